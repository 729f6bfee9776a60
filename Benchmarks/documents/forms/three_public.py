"""“三公”经费表, and 政府性基金表 of departments that have none."""
from ..document import Table

PROPERTIES = ("total", "abroad", "vehicle", "vehicle_purchase", "vehicle_operation", "reception")


def amounts(accounts, phase):
    spent = accounts.three_public[phase]
    return (spent.total, spent.abroad, spent.vehicle, spent.purchase, spent.operation, spent.reception)


def group_heads():
    """The heads of one phase, below the head that names it."""
    vehicle = "公务用车购置及运行费"
    upper = [("合计", 1, 2), ("因公出国（境）费", 1, 2), (vehicle, 3, 1), ("公务接待费", 1, 2)]
    lower = [("小计", 1, 1), ("公务用车购置费", 1, 1), ("公务用车运行费", 1, 1)]
    return upper, lower


def three_public_form(document, accounts, words, style, draw):
    """The budget and, in final accounts, what was spent: side by side in one row, or a line for each kind."""
    phases = {"budget": "预算数", "final": "决算数"} if words.is_final else {"budget": "预算数"}
    columns = []
    for phase in phases:
        cells = [style.cell(amount) for amount in amounts(accounts, phase)]
        columns.append([cell.text for cell in cells])
        document.record("three_public", phase=phase, **dict(zip(PROPERTIES, cells)))
        filled = {"three_public": cells[0], **dict(zip(PROPERTIES[1:], cells[1:]))}
        document.filled(**{f"{name}_{phase}": cell for name, cell in filled.items()})
    heads, rows = upright(phases, columns) if draw.chance(30) else lying(words, columns)
    document.parts.append(Table(
        words.titles["three_public"], heads, rows, len(rows[0]), unit=style.unit,
        form=words.form_number("three_public")))


def lying(words, columns):
    """Six columns a phase."""
    upper, lower = group_heads()
    heads = [upper * len(columns), lower * len(columns)]
    if words.is_final:
        heads.insert(0, [("预算数", 6, 1), ("决算数", 6, 1)])
    row = sum(columns, [])
    if words.has_column_numbers:
        heads.append([(str(place), 1, 1) for place in range(1, len(row) + 1)])
    return heads, [row]


def upright(phases, columns):
    """A line a kind."""
    labels = (
        "合计", "1.因公出国（境）费", "2.公务用车购置及运行费", "其中：公务用车购置费", "公务用车运行维护费", "3.公务接待费")
    heads = [[(head, 1, 1) for head in ("项目", *phases.values())]]
    return heads, [list(row) for row in zip(labels, *columns)]


def fund_form(document, words, style):
    """A form without a figure gives no record."""
    heads = [
        [("项目", 2, 1), ("年初结转和结余", 1, 2), ("本年收入", 1, 2), ("本年支出", 3, 1), ("年末结转和结余", 1, 2)],
        [("功能分类科目编码", 1, 1), ("科目名称", 1, 1), ("小计", 1, 1), ("基本支出", 1, 1), ("项目支出", 1, 1)],
    ]
    document.parts.append(Table(
        words.titles["fund"], heads, [["合计"] + [""] * 7], 8, unit=style.unit, form=words.form_number("fund"),
        note="注：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。"))
