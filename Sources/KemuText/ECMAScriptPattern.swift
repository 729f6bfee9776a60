/// Rewrites a regular expression of ECMA-262 (flag `u`) for ICU, where the two mean different things:
/// `\d`, `\w` and `\b` are ASCII, `\s` is the white space of ECMA-262, `$` is the end only and not before a line end,
/// `.` stops at four line ends, `[` and `&` are plain inside a class, `[]` never matches.
///
/// What only ICU knows (`\A`, `\Q`, possessive quantifiers, inline flags) is refused, as ECMA-262 refuses it.
struct ECMAScriptPattern {
  private let source: [Unicode.Scalar]
  private var position = 0
  private var output = ""

  static func translatedForICU(_ source: String) throws(Pattern.Failure) -> String {
    var translation = ECMAScriptPattern(source: Array(source.unicodeScalars))
    while let scalar = translation.next() { try translation.translate(scalar) }
    return translation.output.isEmpty ? "(?:)" : translation.output  // ICU refuses a pattern without characters
  }

  private init(source: [Unicode.Scalar]) {
    self.source = source
  }

  private var upcoming: Unicode.Scalar? { position < source.count ? source[position] : nil }

  private mutating func next() -> Unicode.Scalar? {
    guard let scalar = upcoming else { return nil }
    position += 1
    return scalar
  }

  private mutating func translate(_ scalar: Unicode.Scalar) throws(Pattern.Failure) {
    switch scalar {
    case "\\": output += try escape(inClass: false).text
    case "[": try characterClass()
    case "$": output += "\\z"
    case ".": output += "[^\\n\\r\\u2028\\u2029]"
    case "(": try group()
    case "*", "+", "?", "}":
      output.unicodeScalars.append(scalar)
      if upcoming == "+" { throw malformed("a quantifier behind a quantifier") }
    default: output.unicodeScalars.append(scalar)
    }
  }

  private mutating func group() throws(Pattern.Failure) {
    output += "("
    guard upcoming == "?" else { return }
    let kinds: [[Unicode.Scalar]] = [["?", ":"], ["?", "="], ["?", "!"], ["?", "<"]]
    guard let kind = kinds.first(where: { source[position...].starts(with: $0) }) else {
      throw malformed("an unknown kind of group")
    }
    position += kind.count
    output.unicodeScalars.append(contentsOf: kind)
  }

  private mutating func characterClass() throws(Pattern.Failure) {
    let isNegated = upcoming == "^"
    if isNegated { position += 1 }
    if upcoming == "]" {
      position += 1
      output += isNegated ? "[\\x{0}-\\x{10FFFF}]" : "(?!)"
      return
    }
    output += isNegated ? "[^" : "["
    var canStartRange = false
    while let scalar = next() {
      switch scalar {
      case "]":
        output += "]"
        return
      case "\\":
        let (text, isCharacter) = try escape(inClass: true)
        output += text
        canStartRange = isCharacter
      case "-" where canStartRange && upcoming != "]" && !startsClassEscape:
        output += "-"
        canStartRange = false
      default:
        output += Self.literal(scalar)
        canStartRange = true
      }
    }
    throw malformed("a character class that is not closed")
  }

  /// Whether `\d` or its like comes next, which cannot end a range.
  private var startsClassEscape: Bool {
    guard upcoming == "\\", position + 1 < source.count else { return false }
    return "dDwWsSpP".unicodeScalars.contains(source[position + 1])
  }

