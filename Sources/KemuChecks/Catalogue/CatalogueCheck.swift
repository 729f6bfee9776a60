internal import KemuModel

/// Holds the codes of lines against a catalogue, one demand at a time.
struct CatalogueCheck {
  let catalogue: CodeCatalogue
  let demand: CatalogueDemand
  let classification: String

  enum Answer {
    case holds
    /// The sentence of the finding, without the line that it is about.
    case broken(String)
    case undecidable(String)
    /// The form prints nothing of the kind.
    case notApplicable
  }

  /// - Parameter codes: the codes of the list that the line stands in.
  func answer(code: String, name: String, codes: PrintedCodes) -> Answer {
    switch demand {
    case .level: level(code)
    case .parent: parent(code, codes)
    case .name: nameAnswer(code, name)
    case .classification: classificationAnswer(code)
    }
  }

  private func level(_ code: String) -> Answer {
    let levels = catalogue.levels(of: classification)
    guard let longest = levels.last else { return .undecidable("the catalogue has no codes of the classification") }
    if levels.contains(code.utf8.count) || code.utf8.count > longest && (code.utf8.count - longest) % 2 == 0 {
      return .holds
    }
    return .broken(
      "a code of \(code.utf8.count) digits; codes here have \(levels.map(String.init).joined(separator: ", "))")
  }

  /// Only where the list prints other lines of the level above does a missing one mean anything.
  private func parent(_ code: String, _ codes: PrintedCodes) -> Answer {
    let size = code.utf8.count
    guard let length = catalogue.levels(of: classification).last(where: { $0 < size }) else { return .notApplicable }
    guard codes.hasLength(length) else { return .notApplicable }
    let parent = String(code.prefix(length))
    return codes.contains(parent)
      ? .holds : .broken("the line \(parent) above it is not printed, though others of that level are")
  }

  private func nameAnswer(_ code: String, _ name: String) -> Answer {
    if catalogue.has(name: name, for: code, in: classification) { return .holds }
    let names = catalogue.names(of: code, in: classification)
    guard !names.isEmpty else { return .undecidable("the catalogue does not have the code") }
    return .broken("the catalogue gives the name as \(names.map { "“\($0)”" }.joined(separator: " or "))")
  }

  private func classificationAnswer(_ code: String) -> Answer {
    let others = catalogue.otherClassifications(of: code, than: classification)
    guard !others.isEmpty else { return .holds }
    return .broken(
      "\(code) is a code of the \(others.joined(separator: ", ")) classification, not of the \(classification)")
  }
}
