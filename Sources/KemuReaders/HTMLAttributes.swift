import Glibc

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
      if strcmp(name, "colspan") == 0 {
        columnSpan = max(1, min(Self.number(value), limits.span))
      } else if strcmp(name, "rowspan") == 0 {
        rowSpan = value == nil ? 1 : min(Self.number(value), limits.span)
      } else if strcmp(name, "hidden") == 0 {
        isHidden = true
      } else if strcmp(name, "style") == 0 {
        isHidden = isHidden || Self.hides(value)
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
    guard var rest = value else { return false }
    while rest.pointee != 0 {
      if begins(rest, with: "display:none") || begins(rest, with: "mso-hide:all") { return true }
      rest = rest.advanced(by: 1)
    }
    return false
  }

  /// Whether a style begins with a declaration, in whatever case and however it is spaced.
  private static func begins(_ style: UnsafePointer<CChar>, with declaration: StaticString) -> Bool {
    var rest = style
    for index in 0..<declaration.utf8CodeUnitCount {
      while index > 0, isspace(Int32(UInt8(bitPattern: rest.pointee))) != 0 { rest = rest.advanced(by: 1) }
      guard tolower(Int32(UInt8(bitPattern: rest.pointee))) == Int32(declaration.utf8Start[index]) else { return false }
      rest = rest.advanced(by: 1)
    }
    return true
  }
}