  /// The escape behind a backslash, and whether it stands for one character.
  private mutating func escape(inClass: Bool) throws(Pattern.Failure) -> (text: String, isCharacter: Bool) {
    guard let scalar = next() else { throw malformed("a backslash at the end") }
    switch scalar {
    case "d": return ("[0-9]", false)
    case "D": return ("[^0-9]", false)
    case "w": return ("[\(Self.word)]", false)
    case "W": return ("[^\(Self.word)]", false)
    case "s": return ("[\(Self.space)]", false)
    case "S": return ("[^\(Self.space)]", false)
    case "b" where inClass: return ("\\x08", true)
    case "b": return ("(?:(?<=[\(Self.word)])(?![\(Self.word)])|(?<![\(Self.word)])(?=[\(Self.word)]))", false)
    case "B" where !inClass:
      return ("(?:(?<=[\(Self.word)])(?=[\(Self.word)])|(?<![\(Self.word)])(?![\(Self.word)]))", false)
    case "p", "P": return ("\\\(scalar)" + (try inBraces("\\p without a property in braces")), false)
    case "c":
      guard let letter = next(), ("a"..."z").contains(letter) || ("A"..."Z").contains(letter) else {
        throw malformed("\\c without a letter")
      }
      return (Self.literal(Unicode.Scalar(UInt8(letter.value & 0x1F))), true)
    case "f", "n", "r", "t", "v":
      return (scalar == "v" ? "\\x0B" : "\\\(scalar)", true)
    case "0" where !(upcoming.map(Self.isDigit) ?? false): return ("\\x00", true)
    case "1"..."9" where !inClass:
      var number = String(scalar)
      while let digit = upcoming, Self.isDigit(digit) {
        number.unicodeScalars.append(digit)
        position += 1
      }
      return ("(?:\\\(number))", false)
    case "k" where !inClass && upcoming == "<": return ("\\k", false)
    case "x": return (Self.literal(try scalarValue(digits: 2)), true)
    case "u": return (Self.literal(try unicodeEscape()), true)
    case _ where Self.isSyntax(scalar): return (Self.literal(scalar), true)
    default: throw malformed("the unknown escape \\\(scalar)")
    }
  }

  /// What stands in braces here, with them.
  private mutating func inBraces(_ mistake: String) throws(Pattern.Failure) -> String {
    guard upcoming == "{", let end = source[position...].firstIndex(of: "}") else { throw malformed(mistake) }
    defer { position = end + 1 }
    return source[position...end].reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// What stands behind `\u`: four digits, a surrogate pair of two such escapes, or digits in braces.
  private mutating func unicodeEscape() throws(Pattern.Failure) -> Unicode.Scalar {
    if upcoming == "{" {
      let digits = try inBraces("\\u{ without a closing brace").dropFirst().dropLast()
      guard digits.utf8.count <= 8, digits.utf8.first != UInt8(ascii: "+"), let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      else {
        throw malformed("\\u{\(digits)}, which is no code point")
      }
      return scalar
    }
    let first = try codeUnit(digits: 4)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, source[position...].starts(with: ["\\", "u"]) {
      position += 2
      let second = try codeUnit(digits: 4)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw malformed("a surrogate without its other half")
  }

  private mutating func scalarValue(digits: Int) throws(Pattern.Failure) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(try codeUnit(digits: digits)) else { throw malformed("no code point") }
    return scalar
  }

  private mutating func codeUnit(digits count: Int) throws(Pattern.Failure) -> UInt32 {
    let digits = source[position...].prefix(count).reduce(into: "") { $0.unicodeScalars.append($1) }
    guard digits.utf8.count == count, digits.utf8.first != UInt8(ascii: "+"), let value = UInt32(digits, radix: 16)
    else { throw malformed("an escape that needs \(count) hexadecimal digits") }
    position += count
    return value
  }

  private func malformed(_ reason: String) -> Pattern.Failure {
    .malformed(reason: reason, offset: position)
  }

  private static let word = "A-Za-z0-9_"
  private static let space =
    "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF"

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSyntax(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && !isDigit(scalar) && scalar != "_"
  }

  /// A character that means only itself to ICU, inside a class and outside.
  private static func literal(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 || scalar.value == 0x7F { return "\\x{\(String(scalar.value, radix: 16))}" }
    return isSyntax(scalar) ? "\\\(scalar)" : String(Character(scalar))
  }
}
