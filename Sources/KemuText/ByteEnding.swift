extension String {
  /// Whether the text ends with another, byte for byte: folded texts need not be normalised to be compared.
  @inlinable
  public func endsWithBytes(of ending: String) -> Bool {
    let count = ending.utf8.count
    return utf8.count >= count && utf8.suffix(count).elementsEqual(ending.utf8)
  }
}
