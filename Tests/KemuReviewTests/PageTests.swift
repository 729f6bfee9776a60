import Testing

@testable import KemuReview

struct PageTests {
  /// The vectors of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ]) func base64(_ text: String, _ expected: String) {
    #expect(ContentPolicy.base64(Array(text.utf8)) == expected)
  }

  @Test func whatMeansSomethingIsEscaped() {
    var html = HTMLWriter()
    html.text("<a href='x' title=\"&\">\r\0")
    #expect(
      String(decoding: html.bytes, as: UTF8.self) == "&lt;a href=&#39;x&#39; title=&quot;&amp;&quot;&gt;&#13;\u{FFFD}")
  }

  @Test func pagesHaveNamesOfTheirOwn() {
    var names = PageNames()
    let documents = ["a", "a.html/b", "a.html/c", "b.txt", String(repeating: "x", count: 251), "部门/一.txt"]
    let pages = zip(documents, 1...).map { names.name(of: $0, number: $1) }
    #expect(Set(pages).count == documents.count)
    #expect(pages[1] == "numbered/2.html")
    #expect(pages[3] == "documents/b.txt.html")
    #expect(PageNames.reference(to: "documents/a b%.html") == "documents/a%20b%25.html")
    #expect(PageNames.wayUp(from: "documents/x/y.html") == "../../")
  }

  @Test func onlyTheProgramsOwnPartsMayRun() {
    let page = String(
      decoding: PageFrame.page(title: "</title><script>", kind: "index") { $0.text("<script>") }, as: UTF8.self)
    #expect(page.hasPrefix(PageFrame.beginning))
    #expect(page.ranges(of: "<script>").count == 1)
    #expect(page.contains("default-src &#39;none&#39;"))
  }
}
