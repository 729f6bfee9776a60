/// The named lists of words of the vocabulary, to which every list of words in a schema may refer as `@name`.
///
/// A list may itself refer to lists that stand before it in the file, so that no list can refer to itself.
struct WordLists: Sendable {
  private var lists: [String: [String]] = [:]

  init() {}

  init(_ annotation: AnnotationReading) throws(AnnotationError) {
    for (name, list) in try annotation.members() { lists[name] = try expanded(list) }
  }

  /// The words of an array, with the words of the lists that it refers to in their places.
  ///
  /// - Throws: where a list has not been declared, with the nearest name that has.
  func expanded(_ array: AnnotationReading) throws(AnnotationError) -> [String] {
    var words: [String] = []
    for element in try array.elements() {
      let word = try element.string()
      guard word.hasPrefix("@") else {
        words.append(word)
        continue
      }
      let name = String(word.dropFirst())
      guard let list = lists[name] else {
        let suggestion = NearestName.suggestion(for: name, among: lists.keys.sorted())
        throw AnnotationError("unknown list of words \"\(word)\"\(suggestion)", at: element.pointer)
      }
      words += list
    }
    return words
  }
}
