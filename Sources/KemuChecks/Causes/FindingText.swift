internal import KemuModel

/// Writes the sentence of a finding: `“201 name”: total 224.84 万元 ≠ part 39.95 + part 184.99; difference 0.10 万元`, with
/// the names that the wording of the check book has for them.
struct FindingText {
  let ledger: Ledger
  let wording: Wording
  /// How many numbers of a sum are written out before the rest is summed up.
  private static let longestSum = 8

  /// What the equation says, and what the numbers make of it.
  func sentence(_ equation: BoundEquation) -> String {
    let place = place(of: equation.subject)
    let unit = unit(of: equation)
    switch equation.form {
    case .balance(let balance):
      let sign = balance.relation == .equal ? "≠" : ">"
      let gap = try? balance.difference.center(ledger.cells).magnitude
      return "\(place)\(side(balance.left, equation, unit)) \(sign) \(side(balance.right, equation, unit))"
        + difference(gap, unit)
    case .rate(let rate):
      let printed = ledger.cells[rate.rate].value
      let computed = try? rate.quotient(ledger.cells)
      let gap = computed.flatMap { $0.subtracting(printed)?.magnitude }
      return "\(place)\(label(rate.rate, equation)) \(printed)% ≠ \(quotient(rate, equation, unit))"
        + (computed.map { " = \($0)%" } ?? "") + (gap.map { "; difference \($0)" } ?? "")
    }
  }

  /// A number with the record that it stands in, wherever that is.
  func name(of cell: Int) -> String {
    let printed = ledger.cells[cell]
    return place(of: printed.entry) + wording.property(printed.property, of: printed.type) + " " + amount(cell, in: nil)
  }

  private func difference(_ gap: ExactDecimal?, _ unit: MoneyUnit?) -> String {
    guard let gap else { return "" }
    return "; difference " + scaled(gap, unit).normalizedText + (unit.map { " " + $0.name } ?? "")
  }

  private func quotient(_ rate: Rate, _ equation: BoundEquation, _ unit: MoneyUnit?) -> String {
    let base = side(rate.denominator, equation, unit)
    let numerator = (try? rate.numerator.scaled(by: ExactDecimal(coefficient: 1, exponent: -2))) ?? rate.numerator
    return "\(side(numerator, equation, unit)) ÷ \(rate.denominator.terms.count > 1 ? "(\(base))" : base)"
  }

  private func side(_ form: LinearForm, _ equation: BoundEquation, _ unit: MoneyUnit?) -> String {
    var text = ""
    for (index, term) in form.terms.prefix(form.terms.count > Self.longestSum ? Self.longestSum - 1 : Self.longestSum)
      .enumerated()
    {
      let sign = term.factor.isNegative ? "− " : "+ "
      text += index == 0 ? (term.factor.isNegative ? "−" : "") : " " + sign
      if term.factor.magnitude != ExactDecimal(1) { text += "\(term.factor.magnitude.normalizedText) × " }
      text += label(term.cell, equation) + " " + amount(term.cell, in: unit)
    }
    if form.terms.count > Self.longestSum, let sum = try? form.center(ledger.cells) {
      text += " + … (\(form.terms.count) numbers, together \(scaled(sum, unit).normalizedText))"
    }
    return text
  }

  /// The name of the property in the subject's own record, else of the record, with the property where it is another.
  private func label(_ cell: Int, _ equation: BoundEquation) -> String {
    let number = ledger.cells[cell]
    let property = wording.property(number.property, of: number.type)
    guard number.entry != equation.subject else { return property }
    let title = quotedTitle(of: number.entry)
    let isSameList = ledger.entries[equation.subject].list == ledger.entries[number.entry].list
    let lead = equation.cells.first.map { ledger.cells[$0] }
    let needsProperty = title.isEmpty || lead?.property != number.property || lead?.type != number.type
    return [isSameList ? "" : listName(of: number.entry), title, needsProperty ? property : ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  func place(of entry: Int) -> String {
    let title = quotedTitle(of: entry)
    let list = listName(of: entry)
    return [list, title].filter { !$0.isEmpty }.joined(separator: " ") + (list.isEmpty && title.isEmpty ? "" : ": ")
  }

  private func listName(of entry: Int) -> String {
    let type = ledger.entries[entry].type
    return ledger.text(.table, of: entry).flatMap { wording.values[$0] } ?? wording.types[type]?.name ?? type
  }

  private func quotedTitle(of entry: Int) -> String {
    let parts = (wording.types[ledger.entries[entry].type]?.title ?? []).compactMap { name in
      (ledger.label(name, of: entry)?.printed).map { wording.values[$0] ?? $0 }
    }
    return parts.isEmpty ? "" : "“" + parts.joined(separator: " ") + "”"
  }

  /// The unit that the amounts of an equation share; the unit of the first one where they differ.
  private func unit(of equation: BoundEquation) -> MoneyUnit? {
    equation.cells.lazy.compactMap { ledger.cells[$0].unit }.first
  }

  private func amount(_ cell: Int, in unit: MoneyUnit?) -> String {
    let own = ledger.cells[cell].unit
    let shown = own != unit ? own.map { " " + $0.name } ?? "" : ""
    return scaled(ledger.cells[cell].value, own).description + shown
  }

  private func scaled(_ value: ExactDecimal, _ unit: MoneyUnit?) -> ExactDecimal {
    value.scaled(byPowerOfTen: -(unit?.powerOfTen ?? 0))
  }
}

extension ExactDecimal {
  fileprivate var normalizedText: String { normalized.description }
}
