/// The record types of a document and their properties, in the order in which they first appear.
struct RecordTypes {
  struct RecordType {
    var name: String
    var properties: [String] = []
    fileprivate var indices: [String: Int] = [:]
  }

  private(set) var all: [RecordType] = []
  private var indices: [String: Int] = [:]

  init(of records: [RecordEntry]) {
    for record in records {
      let type = indices[record.type] ?? all.count
      if type == all.count {
        indices[record.type] = type
        all.append(RecordType(name: record.type))
      }
      for value in record.values where all[type].indices[value.property] == nil {
        all[type].indices[value.property] = all[type].properties.count
        all[type].properties.append(value.property)
      }
    }
  }

  func index(of type: String) -> Int { indices[type] ?? 0 }

  func index(of property: String, in type: String) -> Int { all[index(of: type)].indices[property] ?? 0 }
}
