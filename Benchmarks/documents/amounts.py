"""How amounts are printed, and what the printed amount is worth."""
from typing import NamedTuple

#: Amounts are integers of 分 throughout.
YUAN = 100
WAN = 10_000 * YUAN


class Printed(NamedTuple):
    """Text, and its value in yuan, percent points or pieces: nothing where the text is no number."""

    text: str
    value: object = None


def number(amount, digits):
    """An integer that counts units of the last of so many decimal places, as JSON's number."""
    whole, rest = divmod(amount, 10**digits)
    return whole if rest == 0 else amount / 10**digits


def rounded(numerator, denominator):
    """Half away from zero, as the ministry prints it."""
    if numerator < 0:
        return -rounded(-numerator, denominator)
    return (2 * numerator + denominator) // (2 * denominator)


class Style(NamedTuple):
    """How one part of a document prints its amounts."""

    unit: str  # 元 or 万元
    separators: bool = False
    trim: bool = False  # 26, not 26.00
    zero: str = "0.00"  # in tables: what stands for nothing; empty, a dash, or a zero

    @property
    def scale(self):
        return YUAN if self.unit == "元" else WAN

    def figure(self, fen):
        """The numeral alone, with two decimal places, and what it is worth in yuan."""
        hundredths = rounded(fen * 100, self.scale)
        sign = "-" if hundredths < 0 else ""
        whole, rest = divmod(abs(hundredths), 100)
        text = f"{sign}{whole:,}.{rest:02}" if self.separators else f"{sign}{whole}.{rest:02}"
        if self.trim:
            text = text.rstrip("0").rstrip(".")
        return Printed(text, number(hundredths * self.scale // 100, 2))

    def cell(self, fen):
        """A cell of a table. Blank is not zero: only a printed zero is a value."""
        if fen is None:
            return Printed("")
        if fen == 0:
            return Printed(self.zero, 0 if self.zero.startswith("0") else None)
        return self.figure(fen)

    def money(self, fen, gap=""):
        """A figure and its unit, in a sentence."""
        figure = self.figure(fen)
        return Printed(figure.text + gap + self.unit, figure.value)


def percentage(numerator, denominator, digits=2):
    """A share in percent."""
    units = rounded(numerator * 100 * 10**digits, denominator)
    sign = "-" if units < 0 else ""
    whole, rest = divmod(abs(units), 10**digits)
    text = f"{sign}{whole}.{rest:0{digits}}".rstrip("0").rstrip(".") if digits else f"{sign}{whole}"
    return Printed(text + "%", number(units, digits))
