"""Draws accounts: which lines a department has, and how large they are."""
from .accounts import Accounts, Item, ThreePublic
from .amounts import WAN, YUAN
from .names import PROJECTS

PERSONNEL = ["30101", "30102", "30103", "30107", "30108", "30109", "30110", "30112", "30113", "30199", "30302", "30309"]
PUBLIC_USE = [
    "30201", "30202", "30205", "30206", "30207", "30209", "30211", "30213", "30215", "30216", "30217", "30226",
    "30228", "30229", "30231", "30239", "30299", "31002",
]
#: What every department pays for its people, with 行政运行 beside it.
SOCIAL = ["2080505", "2080506", "2101101", "2210201"]


def drawn_items(draw, subjects, grain):
    groups = [group for group in subjects.groups if group[:3] not in ("208", "210", "221", "229")]
    codes = set()
    for _ in range(draw.between(1, 2)):
        leaves = subjects.groups[draw.of(groups)]
        codes.update(draw.some(leaves, draw.between(1, 4)))
    own = min(codes)
    codes.update(code for code in SOCIAL if draw.chance(85))
    items = []
    for code in sorted(codes):
        social = code in SOCIAL
        basic = draw.between(5 if social else 50, 90 if social else 900) * WAN if social or code == own else 0
        project = 0 if social or (code == own and draw.chance(60)) else draw.between(3, 1500) * WAN
        loose = lambda amount: amount and amount + draw.below(WAN // grain) * grain
        basic, project = loose(basic), loose(project)
        items.append(Item(code, basic, project, 0, 0))
    return items


def drawn_accounts(draw, subjects, year, grain):
    """Accounts of which every amount is a multiple of the grain: 分, or the last place of 万元."""
    items = drawn_items(draw, subjects, grain)
    undertaking = other_income = 0
    spender = max(items, key=lambda item: item.project)
    if spender.project > 10 * WAN and draw.chance(30):
        spender.other = draw.between(1, spender.project // WAN - 1) * WAN
        undertaking = spender.other if draw.chance(50) else 0
        other_income = spender.other - undertaking
    for item in items:
        item.budget = item.treasury * draw.between(60, 125) // 100 // grain * grain
        if item.treasury == 0 or draw.chance(8):
            item.budget = 0

    basic = sum(item.basic for item in items)
    public_use = basic * draw.between(8, 35) // 100 // grain * grain
    personnel_codes = draw.some(PERSONNEL, draw.between(5, 12))
    public_codes = draw.some(PUBLIC_USE, draw.between(6, 18))
    economic = dict(zip(personnel_codes, draw.split(basic - public_use, len(personnel_codes), grain)))
    economic.update(zip(public_codes, draw.split(public_use, len(public_codes), grain)))

    purchase = draw.between(12, 25) * WAN if draw.chance(10) else 0
    abroad = draw.between(1, 30) * WAN if draw.chance(12) else 0
    final = ThreePublic(abroad, purchase, economic.get("30231", 0), economic.get("30217", 0))
    room = lambda amount: amount + draw.between(0, 40) * 100 * 100 * YUAN // grain * grain if amount else 0
    budget = ThreePublic(room(final.abroad), final.purchase, room(final.operation), room(final.reception))

    total = sum(item.total for item in items)
    treasury = sum(item.treasury for item in items)
    earlier = lambda amount: max(grain, amount * draw.between(70, 140) // 100 // grain * grain)
    accounts = Accounts(
        year, items, economic, undertaking, other_income,
        carried=draw.between(1, 200) * WAN if draw.chance(30) else 0,
        previous=earlier(total), previous_treasury=earlier(treasury),
        three_public={"budget": budget, "final": final}, agency_budget=earlier(public_use))
    add_details(draw, accounts, grain)
    return accounts


def add_details(draw, accounts, grain):
    """What the prose alone states."""
    kinds = ("goods", "works", "services")
    accounts.procurement = {kind: draw.between(1, 300) * WAN if draw.chance(65) else 0 for kind in kinds}
    bought = accounts.three_public["final"].purchase > 0
    vehicles = draw.between(1, 9) if accounts.three_public["final"].vehicle else 0
    accounts.counts = {
        "staff": draw.between(8, 160), "retirees": draw.between(0, 80), "vehicles": vehicles,
        "bought": int(bought), "over_500k": draw.between(0, 3), "over_1m": draw.between(0, 2),
        "receptions": draw.between(3, 60), "guests": draw.between(61, 600),
        "trips": 1 if accounts.three_public["final"].abroad else 0, "meeting": draw.between(20, 200),
        "training": draw.between(10, 150), "score": draw.between(860, 1000),
    }
    whole = sum(item.project for item in accounts.items)
    if whole > 50 * WAN:
        names = draw.some(PROJECTS, draw.between(2, 5))
        finals = draw.split(whole, len(names), grain)
        accounts.projects = [
            (name, final * draw.between(70, 130) // 100 // grain * grain, final) for name, final in zip(names, finals)]
