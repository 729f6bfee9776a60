/// A currency unit after a figure, or its name or sign before one.
struct Currency {
  var end: Int
  /// 角 is a tenth: −1.
  var power: Int
  /// Takes 角 and 分 after it.
  var isYuan: Bool
  /// Spoken: a digit after it is 角 or, after 零, 分.
  var isSpoken: Bool

  private enum Class: Int {
    case foreign, yuan, spoken, jiao
  }

  private static let units = PhraseTable(
    [("元", .yuan), ("圆", .yuan), ("圓", .yuan), ("块钱", .spoken), ("塊錢", .spoken), ("块", .spoken), ("塊", .spoken), ("蚊", .spoken)]
      .map(entry)
      + [("角", .jiao), ("角钱", .jiao), ("人民币", .yuan), ("人民幣", .yuan), ("RMB", .yuan), ("CNY", .yuan)].map(entry)
      + foreign.split(separator: " ").map { (String($0), Class.foreign.rawValue) })

  private static let foreign = """
    美元 美圆 美圓 美金 港元 港币 港幣 港纸 台币 臺幣 新台币 新臺幣 澳门元 日元 日圆 日币 欧元 歐元 英镑 英鎊 法郎 瑞士法郎 \
    韩元 韓元 澳元 澳币 加元 加币 新加坡元 新西兰元 泰铢 泰銖 卢布 盧布 卢比 印度卢比 印度卢布 越南盾 印尼盾 林吉特 比索 \
    里拉 克朗 瑞典克朗 兰特 比特币 个比特币 USD HKD EUR JPY GBP
    """

  private static let before = PhraseTable(
    "￥ ¥ $ ＄ € £ HK$ US$ RMB CNY USD 人民币 人民幣 港币 港幣 美元 美金 欧元 台币 新台币 新臺幣 日元 英镑 澳元")

  private static func entry(_ name: String, _ kind: Class) -> (String, Int) { (name, kind.rawValue) }

  /// Words that begin with a unit's character.
  private static let words = PhraseTable(
    "元旦 元月 元素 元宵 元器件 元件 元老 元结构 元化 元区 元论 元制 元首 元帅 元年 元宇宙 角大楼 角大樓 角形 角度 角落 角色 角楼 角债 角洲 角钢 角铁 角膜 圆形 圆桌 圆满 圆心")

  /// The unit at an offset.
  init?(in text: ByteText, at index: Int) {
    guard let match = Self.units.match(text, at: index), let kind = Class(rawValue: match.value),
      !Self.words.contains(text, at: index)
    else { return nil }
    // 三块地 counts land; 块 is money where the phrase ends or goes on with change.
    if kind == .spoken, match.end - index == 3, Self.isNoun(text.scalar(at: match.end), at: match.end, in: text) { return nil }
    end = match.end
    power = kind == .jiao ? -1 : 0
    isYuan = kind != .foreign
    isSpoken = kind == .spoken
  }

  private static func isNoun(_ scalar: UInt32, at index: Int, in text: ByteText) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) && NumeralCharacter(scalar).role == .none
      && Approximation.end(after: index, in: text) == nil && RangeDash.end(after: index, in: text) == nil
  }

  /// The offset after 整, 正, 钱 and a currency's name that follow a unit: 元整, 元人民币.
  static func closing(in text: ByteText, from index: Int) -> Int {
    var end = index
    for word in ["整", "钱", "錢"] as [StaticString] where text.matches(word, at: end) {
      end += 3
      break
    }
    guard let name = units.match(text, at: end), name.end - end >= 6, name.value < Class.spoken.rawValue else { return end }
    return name.end
  }

  /// Where a sign or name begins that stands before a figure.
  static func start(before index: Int, in text: ByteText) -> Int? {
    before.match(text, before: text.skippingBlanks(before: index))?.start
  }
}
