internal import KemuPipeline

/// An end other than success, with what is to be said about it.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

extension CommandFailure {
  init(_ failure: RunFailure) {
    self.init(ExitStatus(failure.kind), failure.description)
  }
}

extension ExitStatus {
  fileprivate init(_ kind: RunFailure.Kind) {
    switch kind {
    case .usage: self = .usage
    case .noInput: self = .noInput
    case .cannotWrite: self = .cannotWrite
    case .bug: self = .bug
    }
  }
}
