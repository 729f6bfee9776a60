"""The middle of some measurements, and how far they lie apart."""
from typing import NamedTuple


class Spread(NamedTuple):
    """Median and quartiles."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, values):
        ordered = sorted(values)
        return cls(*(quantile(ordered, part) for part in (0.25, 0.5, 0.75)))

    def text(self, digits=2):
        return f"{self.median:.{digits}f} [{self.low:.{digits}f}..{self.high:.{digits}f}]"


def quantile(ordered, part):
    """Between two measurements, the straight line."""
    place = (len(ordered) - 1) * part
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
