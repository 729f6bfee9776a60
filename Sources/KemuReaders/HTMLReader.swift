internal import CLibXML2Shim
internal import KemuModel
import KemuText

/// Reads HTML pages, also those that Word and Excel save, with libxml2.
///
/// The canonical text is the page as rendered: one line a block or table row, cells separated by tabs. Columns are
/// exact: spans are resolved by the algorithm of the HTML standard.
struct HTMLReader: Reader {
  let format = "html"
  let summary = "HTML pages and what word processors save as such"

  private let limits: ReadingLimits

  init(limits: ReadingLimits = ReadingLimits()) {
    self.limits = limits
  }

  func accepts(_ document: Document) -> Bool {
    let name = document.id.lowercased()
    if [".html", ".htm", ".xhtml", ".shtml"].contains(where: name.hasSuffix) { return true }
    return Self.looksLikeHTML(document.decoded.isEmpty ? document.source.bytes : document.decoded)
  }

  func declaredCharset(of document: Document) -> String? {
    accepts(document) ? HTMLCharset.declared(in: document.source.bytes) : nil
  }

  func read(into document: inout Document) throws(StageFailure) {
    document.source.format = format
    let scan = HTMLPrescan(document.decoded)
    guard scan.attributes <= limits.attributes else { throw limits.tooManyAttributes(scan.attributes) }
    let builder = try parse(scan.source)
    if builder.isCellLimitExceeded { throw limits.tooManyCells }
    try document.deadline.check()
    let rendering = HTMLRenderer(builder.page)
    document.text = CanonicalText(utf8: rendering.text.utf8)
    document.lines = SourceLines(pairs: rendering.text.lines)
    document.tables = rendering.tables
    document.blocks = BlockBuilder(document.text).blocks(of: pieces(rendering, document.text), tables: document.tables)
  }

  private func parse(_ source: [UInt8]) throws(StageFailure) -> HTMLPageBuilder {
    var events = HTMLEvents(builder: HTMLPageBuilder(source: source, limits: limits), limits: limits)
    let result = source.withUnsafeBufferPointer { bytes in
      withUnsafeMutablePointer(to: &events) { events in
        var handler = HTMLEvents.handler(events)
        return kemu_html_parse(bytes.baseAddress, bytes.count, Int32(limits.nesting), &handler)
      }
    }
    switch result {
    case KEMU_HTML_READ: break
    case KEMU_HTML_TOO_DEEP: throw limits.tooDeep
    default: throw StageFailure(.failed, "the page is too large to be parsed (\(source.count) bytes)")
    }
    return events.builder
  }

  private func pieces(_ rendering: HTMLRenderer, _ text: CanonicalText) -> [LayoutPiece] {
    rendering.pieces.compactMap { piece in
      switch piece {
      case .table(let table): .table(table)
      case .line(let span, let heading): ProseLine(rendered: span, text, heading: heading).map(LayoutPiece.line)
      }
    }
  }

  /// Whether a text begins with a tag that only a page has, after space, comments and declarations.
  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(1_024)
    guard bytes[Trimming.trimmed(beginning)].first == UInt8(ascii: "<") else { return false }
    let head = String(decoding: beginning, as: UTF8.self).lowercased()
    let tags = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<p>", "<style"]
    return tags.contains { head.contains($0) }
  }
}

/// The events of the parser on their way to the builder of a page.
private struct HTMLEvents {
  var builder: HTMLPageBuilder
  let limits: ReadingLimits

  /// A handler whose context is `events`; it must not outlive them.
  static func handler(_ events: UnsafeMutablePointer<HTMLEvents>) -> KemuHTMLHandler {
    KemuHTMLHandler(
      context: UnsafeMutableRawPointer(events),
      start: { context, name, attributes, _ in
        guard let events = context?.assumingMemoryBound(to: HTMLEvents.self), let name else { return }
        events.pointee.builder.start(
          String(cString: name), HTMLAttributes(attributes, limits: events.pointee.limits))
      },
      end: { context, name, _ in
        guard let events = context?.assumingMemoryBound(to: HTMLEvents.self), let name else { return }
        events.pointee.builder.end(String(cString: name))
      },
      text: { context, bytes, count, offset in
        guard let events = context?.assumingMemoryBound(to: HTMLEvents.self) else { return }
        events.pointee.builder.text(UnsafeBufferPointer(start: bytes, count: count), endingAt: offset)
      })
  }
}
