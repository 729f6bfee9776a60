import Glibc
internal import Synchronization

/// The processes of one command: each serves one document at a time, and there are as many as documents at once.
final class ChildPool: Sendable {
  private struct State {
    var idle: [ChildProcess] = []
    /// All that run, idle or not.
    var running: Set<Int32> = []
    var isClosed = false
  }

  private let command: [String]
  private let folder: String
  private let state = Mutex(State())

  init(_ command: [String], in folder: String) {
    self.command = command
    self.folder = folder
  }

  /// An idle process, or a new one.
  func take() throws(ChildFailure) -> (child: ChildProcess, isNew: Bool) {
    if let child = state.withLock({ $0.idle.popLast() }) { return (child, false) }
    return (try takeNew(), true)
  }

  /// A process that has served nothing yet, also where others are idle.
  func takeNew() throws(ChildFailure) -> ChildProcess {
    let child = try ChildProcess(command, in: folder)
    let isClosed = state.withLock { state in
      state.running.insert(child.process)
      return state.isClosed
    }
    if isClosed { kill(-child.process, SIGKILL) }
    return child
  }

  func giveBack(_ child: ChildProcess) {
    state.withLock { $0.idle.append(child) }
  }

  /// Ends a process that is of no use any more.
  ///
  /// - Returns: how it ended, in words.
  @discardableResult
  func end(_ child: ChildProcess, within time: Duration, said: inout [UInt8]) -> String {
    _ = state.withLock { $0.running.remove(child.process) }
    return child.end(within: time, said: &said)
  }

  /// Lets the idle processes end.
  func close() {
    let idle = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for child in idle {
      var said: [UInt8] = []
      end(child, within: ChildProcess.farewell, said: &said)
    }
  }

  /// Ends every process at once, also those at work; for a program that is about to end.
  func abandon() {
    state.withLock { state in
      state.isClosed = true
      for process in state.running { kill(-process, SIGKILL) }
    }
  }
}
