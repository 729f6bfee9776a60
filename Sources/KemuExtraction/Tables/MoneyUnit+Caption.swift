internal import KemuModel
internal import KemuText

/// How captions and heads print a unit of money.
extension MoneyUnit {
  /// Reads the value of a caption: `万元`, `人民币万元`, `万元（保留两位小数）`.
  ///
  /// - Returns: `nil` where no unit of money stands in it or where another unit stands beside it (`个、元`).
  init?(caption: String) {
    let plain = LabelFolding.fold(caption).prefix { $0 != "(" }
    guard let unit = Self.all.first(where: { plain.hasSuffix($0.name) }) else { return nil }
    let before = plain.dropLast(unit.name.count)
    guard before.isEmpty || before == "人民币" || before == "rmb" else { return nil }
    self = unit
  }

  /// The one unit of money among several units that a caption lists, one for each kind of number: `个、元`.
  init?(listedIn caption: String) {
    let units = LabelFolding.fold(caption).split { "、,/".contains($0) }.compactMap { MoneyUnit(caption: String($0)) }
    guard units.count == 1 else { return nil }
    self = units[0]
  }

  /// Reads a unit in brackets at the end of a folded head: `预算数(万元)`, `预算数(单位:万元)`.
  init?(head: String) {
    guard let open = head.lastIndex(of: "(") else { return nil }
    let inside = head[head.index(after: open)...].prefix { $0 != ")" }
    let word = inside.lastIndex(of: ":").map { inside[inside.index(after: $0)...] } ?? inside
    self.init(caption: String(word))
  }

  /// A folded head without the unit in brackets at its end.
  static func head(_ head: String) -> String {
    guard head.hasSuffix(")"), MoneyUnit(head: head) != nil, let open = head.lastIndex(of: "("), open > head.startIndex
    else { return head }
    return String(head[..<open])
  }
}
