/// Words in which a numeral character counts nothing.
enum WordsWithNumerals {
  /// With the numeral first.
  static let starting = PhraseTable(
    """
    一切 一般 一些 一样 一樣 一直 一定 一起 一致 一律 一旦 一经 一线 一流 一度 一并 一同 一贯 一再 一向 一系列 一体 一窗 一网 \
    一站 一把手 一方面 一部分 一次性 一一 一下 一刻钟 一带 一路 一揽子 一票 一案 一点点 一面 一边 一步 两两 万万 萬萬 两性 两岸 \
    三角 三亚 三明 三江 三峡 四川 四平 四周 四处 四肢 四季 五角 五金 五官 五彩 六安 六合 七夕 七台河 八达 八卦 九江 九龙 \
    九州 九寨 十分 十足 十堰 百姓 百货 百度 百科 百色 百强 百年 千方 千万别 千里 千瓦 千克 千米 万里 万一 万宁 万物 万能 万国 \
    亿万 陆地 陸地 陆续 陆军 陆路 伍仁 拾取 拾贝 参加 参与 参考 参观 参照 参公 参保 参阅 参数 参谋 参建 参赛 参军 兆瓦 半年 \
    半天 半数 几乎 几何 数据 数字 数量 数额 数目 数码 数控 数学
    """)

  /// With a unit or scale first, so that it multiplies nothing: 115 万里街道.
  static let units = PhraseTable(
    "百姓 百货 百度 百科 百色 百强 百分点 百分點 百年 千方 千瓦 千克 千米 千伏 千里 千卡 万里 万宁 万物 万能 万国 兆瓦 兆字节")

  /// With the numeral last.
  static let ending = PhraseTable(
    """
    统一 統一 唯一 单一 同一 专一 逐一 之一 第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 周一 周二 周三 周四 周五 周六 \
    星期一 星期二 星期三 星期四 星期五 星期六 不一 进一 归一 合一 入伍 退伍 队伍 隊伍 收拾 夕拾 放肆 大陆 大陸 内陆 登陆 着陆 两两
    """)
}

extension ByteText {
  /// Whether the numeral character at `index` begins a word of its own.
  func startsWord(at index: Int) -> Bool {
    WordsWithNumerals.starting.contains(self, at: index)
  }

  /// Whether the unit or scale at `index` begins a word of its own.
  func startsUnitWord(at index: Int) -> Bool {
    WordsWithNumerals.units.contains(self, at: index)
  }

  /// Whether a Chinese noun or verb ends at `index` that takes 数 as its last character.
  func endsWord(at index: Int) -> Bool {
    let scalar = scalar(before: index)
    guard (0x4E00...0x9FFF).contains(scalar) else { return false }
    return !Self.leadingWords.contains(scalar)
  }

  /// 达 有 近 约 了 共 计 为 余 过 成 出 超 的
  private static let leadingWords: Set<UInt32> = Set("达有近约了共计为余过成出超的".unicodeScalars.map(\.value))
}
