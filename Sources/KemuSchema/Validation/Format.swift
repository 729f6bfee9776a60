internal import KemuText

/// The formats that can be asserted; all others are annotations only.
enum Format: String, CaseIterable, Sendable {
  case date
  case time
  case dateTime = "date-time"
  case email
  case ipv4
  case uri
  case uriReference = "uri-reference"
  case uuid
  case jsonPointer = "json-pointer"

  func accepts(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return switch self {
    case .date: Timestamp.isDate(bytes[...])
    case .time: Timestamp.isTime(bytes[...])
    case .dateTime: Timestamp.isDateTime(bytes[...])
    case .email: Self.isEmail(bytes)
    case .ipv4: Self.isIPv4(bytes[...])
    case .uri: URIReference(text).isAbsolute && Self.isURI(text)
    case .uriReference: Self.isURI(text)
    case .uuid: Self.isUUID(bytes)
    case .jsonPointer: JSONPointer(text) != nil
    }
  }

  /// A local part of atoms, or in quotes, before a host name or an address literal (RFC 5321, section 4.1.2).
  private static func isEmail(_ bytes: [UInt8]) -> Bool {
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < bytes.count else { return false }
    let local = bytes[..<at]
    let host = bytes[(at + 1)...]
    if host.first == UInt8(ascii: "[") { return isAddressLiteral(host) && isLocalPart(local) }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isHost = labels.allSatisfy { label in
      !label.isEmpty && label.count <= 63 && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    }
    return isHost && isLocalPart(local)
  }

  private static func isLocalPart(_ local: ArraySlice<UInt8>) -> Bool {
    if local.count >= 2, local.first == UInt8(ascii: "\""), local.last == UInt8(ascii: "\"") {
      return local.dropFirst().dropLast().allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") }
    }
    let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return atoms.allSatisfy { atom in
      !atom.isEmpty && atom.allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
  }

  private static func isAddressLiteral(_ host: ArraySlice<UInt8>) -> Bool {
    guard host.last == UInt8(ascii: "]") else { return false }
    let inside = host.dropFirst().dropLast()
    if inside.starts(with: "IPv6:".utf8) {
      return inside.dropFirst(5).allSatisfy { $0.isASCIIHexDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }
    return isIPv4(inside)
  }

  /// Four decimal numbers up to 255 without leading zeros.
  private static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        let text = String(decoding: part, as: UTF8.self)
        return UInt8(text).map { String($0) == text } ?? false
      }
  }

  /// Only characters that RFC 3986 allows, `%` before two hexadecimal digits, brackets and ports where they may be.
  private static func isURI(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let isAllowed = byte.isASCIIAlphanumeric || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
      guard isAllowed else { return false }
      guard byte == UInt8(ascii: "%") else { continue }
      guard index + 2 < bytes.count, bytes[index + 1].isASCIIHexDigit, bytes[index + 2].isASCIIHexDigit else {
        return false
      }
    }
    let parts = URIReference(text)
    let outside = parts.path + (parts.query ?? "") + (parts.fragment ?? "")
    guard !outside.utf8.contains(where: { "[]".utf8.contains($0) }), parts.fragment?.contains("#") != true else {
      return false
    }
    let hasColonFirst = parts.scheme == nil && parts.path.prefix { $0 != "/" }.contains(":")
    return !hasColonFirst && isAuthority(parts.authority ?? "")
  }

  private static func isAuthority(_ authority: String) -> Bool {
    let host = authority.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let address = host.last ?? ""
    if host.count == 2, host[0].contains(where: { "[]@".contains($0) }) || address.contains("@") { return false }
    if address.hasPrefix("[") { return address.contains("]") }
    let pieces = address.split(separator: ":", omittingEmptySubsequences: false)
    return !address.contains("[") && !address.contains("]") && pieces.count <= 2
      && (pieces.count < 2 || pieces[1].utf8.allSatisfy(\.isASCIIDigit))
  }

  private static func isUUID(_ bytes: [UInt8]) -> Bool {
    bytes.count == 36
      && bytes.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : byte.isASCIIHexDigit
      }
  }
}

extension UInt8 {
  var isASCIIAlphanumeric: Bool { self < 0x80 && (isASCIIDigit || (self | 0x20) &- UInt8(ascii: "a") < 26) }
  var isASCIIHexDigit: Bool { Unicode.Scalar(self).hexDigitValue != nil }
}
