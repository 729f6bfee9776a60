internal import KemuWriters

/// A review of a whole output: a page for each document that has a text, and a page that lists them all.
///
///     index.html
///     documents/<document>.html
///
/// The pages describe one output. `extract` replaces its folder whole, and with it a review that lies inside: a review
/// never stands beside records that it does not show.
public struct ReviewRun: Sendable {
  private static let index = "index.html"
  /// Where the review is put when nobody says where: in the output.
  public static let standardName = "review"

  private let output: String
  private let labels: SchemaLabels
  private let folder: OutputFolder

  /// Makes the temporary folder of the review.
  ///
  /// - Parameters:
  ///   - output: the folder that `extract` wrote.
  ///   - review: the folder to write; `nil` for ``standardName`` in the output.
  ///   - labels: what the schemas say of types and properties.
  /// - Throws: where there is no output, or no folder can be made.
  public init(of output: String, to review: String? = nil, labels: SchemaLabels = SchemaLabels()) throws(ReviewFailure) {
    _ = try ExtractedOutput.open(output)
    self.output = output
    self.labels = labels
    let path = review ?? (output.hasSuffix("/") ? output : output + "/") + Self.standardName
    do throws(WriteFailure) {
      folder = try OutputFolder(replacing: path, knownBy: OutputMark(file: Self.index, beginning: PageFrame.beginning))
    } catch {
      throw ReviewFailure(.cannotWrite, error.description)
    }
  }

  /// Writes all pages and puts the folder in its place; where it throws, nothing has changed there.
  ///
  /// - Parameter progress: is told after each document how many are done.
  /// - Returns: the path of the page that lists the documents.
  public func execute(progress: (_ done: Int) -> Void = { _ in }) throws(ReviewFailure) -> String {
    do throws(ReviewFailure) {
      try writePages(progress: progress)
      do throws(WriteFailure) { try folder.commit() } catch { throw ReviewFailure(.cannotWrite, error.description) }
    } catch {
      folder.discard()
      throw error
    }
    return folder.path + "/" + Self.index
  }

  /// Removes what was written so far, then runs `ending`, which does not return. For use from another thread.
  public func abandon(_ ending: () -> Void) {
    folder.discard(ending)
  }

  private func writePages(progress: (_ done: Int) -> Void) throws(ReviewFailure) {
    var documents = try ExtractedOutput.open(output)
    var names = PageNames()
    var items: [IndexPage.Item] = []
    while let document = try documents.next() {
      let severities = document.findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
      var item = IndexPage.Item(entry: document.entry, severities: severities)
      if document.entry.hasText {
        let name = names.name(of: document.entry.id, number: items.count + 1)
        item.page = PageNames.reference(to: name)
        let marks = try DocumentMarks(document)
        try write(DocumentPage.html(document, marks, labels, index: PageNames.wayUp(from: name) + Self.index), to: name)
      }
      items.append(item)
      progress(items.count)
    }
    try write(IndexPage.html(items, of: output), to: Self.index)
  }

  private func write(_ page: [UInt8], to name: String) throws(ReviewFailure) {
    do throws(WriteFailure) {
      let file = try folder.makeFile(name)
      try file.write(page)
      try file.close()
    } catch {
      throw ReviewFailure(.cannotWrite, error.description)
    }
  }
}
