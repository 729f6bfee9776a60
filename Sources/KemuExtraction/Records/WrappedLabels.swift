internal import KemuModel

/// Puts names and figures together that the layout has torn apart.
///
/// - A total whose label stands under one list and whose figure under the next (公用经费合计, merged over both).
/// - A name of several lines: its figure beside the middle one or the first, or its last character alone on the next row.
struct WrappedLabels {
  let reader: CellReader

  /// Columns are wide enough for eight characters of three bytes; shorter names are not broken.
  private static let shortestWrapped = 24

  func mend(_ lines: inout [ListLine]) {
    for index in lines.indices {
      joinAcross(&lines[index])
      for panel in lines[index].entries.indices { joinAround(&lines, index, panel) }
      joinOrphans(&lines, index)
      joinBelow(&lines, index)
    }
  }

  private func joinAcross(_ line: inout ListLine) {
    for panel in line.entries.indices.dropFirst() {
      guard let entry = line.entries[panel], entry.label.isEmpty,
        let left = line.entries[..<panel].lastIndex(where: { $0 != nil }), let label = line.entries[left],
        label.values.isEmpty, !reader.hasOrdinal(label.label)
      else { continue }
      line.entries[left]?.values = entry.values
      line.entries[panel] = nil
    }
  }

  /// A figure without a name takes the name that begins in the row above and ends in the row below.
  private func joinAround(_ lines: inout [ListLine], _ index: Int, _ panel: Int) {
    guard index > 0, index + 1 < lines.count, let entry = lines[index].entries[panel], entry.label.isEmpty,
      let above = nameAlone(lines[index - 1], panel), let below = nameAlone(lines[index + 1], panel),
      !reader.hasOrdinal(below)
    else { return }
    lines[index].entries[panel]?.label = above
    lines[index].entries[panel]?.continuation = below
    lines[index - 1].entries[panel] = nil
    lines[index + 1].entries[panel] = nil
  }

  /// One character is never a name: it ends the name above it.
  private func joinOrphans(_ lines: inout [ListLine], _ index: Int) {
    guard index > 0 else { return }
    for panel in lines[index].entries.indices {
      guard let label = nameAlone(lines[index], panel), label.count == 1, reader.isSingleCharacter(label[0]),
        panel < lines[index - 1].entries.count, lines[index - 1].entries[panel]?.label.isEmpty == false
      else { continue }
      lines[index - 1].entries[panel]?.continuation += label
      lines[index].entries[panel] = nil
    }
  }

  /// The end of a long name on a row of its own, below a row with a code: a further row of the list would have a code too.
  private func joinBelow(_ lines: inout [ListLine], _ index: Int) {
    guard index > 0 else { return }
    for panel in lines[index].entries.indices {
      guard let rest = nameAlone(lines[index], panel), rest.count == 1, panel < lines[index - 1].entries.count,
        let above = lines[index - 1].entries[panel], !above.values.isEmpty, above.label.count > 1,
        let name = above.label.last, reader.isDigits(above.label[0]), !reader.isDigits(rest[0]), !reader.hasOrdinal(rest),
        rest[0].column == name.column, rest[0].span.count <= name.span.count, name.span.count >= Self.shortestWrapped
      else { continue }
      lines[index - 1].entries[panel]?.continuation += rest
      lines[index].entries[panel] = nil
    }
  }

  private func nameAlone(_ line: ListLine, _ panel: Int) -> [Table.Cell]? {
    guard panel < line.entries.count, let entry = line.entries[panel], entry.values.isEmpty, !entry.label.isEmpty
    else { return nil }
    return entry.label
  }
}
