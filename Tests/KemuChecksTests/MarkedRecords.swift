import KemuModel

/// Records in a notation for tests, with marks on the numbers that a finding is to suspect.
///
/// A record a line: its type, then `property=value`. Numbers are in 万元, in percent with a `%`, or counts with a `#`;
/// everything else is text. `!` behind a number marks it. `fact` before a line makes it a stated fact of the type, `part`
/// one in a list of the parts of the last fact.
///
///     expenditure_line table=expenditure code=201 name=甲 total=10.00! basic=4.00 project=5.00
struct MarkedRecords {
  private(set) var document: Document
  private(set) var marks: Set<TextSpan> = []

  init(_ text: String) {
    document = Document(id: "marked", source: Document.Source(bytes: []))
    document.text = CanonicalText(text)
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      add(line, at: offset)
      offset += line.utf8.count + 1
    }
  }

  /// Makes all records lines of one table, of which something became.
  mutating func putIntoTable(_ outcome: TableOutcome) {
    document.tableOutcomes = [outcome]
    for record in document.records.indices {
      for property in document.records[record].properties.indices {
        document.records[record].properties[property].evidence?.cell =
          Evidence.CellPlace(table: outcome.table, row: record, column: property)
      }
    }
  }

  private mutating func add(_ line: Substring, at offset: Int) {
    var record = Record(type: "")
    for word in line.split(separator: " ") {
      guard let equals = word.firstIndex(of: "=") else {
        record.type += word == "fact" || word == "part" ? "\(word) " : String(word)
        continue
      }
      let name = String(word[..<equals])
      let start = offset + line[..<word.index(after: equals)].utf8.count
      record.properties.append(property(name, word[word.index(after: equals)...], at: start))
    }
    if record.type.hasPrefix("fact ") || record.type.hasPrefix("part ") {
      let head = record.type.hasPrefix("part ") ? document.facts.last { $0.listHead == nil }?.evidence?.span : nil
      for property in record.properties {
        document.facts.append(
          StatedFact(
            type: String(record.type.dropFirst(5)), property: property.name, value: property.value,
            evidence: property.evidence, listHead: head))
      }
    } else if !record.type.isEmpty {
      document.records.append(record)
    }
  }

  private mutating func property(_ name: String, _ printed: Substring, at start: Int) -> Record.Property {
    let isMarked = printed.last == "!"
    var digits = isMarked ? printed.dropLast() : printed
    let suffix = digits.last == "%" || digits.last == "#" ? digits.popLast() : nil
    let texts: Set = [
      "code", "name", "item", "part", "class", "subclass", "table", "side", "department", "whole", "phase",
    ]
    guard !texts.contains(name), let number = ExactDecimal(digits) else {
      return Record.Property(name, .text(String(printed)))
    }
    let span = TextSpan(start, start + digits.utf8.count)
    if isMarked { marks.insert(span) }
    let value = suffix == nil ? number.scaled(byPowerOfTen: 4) : number
    return Record.Property(name, .number(value), evidence: Evidence(span, unit: suffix == nil ? "万元" : nil))
  }
}
