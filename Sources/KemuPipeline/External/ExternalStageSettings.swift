public import KemuModel

/// What the configuration says of a stage that is a command.
public struct ExternalStageSettings: Sendable {
  public var name: String
  /// The program, found in `PATH` or by its path, and its arguments.
  public var command: [String]
  /// The folder that it runs in, so that paths in its arguments can be relative to the configuration.
  public var folder: String
  /// The stage that it follows.
  public var predecessor: String
  /// How long an answer may take.
  public var deadline: Duration
  /// The parts that a request tells of.
  public var requires: [Part]
  /// The parts that an answer may add to.
  public var provides: [Part]

  static let defaultDeadline: Duration = .seconds(30)
}
