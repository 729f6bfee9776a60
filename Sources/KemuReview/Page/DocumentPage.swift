internal import KemuModel

/// The page of one document: its text with every number marked, and the records and findings beside it.
enum DocumentPage {
  /// - Parameter index: the way from the page to the list of documents.
  static func html(_ document: ExtractedDocument, _ marks: DocumentMarks, _ labels: SchemaLabels, index: String)
    -> [UInt8]
  {
    PageFrame.page(title: document.entry.id, kind: "document", scripts: scripts) { html in
      header(document, index, to: &html)
      html.markup("<main><article id=\"text\" tabindex=\"-1\" aria-label=\"Text of the document\" data-unmatched=\"")
      html.text(marks.unusedCount)
      html.markup("\">")
      var pane = TextPane(document.text, marks.all)
      pane.write()
      html.embed(pane.html.bytes)
      html.markup("</article>")
      html.embed(PackageResources.panel_html)
      html.markup("</main>")
      html.embed(PackageResources.keys_html)
      html.markup("<script type=\"application/json\" id=\"data\">")
      html.embed(PageData.json(of: document, marks, labels))
      html.markup("</script>")
    }
  }

  /// In this order: each uses what those before it declare.
  private static let scripts = [
    PackageResources.entries_js, PackageResources.filters_js, PackageResources.list_js, PackageResources.selection_js,
    PackageResources.reader_js,
  ]

  private static func header(
    _ document: ExtractedDocument, _ index: String, to html: inout HTMLWriter
  ) {
    html.markup("<a class=\"skip\" href=\"#panel\">Skip to the records</a><header><a class=\"home\" href=\"")
    html.text(index)
    html.markup("\" title=\"All documents\">kemu</a><h1>")
    html.text(document.entry.id)
    html.markup("</h1><span class=\"status ")
    html.text(document.entry.status)
    html.markup("\">")
    html.text(document.entry.status)
    html.markup("</span>")
    html.embed(PackageResources.controls_html)
    html.markup("</header>")
    if let notice = notice(document.entry) {
      html.markup("<p class=\"notice\">")
      html.text(notice)
      html.markup("</p>")
    }
  }

  /// What a reader of the page should know beforehand.
  private static func notice(_ entry: DocumentEntry) -> String? {
    let parts = [entry.reason].compactMap { $0 } + entry.notes
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
