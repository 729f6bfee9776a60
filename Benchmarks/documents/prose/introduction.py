"""The first part: what the department does and how it is made up; and the glossary at the end."""
from ..names import DUTIES, OFFICES, TERMS

MARKS = ("{}、", "{}.", "（{}）")


def introduction(speaker):
    """部门概况."""
    document, draw, counts = speaker.document, speaker.draw, speaker.accounts.counts
    document.heading(2, f"第一部分 {document.department}概况")
    document.heading(3, "一、部门职责")
    mark = draw.of(MARKS[:2])
    for index, duty in enumerate(draw.some(DUTIES, draw.between(5, 12)), 1):
        document.say(mark.format(index) + duty)
    document.heading(3, "二、机构设置")
    offices = draw.some(OFFICES, draw.between(3, 8))
    document.say(f"{document.department}内设机构包括：" + "、".join(offices) + "。")
    if draw.chance(70):
        document.say(f"{document.department}现有在职人员{counts['staff']}人，退休人员{counts['retirees']}人。")
        speaker.state(staff=counts["staff"], retirees=counts["retirees"])


def glossary(speaker):
    """名词解释."""
    speaker.document.heading(2, "第四部分 名词解释")
    for index, (term, meaning) in enumerate(speaker.draw.some(TERMS, speaker.draw.between(5, 9))):
        speaker.document.say(f"{'一二三四五六七八九'[index]}、{term}：{meaning}")
