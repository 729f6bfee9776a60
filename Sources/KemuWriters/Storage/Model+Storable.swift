internal import KemuModel

extension ExactDecimal: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(coefficient)
    bytes.append(exponent)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(coefficient: try bytes.value(), exponent: try bytes.value())
    // Units scale what stays within the bound; nothing else makes larger ones, and they are written digit by digit.
    guard (-2 * Self.exponentBound...2 * Self.exponentBound).contains(exponent) else { throw DamagedBytes() }
  }
}

extension TextSpan: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(start)
    bytes.append(count)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    let (start, count) = (try bytes.value(Int.self), try bytes.value(Int.self))
    guard start >= 0, count >= 0, start <= .max - count else { throw DamagedBytes() }
    self.init(start, start + count)
  }
}

extension Evidence: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(span)
    bytes.append(unit)
    bytes.append(cell.map { [$0.table, $0.row, $0.column] })
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(try bytes.value(), unit: try bytes.value())
    guard let place = try bytes.value([Int]?.self) else { return }
    guard place.count == 3 else { throw DamagedBytes() }
    cell = CellPlace(table: place[0], row: place[1], column: place[2])
  }
}

extension Record.Value: Storable {
  func store(in bytes: inout ByteWriter) {
    switch self {
    case .text(let text):
      bytes.append(0)
      bytes.append(text)
    case .number(let number):
      bytes.append(1)
      bytes.append(number)
    }
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self = try bytes.number() == 0 ? .text(try bytes.value()) : .number(try bytes.value())
  }
}

extension Record.Property: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(name)
    bytes.append(value)
    bytes.append(evidence)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(try bytes.value(), try bytes.value(), evidence: try bytes.value())
  }
}

/// Without what the checks alone see of it.
extension Record: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(type)
    bytes.append(properties)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(type: try bytes.value(), properties: try bytes.value())
  }
}

extension RejectedRecord: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(record)
    bytes.append(errors)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(try bytes.value(), errors: try bytes.value())
  }
}

extension Finding.Severity: Storable {}

extension Finding: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(check)
    bytes.append(severity)
    bytes.append(message)
    bytes.append(expected)
    bytes.append(actual)
    bytes.append(difference)
    bytes.append(evidence)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(
      check: try bytes.value(), severity: try bytes.value(), message: try bytes.value(), expected: try bytes.value(),
      actual: try bytes.value(), difference: try bytes.value(), evidence: try bytes.value())
  }
}

extension CheckOutcome: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(check)
    bytes.append([holds, rounding, broken])
    // In one order, so that equal outcomes are equal bytes.
    let reasons = undecidable.sorted { $0.key < $1.key }
    bytes.append(reasons.map(\.key))
    bytes.append(reasons.map(\.value))
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(check: try bytes.value())
    let counts = try bytes.value([Int].self)
    guard counts.count == 3 else { throw DamagedBytes() }
    (holds, rounding, broken) = (counts[0], counts[1], counts[2])
    let (reasons, times) = (try bytes.value([String].self), try bytes.value([Int].self))
    undecidable = Dictionary(zip(reasons, times), uniquingKeysWith: { first, _ in first })
  }
}

/// Without what the checks alone see of it.
extension TableOutcome: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(table)
    bytes.append(title)
    bytes.append(type)
    bytes.append(form)
    bytes.append(reason)
    bytes.append(records)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(
      table: try bytes.value(), title: try bytes.value(), type: try bytes.value(), form: try bytes.value(),
      reason: try bytes.value(), records: try bytes.value())
  }
}

extension SourceLines: Storable {
  // Offsets and lines grow, so that their differences are small.
  func store(in bytes: inout ByteWriter) {
    bytes.append(UInt128(pairs.count))
    var last = (offset: 0, line: 0)
    for pair in pairs {
      bytes.append(pair.offset - last.offset)
      bytes.append(pair.line - last.line)
      last = pair
    }
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    var pairs: [(offset: Int, line: Int)] = []
    var last = (offset: 0, line: 0)
    for _ in 0..<(try bytes.count()) {
      last = (last.offset &+ (try bytes.value(Int.self)), last.line &+ (try bytes.value(Int.self)))
      pairs.append(last)
    }
    self.init(pairs: pairs)
  }
}

extension Outcome.Status: Storable {}

extension Outcome: Storable {
  func store(in bytes: inout ByteWriter) {
    bytes.append(status)
    bytes.append(reason)
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self.init(try bytes.value(), reason: try bytes.value())
  }
}

extension Duration: Storable {
  /// To the microsecond.
  func store(in bytes: inout ByteWriter) {
    bytes.append(Int128(components.seconds) * 1_000_000 + Int128(components.attoseconds / 1_000_000_000_000))
  }

  init(from bytes: inout ByteReader) throws(DamagedBytes) {
    self = .microseconds(try bytes.value(Int.self))
  }
}
