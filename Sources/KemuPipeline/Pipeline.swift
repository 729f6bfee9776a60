internal import KemuSchema
internal import KemuWriters

/// What turns documents into records: the schemas, and the plan through all stages.
public struct Pipeline: Sendable {
  public let plan: Plan
  let library: SchemaLibrary
  let files: SchemaFiles

  /// - Parameters:
  ///   - folders: the folders of the schemas.
  ///   - codes: a catalogue of codes in place of the schemas' own.
  ///   - stages: what runs beside the stages of the stage table.
  ///   - limits: what one document may claim.
  /// - Throws: where schemas cannot be read or used, and where the stages cannot run in their order.
  public init(
    schemas folders: [String], codes: String? = nil, adding stages: [AddedStage] = [], limits: Limits = Limits()
  ) throws(RunFailure) {
    files = try SchemaFiles(folders: folders, catalogue: codes)
    library = try files.library()
    let table = StageTable.stages(library, try files.checker(), limits: limits)
    do { plan = try Plan(table, adding: stages, limits: limits) } catch { throw RunFailure(.usage, error.description) }
  }
}

extension Pipeline: DocumentWorker {
  func finish(_ input: CorpusInput) -> FinishedDocument { plan.finish(input) }

  private var externalStages: [ExternalStage] { plan.stages.compactMap { $0 as? ExternalStage } }

  /// Starts the commands among the stages.
  ///
  /// - Throws: for one that cannot be started or cannot answer.
  public func start() throws(RunFailure) {
    for stage in externalStages {
      do { try stage.start() } catch {
        abandon()
        throw error
      }
    }
  }

  /// Ends the commands, which have nothing more to do.
  public func stop() {
    for stage in externalStages { stage.stop() }
  }

  /// Ends the commands at once, whatever they do.
  func abandon() {
    for stage in externalStages { stage.abandon() }
  }
}
