"""Chapters 八 to 十: the government fund, performance, and other matters of weight."""
from ..names import PERFORMANCE


def fund(speaker):
    speaker.document.heading(3, "八、政府性基金预算收入支出决算情况")
    speaker.document.say(f"本部门{speaker.year}年度无政府性基金收支。")


def performance(speaker):
    """预算绩效情况."""
    document = speaker.document
    document.heading(3, f"九、关于{speaker.year}年度预算绩效情况说明")
    for sentence in speaker.draw.some(PERFORMANCE, speaker.draw.between(2, 5)):
        document.say(sentence)


def others(speaker):
    """其他重要事项."""
    speaker.document.heading(3, "十、其他重要事项情况说明")
    agency(speaker)
    meetings(speaker)
    procurement(speaker)
    assets(speaker)


def agency(speaker):
    document, accounts = speaker.document, speaker.accounts
    document.heading(4, "（一）机关运行经费支出情况")
    spent = speaker.money(accounts.public_use)
    text, amount, rate = speaker.change(accounts.public_use, accounts.agency_budget, "比年初预算数")
    document.say(f"本部门{speaker.year}年度机关运行经费支出{spent.text}，{text}。{speaker.reason()}。")
    speaker.state(agency_operating=spent, agency_operating_change=amount, agency_operating_change_pct=rate)


def meetings(speaker):
    document, accounts = speaker.document, speaker.accounts
    document.heading(4, "（二）一般性支出情况")
    meeting, training = accounts.economic.get("30215", 0), accounts.economic.get("30216", 0)
    if not meeting and not training:
        document.say(f"{speaker.year}年度本部门未召开会议，未举办培训。")
        return
    phrases = []
    for name, fact, fen, purpose in (
        ("会议费", "meeting", meeting, "召开年度工作会议"), ("培训费", "training", training, "开展业务培训")):
        if fen:
            spent, people = speaker.money(fen), accounts.counts[fact]
            phrases.append(f"开支{name}{spent.text}，用于{purpose}，人数{people}人")
            speaker.state(**{fact: spent, f"{fact}_people": people})
    document.say(f"{speaker.year}年度本部门" + "；".join(phrases) + "。")


def procurement(speaker):
    document, bought = speaker.document, speaker.accounts.procurement
    document.heading(4, "（三）政府采购支出情况")
    whole = sum(bought.values())
    amounts = {name: speaker.money(fen) for name, fen in bought.items()}
    total = speaker.money(whole)
    text = (
        f"本部门{speaker.year}年度政府采购支出总额{total.text}，其中：政府采购货物支出{amounts['goods'].text}、"
        f"政府采购工程支出{amounts['works'].text}、政府采购服务支出{amounts['services'].text}。")
    speaker.state(procurement_total=total, **{f"procurement_{name}": amount for name, amount in amounts.items()})
    if whole and speaker.draw.chance(60):
        small = whole * speaker.draw.between(50, 100) // 100 // 10_000 * 10_000
        tiny = small * speaker.draw.between(30, 100) // 100 // 10_000 * 10_000
        rates = [speaker.percent(part, whole) for part in (small, tiny)]
        sums = [speaker.money(part) for part in (small, tiny)]
        text += (
            f"授予中小企业合同金额{sums[0].text}，占政府采购支出总额的{rates[0].text}，其中：授予小微企业合同金额{sums[1].text}，"
            f"占政府采购支出总额的{rates[1].text}。")
        speaker.state(
            procurement_sme=sums[0], procurement_sme_pct=rates[0], procurement_micro=sums[1],
            procurement_micro_pct=rates[1])
    document.say(text)


def assets(speaker):
    document, counts = speaker.document, speaker.accounts.counts
    document.heading(4, "（四）国有资产占用情况")
    document.say(
        f"截至{speaker.year}年12月31日，本单位共有车辆{counts['vehicles']}辆；单位价值50万元以上通用设备{counts['over_500k']}台（套）；"
        f"单位价值100万元以上专用设备{counts['over_1m']}台（套）。")
    speaker.state(
        vehicles=counts["vehicles"], equipment_over_500k=counts["over_500k"], equipment_over_1m=counts["over_1m"])
