"""The accounts of one department and year: every figure that a document may state, and they add up."""
from dataclasses import dataclass, field


@dataclass
class Item:
    """A line by function."""

    code: str
    basic: int
    project: int
    other: int  # of the project expenditure, what is not paid from the treasury
    budget: int  # what the treasury gave at the beginning of the year

    @property
    def total(self):
        return self.basic + self.project

    @property
    def treasury(self):
        return self.total - self.other


@dataclass
class ThreePublic:
    """“三公” expenditure."""

    abroad: int
    purchase: int
    operation: int
    reception: int

    @property
    def vehicle(self):
        return self.purchase + self.operation

    @property
    def total(self):
        return self.abroad + self.vehicle + self.reception


@dataclass
class Accounts:
    """All amounts in 分."""

    year: int
    items: list
    economic: dict  # five digits → amount
    undertaking: int
    other_income: int
    carried: int  # carried in and, as all income is spent, carried out again
    previous: int  # income and expenditure of the year before
    previous_treasury: int
    three_public: dict  # "budget" and "final"
    agency_budget: int
    procurement: dict = field(default_factory=dict)
    projects: list = field(default_factory=list)  # (name, budget, final)
    counts: dict = field(default_factory=dict)

    def sum(self, part, items=None):
        return sum(getattr(item, part) for item in (self.items if items is None else items))

    @property
    def total(self):
        return self.sum("total")

    @property
    def treasury(self):
        return self.sum("treasury")

    @property
    def basic(self):
        return self.sum("basic")

    @property
    def personnel(self):
        return sum(amount for code, amount in self.economic.items() if code[:3] in ("301", "303"))

    @property
    def public_use(self):
        return self.basic - self.personnel

    def levels(self, length):
        """The codes of so many digits, each with its items."""
        found = {}
        for item in self.items:
            found.setdefault(item.code[:length], []).append(item)
        return found
