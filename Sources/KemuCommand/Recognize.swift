internal import ArgumentParser
internal import KemuModel
internal import KemuRecognizers
internal import KemuSchema

/// The numbers of each input line, one JSON object a line.
struct Recognize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds amounts, percentages, counts, codes, dates and numbers in lines of text.",
    discussion: """
      Reads one JSON object {"id", "text"} a line from standard input and writes one {"id", "mentions"} a line. Offsets
      count Unicode scalars, values are decimals as text. Lines that are no such object are reported, the rest is still
      done, and the exit status is 1.

      examples:
        echo '{"id": 1, "text": "共402. 04 万元，占75.4%"}' | kemu recognize
        kemu recognize --plain --kinds amount,percentage < lines.txt
      """)

  @Option(help: ArgumentHelp("What competes for the text; all kinds by default.", valueName: "amount,percentage,…"))
  var kinds: KindList = KindList(kinds: Recognizers.allKinds)

  @Flag(help: "Lines are plain text; their number is the id.")
  var plain = false

  func run() throws {
    let recognizers = Recognizers(kinds: kinds.kinds)
    var isAllRead = true
    var number = 0
    while let line = readLine() {
      number += 1
      guard plain || !line.isEmpty else { continue }
      guard let (id, text) = plain ? (JSONValue.number(JSONNumber(number)), line) : Self.input(line) else {
        isAllRead = false
        StandardError.say("standard input:\(number): expected an object with \"id\" and \"text\", found \(line.prefix(60))")
        continue
      }
      try StandardOutput.write(Self.answer(id, CanonicalText(text), recognizers))
    }
    if !isAllRead { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private static func input(_ line: String) -> (JSONValue, String)? {
    guard let input = try? JSONParser.parse(line), let id = input["id"], let text = input["text"]?.text else { return nil }
    return (id, text)
  }

  private static func answer(_ id: JSONValue, _ text: CanonicalText, _ recognizers: Recognizers) -> [UInt8] {
    let offsets = ScalarOffsets(text)
    var answer = JSONWriter()
    answer.beginObject()
    answer.key("id")
    answer.value(id)
    answer.key("mentions")
    answer.beginArray()
    for mention in recognizers.mentions(in: text) { write(mention, text, offsets, to: &answer) }
    answer.endArray()
    answer.endObject()
    answer.endLine()
    return answer.bytes
  }

  private static func write(_ mention: Mention, _ text: CanonicalText, _ offsets: ScalarOffsets, to answer: inout JSONWriter) {
    let range = offsets.range(of: mention.span)
    answer.beginObject()
    answer.key("kind")
    answer.string(mention.kind.rawValue)
    answer.key("start")
    answer.number(range.lowerBound)
    answer.key("end")
    answer.number(range.upperBound)
    answer.key("text")
    answer.string(text[mention.span])
    answer.key("value")
    answer.string(mention.value.description)
    if let upperValue = mention.upperValue {
      answer.key("value_max")
      answer.string(upperValue.description)
    }
    answer.key("unit")
    answer.string(mention.unit)
    if mention.isApproximate {
      answer.key("approximate")
      answer.bool(true)
    }
    answer.endObject()
  }
}

/// The argument of `--kinds`.
struct KindList: ExpressibleByArgument {
  var kinds: Set<Mention.Kind>

  init(kinds: Set<Mention.Kind>) {
    self.kinds = kinds
  }

  init?(argument: String) {
    let names = argument.split(separator: ",")
    let kinds = names.compactMap { Mention.Kind(rawValue: String($0)) }
    guard !kinds.isEmpty, kinds.count == names.count else { return nil }
    self.kinds = Set(kinds)
  }

  var defaultValueDescription: String { "all" }
  static var allValueStrings: [String] { Mention.Kind.allCases.map(\.rawValue) }
}
