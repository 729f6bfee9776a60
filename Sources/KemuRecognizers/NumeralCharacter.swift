/// What a character of a Chinese numeral stands for.
///
/// Everyday, capital (大写) and traditional forms are one; capitals are marked, because 伍, 陆 or 拾 alone are mostly
/// part of a word.
struct NumeralCharacter: Equatable {
  enum Role: UInt8 {
    case none, digit, unit, scale, tens, half, several
  }

  var role: Role
  /// A digit's value, a unit's or scale's power of ten, the tens of 廿 and 卅.
  var value: Int
  var isCapital: Bool

  static let none = NumeralCharacter(role: .none, value: 0, isCapital: false)

  /// 两 counts things but is never a digit among digits: no 二点两.
  static func isCounting(_ scalar: UInt32) -> Bool {
    scalar == 0x4E24 || scalar == 0x5169 || scalar == 0x4FE9 || scalar == 0x5006
  }

  init(role: Role, value: Int, isCapital: Bool) {
    self.role = role
    self.value = value
    self.isCapital = isCapital
  }

  init(_ scalar: UInt32) {
    if scalar == 0x25CB {  // ○ typed for 〇
      self.init(role: .digit, value: 0, isCapital: false)
      return
    }
    guard scalar >= Self.first, scalar <= Self.last else {
      self = .none
      return
    }
    let code = Self.codes[Int(scalar - Self.first)]
    guard code != 0, let role = Role(rawValue: code & 0x07) else {
      self = .none
      return
    }
    self.init(role: role, value: Int(code >> 3 & 0x0F), isCapital: code & 0x80 != 0)
  }

  static let first: UInt32 = 0x3000
  static let last: UInt32 = 0x9FFF

  /// A byte for each scalar from U+3000 to U+9FFF, zero for all that belongs to no numeral: role in bits 0–2, value in
  /// bits 3–6, capital in bit 7.
  static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: Int(last - first) + 1)
    func enter(_ characters: String, _ role: Role, _ value: UInt8, capital: Bool = false) {
      for scalar in characters.unicodeScalars {
        codes[Int(scalar.value - first)] = role.rawValue | value << 3 | (capital ? 0x80 : 0)
      }
    }
    let digits = ["零〇", "一", "二两兩俩倆", "三", "四", "五", "六", "七", "八", "九"]
    let capitals = ["", "壹壱", "贰貳弐", "叁參叄参", "肆", "伍", "陆陸", "柒", "捌", "玖"]
    for value in 0..<10 {
      enter(digits[value], .digit, UInt8(value))
      enter(capitals[value], .digit, UInt8(value), capital: true)
    }
    for (characters, capital, power) in [("十", "拾", 1), ("百", "佰", 2), ("千", "仟", 3)] as [(String, String, UInt8)] {
      enter(characters, .unit, power)
      enter(capital, .unit, power, capital: true)
    }
    enter("万萬", .scale, 4)
    enter("亿億", .scale, 8)
    enter("兆", .scale, 12)
    enter("廿", .tens, 2)
    enter("卅", .tens, 3)
    enter("半", .half, 5)
    enter("几幾数數", .several, 1)
    enter("对對", .none, 1)  // no numeral, but a place to look at: 打对折
    return codes
  }()
}
