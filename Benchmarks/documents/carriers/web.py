"""Web pages as content systems write them."""
from html import escape

from ..document import Heading, Paragraph

CHARSETS = ("utf-8", "utf-8", "utf-8", "gbk")


def page(document, draw):
    """The bytes of a page, in the character set that it declares."""
    charset = draw.of(CHARSETS)
    breaks_numbers = draw.chance(30)
    title = escape(document.parts[0].text)
    body = [
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n',
        f"<title>{title}</title>\n<style>td {{ border: 1px solid }}</style>\n",
        '<script>function print_page() { window.print(); }</script>\n</head>\n<body>\n<div id="content">\n',
    ]
    for part in document.parts:
        if isinstance(part, Heading):
            body.append(f"<h{part.level}>{escape(part.text)}</h{part.level}>\n")
        elif isinstance(part, Paragraph):
            body.append(f'<p style="text-indent:2em"><span style="font-size:16px">{escape(part.text)}</span></p>\n')
        else:
            table(part, document.department, body, breaks_numbers)
    body.append("</div>\n</body>\n</html>\n")
    return "".join(body).encode(charset)


def table(part, department, body, breaks_numbers):
    body.append(f"<h3>{escape(part.title)}</h3>\n")
    if part.form:
        body.append(f"<p>{part.form}</p>\n")
    body.append(f"<p>部门：{department}&nbsp;&nbsp;&nbsp;&nbsp;单位：{part.unit}</p>\n<table>\n")
    for heads in part.heads:
        cells = []
        for head, across, down in heads:
            spans = (f' colspan="{across}"' if across > 1 else "") + (f' rowspan="{down}"' if down > 1 else "")
            cells.append(f"<th{spans}>{escape(head)}</th>")
        body.append("<tr>" + "".join(cells) + "</tr>\n")
    for row in part.rows:
        body.append("<tr>" + "".join(cell(text, breaks_numbers) for text in row) + "</tr>\n")
    body.append("</table>\n")
    if part.note:
        body.append(f"<p>{escape(part.note)}</p>\n")


def cell(text, breaks_numbers):
    """Word processors leave a number in several spans, and a space where there is nothing."""
    if not text:
        return "<td>&nbsp;</td>"
    if breaks_numbers and len(text) > 4 and text[0].isdigit():
        return f"<td><span>{text[:2]}</span><span>{text[2:]}</span><o:p></o:p></td>"
    return f'<td align="right">{escape(text)}</td>' if text[0].isdigit() else f"<td>{escape(text)}</td>"
