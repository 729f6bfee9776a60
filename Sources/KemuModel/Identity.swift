/// Whose document it is, of which year and of which kind.
public struct Identity: Sendable {
  public struct Stated<Value: Sendable>: Sendable {
    public var value: Value
    /// Where the document says so.
    public var span: TextSpan

    public init(_ value: Value, at span: TextSpan) {
      self.value = value
      self.span = span
    }
  }

  public var department: Stated<String>?
  public var fiscalYear: Stated<Int>?
  /// The name that the vocabulary gives to the kind of document.
  public var kind: Stated<String>?

  public init() {}
}
