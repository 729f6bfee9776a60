internal import KemuModel
internal import KemuSchema

extension Trial {
  /// Of an absent fact so many lines are told; `kemu explain` tells all.
  private static let shownPoints = 8

  mutating func tryFacts() {
    add(0, "facts")
    if document.statements.isEmpty { return add(1, "there is no number in its prose") }
    let record = document.records.first { $0.type == schema.type }
    for rule in schema.properties where !rule.facts.isEmpty || !rule.terms.isEmpty {
      let stated = document.facts.count { $0.type == schema.type && $0.property == rule.name }
      if let value = record?[rule.name], let evidence = value.evidence {
        let more = stated > 1 ? ", stated \(stated) times" : ""
        let sentence = quote(sentence(upTo: evidence.span), end: true)
        add(1, rule.name, "\(place(evidence.span.start)) \(sentence): \(Explanation.shown(value.value))\(more)")
      } else {
        tellAbsence(rule)
      }
    }
  }

  private func sentence(upTo span: TextSpan) -> TextSpan {
    document.statements.first { document.mentions[$0.mention].numeral == span }?.sentence ?? span
  }

  private mutating func tellAbsence(_ rule: PropertyRule) {
    guard schema.origin == .facts, let path = ValuePath("\(schema.type)/\(rule.name)"),
      let points = try? Explanation(of: path, in: document, [schema]).points.dropFirst()
    else { return add(1, rule.name, "not stated") }
    add(1, rule.name, "not stated")
    for point in points.prefix(Self.shownPoints) { add(2, "\(point.topic): \(point.text)") }
  }
}
