internal import Dispatch
import Glibc
internal import KemuModel
internal import KemuWriters
internal import Synchronization

/// The other end of ``IsolatedDocuments``: reads requests from the standard input and answers them on the standard
/// output, as counted messages. The first one is empty, and answered when everything is there.
public final class IsolatedWorker: Sendable {
  private let pipeline: Pipeline
  private let isBusy = Mutex(false)

  /// Bounds the memory of this process.
  public init(_ pipeline: Pipeline, limits: Limits) {
    self.pipeline = pipeline
    // What is allocated and can be written; addresses that are only reserved do not count.
    let bound = rlim_t(limits[.memory]) << 20
    var limit = rlimit(rlim_cur: bound, rlim_max: bound)
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    // A crash is told by whoever waits; a picture of the stack would take longer than a new process.
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
  }

  /// Answers until the input ends.
  public func serve() {
    // Whatever a library prints must not stand between the answers.
    let answers = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    watch()
    while let message = Self.read() {
      isBusy.withLock { $0 = true }
      let answer = message.isEmpty ? [] : answer(to: message)
      isBusy.withLock { $0 = false }
      guard writeFully(MessageForm.counted(answer), to: answers) == nil else { return }
    }
  }

  private func answer(to message: [UInt8]) -> [UInt8] {
    guard let request = IsolatedRequest(message) else { return [] }
    let limits = pipeline.plan.limits
    return pipeline.plan.finish(request.id) { () throws(StageFailure) in try readFile(request.path, limits) }.stored
  }

  /// Ends the process when nobody waits for its answer any more, whatever it does, with the commands it has started.
  private func watch() {
    DispatchQueue(label: "hang-up").async { [self] in
      var input = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while poll(&input, 1, -1) < 0, errno == EINTR {}
      guard isBusy.withLock({ $0 }) else { return }
      pipeline.abandon()
      _exit(EXIT_FAILURE)
    }
  }

  /// The next message; `nil` at the end of the input.
  private static func read() -> [UInt8]? {
    guard let head = read(8), let count = MessageForm.count(head[...]), count <= MessageForm.counted.bound else {
      return nil
    }
    return read(count)
  }

  private static func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let size = bytes.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress?.advanced(by: done), count - done) }
      if size < 0, errno == EINTR { continue }
      guard size > 0 else { return nil }
      done += size
    }
    return bytes
  }
}
