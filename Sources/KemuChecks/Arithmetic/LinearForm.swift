internal import KemuModel

/// A sum of cells times constants, and a constant.
struct LinearForm: Sendable {
  struct Term: Sendable, Equatable {
    var cell: Int
    var factor: ExactDecimal
  }

  /// In the order in which the equation names them.
  private(set) var terms: [Term] = []
  private(set) var constant = ExactDecimal.zero
  /// So many terms are compared with each other faster than counted.
  private static let short = 16

  static func cell(_ cell: Int) -> LinearForm {
    var form = LinearForm()
    form.append(cell)
    return form
  }

  /// The only cell, where the form is that cell and nothing else.
  var lone: Int? {
    terms.count == 1 && constant.isZero && terms[0].factor == .one ? terms[0].cell : nil
  }

  mutating func append(_ cell: Int, times factor: ExactDecimal = .one) {
    terms.append(Term(cell: cell, factor: factor))
  }

  mutating func add(constant value: ExactDecimal, times factor: ExactDecimal) throws(Undecidable) {
    constant = try constant.plus(try value.times(factor))
  }

  mutating func add(_ other: LinearForm, times factor: ExactDecimal) throws(Undecidable) {
    try add(constant: other.constant, times: factor)
    terms.reserveCapacity(terms.count + other.terms.count)
    for term in other.terms { append(term.cell, times: try term.factor.times(factor)) }
  }

  func adding(_ other: LinearForm, times factor: ExactDecimal = .one) throws(Undecidable) -> LinearForm {
    var sum = self
    try sum.add(other, times: factor)
    return sum
  }

  func scaled(by factor: ExactDecimal) throws(Undecidable) -> LinearForm {
    try LinearForm().adding(self, times: factor)
  }

  /// The same sum with each cell once, and those that cancel out left out.
  func collected() throws(Undecidable) -> LinearForm {
    if isCollected { return self }
    var places: [Int: Int] = [:]
    var form = LinearForm()
    form.constant = constant
    for term in terms {
      if let place = places[term.cell] {
        form.terms[place].factor = try form.terms[place].factor.plus(term.factor)
      } else {
        places[term.cell] = form.terms.count
        form.terms.append(term)
      }
    }
    form.terms.removeAll { $0.factor.isZero }
    return form
  }

  /// Whether the sum is short, as most are, with no cell in it twice or without weight.
  private var isCollected: Bool {
    guard terms.count <= Self.short else { return false }
    return terms.indices.allSatisfy { place in
      !terms[place].factor.isZero && !terms[..<place].contains { $0.cell == terms[place].cell }
    }
  }

  /// The value of the printed numbers.
  func center(_ cells: [Cell], without left: Int? = nil) throws(Undecidable) -> ExactDecimal {
    var sum = constant
    for term in terms where term.cell != left { sum = try sum.plus(try cells[term.cell].value.times(term.factor)) }
    return sum
  }

  /// How far the sum of the stated amounts may lie from ``center(_:without:)``. Each cell must stand in it once.
  func radius(_ cells: [Cell], without left: Int? = nil) throws(Undecidable) -> ExactDecimal {
    var sum = ExactDecimal.zero
    for term in terms where term.cell != left {
      sum = try sum.plus(try cells[term.cell].halfUnit.times(term.factor.magnitude))
    }
    return sum
  }

  func factor(of cell: Int) -> ExactDecimal {
    terms.first { $0.cell == cell }?.factor ?? .zero
  }
}
