extension Evaluation {
  mutating func performAssertion(_ index: Int, on value: JSONValue) -> Bool {
    switch (program.instructions[index], value) {
    case (.type(let types), _):
      return types.accepts(value) || fail(index, "expected \(types.phrase), found \(value.excerpt)")
    case (.const(let expected), _):
      let expected = program.values[Int(expected)]
      return value == expected || fail(index, "expected \(expected.excerpt), found \(value.excerpt)")
    case (.enum(let run), _):
      if program.values[run.indices].contains(value) { return true }
      let alternatives = program.values[run.indices]
      return fail(
        index,
        "expected \(Self.phrase(alternatives)), found \(value.excerpt)\(Self.suggestion(for: value, alternatives))")
    case (.multipleOf(let unit), .number(let number)):
      let unit = program.numbers[Int(unit)]
      return number.isMultiple(of: unit) || fail(index, "expected a multiple of \(unit), found \(value.excerpt)")
    case (.bound(let bound, let limit), .number(let number)):
      let limit = program.numbers[Int(limit)]
      return bound.accepts(number, limit)
        || fail(index, "expected a number \(bound.phrase) \(limit), found \(value.excerpt)")
    case (.length(let limit, let count), .string(let text)):
      return performLength(index, limit, count, of: text)
    case (.pattern(let pattern), .string(let text)):
      return performPattern(index, pattern, on: text)
    case (.format(let format), .string(let text)):
      return format.accepts(text) || fail(index, "expected the format \(format.rawValue), found \(value.excerpt)")
    default:
      return true
    }
  }

  /// A text has at most as many code points as bytes, and at least a quarter: mostly that decides without counting.
  private mutating func performLength(_ index: Int, _ limit: Program.Limit, _ count: Int, of text: String) -> Bool {
    let bytes = text.utf8.count
    switch limit {
    case .minimum where bytes / 4 >= count, .maximum where bytes <= count: return true
    default: break
    }
    let length = text.unicodeScalars.count
    return limit.accepts(length, count)
      || fail(index, "expected \(limit.phrase) \(count) characters, found \(length): \(JSONValue.string(text).excerpt)")
  }

  private mutating func performPattern(_ index: Int, _ pattern: Int32, on text: String) -> Bool {
    switch matches(pattern, text, index) {
    case true?: return true
    case false?:
      let source = program.patterns[Int(pattern)]
      return fail(index, "expected text that matches /\(source)/, found \(JSONValue.string(text).excerpt)")
    case nil: return false
    }
  }

  /// Whether a pattern is found; `nil`, with the failure written down, where that could not be decided within its
  /// limits.
  mutating func matches(_ pattern: Int32, _ text: String, _ index: Int) -> Bool? {
    do {
      return try patterns[Int(pattern)].isFound(in: text)
    } catch {
      let source = program.patterns[Int(pattern)]
      _ = fail(
        index,
        "whether /\(source)/ matches \(JSONValue.string(text).excerpt) was not decided within its limits"
      )
      return nil
    }
  }

  private static func phrase(_ alternatives: ArraySlice<JSONValue>) -> String {
    let shown = alternatives.prefix(8).map(\.excerpt).joined(separator: ", ")
    switch alternatives.count {
    case 0: return "nothing at all"
    case 1: return shown
    case ...8: return "one of \(shown)"
    default: return "one of \(shown) and \(alternatives.count - 8) more"
    }
  }

  private static func suggestion(for value: JSONValue, _ alternatives: ArraySlice<JSONValue>) -> String {
    value.text.map { NearestName.suggestion(for: $0, among: alternatives.compactMap(\.text)) } ?? ""
  }
}

extension Program.TypeSet {
  func accepts(_ value: JSONValue) -> Bool {
    switch value {
    case .null: contains(.null)
    case .bool: contains(.boolean)
    case .number(let number): contains(.number) || (contains(.integer) && number.isInteger)
    case .string: contains(.string)
    case .array: contains(.array)
    case .object: contains(.object)
    }
  }
}

extension Program.Bound {
  fileprivate func accepts(_ number: JSONNumber, _ limit: JSONNumber) -> Bool {
    switch self {
    case .minimum: number >= limit
    case .exclusiveMinimum: number > limit
    case .maximum: number <= limit
    case .exclusiveMaximum: number < limit
    }
  }

  fileprivate var phrase: String {
    switch self {
    case .minimum: "of at least"
    case .exclusiveMinimum: "above"
    case .maximum: "of at most"
    case .exclusiveMaximum: "below"
    }
  }
}

extension Program.Limit {
  func accepts(_ count: Int, _ limit: Int) -> Bool {
    self == .minimum ? count >= limit : count <= limit
  }

  var phrase: String { self == .minimum ? "at least" : "at most" }
}
