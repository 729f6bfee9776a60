internal import KemuModel

/// A sum of cells times constants, and a constant.
struct LinearForm: Sendable {
  struct Term: Sendable {
    var cell: Int
    var factor: ExactDecimal
  }

  /// In the order in which the equation names them.
  private(set) var terms: [Term] = []
  private(set) var constant = ExactDecimal.zero

  static func constant(_ value: ExactDecimal) -> LinearForm {
    var form = LinearForm()
    form.constant = value
    return form
  }

  static func cell(_ cell: Int) -> LinearForm {
    var form = LinearForm()
    form.terms = [Term(cell: cell, factor: ExactDecimal(1))]
    return form
  }

  /// The only cell, where the form is that cell and nothing else.
  var lone: Int? {
    terms.count == 1 && constant.isZero && terms[0].factor == ExactDecimal(1) ? terms[0].cell : nil
  }

  func adding(_ other: LinearForm, times factor: ExactDecimal = ExactDecimal(1)) throws(Undecidable) -> LinearForm {
    var sum = self
    sum.constant = try sum.constant.plus(try other.constant.times(factor))
    for term in other.terms { sum.terms.append(Term(cell: term.cell, factor: try term.factor.times(factor))) }
    return sum
  }

  mutating func append(_ cell: Int) {
    terms.append(Term(cell: cell, factor: ExactDecimal(1)))
  }

  func scaled(by factor: ExactDecimal) throws(Undecidable) -> LinearForm {
    try LinearForm().adding(self, times: factor)
  }

  /// The same sum with each cell once, and those that cancel out left out.
  func collected() throws(Undecidable) -> LinearForm {
    var places: [Int: Int] = [:]
    var form = LinearForm.constant(constant)
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
