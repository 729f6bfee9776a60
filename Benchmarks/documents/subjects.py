"""The subjects (科目) by function and by economic class, from the catalogue that stands beside the schemas."""
import csv


class Subjects:
    """Names by code and year: a code that was renamed has the name that was seen in the year."""

    def __init__(self, path):
        self.names = {"functional": {}, "economic": {}}
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                seen = (int(row["first_seen"]), int(row["last_seen"]), row["name"])
                self.names[row["classification"]].setdefault(row["code"], []).append(seen)
        functional = self.names["functional"]
        #: 项 by the code of their 款, where all three levels have a name.
        self.groups = {}
        for code in sorted(functional):
            if len(code) == 7 and code[:5] in functional and code[:3] in functional:
                self.groups.setdefault(code[:5], []).append(code)

    def name(self, classification, code, year):
        """The name that was seen in the year, else in the nearest one."""
        away = lambda seen: max(seen[0] - year, year - seen[1], 0)
        return min(self.names[classification][code], key=away)[2]

    def functional(self, code, year):
        return self.name("functional", code, year)

    def economic(self, code, year):
        return self.name("economic", code, year)
