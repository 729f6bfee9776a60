internal import KemuModel
internal import KemuRecognizers
internal import KemuSchema
internal import KemuText

/// Reads one cell as the value of a property.
struct CellReader {
  let text: CanonicalText
  let vocabulary: TableVocabulary
  /// The unit of the table's caption.
  let unit: MoneyUnit?

  enum Reading {
    case absent
    case value(Record.Value, Evidence)
    /// Words need no evidence: only numbers and codes are grounded.
    case words(String)
    /// Something stands in the cell that is no value of this property.
    case misfit
    /// A figure whose unit nothing states.
    case unitless
  }

  /// - Parameter headUnit: the unit that the heads over the cell state.
  func read(
    _ cell: Table.Cell, as role: PropertyRule.Role, headUnit: MoneyUnit?, place: Evidence.CellPlace?
  ) -> Reading {
    let content = CellContent.read(text, cell.span)
    if case .blank = content { return .absent }
    switch role {
    case .money: return money(cell.span, content, headUnit, place)
    case .quantity: return quantity(content, cell.span, place)
    case .count, .ordinal, .percentage:
      if case .noFigure = content { return .absent }
      guard case .number(let number) = content else { return stated(cell.span, as: role, place) }
      return .value(.number(number.value), Evidence(number.numeral, cell: place))
    case .text: return printed(content, cell.span, place)
    case .code:
      guard case .number(let figure) = content, let code = figure.codeDigits else { return .misfit }
      return .value(.text(code), Evidence(cell.span, cell: place))
    case .name, .term, .department, .year, .kind, .fixed, .heading:
      if case .number = content { return .misfit }
      return name(cell.span)
    }
  }

  func name(_ span: TextSpan) -> Reading {
    let name = TextNormalization.withoutOrdinal(TextNormalization.name(text.bytes(span)))
    return name.isEmpty ? .absent : .words(name)
  }

  func words(_ span: TextSpan) -> String? {
    guard case .words(let name) = name(span) else { return nil }
    return name
  }

  /// A number that is neither money nor a share.
  private func quantity(_ content: CellContent, _ span: TextSpan, _ place: Evidence.CellPlace?) -> Reading {
    switch content {
    case .blank, .noFigure: .absent
    case .text: stated(span, as: .quantity, place)
    case .number(let figure):
      figure.unit.isEmpty ? .value(.number(figure.value), Evidence(figure.numeral, cell: place)) : .misfit
    }
  }

  private func printed(_ content: CellContent, _ span: TextSpan, _ place: Evidence.CellPlace?) -> Reading {
    if case .noFigure = content { return .absent }
    let printed = text.trimmed(span)
    return .value(.text(TextNormalization.onOneLine(text.bytes(printed))), Evidence(printed, cell: place))
  }

  /// A figure with words around it.
  private func stated(_ span: TextSpan, as role: PropertyRule.Role, _ place: Evidence.CellPlace?) -> Reading {
    guard let mention = StatedFigure(text, span, as: role)?.mention else { return .misfit }
    let unit = mention.kind == .amount ? mention.unitInYuan : nil
    return .value(.number(mention.value), Evidence(mention.numeral, unit: unit, cell: place))
  }

  /// A unit in the cell itself goes before one in the head, and that before the table's.
  private func money(
    _ cell: TextSpan, _ content: CellContent, _ headUnit: MoneyUnit?, _ place: Evidence.CellPlace?
  ) -> Reading {
    switch content {
    case .blank, .noFigure: return .absent
    case .text: return stated(cell, as: .money, place)
    case .number(let figure) where figure.isPercentage: return .misfit
    case .number(let figure) where !figure.unit.isEmpty:
      return .value(.number(figure.value), Evidence(figure.numeral, unit: figure.unit, cell: place))
    case .number(let figure):
      guard let unit = headUnit ?? unit else { return .unitless }
      let value = figure.value.scaled(byPowerOfTen: unit.powerOfTen)
      return .value(.number(value), Evidence(figure.numeral, unit: unit.name, cell: place))
    }
  }

  /// How the refusal of a figure ends whose unit nothing states.
  static let unitlessMark = "has no unit"

  /// Whether a name stands for rows that the form leaves out.
  func isEllipsis(_ name: String) -> Bool {
    vocabulary.ellipses.anyMatches(LabelFolding.fold(name))
  }
}

extension CellReader {
  func isFigure(_ cell: Table.Cell) -> Bool { CellContent.read(text, cell.span).isFigure }

  func isCode(_ cell: Table.Cell) -> Bool {
    guard case .number(let figure) = CellContent.read(text, cell.span) else { return false }
    return figure.couldBeCode
  }

  /// Whether a cell holds nothing but digits: a code or a part of one.
  func isDigits(_ cell: Table.Cell) -> Bool {
    !cell.isBlank && text.bytes(cell.span).allSatisfy { $0.isASCIIDigit }
  }

  func isDigits(_ cells: [Table.Cell]) -> Bool { cells.allSatisfy { isDigits($0) } }

  func hasOrdinal(_ label: [Table.Cell]) -> Bool {
    label.first.map { Ordinal.leading(text.bytes($0.span)) != nil } ?? false
  }

  func isSingleCharacter(_ cell: Table.Cell) -> Bool { text[cell.span].unicodeScalars.count == 1 }

  func digits(_ cell: Table.Cell) -> String { text[cell.span] }

  func folded(_ cell: Table.Cell) -> String { LabelFolding.fold(text.bytes(cell.span)) }
}

extension CellContent {
  var isFigure: Bool {
    if case .number = self { true } else { false }
  }
}

extension MoneyUnit {
  /// The unit that the heads over a column state, the innermost first.
  init?(path: [String]) {
    guard let unit = path.lazy.reversed().compactMap({ MoneyUnit(head: $0) }).first else { return nil }
    self = unit
  }
}
