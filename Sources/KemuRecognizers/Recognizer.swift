import KemuModel

/// Resolves what a figure and the words around it state, for one kind of mention.
protocol Recognizer: Sendable {
  /// The longest mention of the kind around a figure, or `nil`.
  func mention(of figure: Figure, in text: ByteText) -> Mention?
}
