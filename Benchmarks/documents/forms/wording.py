"""What the forms of final accounts and of budgets call the same things."""


class FormWords:
    """The words of one document's forms."""

    def __init__(self, document, draw):
        final = document.kind != "budget"
        self.is_final = final
        self.accounts = "决算" if final else "预算"
        self.figure = ("决算数" if final else "预算数") if draw.chance(70) else "金额"
        self.has_line_numbers = final and draw.chance(70)
        self.has_column_numbers = final and draw.chance(80)
        #: In one cell with all digits, or 类, 款 and 项 apart.
        self.splits_codes = draw.chance(30)
        #: Whether lines for 类 and 款 stand above those of 项.
        self.has_levels = self.splits_codes or draw.chance(50)
        self.total_first = draw.chance(60)
        year = f"{document.year}年" if draw.chance(30) else ""
        style = draw.below(2)
        a = self.accounts
        names = {
            "summary": (f"收入支出{a}总表", f"部门收支{a}总表"),
            "income": (f"收入{a}表", f"部门收入{a}总表"),
            "expenditure": (f"支出{a}表", f"部门支出{a}总表"),
            "fiscal": (f"财政拨款收入支出{a}总表", f"财政拨款收支{a}总表"),
            "general": (f"一般公共预算财政拨款支出{a}表", "一般公共预算支出表" if not final else f"一般公共预算财政拨款支出{a}表"),
            "basic": (f"一般公共预算财政拨款基本支出{a}表", "一般公共预算基本支出表" if not final else f"一般公共预算财政拨款基本支出{a}表"),
            "three_public": (f"一般公共预算财政拨款“三公”经费支出{a}表", f"“三公”经费支出{a}表"),
            "fund": (f"政府性基金预算财政拨款收入支出{a}表", f"政府性基金预算支出{a}表"),
        }
        self.titles = {form: year + variants[style] for form, variants in names.items()}
        self.form_numbers = {form: f"公开{place:02}表" for place, form in enumerate(names, 1)} if final else {}

    def form_number(self, form):
        return self.form_numbers.get(form, "")
