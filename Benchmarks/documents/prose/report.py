"""A report on performance (绩效自评报告)."""
from ..amounts import Printed, number
from ..names import DUTIES, PERFORMANCE


def report(speaker):
    """The whole report; its figures are those of the accounts of the year."""
    document, accounts, draw = speaker.document, speaker.accounts, speaker.draw
    counts = accounts.counts
    document.heading(3, "一、部门概况")
    document.heading(4, "（一）部门基本情况")
    for index, duty in enumerate(draw.some(DUTIES, draw.between(6, 12)), 1):
        document.say(f"{index}.{duty}")
    document.say(f"截至{speaker.year}年底，{document.department}共有在职人员{counts['staff']}名。")
    speaker.state(staff=counts["staff"])
    document.heading(3, "二、部门整体支出管理及使用情况")
    money(speaker)
    if accounts.projects:
        projects(speaker)
    document.heading(3, "四、绩效评价工作情况")
    for sentence in draw.some(PERFORMANCE, draw.between(3, 5)):
        document.say(sentence)
    score = f"{counts['score'] // 10}.{counts['score'] % 10}".removesuffix(".0")
    grade = "优" if counts["score"] >= 900 else "良"
    document.say(f"根据绩效评价指标体系，{speaker.year}年度部门整体支出绩效自评得分{score}分，评价结果为“{grade}”。")
    document.fact(score=Printed(score, number(counts["score"], 1)), grade=grade)


def money(speaker):
    document, accounts = speaker.document, speaker.accounts
    document.heading(4, "（一）基本支出")
    basic, personnel, public_use = map(speaker.money, (accounts.basic, accounts.personnel, accounts.public_use))
    rates = [speaker.percent(part, accounts.basic) for part in (accounts.personnel, accounts.public_use)]
    document.say(f"{speaker.year}年度财政拨款基本支出{basic.text}，其中：")
    document.say(f"人员经费{personnel.text}，占基本支出的{rates[0].text}，主要包括基本工资、津贴补贴和社会保障缴费。")
    document.say(f"公用经费{public_use.text}，占基本支出的{rates[1].text}，主要包括办公费、差旅费和工会经费。")
    speaker.state(
        fiscal_basic=basic, personnel=personnel, personnel_share_pct=rates[0], public_use=public_use,
        public_use_share_pct=rates[1])
    budget, spent = speaker.money(accounts.sum("budget")), speaker.money(accounts.treasury)
    text, rate = speaker.completion(accounts.treasury, accounts.sum("budget"), "完成年初预算的")
    document.heading(4, "（二）支出总体情况")
    document.say(f"{speaker.year}年度财政拨款支出年初预算数为{budget.text}，支出决算数为{spent.text}{text}。")
    speaker.state(fiscal_initial_budget=budget, fiscal_final=spent, fiscal_completion_pct=rate)


def projects(speaker):
    """Named projects, each with what it was given and what it cost."""
    document = speaker.document
    document.heading(3, "三、项目支出绩效情况")
    for name, budget, final in speaker.accounts.projects:
        planned, spent = speaker.money(budget), speaker.money(final)
        document.say(
            f"{name}项目：{speaker.year}年项目资金年初预算安排{planned.text}；实际支出{spent.text}；主要用于相关工作的组织实施。"
            "本年度，项目按计划完成，群众满意度较高。")
        document.record("project", of_table=False, name=f"{name}项目", initial_budget=planned, final=spent)
