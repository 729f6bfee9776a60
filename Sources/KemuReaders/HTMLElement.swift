/// What an element does to the rendering of a page.
enum HTMLElement: Equatable {
  /// Its content goes on with the line.
  case inline
  /// Its content has lines of its own.
  case block
  case heading(level: Int)
  case lineBreak
  /// Line ends inside it count.
  case preformatted
  case table, rowGroup, row, cell, caption
  /// Nothing of it is printed.
  case unprinted

  init(_ name: String) {
    self = Self.byName[name] ?? .inline
  }

  private static let byName: [String: HTMLElement] = {
    var byName: [String: HTMLElement] = [
      "br": .lineBreak, "pre": .preformatted, "xmp": .preformatted, "listing": .preformatted, "table": .table,
      "thead": .rowGroup, "tbody": .rowGroup, "tfoot": .rowGroup, "tr": .row, "td": .cell, "th": .cell,
      "caption": .caption,
    ]
    for level in 1...6 { byName["h\(level)"] = .heading(level: level) }
    for name in [
      "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
      "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "menu", "nav", "ol",
      "option", "p", "section", "summary", "ul",
    ] { byName[name] = .block }
    for name in ["head", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "title"] {
      byName[name] = .unprinted
    }
    return byName
  }()
}
