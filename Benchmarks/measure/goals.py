"""What the program is meant to reach, and whether it does."""
from dataclasses import dataclass

from .spread import Spread


@dataclass
class Goal:
    """A bound for one figure: at least so much, or at most."""

    name: str
    corpus: str
    values: list
    bound: float
    aim: float | None = None
    at_most: bool = False
    unit: str = "×"

    @property
    def spread(self):
        return Spread.of(self.values)

    @property
    def is_met(self):
        return self.spread.median <= self.bound if self.at_most else self.spread.median >= self.bound

    def verdict(self, is_quiet):
        """In words. On a machine that others use, a figure is shown and nothing is concluded from it."""
        if not is_quiet:
            return "not judged"
        if self.is_met:
            return "met"
        factor = self.spread.median / self.bound if self.at_most else self.bound / self.spread.median
        return f"not met, by a factor of {factor:.2f}"

    def wanted(self):
        aim = "" if self.aim is None else f", aim {self.aim:g}"
        return f"{'≤' if self.at_most else '≥'} {self.bound:g}{'' if self.unit == '×' else ' ' + self.unit}{aim}"


def goals(figures, corpora):
    """The goals as far as their figures were measured."""
    found = []
    for corpus in corpora:
        name = corpus.name
        if corpus.kind == "text":
            found.append(Goal("pipeline, 1 thread ÷ ICU words", name, figures.ratios(name, "pipeline", "words"), 2, 5))
        elif corpus.kind == "html":
            ratios = figures.ratios(name, "pipeline", "html")
            found.append(Goal("pipeline, 1 thread ÷ libxml2 SAX", name, ratios, 0.4, 0.7))
        if corpus.kind != "values":
            ratios = figures.ratios(name, "clock, 1 job", "clock, all jobs")
            found.append(Goal("all processors ÷ 1 thread", name, ratios, 1.85))
    found.append(Goal("kemu --version", "", figures.of("", "kemu --version, ms"), 30, at_most=True, unit="ms"))
    return found
