"""A corpus: document i of a seed is the same however many there are."""
from pathlib import Path

from .carriers import plain, web
from .composition import composed
from .draw import Draw
from .subjects import Subjects

#: Of a hundred documents: text with tables, prose alone, web pages, tab-separated values.
CARRIERS = ("text",) * 40 + ("prose",) * 20 + ("page",) * 30 + ("values",) * 10
SUFFIXES = {"text": "txt", "prose": "txt", "page": "html", "values": "tsv"}
CATALOGUE = Path(__file__).resolve().parents[2] / "Schemas" / "codes.csv"


def carrier(seed, index, wanted=None):
    """The carrier of a document, without making it: one of those that are wanted."""
    return Draw(seed, index, "carrier").of([name for name in CARRIERS if wanted is None or name in wanted])


def path(seed, index, carrier_name):
    """Folders of a thousand; the order of the paths is that of the numbers."""
    return f"{index // 1000:05}/{index:08}.{SUFFIXES[carrier_name]}"


def document(seed, index, subjects, wanted=None):
    """The path, the bytes and the records of one document."""
    name = carrier(seed, index, wanted)
    draw = Draw(seed, index)
    made = composed(draw, subjects, has_tables=name != "prose", has_prose=name != "values")
    if name == "page":
        data = web.page(made, draw)
    else:
        data = (plain.values if name == "values" else plain.text)(made, draw).encode()
    return path(seed, index, name), data, made.answers()


def subjects():
    return Subjects(CATALOGUE)
