"""收入表, 支出表 and 一般公共预算支出表: one line a subject by function."""
from ..document import Table


def lines_by_function(accounts, words, subjects):
    """The printed lines: code, name, and the items that each sums up."""
    for code, items in accounts.levels(3).items():
        if words.has_levels:
            yield code, subjects.functional(code, accounts.year), items
        for group in sorted({item.code[:5] for item in items}):
            members = [item for item in items if item.code[:5] == group]
            if words.has_levels:
                yield group, subjects.functional(group, accounts.year), members
            for item in members:
                yield item.code, subjects.functional(item.code, accounts.year), [item]


def code_cells(code, words):
    """类, 款 and 项 apart repeat the levels above them."""
    if not words.splits_codes:
        return [code]
    return [code[:3], code[3:5], code[5:7]]


def list_form(document, form, accounts, words, style, subjects, type, columns, select=lambda item: True, **values):
    """A list with one column a property.

    `columns` holds for each (head, property, amount of some items or None for a column that stays empty).
    """
    codes = 3 if words.splits_codes else 1
    lines = [
        (code, name, [item for item in items if select(item)])
        for code, name, items in lines_by_function(accounts, words, subjects)]
    lines = [line for line in lines if line[2]]
    total = (None, "合计", [item for item in accounts.items if select(item)])
    lines = [total] + lines if words.total_first else lines + [total]
    rows = []
    for code, name, items in lines:
        cells = [style.cell(amount(items) if amount else None) for _, _, amount in columns]
        label = [name] + [""] * codes if code is None else code_cells(code, words) + [name]
        rows.append(label + [cell.text for cell in cells])
        identity = {"name": name} if code is None else {"code": code, "name": name}
        document.record(type, **values, **identity, **dict(zip((name for _, name, _ in columns), cells)))
    document.parts.append(Table(
        words.titles[form], heads(words, codes, [head for head, _, _ in columns]), rows, codes + 1 + len(columns),
        unit=style.unit, form=words.form_number(form)))
    return dict(zip((name for _, name, _ in columns), (style.cell(a(total[2]) if a else None) for _, _, a in columns)))


def heads(words, codes, columns):
    depth = 3 if words.splits_codes else 2
    rows = [[("项目", codes + 1, 1)] + [(head, 1, depth) for head in columns]]
    if words.splits_codes:
        rows += [[("功能分类科目编码", 3, 1), ("科目名称", 1, 2)], [("类", 1, 1), ("款", 1, 1), ("项", 1, 1)]]
    else:
        rows += [[("功能分类科目编码", 1, 1), ("科目名称", 1, 1)]]
    if words.has_column_numbers:
        rows += [[("栏次", codes + 1, 1)] + [(str(place), 1, 1) for place in range(1, len(columns) + 1)]]
    return rows


def of(part):
    """The sum of one part of some items."""
    return lambda items: sum(getattr(item, part) for item in items)


def income_form(document, accounts, words, style, subjects):
    """收入表. What is not from the treasury is 事业收入 or 其他收入, never both."""
    whose = lambda wanted: of("other") if wanted else None
    columns = [
        ("本年收入合计", "total", of("total")), ("财政拨款收入", "fiscal_appropriation", of("treasury")),
        ("上级补助收入", "superior_subsidy", None), ("事业收入", "undertaking", whose(accounts.undertaking)),
        ("经营收入", "operating", None), ("附属单位上缴收入", "subordinate_remittance", None),
        ("其他收入", "other", whose(accounts.other_income)),
    ]
    total = list_form(document, "income", accounts, words, style, subjects, "income_line", columns)
    document.filled(income_current=total["total"])


def expenditure_form(document, accounts, words, style, subjects):
    """支出表."""
    columns = [
        ("本年支出合计", "total", of("total")), ("基本支出", "basic", of("basic")), ("项目支出", "project", of("project")),
        ("上缴上级支出", "remittance_to_superior", None), ("经营支出", "operating", None),
        ("对附属单位补助支出", "subsidy_to_subordinate", None),
    ]
    total = list_form(
        document, "expenditure", accounts, words, style, subjects, "expenditure_line", columns, table="expenditure")
    document.filled(
        expenditure_current=total["total"], basic_expenditure=total["basic"], project_expenditure=total["project"])


def general_form(document, accounts, words, style, subjects):
    """一般公共预算财政拨款支出表."""
    project = lambda items: sum(item.project - item.other for item in items)
    columns = [("小计", "total", of("treasury")), ("基本支出", "basic", of("basic")), ("项目支出", "project", project)]
    total = list_form(
        document, "general", accounts, words, style, subjects, "expenditure_line", columns,
        select=lambda item: item.treasury, table="general_expenditure")
    document.filled(fiscal_basic=total["basic"])
