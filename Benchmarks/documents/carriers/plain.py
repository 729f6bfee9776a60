"""Plain text as it comes out of word processors, and tab-separated exports of spreadsheets."""
from ..document import Heading, Paragraph, Table


def text(document, draw):
    """Headings, paragraphs, and tables with a tab between cells."""
    marks = draw.of((("", "", "", ""), ("# ", "## ", "### ", "#### "), ("", "", "  ", "  ")))
    gap = draw.of(("\n", "\n\n"))
    lines = []
    for part in document.parts:
        if isinstance(part, Heading):
            lines.append(marks[part.level - 1] + part.text)
        elif isinstance(part, Paragraph):
            lines.append(part.text)
        else:
            lines.append(table(part, document.department, draw))
    return gap.join(lines) + "\n"


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
