/// Why an equation says nothing about a document.
struct Undecidable: Error, Hashable {
  var reason: String
  /// Nothing is stated that could be checked: not worth a word in the outcome.
  var isSilent = false

  init(_ reason: String, isSilent: Bool = false) {
    self.reason = reason
    self.isSilent = isSilent
  }

  static let tooLarge = Undecidable("a number has too many digits for exact arithmetic")
  static let nothingStated = Undecidable("nothing is stated", isSilent: true)
}
