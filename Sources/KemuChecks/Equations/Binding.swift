internal import KemuModel

/// Puts the cells of a document into an equation.
struct Binding {
  let ledger: Ledger
  var subject = 0
  /// What `@` stands for.
  var property: PropertyName?
  /// The sets that the equation may read, and the records of each.
  let sets: [NamedSet]
  var records: [[Int]]

  init(_ ledger: Ledger, _ sets: [NamedSet]) {
    self.ledger = ledger
    self.sets = sets
    records = Array(repeating: [], count: sets.count)
  }

  /// - Returns: `nil` where the equation has the same cells on both sides.
  /// - Throws: ``Undecidable`` with what is missing; silently where nothing is stated that could be checked.
  func bind(_ equation: Equation, isExact: Bool) throws(Undecidable) -> BoundEquation.Form? {
    // Nothing is accused that is not printed: the left side is what the check is about.
    if case .figure(let name, false) = equation.left, name.set == nil, !isStated(name) { throw .nothingStated }
    let left = try linear(equation.left)
    if case .over(let numerator, let denominator) = equation.right {
      guard let rate = left.lone, equation.relation == .equal else { throw .quotientOfNoSingleFigure }
      return .rate(Rate(rate: rate, numerator: try linear(numerator), denominator: try linear(denominator)))
    }
    let right = try linear(equation.right)
    guard !right.terms.isEmpty else {
      // A form without the columns says nothing; one that has them left them blank here.
      let columns = ledger.lists[ledger.entries[subject].list].columns
      guard equation.right.properties.contains(where: { columns[$0.number] }) else { throw .nothingStated }
      throw .noPartPrinted
    }
    guard !left.terms.isEmpty else { throw .nothingStated }
    return try Balance(left: left, right: right, relation: equation.relation, isExact: isExact).map { .balance($0) }
  }

  private func linear(_ expression: Expression) throws(Undecidable) -> LinearForm {
    var form = LinearForm()
    try add(expression, times: .one, to: &form)
    return form
  }

  private func add(
    _ expression: Expression, times factor: ExactDecimal, to form: inout LinearForm
  ) throws(Undecidable) {
    switch expression {
    case .numeral(let value): try form.add(constant: value, times: factor)
    case .figure(let name, let isOptional):
      if let cell = try figure(name, isOptional) { form.append(cell, times: factor) }
    case .sum(let name, let isOptional): try add(sum: name, isOptional, times: factor, to: &form)
    case .plus(let a, let b):
      try add(a, times: factor, to: &form)
      try add(b, times: factor, to: &form)
    case .minus(let a, let b):
      try add(a, times: factor, to: &form)
      try add(b, times: -factor, to: &form)
    case .times(let a, let b):
      let (first, second) = (try linear(a), try linear(b))
      guard first.terms.isEmpty || second.terms.isEmpty else { throw .productOfFigures }
      let (figures, constant) = first.terms.isEmpty ? (second, first.constant) : (first, second.constant)
      try form.add(figures, times: try constant.times(factor))
    case .over: throw .quotientWithinSide
    case .firstStated(let choices): try form.add(try firstStated(choices), times: factor)
    }
  }

  private func firstStated(_ choices: [Expression]) throws(Undecidable) -> LinearForm {
    var failure = Undecidable.nothingStated
    for choice in choices {
      do { return try linear(choice) } catch { if error != .nothingStated { failure = error } }
    }
    throw failure
  }

  private func isStated(_ name: FigureName) -> Bool {
    guard let property = name.property ?? property else { return false }
    return ledger.cell(property, of: subject) != nil
  }

  private func records(of set: String) -> [Int] {
    sets.firstIndex { $0.name == set }.map { records[$0] } ?? []
  }

  /// The cell of a figure; `nil` for one that may be missing and is.
  private func figure(_ name: FigureName, _ isOptional: Bool) throws(Undecidable) -> Int? {
    guard let property = name.property ?? property else { throw .nothingStated }
    let cell: Int?
    if let set = name.set {
      let numbers = records(of: set).compactMap { ledger.cell(property, of: $0) }
      let isOne = numbers.dropFirst().allSatisfy { ledger.cells[$0].value == ledger.cells[numbers[0]].value }
      guard isOne else { throw .statedDifferently(set: set, property: property.text) }
      cell = numbers.min()
    } else {
      cell = ledger.cell(property, of: subject)
    }
    if cell == nil, !isOptional { throw .notStated(FigureName(set: name.set, property: property)) }
    return cell
  }

  private func add(
    sum name: FigureName, _ isOptional: Bool, times factor: ExactDecimal, to form: inout LinearForm
  ) throws(Undecidable) {
    guard let set = name.set, let property = name.property ?? property else { throw .nothingStated }
    let records = records(of: set)
    guard isOptional || !records.isEmpty else { throw .nothingStated }
    guard !records.contains(where: { ledger.lists[ledger.entries[$0].list].isPartial }) else { throw .linesNotRead }
    for record in records {
      if let cell = ledger.cell(property, of: record) { form.append(cell, times: factor) }
    }
  }
}
