"""The narrative of a budget: the same chapters, of figures that are planned and not spent."""


def program_list(speaker):
    """一般公共预算支出情况: an item has one figure."""
    document, accounts = speaker.document, speaker.accounts
    document.heading(3, "五、一般公共预算财政拨款支出预算情况说明")
    whole = speaker.money(accounts.treasury)
    text, _, _ = speaker.change(accounts.treasury, accounts.previous_treasury)
    document.say(f"{speaker.year}年一般公共预算财政拨款支出预算{whole.text}，{text}，{speaker.reason()}。")
    speaker.state(fiscal_initial_budget=whole)
    point = speaker.draw.of(("、", "."))
    joined = speaker.draw.chance(30)
    for index, item in enumerate((item for item in accounts.items if item.treasury), 1):
        names = [speaker.subjects.functional(item.code[:length], speaker.year) for length in (3, 5, 7)]
        planned = speaker.money(item.treasury)
        label = "“" + "-".join(names) + "”科目" if joined else f"{names[0]}（类）{names[1]}（款）{names[2]}（项）"
        amount = planned.text if joined else f"{speaker.year}年预算为{planned.text}"
        document.say(f"{index}{point}{label}{amount}，主要用于保障机构运转和开展业务工作。")
        document.record(
            "program_expenditure", of_table=False, **dict(zip(("class", "subclass", "item"), names)),
            initial_budget=planned)


def three_public(speaker):
    """“三公”经费预算."""
    document, budget = speaker.document, speaker.accounts.three_public["budget"]
    document.heading(3, "七、“三公”经费预算情况说明")
    total, abroad, vehicle, purchase, operation, reception = map(speaker.money, (
        budget.total, budget.abroad, budget.vehicle, budget.purchase, budget.operation, budget.reception))
    document.say(
        f"{speaker.year}年“三公”经费预算数为{total.text}，其中：因公出国（境）费{abroad.text}；公务用车购置及运行费{vehicle.text}"
        f"（公务用车购置费{purchase.text}，公务用车运行维护费{operation.text}）；公务接待费{reception.text}。")
    speaker.state(
        three_public_budget=total, abroad_budget=abroad, vehicle_budget=vehicle, vehicle_purchase_budget=purchase,
        vehicle_operation_budget=operation, reception_budget=reception)


def others(speaker):
    """其他重要事项."""
    document, accounts = speaker.document, speaker.accounts
    document.heading(3, "八、其他重要事项说明")
    document.heading(4, "（一）机关运行经费")
    planned = speaker.money(accounts.public_use)
    document.say(f"{speaker.year}年本部门机关运行经费预算{planned.text}。")
    speaker.state(agency_operating=planned)
    document.heading(4, "（二）政府采购情况")
    bought = accounts.procurement
    total, goods, works, services = map(speaker.money, (
        sum(bought.values()), bought["goods"], bought["works"], bought["services"]))
    document.say(
        f"{speaker.year}年本部门政府采购预算总额{total.text}，其中：政府采购货物预算{goods.text}、政府采购工程预算{works.text}、"
        f"政府采购服务预算{services.text}。")
    speaker.state(
        procurement_total=total, procurement_goods=goods, procurement_works=works, procurement_services=services)
    document.heading(4, "（三）国有资产占有使用情况")
    counts = accounts.counts
    document.say(
        f"截至{speaker.year - 1}年12月31日，本部门共有车辆{counts['vehicles']}辆；单位价值50万元以上通用设备{counts['over_500k']}台（套）；"
        f"单位价值100万元以上专用设备{counts['over_1m']}台（套）。")
    speaker.state(
        vehicles=counts["vehicles"], equipment_over_500k=counts["over_500k"], equipment_over_1m=counts["over_1m"])
