internal import KemuModel

/// An equation of a check with the cells of a document in it.
struct BoundEquation: Sendable {
  enum Form: Sendable {
    case balance(Balance)
    case rate(Rate)
  }

  /// Index into the check book's rules.
  var rule: Int
  /// The record that it is about.
  var subject: Int
  var form: Form

  /// Every cell once, in the order of the equation.
  var cells: [Int] {
    switch form {
    case .balance(let balance): return balance.difference.terms.map(\.cell)
    case .rate(let rate):
      var seen: Set<Int> = []
      return ([rate.rate] + rate.numerator.terms.map(\.cell) + rate.denominator.terms.map(\.cell)).filter {
        seen.insert($0).inserted
      }
    }
  }

  /// How many numbers are read to decide it; at least one.
  var termCount: Int {
    switch form {
    case .balance(let balance): max(1, balance.difference.terms.count)
    case .rate(let rate): 1 + rate.numerator.terms.count + rate.denominator.terms.count
    }
  }

  /// What tells it from other equations of the document: the numbers, and how they go into it.
  struct Signature: Hashable {
    var terms: [LinearForm.Term]
    /// The printed rate, where it is one.
    var rate: Int?
    var isInequality = false

    func hash(into hasher: inout Hasher) {
      for term in terms { hasher.combine(term.cell) }
    }
  }

  var signature: Signature {
    switch form {
    case .balance(let balance):
      var terms = balance.difference.terms.sorted { $0.cell < $1.cell }
      // a = b is b = a
      if balance.relation == .equal, terms.first?.factor.isNegative == true {
        for term in terms.indices { terms[term].factor = -terms[term].factor }
      }
      return Signature(terms: terms, isInequality: balance.relation == .atMost)
    case .rate(let rate):
      return Signature(terms: rate.numerator.terms + rate.denominator.terms, rate: rate.rate)
    }
  }

  func verdict(_ cells: [Cell]) throws(Undecidable) -> Verdict {
    switch form {
    case .balance(let balance): try balance.verdict(cells)
    case .rate(let rate): try rate.verdict(cells)
    }
  }

  func solutions(for cell: Int, _ cells: [Cell], _ tolerance: Tolerance) throws(Undecidable) -> Span {
    switch form {
    case .balance(let balance): try balance.solutions(for: cell, cells, tolerance)
    case .rate(let rate): try rate.solutions(for: cell, cells, tolerance)
    }
  }
}
