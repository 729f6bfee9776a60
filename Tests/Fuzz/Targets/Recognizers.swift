import KemuModel
import KemuRecognizers
import KemuText

/// Every mention lies in the text, its numeral in the mention, and mentions stand in order without overlap.
func fuzzRecognizers(_ bytes: [UInt8]) throws(BrokenInvariant) {
  let text = CanonicalText(utf8: Decoding.decode(bytes).utf8)
  try checkMentions(Recognizers().mentions(in: text), in: text, areInOrder: true)
  _ = CellContent.read(text, TextSpan(0, text.count))
  for line in text.utf8.indices.split(whereSeparator: { text.utf8[$0] == 0x0A || text.utf8[$0] == 0x09 }) {
    _ = CellContent.read(text, TextSpan(line.startIndex, line.endIndex))
  }
}

func checkMentions(_ mentions: [Mention], in text: CanonicalText, areInOrder: Bool) throws(BrokenInvariant) {
  var last = 0
  for mention in mentions {
    let what = "\(mention.kind) \(mention.value)"
    try text.requirePlace(mention.span, of: what)
    try text.requirePlace(mention.numeral, of: "the numeral of \(what)")
    try require(!mention.numeral.isEmpty, "\(what) has no numeral")
    try require(mention.span.contains(mention.numeral), "the numeral of \(what) stands outside of it")
    if areInOrder { try require(mention.span.start >= last, "\(what) overlaps another") }
    last = mention.span.end
  }
}
