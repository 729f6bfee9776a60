internal import KemuSchema

/// The schemas of what the program says to others and hears from them; they are part of the program.
enum Contract {
  case configuration, stageRequest, stageAnswer, workerRequest, workerAnswer

  private var file: (name: String, bytes: [UInt8]) {
    switch self {
    case .configuration: ("configuration", PackageResources.configuration_schema_json)
    case .stageRequest: ("stage-request", PackageResources.stage_request_schema_json)
    case .stageAnswer: ("stage-answer", PackageResources.stage_answer_schema_json)
    case .workerRequest: ("worker-request", PackageResources.worker_request_schema_json)
    case .workerAnswer: ("worker-answer", PackageResources.worker_answer_schema_json)
    }
  }

  /// - Throws: where the schema cannot be used, which would be a mistake in the program.
  func compiled() throws(RunFailure) -> CompiledSchema {
    do {
      return try SchemaSet.compile(try JSONParser.parse(file.bytes), uri: "kemu:\(file.name)")
    } catch {
      throw RunFailure(.bug, "the contract \(file.name): \(error)")
    }
  }
}
