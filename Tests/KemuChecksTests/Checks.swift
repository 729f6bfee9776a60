import Foundation
import KemuModel
import KemuSchema

@testable import KemuChecks

/// The checks of the project and what they find in marked records.
enum Checks {
  private static let schemas = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Schemas")

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: schemas.appending(path: name)))
  }

  static let project: Result<Checker, any Error> = Result {
    Checker(
      try CheckBook(JSONParser.parse(bytes("checks.json"))), catalogue: try CodeCatalogue(csv: bytes("codes.csv")))
  }

  /// `severity code` of every finding, and the places that the findings suspect.
  static func findings(in records: MarkedRecords) throws -> (codes: [String], suspects: Set<TextSpan>, all: [Finding]) {
    let diagnoses = try project.get().diagnose(records.document).diagnoses
    return (
      diagnoses.map { "\($0.finding.severity) \($0.finding.check)" },
      diagnoses.reduce(into: []) { $0.formUnion($1.suspects) }, diagnoses.map(\.finding)
    )
  }
}
