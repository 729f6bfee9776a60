internal import KemuSchema

/// A piece of folded prose between two places.
struct ProseToken {
  enum Kind: Equatable {
    /// Words that no cue explains: the stuff that subjects are made of.
    case words
    case cue(ProseVocabulary.Cue)
    case year
    /// An amount, a percentage, a count or a number; the index is that of ``Document/mentions``.
    case mention(Int)
    case comma, colon, semicolon, period
    /// Of a bracket with a number or a pause in it.
    case open, close
  }

  var kind: Kind
  var range: Range<Int>
}
