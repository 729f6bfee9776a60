internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Makes a record of each thing that the prose names and then states figures of.
struct EntityExtraction {
  let schema: RecordSchema

  /// In bytes: what names a thing stands at the start of its sentence.
  private static let longestOpening = 600

  private struct Opening {
    var names: [String: String]
    var spans: [String: TextSpan]
    var range: TextSpan
  }

  func records(of document: Document) -> [Record] {
    let matcher = FactMatcher(document, schema)
    let figures = schema.properties.filter { !$0.facts.isEmpty }
    var records: [Record] = []
    var names: [String: String] = [:]
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
        if var open = builder {
          for property in figures where !open.has(property.name) && matcher.matches(document.statements[statement], property) {
            let (value, evidence) = matcher.value(of: document.statements[statement])
            open.set(property, .number(value), evidence: evidence)
            break
          }
          builder = open
        }
        statement += 1
      }
    }

    for passage in document.passages {
      let openings = openings(in: passage, document)
      if passage.isHeading && openings.isEmpty {
        take(upTo: passage.span.start)
        close()
        builder = nil
        names = [:]
      }
      for opening in openings {
        take(upTo: opening.range.start)
        close()
        names.merge(opening.names) { _, new in new }
        builder = nil
        guard schema.key.allSatisfy({ names[$0] != nil }) else { continue }
        var open = RecordBuilder(schema, fixed: [])
        for property in schema.properties where property.role == .name {
          if let name = names[property.name] { open.set(property, .text(name)) }
        }
        builder = open
      }
    }
    take(upTo: Int.max)
    close()
    return records
  }

  /// The openers at the starts of a passage's sentences.
  private func openings(in passage: ProsePassage, _ document: Document) -> [Opening] {
    var openings: [Opening] = []
    for sentence in SentenceStarts.spans(of: passage.span, in: document.text) {
      let bytes = document.text.bytes(sentence)
      let start = Ordinal.leading(bytes)?.range.upperBound ?? sentence.start
      let view = FoldedText(document.text, Self.opening(of: TextSpan(start, sentence.end), document.text), .label)
      let skipped = view.utf8.prefix { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }.count
      let line = Array(view.utf8[skipped...])
      if let opening = opening(line, skipped, view, passage, document) { openings.append(opening) }
    }
    return openings
  }

  /// The first characters of a sentence, whole ones.
  private static func opening(of sentence: TextSpan, _ text: CanonicalText) -> TextSpan {
    guard sentence.count > longestOpening else { return sentence }
    var end = sentence.start + longestOpening
    while end > sentence.start, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return TextSpan(sentence.start, end)
  }

  private func opening(
    _ line: [UInt8], _ skipped: Int, _ view: FoldedText, _ passage: ProsePassage, _ document: Document
  ) -> Opening? {
    for opener in schema.openers {
      guard opener.kinds.isEmpty || document.identity.kind.map({ opener.kinds.contains($0.value) }) ?? true,
        opener.sections.isEmpty || passage.sections.contains(where: { opener.sections.anyMatches($0) }),
        let found = opener.pattern.match(line)
      else { continue }
      var opening = Opening(names: [:], spans: [:], range: view.source(skipped..<skipped + 1))
      for (name, range) in found {
        let span = view.source(range.lowerBound + skipped..<range.upperBound + skipped)
        let text = TextNormalization.name(document.text.bytes(span))
        opening.names[name] = text
        opening.spans[name] = span
      }
      let isName = opening.names.values.allSatisfy { name in
        !name.contains { "，。；：,;".contains($0) } && !("0"..."9").contains(name.first ?? " ") && name.unicodeScalars.count <= 40
      }
      let hasEnding = opener.endings.isEmpty || opening.names.values.allSatisfy { name in
        opener.endings.contains { name.hasSuffix($0) }
      }
      let isOther = opening.names.values.contains { opener.unless.anyMatches(LabelFolding.fold($0)) }
      if isName && hasEnding && !isOther { return opening }
    }
    return nil
  }
}

/// The sentences of a passage, each from its start to the end of the passage.
enum SentenceStarts {
  static func spans(of span: TextSpan, in text: CanonicalText) -> [TextSpan] {
    var spans = [text.trimmed(span)]
    let stop = Array("。".utf8)
    var index = span.start
    while index + stop.count <= span.end {
      if text.utf8[index..<index + stop.count].elementsEqual(stop) {
        let rest = text.trimmed(TextSpan(index + stop.count, span.end))
        if !rest.isEmpty { spans.append(rest) }
        index += stop.count
      } else {
        index += 1
      }
    }
    return spans
  }
}
