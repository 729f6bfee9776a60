internal import KemuModel
internal import KemuSchema
internal import KemuText

/// Cuts a passage into tokens.
struct ProseTokenizer {
  private let lexicon: CueLexicon
  private let passage: FoldedPassage
  private let mentions: [Mention]
  private var tokens: [ProseToken] = []
  /// Whether the last token is words, or at least part of a subject.
  private var endsInWords = false
  private var isInsideWords = false
  /// The first mention of the passage that does not begin before the place reached.
  private var next = 0

  /// A bracket no longer than this, without a number in it, belongs to the words around it: 因公出国（境）费.
  private static let longestInnerBracket = 36

  static func tokens(
    of passage: FoldedPassage, _ mentions: [Mention], _ lexicon: CueLexicon, _ words: inout ClauseWords
  ) -> [ProseToken] {
    var tokenizer = ProseTokenizer(lexicon: lexicon, passage: passage, mentions: mentions)
    words.forget()
    tokenizer.cut(&words)
    return tokenizer.tokens
  }

  private init(lexicon: CueLexicon, passage: FoldedPassage, mentions: [Mention]) {
    self.lexicon = lexicon
    self.passage = passage
    self.mentions = mentions
  }

  private mutating func cut(_ words: inout ClauseWords) {
    let text = passage.text.utf8
    // The number of a paragraph is none of its words.
    var index = Ordinal.leading(text[...])?.range.upperBound ?? 0
    while index < text.count {
      while next < passage.mentions.count, passage.mentions[next].range.lowerBound < index { next += 1 }
      if next < passage.mentions.count, passage.mentions[next].range.lowerBound == index {
        let (mention, range) = passage.mentions[next]
        if let match = lexicon.match(text, at: index, isInsideWords: isInsideWords), match.end >= range.upperBound {
          // A cue with a number in it: 近三年.
          append(match, at: index)
          index = match.end
          continue
        }
        let kind = kind(of: mention, range)
        index = kind == .year ? endOfYear(range.upperBound) : range.upperBound
        if kind == .words { appendWords(range.lowerBound..<index) } else { append(kind, range.lowerBound..<index) }
      } else if let (kind, length) = punctuation(text, index) {
        append(kind, index..<index + length)
        index += length
      } else if let bracket = innerBracket(text, index) {
        // Behind a number it is a remark: 收入总计4,321.09万元（含结转结余），….
        if !isBehindMention(index) { appendWords(index..<bracket) }
        index = bracket
      } else if let match = lexicon.match(text, at: index, isInsideWords: isInsideWords),
        isCue(match, at: index, &words)
      {
        append(match, at: index)
        index = match.end
      } else {
        let end = index + Self.characterLength(text[index])
        appendWords(index..<min(end, text.count))
        index = end
      }
    }
  }

  private mutating func append(_ kind: ProseToken.Kind, _ range: Range<Int>) {
    tokens.append(ProseToken(kind: kind, range: range))
    endsInWords = false
    isInsideWords = kind == .cue(.atom)
  }

  private mutating func appendWords(_ range: Range<Int>) {
    if endsInWords, tokens[tokens.count - 1].range.upperBound == range.lowerBound {
      tokens[tokens.count - 1].range = tokens[tokens.count - 1].range.lowerBound..<range.upperBound
    } else {
      tokens.append(ProseToken(kind: .words, range: range))
    }
    endsInWords = true
    isInsideWords = true
  }

  /// What a cue shares with a subject is the subject's where there is one: 接待费支出｜决算数.
  private mutating func append(_ match: CueLexicon.Match, at index: Int) {
    if match.start > index, isInsideWords {
      appendWords(index..<match.start)
      append(.cue(match.cue), match.start..<match.end)
    } else {
      append(.cue(match.cue), index..<match.end)
    }
  }

  /// A cue of one character before plain words may be the first character of a word.
  private func isCue(_ match: CueLexicon.Match, at index: Int, _ words: inout ClauseWords) -> Bool {
    let text = passage.text.utf8
    guard match.end - index <= Self.characterLength(text[index]), match.end < text.count, text[match.end] >= 0x80,
      lexicon.match(text, at: match.end, isInsideWords: false) == nil,
      next == passage.mentions.count || passage.mentions[next].range.lowerBound != match.end
    else { return true }
    return words.isWord(index..<match.end, in: text)
  }

  private func kind(of index: Int, _ range: Range<Int>) -> ProseToken.Kind {
    switch mentions[index].kind {
    case .year, .date: return .year
    case .code: return .words
    case .amount where isThreshold(index, range): return .words
    case .amount, .percentage, .count, .number: return .mention(index)
    }
  }

  /// What belongs to a year: the 度 of 年度, and the end of it.
  private func endOfYear(_ index: Int) -> Int {
    let rest = passage.text.utf8[index...]
    let suffix = ["年末", "年底", "度", "末", "底"].first { rest.starts(with: $0.utf8) }
    return index + (suffix?.utf8.count ?? 0)
  }

  /// An amount that is part of a name: 单位价值50万元以上通用设备.
  private func isThreshold(_ index: Int, _ range: Range<Int>) -> Bool {
    let text = passage.text.utf8
    let words = ["以上", "以下", "(含)以上", "(含)以下", "(含)"]
    return words.contains { word in
      text[range].reversed().starts(with: word.utf8.reversed()) || text[range.upperBound...].starts(with: word.utf8)
    }
  }

  private func punctuation(_ text: [UInt8], _ index: Int) -> (ProseToken.Kind, Int)? {
    switch text[index] {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."): return (.period, 1)
    case UInt8(ascii: "("): return innerBracket(text, index) == nil ? (.open, 1) : nil
    case UInt8(ascii: ")"): return (.close, 1)
    case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x82: return (.period, 3)
    default: return nil
    }
  }

  private func isBehindMention(_ index: Int) -> Bool {
    guard let last = tokens.last, case .mention = last.kind else { return false }
    return last.range.upperBound == index
  }

  /// The end of a short bracket without a number in it that opens here.
  private func innerBracket(_ text: [UInt8], _ index: Int) -> Int? {
    guard text[index] == UInt8(ascii: "(") else { return nil }
    let limit = min(text.count, index + Self.longestInnerBracket)
    guard let close = text[index..<limit].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let hasMention = next < passage.mentions.count && passage.mentions[next].range.lowerBound < close
    let hasPause = text[index..<close].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
    return hasMention || hasPause ? nil : close + 1
  }

  private static func characterLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
