/// Words that make a number a rough one: before it (约, 近), after it (左右, 以上), within it (余, 多).
enum Approximation {
  /// 余 餘 多 来 after a number: a little more.
  static func isMore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4F59, 0x9918, 0x591A: true
    default: false
    }
  }

  private static let before = PhraseTable(
    "约 大约 約 大約 近 将近 接近 超 超过 不超过 逾 至少 起码 起碼 不足 不到 不低于 不少于")
  private static let after = PhraseTable("左右 上下 以上 以下 以内 之内 (含)以上 （含）以上 (含)以下 （含）以下")
  /// Words that end in one of the words above and mean something else.
  private static let words = PhraseTable("节约 節約 合约 契约 条约 签约 预约 集约 简约 制约 公约 附近 最近 邻近 靠近 赶超 高超")

  /// Where the words that stand just before a number begin.
  static func start(before index: Int, in text: ByteText) -> Int? {
    let position = text.skippingBlanks(before: index)
    guard let found = before.match(text, before: position), words.match(text, before: position) == nil else { return nil }
    return found.start
  }

  /// Where the words that stand just after a unit end.
  static func end(after index: Int, in text: ByteText) -> Int? {
    after.match(text, at: text.skippingBlanks(from: index))?.end
  }
}
