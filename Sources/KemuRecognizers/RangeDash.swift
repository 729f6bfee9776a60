/// What stands between the two ends of a range: 10-20%, 两到三万, 1万（含）—5万.
enum RangeDash {
  private static let dashes = PhraseTable("- -- – — —— − － ~ ～ 至 到")
  private static let inclusion = PhraseTable("(含) （含）")

  /// The offset of the figure after the dash.
  static func end(after index: Int, in text: ByteText) -> Int? {
    var position = text.skippingBlanks(from: index)
    if let included = inclusion.match(text, at: position) { position = text.skippingBlanks(from: included.end) }
    guard let dash = dashes.match(text, at: position) else { return nil }
    return text.skippingBlanks(from: dash.end)
  }
}
