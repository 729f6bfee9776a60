/// What a folded view of a text makes equal.
public struct Folding: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Full-width ASCII becomes half-width: `４０２．０４％` reads as `402.04%`. Nothing else that compatibility
  /// normalisation does: it would turn `①` into the number 1.
  public static let width = Folding(rawValue: 1)
  /// Every Unicode space becomes a plain one, and marks without width vanish. Line ends stay.
  public static let spaces = Folding(rawValue: 2)
  /// Spaces and line ends vanish.
  public static let dropSpaces = Folding(rawValue: 4)
  /// Brackets of all shapes become `(` and `)`, quotes of all shapes `"`.
  public static let brackets = Folding(rawValue: 8)
  /// Traditional characters become simplified.
  public static let simplified = Folding(rawValue: 16)
  /// Latin capitals become small.
  static let lowercase = Folding(rawValue: 32)

  /// For matching labels: `名 称（元）` and `名称(元)` are one.
  public static let label: Folding = [.width, .dropSpaces, .brackets, .simplified, .lowercase]
}
