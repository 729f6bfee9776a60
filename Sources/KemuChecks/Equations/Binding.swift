internal import KemuModel

/// Puts the cells of a document into an equation.
struct Binding {
  let ledger: Ledger
  var subject = 0
  /// What `@` stands for.
  var property: String?
  /// The records of each set that the equation reads.
  var sets: [String: [Int]] = [:]

  /// - Returns: `nil` where the equation has the same cells on both sides.
  /// - Throws: ``Undecidable`` with what is missing; silently where nothing is stated that could be checked.
  func bind(_ equation: Equation, isExact: Bool) throws(Undecidable) -> BoundEquation.Form? {
    // Nothing is accused that is not printed: the left side is what the check is about.
    if case .figure(let name, false) = equation.left, name.set == nil, !isStated(name) { throw .nothingStated }
    let left = try linear(equation.left)
    if case .over(let numerator, let denominator) = equation.right {
      guard let rate = left.lone, equation.relation == .equal else {
        throw Undecidable("a quotient must equal a single figure")
      }
      return .rate(Rate(rate: rate, numerator: try linear(numerator), denominator: try linear(denominator)))
    }
    let right = try linear(equation.right)
    guard !right.terms.isEmpty else {
      // A form without the columns says nothing; one that has them left them blank here.
      let columns = ledger.columns[ledger.entries[subject].list] ?? []
      guard equation.right.properties.contains(where: columns.contains) else { throw .nothingStated }
      throw Undecidable("none of the parts is printed")
    }
    guard !left.terms.isEmpty else { throw .nothingStated }
    return try Balance(left: left, right: right, relation: equation.relation, isExact: isExact).map { .balance($0) }
  }

  private func linear(_ expression: Expression) throws(Undecidable) -> LinearForm {
    switch expression {
    case .numeral(let value): return .constant(value)
    case .figure(let name, let isOptional): return try figure(name, isOptional)
    case .sum(let name, let isOptional): return try sum(name, isOptional)
    case .plus(let a, let b): return try linear(a).adding(try linear(b))
    case .minus(let a, let b): return try linear(a).adding(try linear(b), times: ExactDecimal(-1))
    case .times(let a, let b):
      let (first, second) = (try linear(a), try linear(b))
      if first.terms.isEmpty { return try second.scaled(by: first.constant) }
      guard second.terms.isEmpty else { throw Undecidable("a product of two figures is no equation of sums") }
      return try first.scaled(by: second.constant)
    case .over: throw Undecidable("a quotient must be a whole side")
    case .firstStated(let choices):
      var failure = Undecidable.nothingStated
      for choice in choices {
        do { return try linear(choice) } catch { if !error.isSilent { failure = error } }
      }
      throw failure
    }
  }

  private func isStated(_ name: FigureName) -> Bool {
    guard let property = name.property ?? property else { return false }
    return ledger.entries[subject].numbers[property] != nil
  }

  private func figure(_ name: FigureName, _ isOptional: Bool) throws(Undecidable) -> LinearForm {
    guard let property = name.property ?? property else { throw .nothingStated }
    let cell: Int?
    if let set = name.set {
      let records = sets[set] ?? []
      let numbers = records.compactMap { ledger.entries[$0].numbers[property] }
      let isOne = numbers.dropFirst().allSatisfy { ledger.cells[$0].value == ledger.cells[numbers[0]].value }
      guard isOne else { throw Undecidable("several records of `\(set)` state `\(property)` differently") }
      cell = numbers.min()
    } else {
      cell = ledger.entries[subject].numbers[property]
    }
    if let cell { return .cell(cell) }
    if isOptional { return LinearForm() }
    throw Undecidable("`\(name.set.map { $0 + "." } ?? "")\(property)` is not stated")
  }

  private func sum(_ name: FigureName, _ isOptional: Bool) throws(Undecidable) -> LinearForm {
    guard let set = name.set, let property = name.property ?? property else { throw .nothingStated }
    let records = sets[set] ?? []
    guard isOptional || !records.isEmpty else { throw .nothingStated }
    guard !records.contains(where: { ledger.partialLists.contains(ledger.entries[$0].list) }) else {
      throw Undecidable("lines of the list could not be read")
    }
    var form = LinearForm()
    for record in records {
      if let cell = ledger.entries[record].numbers[property] { form.append(cell) }
    }
    return form
  }
}
