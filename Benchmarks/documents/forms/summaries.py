"""收入支出总表 and 财政拨款收入支出总表: two lists side by side that end in the same total."""
from ..amounts import Printed
from ..document import Table

ORDINALS = "一二三四五六七八九十"


def ordinal(index, text):
    return f"{ORDINALS[index]}、{text}"


def summary(document, accounts, words, style, subjects):
    """部门收支总表."""
    classes = accounts.levels(3)
    income = [
        ("一般公共预算财政拨款收入", accounts.treasury), ("政府性基金预算财政拨款收入", None), ("上级补助收入", None),
        ("事业收入", accounts.undertaking or None), ("经营收入", None), ("附属单位上缴收入", None),
        ("其他收入", accounts.other_income or None),
    ]
    expenditure = [
        (subjects.functional(code, accounts.year), accounts.sum("total", items)) for code, items in classes.items()]
    left = [(ordinal(index, text), text, style.cell(amount)) for index, (text, amount) in enumerate(income)]
    right = [(ordinal(index, text), text, style.cell(amount)) for index, (text, amount) in enumerate(expenditure)]
    current, carried = style.cell(accounts.total), style.cell(accounts.carried or None)
    whole = style.cell(accounts.total + accounts.carried)
    closing_left = [("本年收入合计", current), ("年初结转和结余", carried), ("总计", whole)]
    closing_right = [("本年支出合计", current), ("年末结转和结余", carried), ("总计", whole)]
    rows = paired(document, "income_expenditure_summary", words, left, right, closing_left, closing_right, ["total"])
    numbered = words.has_line_numbers
    side = [("项目", 1, 1), ("行次", 1, 1), (words.figure, 1, 1)] if numbered else [("项目", 1, 1), (words.figure, 1, 1)]
    width = 2 * len(side)
    document.parts.append(Table(
        words.titles["summary"], [[("收入", len(side), 1), ("支出", len(side), 1)], side + side], rows, width,
        unit=style.unit, form=words.form_number("summary")))
    document.filled(income_total=whole, expenditure_total=whole, income_current=current, expenditure_current=current)


def fiscal_summary(document, accounts, words, style, subjects):
    """财政拨款收支总表: the right side says which budget pays."""
    left = [
        (ordinal(index, text), text, style.cell(amount)) for index, (text, amount) in enumerate([
            ("一般公共预算财政拨款", accounts.treasury), ("政府性基金预算财政拨款", None),
            ("国有资本经营预算财政拨款", None)])]
    right = []
    for index, (code, items) in enumerate(accounts.levels(3).items()):
        text, amount = subjects.functional(code, accounts.year), style.cell(accounts.sum("treasury", items) or None)
        right.append((ordinal(index, text), text, amount, amount, Printed("")))
    whole = style.cell(accounts.treasury)
    rows = paired(
        document, "fiscal_summary", words, left, right, [("本年收入合计", whole), ("总计", whole)],
        [("本年支出合计", whole, whole, Printed("")), ("总计", whole, whole, Printed(""))],
        ["total", "general_public_budget", "government_fund"])
    number = [("行次", 1, 1)] if words.has_line_numbers else []
    income = [("项目", 1, 1), *number, ("金额", 1, 1)]
    expenditure = [
        ("项目", 1, 1), *number, ("合计", 1, 1), ("一般公共预算财政拨款", 1, 1), ("政府性基金预算财政拨款", 1, 1)]
    document.parts.append(Table(
        words.titles["fiscal"], [[("收入", len(income), 1), ("支出", len(expenditure), 1)], income + expenditure], rows,
        len(income) + len(expenditure), unit=style.unit, form=words.form_number("fiscal")))


def paired(document, table, words, left, right, closing_left, closing_right, columns):
    """Rows of both sides, the closing lines at the foot, and their records."""
    length = max(len(left), len(right))
    sides = (
        ("income", padded(left, length) + closed(closing_left), 1),
        ("expenditure", padded(right, length) + closed(closing_right), 1 + length + len(closing_left)))
    rows = []
    for index in range(length + len(closing_left)):
        row = []
        for side, entries, first in sides:
            printed, item, *amounts = entries[index]
            number = [first + index] if words.has_line_numbers else []
            row += [printed, *map(str, number), *(amount.text for amount in amounts)]
            if any(amount.value is not None for amount in amounts):
                line = {"line_no": number[0]} if number else {}
                line.update(zip(columns, amounts))
                document.record("summary_line", table=table, side=side, item=item, **line)
        rows.append(row)
    return rows


def padded(entries, length):
    """Empty lines below the last, so that both sides close on the same line."""
    empty = ("", "", *[Printed("")] * (len(entries[0]) - 2))
    return entries + [empty] * (length - len(entries))


def closed(entries):
    """Closing lines are printed as they are named, without an ordinal."""
    return [(text, text, *amounts) for text, *amounts in entries]
