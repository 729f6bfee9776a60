/// Why an equation says nothing about a document.
enum Undecidable: Error, Hashable {
  /// Nothing is stated that could be checked: not worth a word in the outcome.
  case nothingStated
  case notStated(FigureName)
  case statedDifferently(set: String, property: String)
  case noPartPrinted
  /// A part of a list does not state the property.
  case incomplete(property: String)
  case lineOfNoKnownKind, codePrintedTwice, linesNotRead
  case baseIsZero, baseMayBeZero
  case quotientOfNoSingleFigure, quotientWithinSide, productOfFigures
  case numberTooLong, documentTooLarge
  /// What the rule itself says for numbers that need not meet it.
  case excused(String)

  var reason: String {
    switch self {
    case .nothingStated: "nothing is stated"
    case .notStated(let name): "`\(name.set.map { $0 + "." } ?? "")\(name.property?.text ?? "@")` is not stated"
    case .statedDifferently(let set, let property): "several records of `\(set)` state `\(property)` differently"
    case .noPartPrinted: "none of the parts is printed"
    case .incomplete(let property): "not every part states its `\(property)`"
    case .lineOfNoKnownKind: "the list has a line of no known kind"
    case .codePrintedTwice: "a code is printed twice"
    case .linesNotRead: "lines of the list could not be read"
    case .baseIsZero: "the base is zero"
    case .baseMayBeZero: "the base may be zero"
    case .quotientOfNoSingleFigure: "a quotient must equal a single figure"
    case .quotientWithinSide: "a quotient must be a whole side"
    case .productOfFigures: "a product of two figures is no equation of sums"
    case .numberTooLong: "a number has too many digits for exact arithmetic"
    case .documentTooLarge: "the document is too large to check all of it"
    case .excused(let reason): reason
    }
  }
}
