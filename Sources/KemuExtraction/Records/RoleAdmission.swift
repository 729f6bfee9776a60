internal import KemuModel
internal import KemuSchema

extension PropertyRule.Role {
  /// Whether a number may be a value of the role; a count may be printed without a measure word.
  func admits(_ mention: Mention) -> Bool {
    switch self {
    case .money: mention.kind == .amount
    case .percentage: mention.kind == .percentage
    case .count: (mention.kind == .count || mention.kind == .number) && mention.value.integer != nil
    case .quantity: mention.kind == .count || mention.kind == .number
    case .ordinal, .code, .name, .text, .term, .department, .year, .kind, .fixed, .heading: false
    }
  }
}

extension Mention {
  /// The unit of an amount with the 元 that print may have lost.
  var unitInYuan: String { unit.hasSuffix("元") ? unit : unit + "元" }
}
