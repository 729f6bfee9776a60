internal import KemuModel

/// The page that lists the documents: how each ended, what came out of it, and the tables that were not taken.
struct IndexPage {
  /// A document of the list.
  struct Item: Sendable {
    var entry: DocumentEntry
    /// The number of findings of each severity.
    var severities: [String: Int]
    /// The page relative to this one; `nil` where the document has no text.
    var page: String?
  }

  static func html(_ items: [Item], of folder: String) -> [UInt8] {
    PageFrame.page(title: "kemu review", kind: "index") { html in
      html.markup("<header><span class=\"home\">kemu</span><h1>")
      html.text(folder)
      html.markup(
        "</h1><button id=\"theme\" title=\"Dark or light (t)\" aria-label=\"Dark or light\">◐</button></header><main>")
      summary(items, to: &html)
      html.markup("<table><thead><tr><th scope=\"col\">Document<th scope=\"col\">Outcome")
      html.markup("<th scope=\"col\" class=\"figure\">Records<th scope=\"col\" class=\"figure\">Rejected")
      html.markup("<th scope=\"col\">Findings<th scope=\"col\">Tables</thead><tbody>")
      for item in items { row(item, to: &html) }
      html.markup("</table></main>")
    }
  }

  private static func summary(_ items: [Item], to html: inout HTMLWriter) {
    let statuses = items.reduce(into: [:]) { $0[$1.entry.status, default: 0] += 1 }
    html.markup("<p class=\"summary\">")
    html.text(items.count)
    html.markup(items.count == 1 ? " document: " : " documents: ")
    html.text(statuses.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    html.markup(" · ")
    html.text(items.lazy.map(\.entry.records).reduce(0, +))
    html.markup(" records · ")
    html.text(items.lazy.map(\.entry.findings).reduce(0, +))
    html.markup(" findings</p>")
  }

  private static func row(_ item: Item, to html: inout HTMLWriter) {
    html.markup("<tr><th scope=\"row\">")
    if let page = item.page {
      html.markup("<a href=\"")
      html.text(page)
      html.markup("\">")
      html.text(item.entry.id)
      html.markup("</a>")
    } else {
      html.text(item.entry.id)
    }
    html.markup("<td><span class=\"status ")
    html.text(item.entry.status)
    html.markup("\">")
    html.text(item.entry.status)
    html.markup("</span>")
    for reason in [item.entry.reason].compactMap({ $0 }) + item.entry.notes {
      html.markup("<p>")
      html.text(reason)
      html.markup("</p>")
    }
    html.markup("<td class=\"figure\">")
    html.text(item.entry.records)
    html.markup("<td class=\"figure\">")
    html.text(item.entry.rejected)
    html.markup("<td>")
    findings(item.severities, to: &html)
    html.markup("<td>")
    tables(item.entry.tables, to: &html)
  }

  private static func findings(_ counts: [String: Int], to html: inout HTMLWriter) {
    let known = Finding.Severity.byGravity.map(\.rawValue)
    for severity in known + counts.keys.filter({ !known.contains($0) }).sorted() {
      guard let count = counts[severity] else { continue }
      html.markup("<span class=\"severity ")
      html.text(severity)
      html.markup("\">")
      html.text("\(count) \(severity)")
      html.markup("</span> ")
    }
  }

  private static func tables(_ tables: [DocumentEntry.Table], to html: inout HTMLWriter) {
    guard !tables.isEmpty else { return }
    let refused = tables.filter { $0.type == nil }
    if refused.isEmpty { return html.text("\(tables.count) taken") }
    html.markup("<details><summary>")
    html.text("\(tables.count - refused.count) taken, \(refused.count) not")
    html.markup("</summary><ul>")
    for table in refused {
      html.markup("<li>")
      html.text(table.title ?? "table \(table.index)")
      if let line = table.line { html.text(" (line \(line))") }
      html.markup("<p>")
      html.text(table.reason ?? "no reason is given")
      html.markup("</p>")
    }
    html.markup("</ul></details>")
  }
}
