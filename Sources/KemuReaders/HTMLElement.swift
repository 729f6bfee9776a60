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

/// The attributes of a tag that change how it is rendered.
struct HTMLAttributes {
  private(set) var columnSpan = 1
  /// 0 for a cell that reaches to the end of its row group.
  private(set) var rowSpan = 1
  private(set) var isHidden = false

  init(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?, limits: ReadingLimits) {
    guard var pair = attributes else { return }
    while let name = pair.pointee {
      let value = pair.advanced(by: 1).pointee
      switch String(cString: name) {
      case "colspan": columnSpan = max(1, min(Self.number(value), limits.span))
      case "rowspan": rowSpan = value == nil ? 1 : min(Self.number(value), limits.span)
      case "hidden": isHidden = true
      case "style": isHidden = isHidden || Self.hides(value)
      default: break
      }
      pair = pair.advanced(by: 2)
    }
  }

  /// The number that a value begins with, as browsers read it; 1 where it begins with none.
  private static func number(_ value: UnsafePointer<CChar>?) -> Int {
    guard var next = value else { return 1 }
    while next.pointee == 0x20 { next = next.advanced(by: 1) }
    guard (0x30...0x39).contains(next.pointee) else { return 1 }
    var number = 0
    while (0x30...0x39).contains(next.pointee), number < 100_000 {
      number = number * 10 + Int(next.pointee) - 0x30
      next = next.advanced(by: 1)
    }
    return number
  }

  private static func hides(_ value: UnsafePointer<CChar>?) -> Bool {
    guard let value else { return false }
    let style = String(cString: value).lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("mso-hide:all")
  }
}
