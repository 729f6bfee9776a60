internal import KemuModel
internal import KemuSchema

/// What an external stage answers about a document.
struct StageAnswer {
  private let answer: JSONValue

  /// - Parameters:
  ///   - parts: what the stage was said to provide.
  ///   - id: the document that it was asked about.
  /// - Throws: `nonsense` for a line that is no answer to this question.
  init(_ line: [UInt8], _ contract: CompiledSchema, provides parts: [Part], to id: String) throws(ChildFailure) {
    do { answer = try JSONParser.parse(line) } catch {
      throw .nonsense("no JSON (byte \(error.offset): \(error.message))", line)
    }
    let errors: [ValidationError]
    do { errors = try Validator(contract).errors(in: answer) } catch { throw .broken(error.description) }
    if let error = errors.first {
      let place = error.instanceLocation.isEmpty ? "" : error.instanceLocation + ": "
      throw .nonsense("against the protocol (\(place)\(error.message))", line)
    }
    guard answer["id"]?.text == id else { throw .nonsense("about another document than `\(id)`", line) }
    for part in [Part.mentions, .records, .findings] where answer[part.rawValue] != nil && !parts.contains(part) {
      throw .nonsense("with \(part.rawValue), which the configuration does not say it provides", line)
    }
  }

  /// Why the stage itself gives the document up.
  var refusal: String? { answer["error"]?.text }

  /// Adds what the text supports. Records that it does not are rejected with the reasons; of mentions and findings a note
  /// says how many were left out.
  func add(to document: inout Document, as stage: String) {
    let quotations = Quotations(document.text)
    for value in answer["records"]?.elements ?? [] {
      let (record, errors) = Self.record(value, quotations)
      if errors.isEmpty {
        document.records.append(record)
      } else {
        document.rejected.append(RejectedRecord(record, errors: errors.map { "\(stage): \($0)" }))
      }
    }
    var refusals: [Part: [String]] = [:]
    for value in answer["mentions"]?.elements ?? [] {
      do throws(Quotations.Refusal) { try document.insert(Self.mention(value, quotations)) } catch {
        refusals[.mentions, default: []].append(error.reason)
      }
    }
    for value in answer["findings"]?.elements ?? [] {
      do throws(Quotations.Refusal) { document.findings.append(try Self.finding(value, quotations)) } catch {
        refusals[.findings, default: []].append(error.reason)
      }
    }
    for part in [Part.mentions, .findings] {
      guard let reasons = refusals[part], let first = reasons.first else { continue }
      document.notes.append("\(stage): \(reasons.count) of its \(part.rawValue) left out; the first one \(first)")
    }
  }

  private static func record(_ value: JSONValue, _ quotations: Quotations) -> (Record, errors: [String]) {
    var record = Record(type: value["type"]?.text ?? "")
    var errors: [String] = []
    let evidence = value["evidence"]?.members ?? JSONObject()
    for (name, datum) in value["data"]?.members ?? JSONObject() {
      let pointer = JSONPointer(tokens: [name]).description
      var property = Record.Property(name, .text(datum.text ?? datum.description))
      if let number = datum.decimal {
        if let exact = number.exactDecimal {
          property.value = .number(exact)
        } else {
          errors.append("\(pointer): a number of more than 38 digits")
        }
      }
      if let place = evidence[pointer] {
        do throws(Quotations.Refusal) {
          property.evidence = Evidence(try quotations.span(of: place), unit: place["unit"]?.text)
        } catch {
          errors.append("\(pointer): its evidence \(error.reason)")
        }
      }
      record.properties.append(property)
    }
    let pointers = Set(record.properties.map { JSONPointer(tokens: [$0.name]).description })
    for (pointer, _) in evidence where !pointers.contains(pointer) {
      errors.append("\(pointer): evidence of nothing in the data")
    }
    return (record, errors)
  }

  private static func mention(_ value: JSONValue, _ quotations: Quotations) throws(Quotations.Refusal) -> Mention {
    let span = try quotations.span(of: value)
    guard let kind = value["kind"]?.text.flatMap(Mention.Kind.init), let number = value["value"]?.decimal?.exactDecimal
    else { throw Quotations.Refusal("has a value beyond exact arithmetic") }
    // Without its upper end a range would be a number.
    let upper = value["value_max"]?.decimal
    guard upper == nil || upper?.exactDecimal != nil else { throw Quotations.Refusal("has a bound beyond exact arithmetic") }
    return Mention(
      kind: kind, span: span, numeral: span, value: number, upperValue: upper?.exactDecimal,
      unit: value["unit"]?.text ?? "", isApproximate: value["approximate"]?.truth ?? false)
  }

  private static func finding(_ value: JSONValue, _ quotations: Quotations) throws(Quotations.Refusal) -> Finding {
    var evidence: [Evidence] = []
    for place in value["evidence"]?.elements ?? [] { evidence.append(Evidence(try quotations.span(of: place))) }
    return Finding(
      check: value["check"]?.text ?? "", severity: value["severity"]?.text.flatMap(Finding.Severity.init) ?? .warning,
      message: value["message"]?.text ?? "", evidence: evidence)
  }
}

extension Document {
  /// Puts a mention among those of the text, which do not overlap.
  fileprivate mutating func insert(_ mention: Mention) throws(Quotations.Refusal) {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span < mention.span { low = middle + 1 } else { high = middle }
    }
    let neighbours = mentions[max(0, low - 1)..<min(mentions.count, low + 1)]
    if let other = neighbours.first(where: { $0.span.overlaps(mention.span) }) {
      throw Quotations.Refusal("overlaps with `\(text[other.span])`")
    }
    mentions.insert(mention, at: low)
  }
}
