public import KemuModel
public import KemuSchema
internal import KemuText

/// Finds records of one type with equal keys: the first stays, the others are put among the rejected with the reason. One
/// that says the same as the first is only noted.
public struct KeyDuplicates: Sendable {
  private let keys: [String: [String]]

  /// - Parameter schemas: the types that are looked at; records of others stay.
  public init(_ schemas: [RecordSchema]) {
    keys = Dictionary(schemas.map { ($0.type, $0.key) }) { first, _ in first }
  }

  public func separate(_ document: inout Document) {
    var first: [TextKey: Int] = [:]
    first.reserveCapacity(document.records.count)
    var kept: [Record] = []
    var repeated: [String: Int] = [:]
    kept.reserveCapacity(document.records.count)
    for record in document.records {
      let key = keys[record.type].map { record.key(of: $0) }
      guard let key, let index = first[key] else {
        if let key { first[key] = kept.count }
        kept.append(record)
        continue
      }
      if kept[index].hasSameValues(as: record) {
        repeated[record.type, default: 0] += 1
      } else {
        let place = kept[index].place.map { " in \($0)" } ?? ""
        document.rejected.append(RejectedRecord(record, errors: ["same key as a record with other values\(place)"]))
      }
    }
    document.records = kept
    for (type, count) in repeated.sorted(by: { $0.key < $1.key }) {
      document.notes.append("\(type): \(count) repeated with the same key and the same values, left out")
    }
  }
}

extension Record {
  /// What tells it from others: its type and some of its values. Between them stand bytes that no text has.
  fileprivate func key(of names: [String]) -> TextKey {
    var key: [UInt8] = []
    key.reserveCapacity(120)
    key += type.utf8
    for name in names {
      switch self[name]?.value {
      case .text(let text):
        key.append(0xFF)
        key += text.utf8
      case .number(let number):
        key.append(0xFE)
        key += "\(number.normalized)".utf8
      case nil:
        key.append(0xFD)
      }
    }
    return TextKey(key)
  }

  fileprivate func hasSameValues(as other: Record) -> Bool {
    properties.count == other.properties.count
      && zip(properties, other.properties).allSatisfy { $0.name == $1.name && $0.value == $1.value }
  }

  /// Where its first figure stands in a table.
  fileprivate var place: String? {
    properties.lazy.compactMap { $0.evidence?.cell }.first.map { "row \($0.row) of table \($0.table)" }
  }
}
