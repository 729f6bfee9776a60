public import KemuModel
public import KemuSchema
internal import KemuText

/// Finds out whose document it is, of which year and of which kind, from its titles and captions.
public struct Identify: Stage {
  private let vocabulary: IdentityVocabulary
  private let scanner: CaptionScanner

  /// Titles stand at the beginning; what comes later only counts votes.
  private static let titleLines = 400
  /// A title is among the first blocks, and no longer than this, in bytes.
  private static let firstBlocks = 8
  private static let longestTitle = 180

  public init(vocabulary: IdentityVocabulary, captions: TableVocabulary) {
    self.vocabulary = vocabulary
    scanner = CaptionScanner(captions)
  }

  public var description: StageDescription {
    StageDescription(
      name: "identify", summary: "Finds out the department, the year and the kind of document.",
      requires: [.text, .blocks, .tables, .readings], provides: [.identity])
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    let lines = titleLines(of: document)
    let wrapped = wrappedTitles(of: document)
    var identity = Identity()
    for line in lines + wrapped {
      try document.deadline.check()
      guard let kind = kind(of: line.view.utf8) else { continue }
      identity.kind = Identity.Stated(kind, at: line.span)
      if let year = year(in: line) { identity.fiscalYear = year }
      break
    }
    if identity.fiscalYear == nil { identity.fiscalYear = commonYear(lines) }
    identity.department = try department(lines, document)
    if identity.department == nil { identity.department = try department(wrapped, document) }
    if identity.department == nil { identity.department = department(alone: lines, document.text) }
    document.identity = identity
  }

  private struct Line {
    var span: TextSpan
    var view: FoldedText
    var isHeading: Bool

    /// Without the ordinal before it.
    init(_ text: CanonicalText, _ span: TextSpan, isHeading: Bool) {
      let start = Ordinal.leading(text.bytes(span))?.range.upperBound ?? span.start
      self.span = span
      view = FoldedText(text, TextSpan(start, span.end), .label)
      self.isHeading = isHeading
    }
  }

  /// The first lines outside of tables, without ordinals.
  private func titleLines(of document: Document) -> [Line] {
    var lines: [Line] = []
    var seen: Set<String> = []
    for block in document.blocks where lines.count < Self.titleLines {
      let isHeading: Bool
      switch block.kind {
      case .table: continue
      case .furniture:
        // The title may stand at the head of every page: once is enough.
        guard seen.insert(document.text[block.span]).inserted else { continue }
        isHeading = true
      case .heading: isHeading = true
      case .paragraph: isHeading = false
      }
      let spans =
        [block.span] + (document.text.bytes(block.span).contains(UInt8(ascii: "\n")) ? document.text.lines(block.span) : [])
      for span in spans where !span.isEmpty {
        lines.append(Line(document.text, span, isHeading: isHeading))
      }
    }
    return lines
  }

  /// The title of a document, which may be broken over lines: its first lines, two and three together.
  private func wrappedTitles(of document: Document) -> [Line] {
    let spans = document.blocks.prefix(Self.firstBlocks).flatMap { block -> [TextSpan] in
      if case .table = block.kind { return [] }
      return document.text.lines(block.span).filter { !$0.isEmpty }
    }.prefix(Self.firstBlocks)
    var lines: [Line] = []
    for first in spans.indices {
      for last in [first + 1, first + 2] where last < spans.endIndex {
        let span = spans[first].union(spans[last])
        guard span.count <= Self.longestTitle else { break }
        lines.append(Line(document.text, span, isHeading: true))
      }
    }
    return lines
  }

  private func kind(of line: [UInt8]) -> String? {
    vocabulary.kinds.first { $0.patterns.anyMatches(line) }?.name
  }

  // MARK: Year

  private func year(in line: Line) -> Identity.Stated<Int>? {
    years(in: line).first
  }

  /// Four digits before 年.
  private func years(in line: Line) -> [Identity.Stated<Int>] {
    let bytes = line.view.utf8
    let mark = Array("年".utf8)
    var years: [Identity.Stated<Int>] = []
    var index = 0
    while index + 4 + mark.count <= bytes.count {
      let digits = bytes[index..<index + 4]
      if digits.allSatisfy(\.isASCIIDigit), bytes[(index + 4)...].starts(with: mark),
        index == 0 || !bytes[index - 1].isASCIIDigit, let year = Int(String(decoding: digits, as: UTF8.self))
      {
        years.append(Identity.Stated(year, at: line.view.source(index..<index + 4)))
        index += 4
      }
      index += 1
    }
    return years
  }

