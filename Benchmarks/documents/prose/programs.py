"""Chapters 五 and 六: what the general budget paid, by function and item, and what of it is basic expenditure."""
from .totals import parts


def general(speaker):
    """一般公共预算财政拨款支出情况."""
    document, accounts = speaker.document, speaker.accounts
    document.heading(3, "五、一般公共预算财政拨款支出决算情况说明")
    document.heading(4, "（一）财政拨款支出决算总体情况")
    spent = speaker.money(accounts.treasury)
    share = speaker.percent(accounts.treasury, accounts.total)
    text, _, _ = speaker.change(accounts.treasury, accounts.previous_treasury)
    document.say(
        f"{speaker.year}年度财政拨款支出{spent.text}，占本年支出合计的{share.text}，{text}，{speaker.reason()}。")
    speaker.state(fiscal_final=spent)

    document.heading(4, "（二）财政拨款支出决算结构情况")
    by_class = [
        (speaker.subjects.functional(code, speaker.year), accounts.sum("treasury", items))
        for code, items in accounts.levels(3).items()]
    by_class = [entry for entry in by_class if entry[1]]
    listed = parts(speaker, "fiscal_expenditure", accounts.treasury, by_class, "财政拨款支出")
    document.say(f"{speaker.year}年度财政拨款支出{spent.text}，主要用于以下方面：{listed}。")

    document.heading(4, "（三）财政拨款支出决算具体情况")
    budget = speaker.money(accounts.sum("budget"))
    text, rate = speaker.completion(accounts.treasury, accounts.sum("budget"), "完成年初预算的")
    document.say(f"{speaker.year}年度财政拨款支出年初预算数为{budget.text}，支出决算数为{spent.text}{text}，其中：")
    speaker.state(fiscal_initial_budget=budget, fiscal_completion_pct=rate)
    programs(speaker)


def programs(speaker):
    """One paragraph, or two lines, an item."""
    document, accounts = speaker.document, speaker.accounts
    breaks = speaker.draw.chance(50)
    point = speaker.draw.of(("、", "."))
    for index, item in enumerate((item for item in accounts.items if item.treasury), 1):
        names = [speaker.subjects.functional(item.code[:length], speaker.year) for length in (3, 5, 7)]
        label = f"{index}{point}{names[0]}（类）{names[1]}（款）{names[2]}（项）。"
        budget, final = speaker.money(item.budget), speaker.money(item.treasury)
        text, rate = speaker.completion(item.treasury, item.budget, "完成年初预算的")
        sentence = f"年初预算为{budget.text}，支出决算为{final.text}{text}"
        if item.treasury != item.budget:
            order = "大于" if item.treasury > item.budget else "小于"
            sentence += f"，决算数{order}年初预算数的{speaker.reason()}"
        if breaks:
            document.say(label)
            document.say(sentence + "。")
        else:
            document.say(label + sentence + "。")
        document.record(
            "program_expenditure", of_table=False, **dict(zip(("class", "subclass", "item"), names)),
            initial_budget=budget, final=final, completion_pct=rate)


def basic(speaker):
    """一般公共预算财政拨款基本支出情况."""
    document, accounts = speaker.document, speaker.accounts
    is_final = document.kind == "final_accounts"
    document.heading(3, f"六、一般公共预算财政拨款基本支出{'决算' if is_final else '预算'}情况说明")
    whole, personnel, public_use = map(speaker.money, (accounts.basic, accounts.personnel, accounts.public_use))
    shares = [speaker.percent(part, accounts.basic) for part in (accounts.personnel, accounts.public_use)]
    names = lambda is_personal: "、".join(
        speaker.subjects.economic(code, speaker.year) for code in accounts.economic
        if (code[:3] in ("301", "303")) == is_personal)
    document.say(
        f"{speaker.year}年度财政拨款基本支出{whole.text}，其中：人员经费{personnel.text}，占基本支出的{shares[0].text}，"
        f"主要包括{names(True)}；公用经费{public_use.text}，占基本支出的{shares[1].text}，主要包括{names(False)}。")
    speaker.state(
        fiscal_basic=whole, personnel=personnel, personnel_share_pct=shares[0], public_use=public_use,
        public_use_share_pct=shares[1])
