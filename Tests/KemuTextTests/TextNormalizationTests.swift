import Testing

@testable import KemuText

@Suite struct TextNormalizationTests {
  @Test(arguments: [
    ("政府办公厅（室）及相关机构事务", "政府办公厅（室）及相关机构事务"),
    ("　　行政　运行\u{A0}", "行政运行"),
    ("经济 分类 科 目 编 码", "经济分类科目编码"),
    ("ＸＸ局 2024 年度", "XX局2024年度"),
    ("Windows  Server 授权", "Windows Server授权"),
    ("## **第二部分　决算表**", "第二部分决算表"),
    ("- 一、职责", "一、职责"),
    ("合　\n计", "合计"),
    ("-204.61", "-204.61"),
    ("", ""),
  ])
  func namesAreAsRecordsStateThem(printed: String, name: String) {
    #expect(TextNormalization.name(printed) == name)
  }

  @Test(arguments: [
    ("一、项目", "项目"), ("（二）项目", "项目"), ("(3) 项目", "项目"), ("1.项目", "项目"), ("3、项目", "项目"),
    ("1．项目", "项目"), ("①项目", "项目"), ("七、……", "……"), ("二十一、其他", "其他"), ("（四）、绩效", "绩效"),
    ("1.5万元", "1.5万元"), ("１．５万元", "１．５万元"), ("2024.1", "2024.1"), ("一是", "一是"), ("其他", "其他"),
    ("2010301", "2010301"), ("一、", "一、"),
  ])
  func oneOrdinalIsNotPartOfAName(printed: String, name: String) {
    #expect(TextNormalization.withoutOrdinal(printed) == name)
  }

  @Test(arguments: [
    ("第三部分 说明", 1), ("第一章 总则", 1), ("一、收入", 2), (" （一）收入", 3), ("(一) 收入", 3), ("1. 收入", 4), ("12、收入", 4),
    ("（1）收入", 5), ("1）收入", 5), ("①收入", 6),
  ])
  func theFormOfAnOrdinalIsItsLevel(text: String, level: Int) {
    #expect(Ordinal.leading(Array(text.utf8)[...])?.level == level)
  }

  @Test func widthsCountChineseTwice() {
    #expect(DisplayWidth.of(Array("收入 402.04（元）".utf8)[...]) == 4 + 7 + 6)
  }
}
