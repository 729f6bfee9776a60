/// A part of a document that a stage provides and later stages require.
public enum Part: String, Hashable, Sendable, CaseIterable {
  case bytes, decoded, text, blocks, tables, mentions, identity, readings, statements, records, validation, findings
}
