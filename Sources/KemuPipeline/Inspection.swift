internal import KemuExtraction
public import KemuModel
public import KemuSchema

/// One document taken through all stages, kept with everything that the stages found.
public struct Inspection: Sendable {
  public let document: Document
  public let schemas: SchemaLibrary

  /// - Throws: where the file or the schemas cannot be read, or a stage gives the document up.
  public init(file: String, schemas folder: String, adding stages: [AddedStage] = []) throws(RunFailure) {
    let pipeline = try Pipeline(schemas: [folder], adding: stages)
    let corpus: Corpus
    do { corpus = try Corpus([file]) } catch { throw RunFailure(.noInput, error.description) }
    guard corpus.count == 1, let input = corpus.first else {
      throw RunFailure(.noInput, "`\(file)` is not one document")
    }
    do throws(StageFailure) {
      var document = Document(id: input.id, source: Document.Source(bytes: try input.read(pipeline.plan.limits)))
      try pipeline.plan.run(&document)
      self.document = document
    } catch {
      throw RunFailure(.noInput, "`\(file)` \(error.reason)")
    }
    schemas = pipeline.library
  }

  /// How a value came about, or what came near one that is absent: topics and texts, in order.
  ///
  /// - Parameter path: `TYPE/PROPERTY` or `TYPE[KEY=VALUE,…]/PROPERTY`.
  /// - Throws: where the path has another shape or leads nowhere.
  public func explanation(of path: String) throws(RunFailure) -> [(topic: String, text: String)] {
    guard let path = ValuePath(path) else {
      throw RunFailure(.usage, "`\(path)` is not the way to a value; write TYPE/PROPERTY or TYPE[KEY=VALUE,…]/PROPERTY")
    }
    do throws(ExplanationError) {
      return try Explanation(of: path, in: document, schemas.records).points.map { ($0.topic, $0.text) }
    } catch {
      throw RunFailure(.usage, error.description)
    }
  }
}
