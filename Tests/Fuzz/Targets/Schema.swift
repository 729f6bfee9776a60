import KemuSchema

/// A schema file and, behind a byte of zero, a value to be held against it: both come from users.
func fuzzSchema(_ bytes: [UInt8]) throws(BrokenInvariant) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let source = parts.first.map(Array.init) ?? []
  do { _ = try SchemaLibrary(files: [("fuzz.json", source)]) } catch {
    try require(!error.description.isEmpty, "a refusal without a reason")
  }
  guard let schema = try? JSONParser.parse(source) else { return }
  _ = try? SchemaLint.lint(schema)
  guard let compiled = try? SchemaSet.compile(schema) else { return }

  var limits = Validator.Limits()
  limits.steps = 20_000
  guard let validator = try? Validator(compiled, limits: limits) else { return }
  let value = parts.dropFirst().first.flatMap { try? JSONParser.parse(Array($0)) } ?? schema
  let errors = validator.errors(in: value)
  try require(errors.isEmpty == validator.isValid(value), "errors and validity disagree")
}
