internal import KemuModel

/// What the words since the last number have said.
struct Lead {
  /// The words of the clause that no cue explains.
  var words = LeadWords()
  /// Those of an earlier clause, which name the subject where the last clause names none.
  var earlier = LeadWords()
  /// The kinds of figure that were named: of `年初预算数、决算数均为0` both.
  var measures: [String] = []
  var relation: Statement.Relation?
  var base = ""
  /// Between 比 and what is compared with.
  var isComparing = false
  var whole = ""
  /// Behind 占, where the whole is named.
  var isWhole = false
  /// In words that say what something is for.
  var isAside = false
  /// Those words: no money is said of them, but what is counted in them is.
  var aside = LeadWords()
  /// Behind 截至: a day that is no year of figures.
  var isAsOf = false
  /// Whether a year is named: 2019年实际支出.
  var isOfYear = false
  /// Whether that is the end of the year: a day on which something is, not a time in which it happens.
  var isOfYearEnd = false
  /// Whether the number is one of several things' own, or each thing's: 分别, 各, 均.
  var isEach = false
  var isBare = true
  var endsWithOf = false

  mutating func add(_ text: String, _ range: Range<Int>) {
    isBare = false
    endsWithOf = false
    if isWhole {
      whole += text
    } else if isAside {
      aside.add(text, range)
    } else if !isComparing {
      words.add(text, range)
    }
  }

  mutating func forgetWords() {
    words = LeadWords()
  }

  /// Keeps what the clause has named for a later clause that names nothing.
  mutating func takeEarlier() {
    guard !words.text.isEmpty else { return }
    earlier = words
    words = LeadWords()
  }

  mutating func endClause() {
    takeEarlier()
    isComparing = false
    isWhole = false
    isAside = false
    aside = LeadWords()
    isAsOf = false
  }

  /// Whether nothing but a conjunction stands between two numbers.
  var isConjunction: Bool { Self.conjunctions.contains(words.text) }

  /// Whether the words end with a conjunction that a kind of figure stands before: 年初预算数、….
  var isConjunctionOfMeasures: Bool { !measures.isEmpty && Self.conjunctions.contains { words.text.hasSuffix($0) } }

  mutating func takeConjunction() {
    words.text.removeLast()
  }

  static let conjunctions = ["、", "和", "与", "及"]
}

/// Words and where in the folded text they stand.
struct LeadWords {
  var text = ""
  var range: Range<Int>?

  mutating func add(_ more: String, _ place: Range<Int>) {
    text += more
    range = (range?.lowerBound ?? place.lowerBound)..<place.upperBound
  }
}
