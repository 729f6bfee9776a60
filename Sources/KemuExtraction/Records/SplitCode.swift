/// A code as forms print it over several columns: `204|06|01`, `204|20406|2040601`, or only the part that is new in its
/// row (`||01` below `204|06|`).
///
/// A code has three digits and two more for each level below.
struct SplitCode {
  /// - Parameters:
  ///   - parts: the digits in the columns of the code, from left to right, blank columns left out.
  ///   - level: the column of the first of them, counted from 0.
  ///   - above: the code of the row above.
  /// - Returns: `nil` where the parts are not those of one code.
  static func join(_ parts: [String], from level: Int, below above: String?) -> String? {
    guard let first = parts.first else { return nil }
    var code: String
    if first.count > 2 {
      code = first
    } else {
      guard level > 0, let above, above.count >= digits(at: level - 1) else { return nil }
      code = above.prefix(digits(at: level - 1)) + padded(first)
    }
    for part in parts.dropFirst() {
      if part.count <= 2 {
        code += padded(part)
      } else if part.count > code.count, part.hasPrefix(code) {
        code = part
      } else {
        return nil
      }
    }
    return code
  }

  private static func digits(at level: Int) -> Int { 3 + 2 * level }

  /// Spreadsheets drop the zero in front.
  private static func padded(_ part: String) -> String { part.count == 1 ? "0" + part : part }
}
