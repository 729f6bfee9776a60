"""Chapters 一 to 四: what came in, what was spent, and what of it the treasury paid."""


def overall(speaker):
    """收入支出总体情况."""
    document, accounts = speaker.document, speaker.accounts
    word = "决算" if document.kind == "final_accounts" else "预算"
    document.heading(3, f"一、收入支出{word}总体情况说明")
    whole = speaker.money(accounts.total + accounts.carried)
    text, amount, rate = speaker.change(accounts.total + accounts.carried, accounts.previous)
    year, reason = speaker.year, speaker.reason()
    document.say(speaker.draw.of((
        f"{year}年度收入总计{whole.text}，{text}，{reason}；支出总计{whole.text}，{text}，{reason}。",
        f"{year}年度收、支总计{whole.text}。{text}，{reason}。",
        f"{year}年度收、支总计均为{whole.text}，{text}，{reason}。",
        f"{year}年度收入总计{whole.text}，支出总计{whole.text}。与{year - 1}年度相比，收入、支出总计各"
        f"{text.removeprefix(speaker.base)}，{reason}。",
    )))
    speaker.state(
        income_total=whole, expenditure_total=whole, income_change=amount, expenditure_change=amount,
        income_change_pct=rate, expenditure_change_pct=rate)


def parts(speaker, whole_name, whole, entries, label):
    """A list of parts with their shares; each part is a record."""
    phrases = []
    for name, fen in entries:
        amount, share = speaker.money(fen), speaker.share(fen, whole, label)
        phrases.append(f"{name}{amount.text}，{share.text}")
        speaker.document.record(
            "composition", of_table=False, whole=whole_name, part=name, amount=amount, share_pct=share)
    return "；".join(phrases)


def income(speaker):
    """收入情况."""
    document, accounts = speaker.document, speaker.accounts
    word = "决算" if document.kind == "final_accounts" else "预算"
    document.heading(3, f"二、收入{word}情况说明")
    entries = [("财政拨款收入", accounts.treasury)]
    if accounts.undertaking:
        entries.append(("事业收入", accounts.undertaking))
    if accounts.other_income:
        entries.append(("其他收入", accounts.other_income))
    if speaker.draw.chance(25):
        entries += [("经营收入", 0), ("附属单位上缴收入", 0)]
    whole = speaker.money(accounts.total)
    listed = parts(speaker, "income", accounts.total, entries, "本年收入合计")
    document.say(f"本年收入合计{whole.text}，其中：{listed}。")
    speaker.state(income_current=whole)


def expenditure(speaker):
    """支出情况."""
    document, accounts = speaker.document, speaker.accounts
    word = "决算" if document.kind == "final_accounts" else "预算"
    document.heading(3, f"三、支出{word}情况说明")
    whole = speaker.money(accounts.total)
    entries = [("基本支出", accounts.basic), ("项目支出", accounts.sum("project"))]
    listed = parts(speaker, "expenditure", accounts.total, entries, "本年支出合计")
    document.say(f"本年支出合计{whole.text}，其中：{listed}。")
    speaker.state(
        expenditure_current=whole, basic_expenditure=speaker.money(entries[0][1]),
        basic_share_pct=speaker.percent(entries[0][1], accounts.total),
        project_expenditure=speaker.money(entries[1][1]),
        project_share_pct=speaker.percent(entries[1][1], accounts.total))


def treasury(speaker):
    """财政拨款收支总体情况: the words of chapter 一 about other figures. None of them is a fact of the profile."""
    document, accounts = speaker.document, speaker.accounts
    word = "决算" if document.kind == "final_accounts" else "预算"
    document.heading(3, f"四、财政拨款收入支出{word}总体情况说明")
    whole = speaker.money(accounts.treasury)
    text, _, _ = speaker.change(accounts.treasury, accounts.previous_treasury)
    document.say(speaker.draw.of((
        f"{speaker.year}年度财政拨款收、支总计{whole.text}，{text}，{speaker.reason()}。",
        f"{speaker.year}年度财政拨款收入总计{whole.text}，{text}，{speaker.reason()}。"
        f"财政拨款支出总计{whole.text}，{text}。",
    )))
