internal import KemuModel
internal import KemuText

/// Reads the notation of ``Equation``.
struct EquationParser {
  private let bytes: [UInt8]
  private let numbers: CheckNumbers
  private var position = 0
  private var depth = 0
  private var operands = 0
  private static let deepestNesting = 32
  /// An expression is as deep as it has operands, and is walked through by recursion.
  private static let mostOperands = 1_000
  /// Characters of an equation that an error quotes.
  private static let longestQuote = 200

  /// - Parameter numbers: gives the properties of the equation their numbers.
  /// - Throws: ``EquationError`` with the column where the text stops being an equation.
  static func parse(_ text: String, _ numbers: CheckNumbers) throws(EquationError) -> Equation {
    var parser = EquationParser(bytes: Array(text.utf8), numbers: numbers)
    let left = try parser.side()
    let relation: Equation.Relation
    if parser.accept("<=") {
      relation = .atMost
    } else if parser.accept("=") {
      relation = .equal
    } else {
      throw parser.error("expected `=` or `<=`")
    }
    let right = try parser.side()
    guard parser.isAtEnd else { throw parser.error("expected the end") }
    return Equation(left: left, relation: relation, right: right)
  }

  private init(bytes: [UInt8], numbers: CheckNumbers) {
    self.bytes = bytes
    self.numbers = numbers
  }

  private mutating func side() throws(EquationError) -> Expression {
    var sum = try term()
    while true {
      if accept("+") {
        sum = .plus(sum, try term())
      } else if accept("-") {
        sum = .minus(sum, try term())
      } else {
        return sum
      }
    }
  }

  private mutating func term() throws(EquationError) -> Expression {
    var product = try factor()
    while true {
      if accept("*") {
        product = .times(product, try factor())
      } else if accept("/") {
        product = .over(product, try factor())
      } else {
        return product
      }
    }
  }

  private mutating func factor() throws(EquationError) -> Expression {
    guard operands < Self.mostOperands else { throw error("expected at most \(Self.mostOperands) operands") }
    operands += 1
    if accept("(") {
      guard depth < Self.deepestNesting else { throw error("nested too deep") }
      depth += 1
      defer { depth -= 1 }
      var choices = [try side()]
      while accept("|") { choices.append(try side()) }
      guard accept(")") else { throw error("expected `)`") }
      return choices.count == 1 ? choices[0] : .firstStated(choices)
    }
    if let numeral = try numeral() { return .numeral(numeral) }
    if accept("@") { return .figure(FigureName(), isOptional: accept("?")) }
    guard let name = word() else { throw error("expected a figure, a numeral or `(`") }
    if name == "sum", accept("(") {
      guard let inner = word() else { throw error("expected a figure") }
      let figure = try self.figure(inner)
      guard figure.set != nil else { throw error("a sum is over a set: `sum(set.property)`") }
      guard accept(")") else { throw error("expected `)`") }
      return .sum(figure, isOptional: accept("?"))
    }
    return .figure(try figure(name), isOptional: accept("?"))
  }

  private mutating func figure(_ first: String) throws(EquationError) -> FigureName {
    guard accept(".") else { return FigureName(property: numbers.property(first)) }
    if accept("@") { return FigureName(set: first) }
    guard let property = word() else { throw error("expected a property or `@`") }
    return FigureName(set: first, property: numbers.property(property))
  }

  private mutating func numeral() throws(EquationError) -> ExactDecimal? {
    skipSpace()
    let start = position
    while position < bytes.count, bytes[position].isASCIIDigit || bytes[position] == UInt8(ascii: ".") { position += 1 }
    guard position > start else { return nil }
    guard let value = ExactDecimal(ascii: bytes[start..<position]) else {
      position = start
      throw error("not a numeral")
    }
    return value
  }

  private mutating func word() -> String? {
    skipSpace()
    let start = position
    while position < bytes.count, isLetter(bytes[position]) || position > start && bytes[position].isASCIIDigit {
      position += 1
    }
    return position > start ? String(decoding: bytes[start..<position], as: UTF8.self) : nil
  }

  private mutating func accept(_ mark: StaticString) -> Bool {
    skipSpace()
    let count = mark.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != mark.utf8Start[index] { return false }
    position += count
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return position == bytes.count
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func error(_ expectation: String) -> EquationError {
    let text = String(decoding: bytes, as: UTF8.self)
    let quote = text.prefix(Self.longestQuote)
    let omission = quote.endIndex < text.endIndex ? "…" : ""
    return EquationError(message: "\(expectation) at column \(position + 1) of `\(quote)\(omission)`")
  }
}

/// A text that is no equation: what was expected, where, in which text.
struct EquationError: Error, Equatable {
  var message: String
}
