internal import KemuChecks
internal import KemuSchema

extension SchemaFiles {
  /// What checks the records: the equations of the checks file and the catalogue of codes, each where there is one.
  func checker() throws(RunFailure) -> Checker {
    Checker(try book(), catalogue: try codes())
  }

  private func book() throws(RunFailure) -> CheckBook {
    guard let file = files.first(where: { $0.name == Self.checksName }) else { return CheckBook() }
    do {
      return try CheckBook(try JSONParser.parse(file.bytes))
    } catch let error as CheckBookError {
      throw RunFailure(.usage, error.description)
    } catch {
      throw RunFailure(.usage, "\(Self.checksName):\(error)")
    }
  }

  private func codes() throws(RunFailure) -> CodeCatalogue? {
    guard let file = catalogue else { return nil }
    do {
      return try CodeCatalogue(csv: file.bytes)
    } catch {
      throw RunFailure(.usage, "\(file.name):\(error)")
    }
  }
}
