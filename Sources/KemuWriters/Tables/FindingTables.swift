internal import KemuModel

/// The checks that fail.
struct FindingsTable: TableProjection {
  let table = OutputTable(
    "findings", "Consistency checks that a document fails.",
    columns: [
      .document, .finding,
      OutputColumn("check", .text, "The code of the check.", isRequired: true),
      OutputColumn("severity", .text, "rounding, warning or error.", isRequired: true),
      OutputColumn("message", .text, "What does not fit, in words.", isRequired: true),
      OutputColumn("expected", .decimal, "What should be there."),
      OutputColumn("actual", .decimal, "What is there."),
      OutputColumn("difference", .decimal, "How far they are apart."),
    ],
    key: ["document", "finding"], references: [.document], indexes: [["check"], ["severity"]])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    finished.document.findings.enumerated().map { index, finding in
      [
        .text(finished.document.id), .integer(index + 1), .text(finding.check), .text(finding.severity.rawValue),
        .text(finding.message), OutputValue(finding.expected), OutputValue(finding.actual),
        OutputValue(finding.difference),
      ]
    }
  }
}

/// The places that findings speak of.
struct FindingEvidenceTable: TableProjection {
  let table = OutputTable(
    "finding_evidence", "Where the numbers of a finding stand in the source.",
    columns: [
      .document, .finding,
      OutputColumn("place", .integer, "The number of the place within its finding, from 1.", isRequired: true),
    ] + EvidencePlace.columns,
    key: ["document", "finding", "place"],
    references: [OutputTable.Reference(columns: ["document", "finding"], table: "findings")])

  func rows(of finished: FinishedDocument, places: EvidencePlaces) -> [[OutputValue]] {
    finished.document.findings.enumerated().flatMap { index, finding in
      finding.evidence.enumerated().map { number, evidence in
        [.text(finished.document.id), .integer(index + 1), .integer(number + 1)]
          + places.place(of: evidence).values
      }
    }
  }
}

extension OutputColumn {
  fileprivate static let finding = Self(
    "finding", .integer, "The number of the finding within its document, from 1.", isRequired: true)
}
