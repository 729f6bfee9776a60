/// Reads the `x-extract` annotations of a schema whose shape the meta-schema of the annotations has already confirmed.
///
/// What the meta-schema lets through is read; what is absent takes its default. Nothing is guessed here: a value of
/// another shape is an ``AnnotationError``, for callers that load schemas without the lint.
struct AnnotationReading {
  let value: JSONValue
  let pointer: JSONPointer
  private let words: WordLists

  init(_ value: JSONValue, at pointer: JSONPointer, words: WordLists = WordLists()) {
    self.value = value
    self.pointer = pointer
    self.words = words
  }

  func member(_ name: String) -> AnnotationReading? {
    value[name].map { AnnotationReading($0, at: pointer.appending(name), words: words) }
  }

  func string() throws(AnnotationError) -> String {
    guard let text = value.text else { throw AnnotationError("expected a string", at: pointer) }
    return text
  }

  func elements() throws(AnnotationError) -> [AnnotationReading] {
    guard let elements = value.elements else { throw AnnotationError("expected an array", at: pointer) }
    return elements.enumerated().map { AnnotationReading($1, at: pointer.appending($0), words: words) }
  }

  /// An array of words; `@name` stands for a list of the vocabulary.
  func strings() throws(AnnotationError) -> [String] { try words.expanded(self) }

  /// The words of a member, none where it is absent.
  func strings(_ name: String) throws(AnnotationError) -> [String] { try member(name)?.strings() ?? [] }

  func patterns(_ name: String) throws(AnnotationError) -> [LabelPattern] {
    try strings(name).map { LabelPattern($0) }
  }

  func namePattern() throws(AnnotationError) -> NamePattern {
    let source = try string()
    guard NamePattern.closesItsBraces(source) else {
      throw AnnotationError("`\(source)` has a `{` that no `}` closes", at: pointer)
    }
    return NamePattern(source)
  }

  /// An integer, or `nil` where the member is absent.
  func integer(_ name: String) throws(AnnotationError) -> Int? {
    guard let member = member(name) else { return nil }
    guard let integer = member.value.decimal?.integer else { throw AnnotationError("expected an integer", at: member.pointer) }
    return integer
  }

  /// A truth value, false where the member is absent.
  func flag(_ name: String) throws(AnnotationError) -> Bool {
    guard let member = member(name) else { return false }
    guard let truth = member.value.truth else { throw AnnotationError("expected true or false", at: member.pointer) }
    return truth
  }

  /// The members of an object, in the order written; none where it is absent.
  func members(of name: String) throws(AnnotationError) -> [(name: String, annotation: AnnotationReading)] {
    try member(name)?.members() ?? []
  }

  func members() throws(AnnotationError) -> [(name: String, annotation: AnnotationReading)] {
    guard let members = value.members else { throw AnnotationError("expected an object", at: pointer) }
    return members.map { ($0, AnnotationReading($1, at: pointer.appending($0), words: words)) }
  }

  /// An object of strings, in the order written.
  func fixedValues(_ name: String) throws(AnnotationError) -> [TableForm.FixedValue] {
    var values: [TableForm.FixedValue] = []
    for (name, value) in try members(of: name) { values.append(TableForm.FixedValue(name, try value.string())) }
    return values
  }
}

/// An annotation that does not say what it must.
struct AnnotationError: Error, Sendable, CustomStringConvertible {
  let pointer: JSONPointer
  let message: String

  init(_ message: String, at pointer: JSONPointer) {
    self.message = message
    self.pointer = pointer
  }

  var description: String { "\(pointer): \(message)" }
}