  private func commonYear(_ lines: [Line]) -> Identity.Stated<Int>? {
    var counts: [Int: (count: Int, first: TextSpan)] = [:]
    for year in lines.flatMap({ years(in: $0) }) {
      counts[year.value, default: (0, year.span)].count += 1
    }
    let best = counts.max { ($0.value.count, $1.value.first.start) < ($1.value.count, $0.value.first.start) }
    return best.map { Identity.Stated($0.key, at: $0.value.first) }
  }

  // MARK: Department

  /// The name that most captions give; else, of the names in titles, the one that the document says most often.
  private func department(
    _ lines: [Line], _ document: Document
  ) throws(StageFailure) -> Identity.Stated<String>? {
    if let captioned = mostCommon(document.readings.compactMap(\.caption.department), document) { return captioned }
    let announced = lines.prefix(60).flatMap { line in
      announcedDepartments(scanner.scan(document.text, line.span), document.text)
    }
    if let captioned = mostCommon(announced, document) { return captioned }
    var counts: [String: Int] = [:]
    var best: (stated: Identity.Stated<String>, count: Int)?
    var fuller: (stated: Identity.Stated<String>, count: Int)?
    for line in lines {
      try document.deadline.check()
      for pattern in vocabulary.departments.indices {
        guard let range = vocabulary.departments[pattern].match(line.view.utf8)?["name"] else { continue }
        let span = line.view.source(range)
        let name = TextNormalization.name(document.text.bytes(span))
        guard isDepartment(name) else { continue }
        let count = counts[name] ?? Self.count(of: name, in: lines)
        counts[name] = count
        if count > best?.count ?? 0 { best = (Identity.Stated(name, at: span), count) }
        if line.isHeading, count > 1, name.count > fuller?.stated.value.count ?? 0 {
          fuller = (Identity.Stated(name, at: span), count)
        }
        break
      }
    }
    // The same name with its place before it is the better one, though it is said less often.
    if let fuller, let best, fuller.stated.value.hasSuffix(best.stated.value) { return fuller.stated }
    return best?.stated
  }

  /// A name that is a line of its own at the beginning, below the title of a report.
  private func department(alone lines: [Line], _ text: CanonicalText) -> Identity.Stated<String>? {
    let names = lines.prefix(Self.firstBlocks).lazy.filter { $0.span.count <= Self.longestTitle }
      .map { Identity.Stated(TextNormalization.name(text.bytes($0.span)), at: $0.span) }
    return names.first { isDepartment($0.value) }
  }

  /// The number of lines that say a name.
  private static func count(of name: String, in lines: [Line]) -> Int {
    let anywhere = LabelPattern("*" + name + "*")
    return lines.count { anywhere.matches($0.view.utf8) }
  }

  /// A line that says nothing but whose document it is.
  private func announcedDepartments(_ line: CaptionScanner.Line, _ text: CanonicalText) -> [TextSpan] {
    guard line.rest.isEmpty else { return [] }
    return line.entries.filter { $0.kind == .department && isDepartment(TextNormalization.name(text.bytes($0.value))) }
      .map(\.value)
  }

  private func isDepartment(_ name: String) -> Bool {
    name.unicodeScalars.count >= 4 && vocabulary.departmentEndings.contains(where: name.endsWithBytes)
      && !name.contains { "，。；：、,;:（(0123456789".contains($0) }
  }

  private func mostCommon(_ spans: [TextSpan], _ document: Document) -> Identity.Stated<String>? {
    var counts: [String: (count: Int, first: TextSpan)] = [:]
    for span in spans {
      let name = TextNormalization.name(document.text.bytes(span))
      if name.unicodeScalars.count > 2 { counts[name, default: (0, span)].count += 1 }
    }
    let best = counts.max { ($0.value.count, $1.value.first.start) < ($1.value.count, $0.value.first.start) }
    return best.map { Identity.Stated($0.key, at: $0.value.first) }
  }
}
