import KemuModel
import Testing

@testable import KemuReview

/// The text stays what it is: only markup comes in between.
struct TextPaneTests {
  private func html(_ text: String, _ spans: [TextSpan] = []) -> String {
    var pane = TextPane(CanonicalText(text), spans.map { Mark(span: $0, use: .evidence(severity: nil)) })
    pane.write()
    return String(decoding: pane.html.bytes, as: UTF8.self)
  }

  /// What a browser shows of HTML, without white space.
  private func shown(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html {
      switch character {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      default: if !isTag, !character.isWhitespace { text.append(character) }
      }
    }
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", ""), ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    return text
  }

  private static let texts = [
    "", "\n", "一\n二\n", "a\tb\nc\td", "\t项目\n\t金额\n\n\t5\n\t6\n\n文", "甲   1   2\n乙   3   4", "# 标题\n正文",
    "<b>'\"&amp;</script>", "x\t\n\t\n\ty\tz\n\t5", "\t\t\n", "一\r\n二",
  ]

  @Test(arguments: texts) func nothingIsLost(_ text: String) {
    #expect(shown(html(text)) == text.filter { !$0.isWhitespace })
  }

  /// Every mark at every place of every text is shown whole, under one id.
  @Test(arguments: texts) func marksMayRunOverAnything(_ text: String) {
    let boundaries =
      text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
    for start in boundaries {
      for end in boundaries where end > start {
        let page = html(text, [TextSpan(start, end)])
        #expect(shown(page) == text.filter { !$0.isWhitespace })
        #expect(page.ranges(of: "id=\"n0\"").count <= 1)
        #expect(page.ranges(of: "<a ").count == page.ranges(of: "</a>").count)
      }
    }
  }

  @Test func cellsBelowOneAnotherAreATable() {
    let page = html("\t项目\n\t金额\n\n\t甲\n\t5\n\n文")
    #expect(page.contains("<tr><td>项目<td>金额<tr><td>甲<td class=\"figure\">5</table>"))
  }

  @Test func anEmptyFirstColumnIsNoListOfCells() {
    #expect(html("甲\t乙\n\t5\n").contains("<tr><td>甲<td>乙<tr><td><td class=\"figure\">5</table>"))
  }

  @Test func longTextsComeInChunks() {
    let page = html(String(repeating: "文\n", count: 1000))
    #expect(page.ranges(of: "<section>").count > 10)
  }
}
