"""Plain text as it comes out of word processors, and tab-separated exports of spreadsheets."""
from ..document import Heading, Paragraph, Table

ENCODINGS = ("utf-8",) * 8 + ("utf-8-sig", "gb18030")
LINE_ENDS = ("\n", "\n", "\n", "\r\n")
#: What is left of a layout between the paragraphs.
NOISE = ("[bookmark: _GoBack]", "— {} —", "- {} -", "\f")


def file(content, draw, is_utf8):
    """The bytes of a file, in UTF-8 or as it may come."""
    content, encoding = content.replace("\n", draw.of(LINE_ENDS)), draw.of(ENCODINGS)
    return content.encode("utf-8" if is_utf8 else encoding)


def text(document, draw, width=None):
    """Headings, paragraphs, and tables with a tab between cells. Paragraphs may be cut into lines of one width."""
    noise = draw.of(NOISE) if draw.chance(25) else None
    marks = draw.of((("", "", "", ""), ("# ", "## ", "### ", "#### "), ("", "", "  ", "  ")))
    gap = draw.of(("\n", "\n\n"))
    lines = []
    for part in document.parts:
        if isinstance(part, Heading):
            lines.append(marks[part.level - 1] + part.text)
        elif isinstance(part, Paragraph):
            lines.append(wrapped(part.text, width) if width else part.text)
            if noise and draw.chance(10):
                lines.append(noise.format(draw.between(1, 40)))
        else:
            lines.append(table(part, document.department, draw))
    return gap.join(lines) + "\n"


def wrapped(paragraph, width):
    """Lines of one width in columns, as text comes out of PDF: a word may be cut, a numeral is not."""
    lines, line, columns = [], "", 0
    for character in paragraph:
        columns += 2 if ord(character) > 0xFF else 1
        if columns > 2 * width:
            torn = ""
            while numeral(character) and line and numeral(line[-1]):
                torn, line = line[-1] + torn, line[:-1]
            lines.append(line)
            line = torn
            columns = sum(2 if ord(each) > 0xFF else 1 for each in torn + character)
        line += character
    return "\n".join(lines + [line])


def numeral(character):
    return character in "0123456789.,%"


def values(document, draw):
    """Only the title and the tables, with an empty line before each."""
    title = document.parts[0].text + "公开表\n"
    tables = [part for part in document.parts if isinstance(part, Table)]
    return title + "".join("\n" + table(part, document.department, draw) + "\n" for part in tables)


def table(part, department, draw):
    lines = [part.title]
    caption = [f"部门：{department}"] + ([part.form] if part.form else []) + [f"单位：{part.unit}"]
    if draw.chance(50):
        lines += caption
    else:
        lines.append("\t".join([caption[0]] + [""] * max(part.width - 2, 0) + [" ".join(caption[1:])]))
    lines += ["\t".join(row) for row in grid(part)]
    lines += ["\t".join(row) for row in part.rows]
    if part.note:
        lines.append(part.note)
    return "\n".join(lines)


def grid(part):
    """The heads without their spans: a merged cell stands in its first place, and the others are empty."""
    rows = [[None] * part.width for _ in part.heads]
    for index, heads in enumerate(part.heads):
        column = 0
        for head, across, down in heads:
            while rows[index][column] is not None:
                column += 1
            for below in range(down):
                for right in range(across):
                    rows[index + below][column + right] = ""
            rows[index][column] = head
    return rows
