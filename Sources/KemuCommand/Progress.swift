/// A line on a terminal that says how far a long run is; nothing anywhere else.
struct Progress {
  private let isShown = StandardError.isTerminal
  private let clock = ContinuousClock()
  private var next: ContinuousClock.Instant
  private var isOnScreen = false

  init() {
    next = clock.now.advanced(by: .seconds(1))
  }

  mutating func show(_ done: Int, of all: Int) {
    guard isShown, clock.now >= next else { return }
    next = clock.now.advanced(by: .milliseconds(100))
    isOnScreen = true
    StandardError.write("\r\(done) of \(all) documents")
  }

  /// Takes the line away.
  mutating func end() {
    guard isOnScreen else { return }
    isOnScreen = false
    StandardError.write("\r\u{1B}[K")
  }
}
