"""A document before it has a carrier: its parts in order, and the records that they state."""
from dataclasses import dataclass, field


@dataclass
class Heading:
    level: int  # 1 for the title, 2 for 第三部分, 3 for 一、, 4 for （一）
    text: str


@dataclass
class Paragraph:
    text: str


@dataclass
class Table:
    """A form as it is published."""

    title: str
    heads: list  # rows of (text, columns, rows)
    rows: list  # rows of text
    width: int
    note: str = ""
    unit: str = ""
    form: str = ""


@dataclass
class Document:
    """The parts of a document, and what must come out of it."""

    department: str
    year: int
    kind: str
    parts: list = field(default_factory=list)
    records: list = field(default_factory=list)  # (type, data)
    stated: dict = field(default_factory=dict)  # the profile, as far as the prose states it
    tabled: dict = field(default_factory=dict)  # the same from tables, where the prose is silent

    def heading(self, level, text):
        self.parts.append(Heading(level, text))

    def say(self, text):
        self.parts.append(Paragraph(text))

    def fact(self, **facts):
        """Facts that the prose states; the first statement is the one that counts."""
        for name, printed in facts.items():
            self.stated.setdefault(name, printed if isinstance(printed, (int, str)) else printed.value)

    def filled(self, **facts):
        """Facts that a table states, by properties of the profile. An empty cell states nothing."""
        for name, printed in facts.items():
            if printed.value is not None:
                self.tabled.setdefault(name, printed.value)

    def record(self, type, of_table=True, **data):
        """A record. Of a number that is not printed there is no property, of a row without any no record."""
        values = {name: value for name, value in data.items() if isinstance(value, (str, int))}
        numbers = {
            name: value.value for name, value in data.items() if name not in values and value.value is not None}
        if not numbers:
            return
        if of_table:
            values["department"] = self.department
        self.records.append((type, values | numbers))

    def answers(self):
        """All records of the document."""
        profile = {"department": self.department, "fiscal_year": self.year, "kind": self.kind}
        return self.records + [("profile", {**profile, **self.tabled, **self.stated})]
