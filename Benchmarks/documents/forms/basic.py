"""基本支出表: what keeps the department running, by economic class."""
from ..amounts import Printed
from ..document import Table

#: The panels of the published form: wages and support of persons, goods and services, the rest.
PANELS = (("301", "303"), ("302",), ("310",))


def classes(accounts, wanted):
    """Lines of some classes: a class of three digits with its sum, then its codes."""
    for code in wanted:
        members = {member: amount for member, amount in sorted(accounts.economic.items()) if member[:3] == code}
        if members or code != "303":
            yield code, sum(members.values())
            yield from members.items()


def basic_form(document, accounts, words, style, subjects, draw):
    """Three lists side by side, or one list of which the columns part persons from the public use."""
    form = panels if draw.chance(60) else one_list
    form(document, accounts, words, style, subjects)


def panels(document, accounts, words, style, subjects):
    entry = lambda code, amount: (code, subjects.economic(code, accounts.year), style.cell(amount))
    entries = [[entry(*line) for line in classes(accounts, wanted)] for wanted in PANELS]
    rows = []
    for index in range(max(map(len, entries))):
        row = []
        for panel in entries:
            code, name, amount = panel[index] if index < len(panel) else ("", "", Printed(""))
            row += [code, name, amount.text]
            if amount.value is not None:
                document.record("economic_line", code=code, name=name, total=amount)
        rows.append(row)
    personnel, public_use = style.cell(accounts.personnel), style.cell(accounts.public_use)
    rows.append(["人员经费合计", "", personnel.text, "公用经费合计", "", "", "", "", public_use.text])
    document.record("economic_line", name="人员经费合计", total=personnel)
    document.record("economic_line", name="公用经费合计", total=public_use)
    document.filled(personnel=personnel, public_use=public_use)
    heads = [[(head, 1, 1) for head in ("经济分类科目编码", "科目名称", words.figure)] * 3]
    document.parts.append(Table(
        words.titles["basic"], heads, rows, 9, unit=style.unit, form=words.form_number("basic")))


def one_list(document, accounts, words, style, subjects):
    rows = []
    split = words.splits_codes

    def line(label, identity, personnel, public_use):
        cells = [style.cell(personnel + public_use), style.cell(personnel), style.cell(public_use)]
        rows.append(label + [cell.text for cell in cells])
        document.record("economic_line", **identity, **dict(zip(("total", "personnel", "public_use"), cells)))
        return cells

    for code, amount in classes(accounts, ("301", "302", "303", "310")):
        name = subjects.economic(code, accounts.year)
        parts = (amount, 0) if code[:3] in ("301", "303") else (0, amount)
        label = [code[:3], code[3:], name] if split else [code, name]
        line(label, {"code": code, "name": name}, *parts)
    label = ["合计", "", ""] if split else ["合计", ""]
    total, personnel, public_use = line(label, {"name": "合计"}, accounts.personnel, accounts.public_use)
    document.filled(fiscal_basic=total, personnel=personnel, public_use=public_use)
    document.parts.append(Table(
        words.titles["basic"], split_heads() if split else joined_heads(), rows, len(rows[0]), unit=style.unit, form=words.form_number("basic")))


def joined_heads():
    return [
        [("经济分类科目", 2, 1), ("基本支出", 3, 1)],
        [(head, 1, 1) for head in ("科目编码", "科目名称", "合计", "人员经费", "公用经费")],
    ]


def split_heads():
    return [
        [("项目", 3, 1), ("一般公共预算基本支出", 3, 1)],
        [("经济分类科目编码", 2, 1), ("科目名称", 1, 2), ("合计", 1, 2), ("人员经费", 1, 2), ("公用经费", 1, 2)],
        [("类", 1, 1), ("款", 1, 1)],
    ]
