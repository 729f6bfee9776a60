internal import KemuText

/// The dates and times of RFC 3339, section 5.6.
enum Timestamp {
  static func isDateTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count > 11, bytes[bytes.startIndex + 10] | 0x20 == UInt8(ascii: "t") else { return false }
    return isDate(bytes.prefix(10)) && isTime(bytes.dropFirst(11))
  }

  static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard let year = number(&rest, digits: 4), skip("-", &rest), let month = number(&rest, digits: 2),
      skip("-", &rest), let day = number(&rest, digits: 2), rest.isEmpty, (1...12).contains(month)
    else { return false }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(day)
  }

  /// A leap second is allowed only where it is 23:59:60 in UTC.
  static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    guard let hour = number(&rest, digits: 2), skip(":", &rest), let minute = number(&rest, digits: 2),
      skip(":", &rest), let second = number(&rest, digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if skip(".", &rest) {
      guard rest.first?.isASCIIDigit == true else { return false }
      rest = rest.drop { $0.isASCIIDigit }
    }
    guard let offset = offset(rest) else { return false }
    let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// The minutes ahead of UTC.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.count == 1, bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "z") { return 0 }
    var rest = bytes
    let isBehind = rest.first == UInt8(ascii: "-")
    guard skip("-", &rest) || skip("+", &rest), let hour = number(&rest, digits: 2), skip(":", &rest),
      let minute = number(&rest, digits: 2), rest.isEmpty, hour < 24, minute < 60
    else { return nil }
    return (isBehind ? -1 : 1) * (hour * 60 + minute)
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>, digits count: Int) -> Int? {
    guard bytes.count >= count, bytes.prefix(count).allSatisfy(\.isASCIIDigit) else { return nil }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func skip(_ character: Unicode.Scalar, _ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: character) else { return false }
    bytes = bytes.dropFirst()
    return true
  }
}
