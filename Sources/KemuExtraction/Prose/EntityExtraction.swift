internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Makes a record of each thing that the prose names and then states figures of.
struct EntityExtraction {
  let schema: RecordSchema
  let prose: FoldedProse

  /// In bytes: what names a thing stands at the start of its sentence.
  private static let longestOpening = 600

  private struct Opening {
    var names: [String: String]
    var spans: [String: TextSpan]
    var range: TextSpan
    var isGroup: Bool
  }

  func records(of document: Document) -> [Record] {
    let matcher = FactMatcher(document, schema)
    var records: [Record] = []
    var names = EntityNames(key: schema.key)
    var introduction = Introduction()
    let headings = schema.fields.filter { $0.role == .heading }
    var builder: RecordBuilder?
    var statement = 0
    var seen: Set<[Record.Value]> = []

    func close() {
      guard let open = builder, open.hasFigure else { return }
      let record = open.record
      if seen.insert(schema.key.compactMap { record[$0]?.value }).inserted { records.append(record) }
      builder = nil
    }
    func take(upTo place: Int) {
      while statement < document.statements.count,
        document.mentions[document.statements[statement].mention].span.start < place
      {
        if builder != nil {
          let fields = matcher.entries(of: schema.factIndex, taking: document.statements[statement]).lazy
            .map { schema.fields[schema.factIndex.entries[$0].property] }
          if let field = fields.first(where: { builder?.has($0) == false }) {
            let (value, evidence) = matcher.value(of: document.statements[statement])
            builder?.set(field, .number(value), evidence: evidence)
          }
        }
        statement += 1
      }
    }

    let openers = schema.openers.filter { opener in
      opener.kinds.isEmpty || document.identity.kind.map { opener.kinds.contains($0.value) } ?? true
    }
    // Passages below one heading follow each other.
    var below = (sections: [String](), openers: openers.filter { $0.mayStand(below: []) })
    for (passage, view) in prose.passages {
      if passage.sections != below.sections {
        below = (passage.sections, openers.filter { $0.mayStand(below: passage.sections) })
      }
      let openings = openings(in: passage, view, document, below.openers)
      if passage.isHeading && openings.isEmpty {
        take(upTo: passage.span.start)
        close()
        builder = nil
        names.forget()
      }
      if openings.isEmpty, builder == nil, !headings.isEmpty { introduction.take(passage) }
      for opening in openings {
        take(upTo: opening.range.start)
        close()
        names.take(opening.names)
        builder = nil
        guard names.areComplete || opening.isGroup else { continue }
        var open = RecordBuilder(schema, fixed: [])
        for field in schema.fields where field.role == .name {
          if let name = names[field.name] { open.set(field, .text(name)) }
        }
        let label = headings.isEmpty ? "" : introduction.label(passage, document.text)
        for field in headings where schema.properties[field.place].rank(label: label) != nil {
          open.set(field, .text(label))
        }
        builder = open
      }
    }
    take(upTo: Int.max)
    close()
    return records.withoutDividedGroups(key: schema.key)
  }

  /// The openers at the starts of a passage's sentences.
  private func openings(
    in passage: ProsePassage, _ view: FoldedText, _ document: Document, _ openers: [EntityOpener]
  ) -> [Opening] {
    let candidates = openers.filter { $0.pattern.mayMatch(in: view.utf8) }
    guard !candidates.isEmpty else { return [] }
    let inClauses = candidates.filter(\.isInClauses)
    return SentenceStarts.starts(of: passage.span, in: document.text, clauses: !inClauses.isEmpty).compactMap { begin in
      let sentence = begin.rest
      let start = Ordinal.leading(document.text.bytes(sentence))?.range.upperBound ?? sentence.start
      let source = Self.opening(of: TextSpan(start, sentence.end), document.text)
      let line = view.utf8[view.offset(notBefore: source.start)..<view.offset(notBefore: source.end)]
      return opening(line.drop { Self.isMark($0) }, view, begin.isSentence ? candidates : inClauses, document)
    }
  }

  /// Folding leaves quotation marks out, so that a name reaches over the one that closes what opened before it:
  /// `“A-B-C”科目` names `C`, not `C”`.
  private static func withoutLooseQuote(_ name: String) -> String {
    guard let last = name.last, last == "”" || last == "\"" else { return name }
    let rest = name.dropLast()
    return rest.contains(last == "”" ? "“" : "\"") ? name : String(rest)
  }

  /// A name that a closing quote stands in begins with the opening one: “绿盾”监督项目.
  private static func withOpeningQuote(_ span: TextSpan, _ text: CanonicalText) -> TextSpan {
    let name = text.bytes(span)
    func stands(_ quote: [UInt8]) -> Bool { name.indices.contains { name.holds(quote, at: $0) } }
    guard stands(closingQuote), !stands(openingQuote) else { return span }
    let before = span.start - openingQuote.count
    return text.utf8.holds(openingQuote, at: before) ? TextSpan(before, span.end) : span
  }

  private static let openingQuote = Array("“".utf8)
  private static let closingQuote = Array("”".utf8)

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#")
  }

  /// The first characters of a sentence, whole ones.
  private static func opening(of sentence: TextSpan, _ text: CanonicalText) -> TextSpan {
    guard sentence.count > longestOpening else { return sentence }
    var end = sentence.start + longestOpening
    while end > sentence.start, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSpan(sentence.start, end)
  }

  private func opening(
    _ line: ArraySlice<UInt8>, _ view: FoldedText, _ openers: [EntityOpener], _ document: Document
  ) -> Opening? {
    for opener in openers {
      guard let found = opener.pattern.match(line) else { continue }
      let range = view.source(line.startIndex..<line.startIndex + 1)
      var opening = Opening(names: [:], spans: [:], range: range, isGroup: opener.isGroup)
      for (name, range) in found {
        let span = Self.withOpeningQuote(view.source(range), document.text)
        opening.names[name] = TextNormalization.withoutQuotes(
          Self.withoutLooseQuote(TextNormalization.name(document.text.bytes(span))))
        opening.spans[name] = span
      }
      let hasEnding =
        opener.endings.isEmpty
        || opening.names.values.allSatisfy { name in
          opener.endings.contains(where: name.endsWithBytes)
        }
      guard hasEnding else { continue }
      let isName = opening.names.values.allSatisfy { name in
        !name.unicodeScalars.contains { "，。；：,;".unicodeScalars.contains($0) } && !("0"..."9").contains(name.first ?? " ")
          && name.unicodeScalars.count <= 40
      }
      let isOther = opening.names.values.contains { opener.unless.anyMatches(LabelFolding.fold($0)) }
      if isName && !isOther { return opening }
    }
    return nil
  }
}

extension EntityOpener {
  fileprivate func mayStand(below sections: [String]) -> Bool {
    self.sections.isEmpty || sections.contains { self.sections.anyMatches($0) }
  }
}
