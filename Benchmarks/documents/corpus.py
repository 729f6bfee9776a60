"""A corpus: document i of a seed is the same however many there are."""
from pathlib import Path

from .carriers import plain, web
from .composition import composed
from .draw import Draw
from .subjects import Subjects

#: Of ten documents: text with tables, prose alone, web pages, tab-separated values.
CARRIERS = ("text",) * 4 + ("prose",) * 2 + ("page",) * 3 + ("values",)
#: Those in the mix, and prose in lines of one width, as it comes out of PDF, which one has to ask for.
SUFFIXES = {"text": "txt", "prose": "txt", "page": "html", "values": "tsv", "wrapped": "txt"}
CATALOGUE = Path(__file__).resolve().parents[2] / "Schemas" / "codes.csv"


def carrier(seed, index, wanted=None):
    """The carrier of a document, without making it: one of those that are wanted."""
    weighted = [name for name in CARRIERS if wanted is None or name in wanted]
    return Draw(seed, index, "carrier").of(weighted or wanted)


def path(seed, index, carrier_name):
    """Folders of a thousand; the order of the paths is that of the numbers."""
    return f"{index // 1000:05}/{index:08}.{SUFFIXES[carrier_name]}"


def document(seed, index, subjects, wanted=None, is_utf8=False):
    """The path, the bytes and the records of one document."""
    name = carrier(seed, index, wanted)
    draw = Draw(seed, index)
    made = composed(draw, subjects, has_tables=name not in ("prose", "wrapped"), has_prose=name != "values")
    if name == "page":
        data = web.page(made, draw)
    elif name == "values":
        data = plain.file(plain.values(made, draw), draw, is_utf8)
    else:
        width = draw.between(30, 60) if name == "wrapped" else None
        data = plain.file(plain.text(made, draw, width), draw, is_utf8)
    return path(seed, index, name), data, made.answers()


def subjects():
    return Subjects(CATALOGUE)
