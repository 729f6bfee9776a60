internal import KemuModel

/// A value of a row.
enum OutputValue: Hashable, Sendable {
  case absent
  case text(String)
  case integer(Int)
  case decimal(ExactDecimal)

  init(_ text: String?) {
    self = text.map { .text($0) } ?? .absent
  }

  init(_ value: Int?) {
    self = value.map { .integer($0) } ?? .absent
  }

  init(_ value: ExactDecimal?) {
    self = value.map { .decimal($0) } ?? .absent
  }

  /// A property's value for a column of a kind. An integer loses a fraction of zeros (`3.0`), which no integer type
  /// reads; a number in a column of text is its numeral.
  init(_ value: Record.Value, as kind: OutputColumn.Kind) {
    switch (value, kind) {
    case (.text(let text), _): self = .text(text)
    case (.number(let number), .text): self = .text(number.description)
    case (.number(let number), .integer), (.number(let number), .whole):
      self = number.integer.map { .integer($0) } ?? .decimal(number.normalized)
    case (.number(let number), _): self = .decimal(number)
    }
  }

  /// The value as text in plain notation; `nil` where there is none.
  var text: String? {
    switch self {
    case .absent: nil
    case .text(let text): text
    case .integer(let value): String(value)
    case .decimal(let value): value.description
    }
  }
}

extension Record.Value {
  /// The value as text: a number in plain notation with every digit.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    }
  }
}
