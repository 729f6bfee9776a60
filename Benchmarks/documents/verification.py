"""Holds what a run wrote against the answers of its documents."""
import json
from decimal import Decimal
from itertools import groupby
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[2] / "Schemas"


def lines(path):
    """Numbers are decimals, so that 4020400 and 4020400.0 are equal and 0.1 is what it says."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line, parse_float=Decimal, parse_int=Decimal)


class Keys:
    """The properties that identify a record, as its schema says."""

    def __init__(self):
        self.known = {}

    def key(self, record):
        type = record["type"]
        if type not in self.known:
            schema = json.loads((SCHEMAS / f"{type}.json").read_text(encoding="utf-8"))
            self.known[type] = schema["x-extract"]["key"]
        return (type, *(record["data"].get(name) for name in self.known[type]))


class Verification:
    """The comparison of one run. Both files are in the order of the documents, so a document is held at a time."""

    def __init__(self, answers, output):
        self.answers, self.output = answers, Path(output)
        self.documents = self.values = 0
        self.keys = Keys()

    def faults(self):
        """Every difference, in words: what is missing, what is other than it should be, what should not be there."""
        document = lambda record: record["document"]
        found = groupby(lines(self.output / "records.ndjson"), document)
        name, records = next(found, (None, ()))
        for wanted_name, wanted in groupby(lines(self.answers), document):
            self.documents += 1
            while name is not None and name < wanted_name:
                yield f"{name}: no such document among the answers"
                name, records = next(found, (None, ()))
            yield from self.compared(wanted_name, wanted, records if name == wanted_name else ())
            if name == wanted_name:
                name, records = next(found, (None, ()))
        if name is not None:
            yield f"{name}: no such document among the answers"
        yield from self.refused()

    def by_key(self, records):
        table = {}
        for record in records:
            table.setdefault(self.keys.key(record), []).append(record["data"])
        return table

    def compared(self, document, wanted, found):
        wanted, found = self.by_key(wanted), self.by_key(found)
        for key in {**wanted, **found}:
            expected, actual = wanted.get(key, []), found.get(key, [])
            label = f"{document}: " + " ".join(str(part) for part in key if part is not None)
            if len(expected) != len(actual):
                yield f"{label}: {len(actual)} records, expected {len(expected)}"
            for right, data in zip(expected, actual):
                self.values += len(right)
                for name in {**right, **data}:
                    if right.get(name) != data.get(name):
                        yield f"{label}: {name} is {data.get(name)}, expected {right.get(name)}"

    def refused(self):
        """The documents add up, so that nothing may be refused or accused. Rounding may be remarked."""
        for record in lines(self.output / "rejected.ndjson"):
            yield f"{record['document']}: rejected: {json.dumps(record, ensure_ascii=False, default=str)[:300]}"
        for finding in lines(self.output / "findings.ndjson"):
            if finding["severity"] != "rounding":
                yield f"{finding['document']}: {finding['severity']} {finding['check']}: {finding['message']}"
