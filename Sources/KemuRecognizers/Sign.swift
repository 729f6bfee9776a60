extension ByteText {
  /// Where the sign of a numeral begins, if one stands before it.
  ///
  /// 负 and 負 always sign; a dash signs unless it joins (`W-07`, `2018-2019`, `1月-11月`) or is one of several.
  func signStart(before index: Int) -> Int? {
    guard let offset = offset(before: index) else { return nil }
    let before = scalar(before: offset)
    switch scalar(at: offset) {
    case 0x8D1F, 0x8CA0:  // 负 負
      return before == 0x6B63 ? nil : offset  // 正负
    case 0x2D, 0x2212, 0xFF0D:  // - − －
      return joins(before, at: offset) ? nil : offset
    default:
      return nil
    }
  }

  private func joins(_ before: UInt32, at offset: Int) -> Bool {
    switch before {
    case 0x2D, 0x2212, 0xFF0D, 0x2014: true  // dashes
    case 0x29, 0xFF09, 0x5D, 0x25, 0xFF05: true  // closing brackets and percent signs
    case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x7B2C: true  // 年 月 日 号 第
    case 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5143: true  // 万 萬 亿 億 元
    case ..<0x80: UInt8(before).isLetter || digitEnds(at: offset)
    default: digitEnds(at: offset)
    }
  }
}
