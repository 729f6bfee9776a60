import KemuSchema
import Testing

@testable import KemuExtraction

struct LikenessTests {
  private func nearest(_ patterns: [String], _ labels: [String]) -> String? {
    Likeness.nearest(to: patterns.map { LabelPattern($0) }, among: labels.enumerated().map { ($1, $0) })?.label
  }

  @Test func theLabelWithMostInCommonIsTheNearest() {
    #expect(nearest(["销售单价"], ["规格", "单价", "数量"]) == "单价")
    #expect(nearest(["*价格表"], ["青溪市办公用品价格目录", "单位:元"]) == "青溪市办公用品价格目录")
    #expect(nearest(["费用/小计"], ["合计", "小计"]) == "小计")
  }

  @Test func whatHasLittleInCommonIsNotNear() {
    #expect(nearest(["中标总额"], ["评分", "包号"]) == nil)
    #expect(nearest(["*"], ["评分"]) == nil)
    #expect(nearest([], ["评分"]) == nil)
    #expect(nearest(["评分"], [""]) == nil)
  }
}
