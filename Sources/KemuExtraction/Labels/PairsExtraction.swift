internal import KemuModel
internal import KemuSchema

/// Makes the records of forms of pairs, for the record types of which no list has made one.
struct PairsExtraction {
  let labelled: [LabelledRecords]

  /// So many values that could not be read are told one by one.
  private static let listedRefusals = 5

  func run(_ document: inout Document) {
    for labelled in labelled {
      if !document.records.contains(where: { $0.type == labelled.schema.type }) { addRecords(labelled, &document) }
      claimTables(labelled, &document)
    }
  }

  private func addRecords(_ labelled: LabelledRecords, _ document: inout Document) {
    let type = labelled.schema.type
    guard let form = labelled.schema.forms.first(where: { $0.layout == .pairs }) else { return }
    let result = labelled.records(of: form, document)
    document.records.append(contentsOf: result.records)
    document.notes += result.refusals.prefix(Self.listedRefusals).map { "\(type): \($0)" }
    let more = result.refusals.count - Self.listedRefusals
    if more > 0 { document.notes.append("\(type): and \(more) more values that could not be read") }
  }

  /// Tables from whose labels records have taken values are not left over.
  private func claimTables(_ labelled: LabelledRecords, _ document: inout Document) {
    let records = document.records.filter { $0.type == labelled.schema.type }
    let evidence = Set(records.flatMap(\.properties).compactMap(\.evidence))
    let used = labelled.values.filter { value in value.evidence.map(evidence.contains) ?? false }
    let tables = Set(used.compactMap(\.cell?.table))
    for index in document.tableOutcomes.indices where tables.contains(document.tableOutcomes[index].table) {
      guard document.tableOutcomes[index].type == nil else { continue }
      document.tableOutcomes[index].type = labelled.schema.type
      document.tableOutcomes[index].reason = "read as labels and values"
    }
  }
}

extension LabelledValue {
  var evidence: Evidence? {
    guard case .value(_, let evidence) = reading else { return nil }
    return evidence
  }
}
