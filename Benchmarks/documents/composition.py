"""What a document is made of: its kind, its forms and its chapters."""
from .amounts import Style, WAN
from .document import Document
from .drawing import drawn_accounts
from .forms.basic import basic_form
from .forms.lines import expenditure_form, general_form, income_form
from .forms.summaries import fiscal_summary, summary
from .forms.three_public import fund_form, three_public_form
from .forms.wording import FormWords
from .names import department
from .prose import budget, others, programs, report, three_public, totals
from .prose.introduction import glossary, introduction
from .prose.speaker import Speaker

#: The last printed place of 万元.
HUNDRED_YUAN = WAN // 100
#: The kinds of documents, as often as they occur, by whether they have tables and prose.
KINDS = {
    (True, True): ("final_accounts", "final_accounts", "budget"),
    (True, False): ("final_accounts", "final_accounts", "budget"),
    (False, True): ("final_accounts", "final_accounts", "budget", "performance_report"),
}


def composed(draw, subjects, has_tables, has_prose):
    """A document and its answers, without a carrier."""
    kind = draw.of(KINDS[has_tables, has_prose])
    document = Document(department(draw), draw.between(2018, 2025), kind)
    in_yuan = draw.chance(30)
    accounts = drawn_accounts(draw, subjects, document.year, grain=1 if in_yuan else HUNDRED_YUAN)
    zero = draw.of(("", "", "0.00", "0", "—"))
    unit = "元" if in_yuan else "万元"
    forms_style = Style(unit, separators=in_yuan or draw.chance(20), trim=draw.chance(30), zero=zero)
    unit = "元" if in_yuan and draw.chance(30) else "万元"
    prose_style = Style(unit, separators=draw.chance(15), trim=draw.chance(60))
    speaker = Speaker(document, accounts, prose_style, subjects, draw)
    forms = lambda: add_forms(document, accounts, forms_style, subjects, draw)
    if kind == "performance_report":
        document.heading(1, f"{document.department}{document.year}年度部门整体支出绩效自评报告")
        report.report(speaker)
        return document
    word = "决算" if kind == "final_accounts" else "预算"
    document.heading(1, f"{document.department}{document.year}年度部门{word}")
    if has_prose:
        introduction(speaker)
    if has_tables:
        document.heading(2, f"第二部分 {document.year}年度部门{word}表")
        forms()
    if has_prose:
        document.heading(2, f"第三部分 {document.year}年度部门{word}情况说明")
        chapters(speaker)
        glossary(speaker)
    return document


def add_forms(document, accounts, style, subjects, draw):
    words = FormWords(document, draw)
    summary(document, accounts, words, style, subjects)
    income_form(document, accounts, words, style, subjects)
    expenditure_form(document, accounts, words, style, subjects)
    fiscal_summary(document, accounts, words, style, subjects)
    general_form(document, accounts, words, style, subjects)
    basic_form(document, accounts, words, style, subjects, draw)
    three_public_form(document, accounts, words, style, draw)
    fund_form(document, words, style)


def chapters(speaker):
    totals.overall(speaker)
    totals.income(speaker)
    totals.expenditure(speaker)
    totals.treasury(speaker)
    if speaker.document.kind == "final_accounts":
        programs.general(speaker)
        programs.basic(speaker)
        three_public.three_public(speaker)
        others.fund(speaker)
        others.performance(speaker)
        others.others(speaker)
    else:
        budget.program_list(speaker)
        programs.basic(speaker)
        budget.three_public(speaker)
        budget.others(speaker)
