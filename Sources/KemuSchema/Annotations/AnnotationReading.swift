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
  func strings(_ name: String) throws(AnnotationError) -> [String] {
    guard let member = member(name) else { return [] }
    return try words.expanded(member)
  }

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

  func flag(_ name: String) -> Bool { value[name]?.truth ?? false }

  /// An object of strings, in the order written.
  func fixedValues(_ name: String) throws(AnnotationError) -> [TableForm.FixedValue] {
    guard let member = member(name) else { return [] }
    guard let members = member.value.members else { throw AnnotationError("expected an object", at: member.pointer) }
    var values: [TableForm.FixedValue] = []
    for (key, value) in members {
      guard let text = value.text else { throw AnnotationError("expected a string", at: member.pointer.appending(key)) }
      values.append(TableForm.FixedValue(key, text))
    }
    return values
  }
}

/// An annotation that does not say what it must.
public struct AnnotationError: Error, Sendable, CustomStringConvertible {
  public let pointer: JSONPointer
  public let message: String

  init(_ message: String, at pointer: JSONPointer) {
    self.message = message
    self.pointer = pointer
  }

  public var description: String { "\(pointer): \(message)" }
}
