import KemuModel
import KemuText

/// Every folded view leads back into its source, in order; what is found in a line lies in the line.
func fuzzFolding(_ bytes: [UInt8]) throws(BrokenInvariant) {
  let text = CanonicalText(utf8: Decoding.decode(bytes).utf8)
  let whole = TextSpan(0, text.count)
  try checkFolding(text, whole, .label)
  try checkFolding(text, whole, Folding(rawValue: UInt8(truncatingIfNeeded: bytes.count) & 63))

  let line = text.utf8[...]
  _ = TextNormalization.name(line)
  _ = TextNormalization.withoutOrdinal(TextNormalization.onOneLine(line))
  try require(DisplayWidth.of(line) >= 0, "a negative width")
  let trimmed = Trimming.trimmed(line)
  try text.requirePlace(TextSpan(trimmed), of: "what is left of trimming")
  try text.requirePlace(TextSpan(LayoutMarks.read(line).range), of: "a line without its marks")
  if let ordinal = Ordinal.leading(line) { try text.requirePlace(TextSpan(ordinal.range), of: "an ordinal") }

  var last = 0
  for boundary in WordBoundaries().boundaries(in: line) {
    try text.requirePlace(TextSpan(boundary, boundary), of: "a word boundary")
    try require(boundary >= last, "word boundaries out of order")
    last = boundary
  }
}

private func checkFolding(_ text: CanonicalText, _ whole: TextSpan, _ folding: Folding) throws(BrokenInvariant) {
  let folded = FoldedText(text, whole, folding)
  try require(String(validating: folded.utf8, as: UTF8.self) != nil, "folding \(folding.rawValue): not valid UTF-8")
  var last = 0
  for offset in 0...folded.utf8.count {
    let source = folded.sourceOffset(offset)
    try text.requirePlace(TextSpan(source, source), of: "folding \(folding.rawValue), offset \(offset)")
    try require(source >= last, "folding \(folding.rawValue): sources out of order")
    last = source
    try text.requirePlace(folded.source(offset..<folded.utf8.count), of: "folding \(folding.rawValue), tail")
  }
}
