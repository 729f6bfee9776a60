/// The moment by which a document must be done: stages look at it between their steps, so that one that takes too long
/// ends by itself.
public struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?
  private let reason: String

  public static let never = Deadline()

  private init() {
    end = nil
    reason = ""
  }

  /// - Parameter reason: what the outcome of a document says that is not done by then.
  public init(in time: Duration, reason: String) {
    end = ContinuousClock.now + time
    self.reason = reason
  }

  /// - Throws: where it has passed.
  public func check() throws(StageFailure) {
    if let end, ContinuousClock.now > end { throw StageFailure(.failed, reason) }
  }
}
