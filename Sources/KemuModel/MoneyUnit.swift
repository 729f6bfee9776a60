/// A unit of Chinese money, and the power of ten that brings it to yuan.
public struct MoneyUnit: Hashable, Sendable {
  /// As documents print it, folded.
  public let name: String
  public let powerOfTen: Int

  /// Every unit, each before those with which its name ends.
  public static let all = [
    MoneyUnit("亿元", 8), MoneyUnit("千万元", 7), MoneyUnit("百万元", 6), MoneyUnit("万元", 4), MoneyUnit("千元", 3), MoneyUnit("百元", 2),
    MoneyUnit("元", 0),
  ]

  private init(_ name: String, _ powerOfTen: Int) {
    self.name = name
    self.powerOfTen = powerOfTen
  }

  /// The unit of a name; `nil` for what is no unit of money.
  public init?(named name: String) {
    guard let unit = Self.all.first(where: { $0.name == name }) else { return nil }
    self = unit
  }
}
