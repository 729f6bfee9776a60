"""Chapter 七: “三公” expenditure."""


def three_public(speaker):
    """“三公”经费支出情况 of final accounts."""
    document, accounts = speaker.document, speaker.accounts
    budget, final = accounts.three_public["budget"], accounts.three_public["final"]
    document.heading(3, "七、一般公共预算财政拨款三公经费支出决算情况说明")
    document.heading(4, "（一）“三公”经费财政拨款支出决算总体情况说明")
    rate = phase_sentence(speaker, "“三公”经费财政拨款", "three_public", budget.total, final.total, "，其中：")
    speaker.state(three_public_completion_pct=rate)
    phase_sentence(speaker, "因公出国（境）费", "abroad", budget.abroad, final.abroad)
    phase_sentence(speaker, "公务接待费", "reception", budget.reception, final.reception)
    vehicle = speaker.draw.of(("公务用车购置费及运行维护费", "公务用车购置及运行费", "公务用车购置及运行维护费"))
    phase_sentence(speaker, vehicle, "vehicle", budget.vehicle, final.vehicle)
    details(speaker, final, vehicle)


def phase_sentence(speaker, name, fact, budget, final, end="。"):
    planned, spent = speaker.money(budget), speaker.money(final)
    text, rate = speaker.completion(final, budget, "完成预算的")
    reason = f"，决算数小于预算数的{speaker.reason()}" if final < budget and end == "。" else ""
    speaker.document.say(f"{name}支出预算为{planned.text}，支出决算为{spent.text}{text}{reason}{end}")
    speaker.state(**{f"{fact}_budget": planned, f"{fact}_final": spent})
    return rate


def details(speaker, final, vehicle):
    document, counts = speaker.document, speaker.accounts.counts
    document.heading(4, "（二）“三公”经费财政拨款支出决算具体情况说明")
    trips, visits = counts["trips"], counts["trips"] * 3
    document.say(
        f"1、因公出国（境）费支出决算为{speaker.money(final.abroad).text}，全年安排因公出国（境）团组{trips}个，累计{visits}人次。")
    speaker.state(abroad_groups=trips, abroad_visits=visits)

    groups, guests = (counts["receptions"], counts["guests"]) if final.reception else (0, 0)
    document.say(
        f"2、公务接待费支出决算为{speaker.money(final.reception).text}，全年共接待来访团组{groups}个、来宾{guests}人次，"
        "主要是上级检查指导和兄弟单位交流学习发生的接待支出。")
    speaker.state(reception_groups=groups, reception_visits=guests)

    purchase, operation = speaker.money(final.purchase), speaker.money(final.operation)
    bought = f"，更新公务用车{counts['bought']}辆" if counts["bought"] else ""
    document.say(
        f"3、{vehicle}支出决算为{speaker.money(final.vehicle).text}，其中：公务用车购置费{purchase.text}{bought}，"
        f"公务用车运行维护费{operation.text}，主要是车辆燃料、维修、保险等支出，截至{speaker.year}年12月31日，"
        f"开支财政拨款的公务用车保有量为{counts['vehicles']}辆。")
    speaker.state(
        vehicle_purchase_final=purchase, vehicle_operation_final=operation, vehicles_owned=counts["vehicles"])
    if bought:
        speaker.state(vehicles_purchased=counts["bought"])
