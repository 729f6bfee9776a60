internal import Dispatch
import Glibc

/// Ends the program at SIGINT, SIGTERM or SIGHUP after cleaning up, with 128 + the signal as its status.
struct Interruption {
  private let sources: [any DispatchSourceSignal]

  /// - Parameter cleanUp: runs once, on a thread of its own; it is given the end, which does not return.
  init(_ cleanUp: @escaping @Sendable (_ ending: () -> Void) -> Void) {
    let queue = DispatchQueue(label: "interruption")
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { cleanUp { _exit(128 + number) } }
      source.resume()
      return source
    }
  }

  /// Leaves the signals to the system again.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
