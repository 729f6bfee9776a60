import ArgumentParser
import FoundationEssentials
import KemuModel
import KemuRecognizers

#if canImport(Glibc)
  import Glibc
#endif

/// `kemu recognize`: the numbers of each input line, one JSON object a line.
struct Recognize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognize",
    abstract: "Find amounts, percentages, counts, codes, dates and numbers in lines of text.",
    discussion: """
      Reads one JSON object {"id", "text"} a line from standard input and writes one {"id", "mentions"} a line. Offsets count \
      Unicode scalars. Lines that are no such object are reported, the rest is still done, and the exit code is 1.
      """)

  @Option(help: ArgumentHelp("What competes for the text; all kinds by default.", valueName: "amount,percentage,…"))
  var kinds: KindList = KindList(kinds: Recognizers.allKinds)

  @Flag(help: "Lines are plain text; their number is the id.")
  var plain = false

  func run() throws {
    let recognizers = Recognizers(kinds: kinds.kinds)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var failures = 0
    var number = 0
    while let line = readLine() {
      number += 1
      guard plain || !line.isEmpty else { continue }
      guard let input = plain ? Input(id: .number(number), text: line) : Input(json: line) else {
        failures += 1
        StandardError().print("standard input:\(number): expected an object with \"id\" and \"text\", found \(line.prefix(60))")
        continue
      }
      let text = CanonicalText(input.text)
      let offsets = ScalarOffsets(text)
      let mentions = recognizers.mentions(in: text).map { Output.Mention($0, in: text, offsets) }
      print(String(decoding: try encoder.encode(Output(id: input.id, mentions: mentions)), as: UTF8.self))
    }
    if failures > 0 { throw ExitCode(1) }
  }
}

/// Messages for people, apart from the data on standard output.
private struct StandardError {
  func print(_ message: String) {
    let bytes = Array((message + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
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

extension Recognize {
  /// An id is given back as it came.
  enum Identifier: Codable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) { self = .number(number) } else {
        self = .text(try container.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      }
    }
  }

  struct Input: Decodable {
    var id: Identifier
    var text: String

    init(id: Identifier, text: String) {
      self.id = id
      self.text = text
    }

    init?(json: String) {
      guard let input = try? JSONDecoder().decode(Input.self, from: Data(json.utf8)) else { return nil }
      self = input
    }
  }

  struct Output: Encodable {
    var id: Identifier
    var mentions: [Mention]

    struct Mention: Encodable {
      var kind: String
      var start: Int
      var end: Int
      var text: String
      /// Decimals as text, so that no reader rounds them.
      var value: String
      var upperValue: String?
      var unit: String
      var approximate: Bool?

      enum CodingKeys: String, CodingKey {
        case kind, start, end, text, value, unit, approximate
        case upperValue = "value_max"
      }

      init(_ mention: KemuModel.Mention, in text: CanonicalText, _ offsets: ScalarOffsets) {
        let range = offsets.range(of: mention.span)
        kind = mention.kind.rawValue
        start = range.lowerBound
        end = range.upperBound
        self.text = text[mention.span]
        value = mention.value.description
        upperValue = mention.upperValue?.description
        unit = mention.unit
        approximate = mention.isApproximate ? true : nil
      }
    }
  }
}
