/// How the program ends; the numbers from 64 on are those of sysexits.h.
enum ExitStatus: Int32 {
  case success = 0
  /// Finished, and what `--fail-on` names was met; for `validate`, an instance is not valid.
  case findings = 1
  /// Finished, and some documents failed.
  case documentsFailed = 2
  case usage = 64
  case noInput = 66
  case bug = 70
  case cannotWrite = 73
  case interrupted = 130
}

/// An end other than success, with what is to be said about it.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
