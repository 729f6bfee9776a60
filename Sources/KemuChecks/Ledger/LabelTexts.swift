internal import KemuText

/// A text of a record, folded.
struct Label: Sendable {
  var text: String
  /// For the sentences of findings.
  var printed: String
  /// The same number for all labels of the same folded text.
  var number: Int
  /// The same for all that differ in an indifferent ending at most.
  var stem: Int
}

/// The labels of a document, each folded once however often it is printed, with numbers to compare them by.
struct LabelTexts: Sendable {
  /// The number of no text.
  static let empty = 0

  private(set) var labels: [Label] = []
  private var labelsByPrinted: [ExactText: Int] = [:]
  private var numbers = [ExactText(""): empty]
  private let endings: [String]

  /// - Parameter endings: those that do not make two labels different.
  init(endings: [String] = []) {
    self.endings = endings
  }

  /// The index of the label of a text as it is printed.
  mutating func index(ofPrinted text: String) -> Int {
    if let known = labelsByPrinted[ExactText(text)] { return known }
    labelsByPrinted[ExactText(text)] = labels.count
    return add(LabelFolding.fold(text), printed: text)
  }

  /// The index of the label of a text that is compared as it is.
  mutating func index(ofFolded text: String) -> Int {
    add(text, printed: text)
  }

  private mutating func add(_ text: String, printed: String) -> Int {
    let ending = endings.first { text.utf8.count > $0.utf8.count && text.endsWithBytes(of: $0) }
    let stem = ending.map { String(decoding: text.utf8.dropLast($0.utf8.count), as: UTF8.self) }
    let number = number(of: text)
    labels.append(Label(text: text, printed: printed, number: number, stem: stem.map { self.number(of: $0) } ?? number))
    return labels.count - 1
  }

  private mutating func number(of text: String) -> Int {
    if let known = numbers[ExactText(text)] { return known }
    numbers[ExactText(text)] = numbers.count
    return numbers.count - 1
  }
}
