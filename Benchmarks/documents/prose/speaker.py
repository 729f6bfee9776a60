"""What all chapters share: the document, its accounts, and how amounts and changes are put into words."""
from ..amounts import Printed, percentage
from ..names import REASONS


class Speaker:
    """Writes sentences of one document, in the wordings and with the style that the document keeps to."""

    def __init__(self, document, accounts, style, subjects, draw):
        self.document, self.accounts, self.style = document, accounts, style
        self.subjects, self.draw = subjects, draw
        self.year = accounts.year
        self.gap = " " if draw.chance(15) else ""
        self.digits = draw.between(1, 2)
        self.copula = draw.of(("", "为")) if document.kind == "final_accounts" else ""
        before = self.year - 1
        self.base = draw.of((
            "比上年", "较上年", "与上年相比，", f"比{before}年", f"与{before}年度相比，", "比上年决算数", "较上年度", "同比"))
        self.up = draw.of((("增加", "增长"), ("增加了", "增长了"), ("增加", "增加")))
        self.down = draw.of((("减少", "下降"), ("减少了", "下降了"), ("减少", "减少")))
        self.share_of = draw.of((
            lambda whole, rate: f"占{rate}", lambda whole, rate: f"占{whole}的{rate}",
            lambda whole, rate: f"占比{rate}"))

    def money(self, fen):
        return self.style.money(fen, self.gap)

    def percent(self, part, whole):
        return percentage(part, whole, self.digits)

    def share(self, part, whole, name):
        """The words of a share, and its value."""
        rate = self.percent(part, whole)
        return Printed(self.share_of(name, rate.text), rate.value)

    def reason(self):
        return self.draw.of(("主要原因是", "主要原因是：", "主要是")) + self.draw.of(REASONS)

    def change(self, now, before, base=None):
        """The words of a change, its amount and its rate, both signed; nothing where there was none."""
        base = self.base if base is None else base
        if now == before:
            return base.rstrip("，").replace("同比", "与上年") + "持平", Printed(""), Printed("")
        verb, rate_verb = self.up if now > before else self.down
        amount = self.money(abs(now - before))
        rate = self.percent(abs(now - before), before)
        sign = 1 if now > before else -1
        text = f"{base}{verb}{amount.text}，{rate_verb}{rate.text}"
        return text, Printed("", sign * amount.value), Printed("", sign * rate.value)

    def completion(self, final, budget, words):
        """How far a budget was spent. Of a budget of nothing there is no rate."""
        if budget == 0:
            return "", Printed("")
        rate = self.percent(final, budget)
        return f"，{words}{rate.text}", rate

    def state(self, **facts):
        """Facts of the profile; those that were not printed are left out."""
        self.document.fact(**{
            name: printed for name, printed in facts.items() if isinstance(printed, int) or printed.value is not None})
