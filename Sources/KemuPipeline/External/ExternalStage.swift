public import KemuModel
internal import KemuSchema
internal import KemuWriters

/// A stage that is a command in any language: it reads a document a line and answers a line.
///
/// A document without an answer is tried once more with a new process, because an earlier document may have left the
/// first one in disorder. A document that fails twice is given up; the others go on.
public struct ExternalStage: Stage {
  let settings: ExternalStageSettings
  private let pool: ChildPool
  private let contract: CompiledSchema
  private let log: @Sendable (String) -> Void

  /// - Parameter log: is told what the command says on its standard error, a line at a time.
  /// - Throws: where the contract of answers cannot be read, which is a bug.
  public init(_ settings: ExternalStageSettings, log: @escaping @Sendable (String) -> Void) throws(RunFailure) {
    self.settings = settings
    self.log = log
    pool = ChildPool(settings.command, in: settings.folder)
    contract = try Contract.stageAnswer.compiled()
  }

  public var command: [String] { settings.command }

  public var description: StageDescription {
    StageDescription(
      name: settings.name, summary: "Runs `\(settings.command.joined(separator: " "))`.", requires: settings.requires,
      provides: settings.provides)
  }

  public func run(_ document: inout Document) throws(StageFailure) {
    let request = StageRequestLine.request(document, telling: settings.requires)
    var failures: [String] = []
    while failures.count < 2 {
      let answer: StageAnswer
      do { answer = try ask(request, about: document.id) } catch {
        failures.append(error.reason)
        continue
      }
      if let refusal = answer.refusal { throw StageFailure(.failed, refusal) }
      return answer.add(to: &document, as: settings.name)
    }
    throw StageFailure(.failed, Set(failures).count == 1 ? "\(failures[0]), twice" : failures.joined(separator: "; then "))
  }

  /// Asks for an empty document: a command that cannot answer this one would answer none.
  func start() throws(RunFailure) {
    let nothing = Document(id: "", source: Document.Source(bytes: []))
    do { _ = try ask(StageRequestLine.request(nothing, telling: settings.requires), about: nothing.id) } catch {
      throw RunFailure(.usage, "the stage `\(settings.name)`, tried with an empty document: \(error.reason)")
    }
  }

  /// Ends the processes, which have nothing more to do.
  func stop() { pool.close() }

  /// Ends the processes at once, whatever they do.
  func abandon() { pool.abandon() }

  private struct Failure: Error {
    var reason: String
  }

  private func ask(_ request: [UInt8], about document: String) throws(Failure) -> StageAnswer {
    var said: [UInt8] = []
    let child: ChildProcess
    do { child = try pool.take().child } catch { throw Failure(reason: reason(error, "", [])) }
    let answer: StageAnswer
    do throws(ChildFailure) {
      let line = try child.exchange(request, as: .line, within: settings.deadline, said: &said)
      answer = try StageAnswer(line, contract, provides: settings.provides, to: document)
    } catch {
      let isLate = if case .late = error { true } else { false }
      let ending = pool.end(child, within: isLate ? .zero : ChildProcess.farewell, said: &said)
      tell(said, of: document)
      throw Failure(reason: reason(error, ending, said))
    }
    pool.giveBack(child)
    tell(said, of: document)
    return answer
  }

  private func reason(_ failure: ChildFailure, _ ending: String, _ said: [UInt8]) -> String {
    switch failure {
    case .unstarted(let reason): "`\(settings.command.first ?? "")` cannot be started: \(reason)"
    case .late(let time): "no answer within \(time.inSeconds)"
    case .broken(let reason): "cannot be waited for: \(reason)"
    case .ended: ending + " without an answer" + (SpokenLines(said).last.map { ": \($0)" } ?? "")
    case .nonsense(let reason, let answer): "answered \(reason): \(SpokenLines.excerpt(answer))"
    }
  }

  private func tell(_ said: [UInt8], of document: String) {
    let name = document.isEmpty ? "" : SpokenLines.printable(document.utf8) + ": "
    for line in SpokenLines(said) { log("\(settings.name): \(name)\(line)") }
  }
}
