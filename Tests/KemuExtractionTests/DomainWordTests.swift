import Foundation
import Testing

/// The words of the field stand in the schemas, never in the program.
struct DomainWordTests {
  private static let words = [
    "收入", "支出", "三公", "决算", "预算", "拨款", "采购", "财政", "经费", "科目", "合计", "总计", "小计", "结转", "部门", "绩效", "接待",
    "出国", "用车", "机关", "会议费", "培训费", "中小企业", "在职", "退休", "得分", "等次",
  ]

  @Test func noSourceFileHasThem() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let sources = root.appending(path: "Sources")
    let files =
      FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
    #expect(files.count > 100)
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = Self.withoutComment(line)
        for word in Self.words where code.contains(word) {
          Issue.record("\(file):\(number + 1): \(word)")
        }
      }
    }
  }

  /// A line up to `//`; no string of the program has one in it together with a word of the field.
  private static func withoutComment(_ line: Substring) -> String {
    String(line.range(of: "//").map { line[..<$0.lowerBound] } ?? line)
  }
}
