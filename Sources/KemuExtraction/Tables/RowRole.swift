internal import KemuModel
internal import KemuRecognizers
internal import KemuSchema
internal import KemuText

/// What a row of a table is for, judged by its own cells alone.
enum RowRole: Equatable {
  case blank
  /// The title of a table: whether a form of the schemas claims it.
  case title
  /// Only captions (部门, 单位, 公开NN表).
  case caption
  case note
  /// The numbers of the columns (栏次 1 2 3 …).
  case columnNumbers
  /// Words only: a header, or a body row without figures.
  case words
  /// Figures or codes, or a row that an ordinal or a list of totals opens.
  case data
}

struct RowClassifier {
  private let vocabulary: TableVocabulary
  private let scanner: CaptionScanner
  private let columnNumbers: Set<ExactText>

  /// Longer lines are prose, whatever their last word.
  private static let longestTitle = 180

  init(_ vocabulary: TableVocabulary) {
    self.vocabulary = vocabulary
    scanner = CaptionScanner(vocabulary)
    columnNumbers = Set(vocabulary.columnNumbers.map { ExactText(LabelFolding.fold($0)) })
  }

  func role(of cells: [Table.Cell], in text: CanonicalText) -> RowRole {
    let filled = cells.filter { !$0.isBlank }
    guard let first = filled.first else { return .blank }
    let opening = LabelFolding.fold(text.bytes(first.span))
    if vocabulary.notes.anyMatches(opening) { return .note }
    if isColumnNumbers(filled, text) { return .columnNumbers }
    if filled.count <= 4, let role = captionRole(filled, text) { return role }
    if filled.contains(where: { CellContent.read(text, $0.span).isFigure }) { return .data }
    return Ordinal.leading(text.bytes(first.span)) != nil ? .data : .words
  }

  /// A title stands alone or beside captions; a row of captions alone is a caption.
  private func captionRole(_ cells: [Table.Cell], _ text: CanonicalText) -> RowRole? {
    var sawTitle = false
    var awaitsValue = false
    for cell in cells {
      let line = scanner.scan(text, cell.span)
      if awaitsValue, line.entries.isEmpty {
        awaitsValue = false
        continue
      }
      awaitsValue = line.awaitsValue
      let rest = LabelFolding.fold(text.bytes(line.rest))
      if rest.isEmpty || vocabulary.formNumbers.anyMatches(rest) { continue }
      guard !sawTitle, isTitle(rest) else { return nil }
      sawTitle = true
    }
    return sawTitle ? .title : .caption
  }

  func isTitle(_ folded: String) -> Bool {
    guard folded.utf8.count <= Self.longestTitle, !vocabulary.formNumbers.anyMatches(folded) else { return false }
    // Without a vocabulary a title is what a form has for one.
    let titles = vocabulary.titles.isEmpty ? vocabulary.formTitles : vocabulary.titles
    return titles.anyMatches(folded) && !folded.isSentence
  }

  /// Whether a line above a table is its title.
  func isTitle(line folded: String) -> Bool {
    if isTitle(folded) { return true }
    guard folded.utf8.count <= Self.longestTitle, !folded.isSentence else { return false }
    let titles = vocabulary.formTitles
    return titles.anyMatches(folded) || titles.anyMatches(TableForms.withoutRemark(folded))
  }

  func isFormNumber(_ folded: String) -> Bool { vocabulary.formNumbers.anyMatches(folded) }

  func isNote(_ folded: String) -> Bool { vocabulary.notes.anyMatches(folded) }

  /// Opened by the word for it, or nothing but 1, 2, 3 … in order, three at least.
  private func isColumnNumbers(_ filled: [Table.Cell], _ text: CanonicalText) -> Bool {
    var expected = 1
    for (position, cell) in filled.enumerated() {
      let folded = LabelFolding.fold(text.bytes(cell.span))
      if columnNumbers.contains(ExactText(folded)) {
        if position == 0, filled.count > 1 { return true }
        continue
      }
      guard Int(folded) == expected else { return false }
      expected += 1
    }
    return expected > 3
  }

  /// A head with what a printed column-number row left in it taken away: `项目 栏 次` → `项目`, `决算数 1` → `决算数`.
  func head(_ folded: String, besideColumnNumbers: Bool) -> String {
    guard besideColumnNumbers else { return folded }
    for word in columnNumbers where word.isProperEnding(of: folded) {
      return String(decoding: folded.utf8.dropLast(word.text.utf8.count), as: UTF8.self)
    }
    let plain = folded.trimmingDigits
    return plain.isEmpty ? folded : plain
  }

  /// Whether the column-number row was merged into this row of heads.
  func hasMergedColumnNumbers(_ folded: [String]) -> Bool {
    folded.contains { head in columnNumbers.contains { $0.isProperEnding(of: head) } }
  }
}

extension ExactText {
  /// Whether a text ends with this one and has more before it.
  fileprivate func isProperEnding(of whole: String) -> Bool {
    whole.utf8.count > text.utf8.count && whole.endsWithBytes(of: text)
  }
}

extension String {
  /// Whether a comma or full stop stands in it outside of brackets.
  fileprivate var isSentence: Bool {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth -= 1
      case ",", "，", "。": if depth <= 0 { return true }
      default: break
      }
    }
    return false
  }

  fileprivate var trimmingDigits: String {
    var result = self[...]
    while let last = result.utf8.last, last.isASCIIDigit { result = result.dropLast() }
    return String(result)
  }
}
