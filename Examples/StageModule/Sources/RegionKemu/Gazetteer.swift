import KemuModel

/// Names the administrative region of a document's department, with its code.
///
/// Of the regions that the department's name begins with or holds (株洲市芦淞区…) it is the last one, the smallest.
struct Gazetteer: Stage {
  private let regions: [(code: String, name: [UInt8])]

  /// - Parameter tsv: lines of a code (GB/T 2260), a tab and a name.
  init(tsv: [UInt8]) {
    regions = tsv.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t"))
      return cells.count == 2 ? (String(decoding: cells[0], as: UTF8.self), Array(cells[1])) : nil
    }
  }

  var description: StageDescription {
    StageDescription(
      name: "gazetteer", summary: "Names the administrative region of the department, with its code.",
      requires: [.text, .identity], provides: [.records])
  }

  func run(_ document: inout Document) {
    guard let department = document.identity.department?.span else { return }
    let found = regions.compactMap { region in
      document.text.bytes(department).lastRange(of: region.name).map { (code: region.code, span: TextSpan($0)) }
    }
    guard let region = found.max(by: { $0.span.start < $1.span.start }) else { return }
    let evidence = Evidence(region.span)
    document.records.append(
      Record(
        type: "region",
        properties: [
          Record.Property("code", .text(region.code), evidence: evidence),
          Record.Property("name", .text(document.text[region.span]), evidence: evidence),
        ]))
  }
}

extension ArraySlice<UInt8> {
  /// The last place where some bytes stand.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    indices.last { self[$0...].starts(with: bytes) }.map { $0..<$0 + bytes.count }
  }
}
