internal import CLinuxShim
import Glibc
internal import KemuModel
internal import KemuWriters

/// A process that reads one message and answers one, over and over.
struct ChildProcess: Sendable {
  let process: Int32
  private let input, output, error: Int32

  /// How much of what the process says on its standard error is kept for one answer.
  private static let errorBound = 1 << 14
  /// How many times in a row the standard error is read, so that one who never stops talking does not hold the run up.
  private static let breaths = 64
  /// How long a process may take to end when its input has ended.
  static let farewell: Duration = .seconds(1)

  /// - Throws: where the command cannot be started.
  init(_ command: [String], in folder: String) throws(ChildFailure) {
    var child = kemu_linux_child()
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    let code = kemu_linux_spawn(arguments, folder, &child)
    guard code == 0 else { throw .unstarted(systemMessage(code)) }
    (process, input, output, error) = (child.process, child.input, child.output, child.error)
  }

  /// Sends a message and waits for the answer to it.
  ///
  /// - Parameters:
  ///   - message: in the form that it is sent in, as the answer is, whose content is returned.
  ///   - said: gets what the process wrote to its standard error meanwhile.
  /// - Throws: where no answer comes; the process is of no use then.
  func exchange(
    _ message: [UInt8], as form: MessageForm, within time: Duration, said: inout [UInt8]
  ) throws(ChildFailure) -> [UInt8] {
    let clock = ContinuousClock()
    let deadline = clock.now + time
    var sent = 0
    var answer: [UInt8] = []
    var errorIsOpen = true
    while true {
      var polled = [
        pollfd(fd: sent < message.count ? input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorIsOpen ? error : -1, events: Int16(POLLIN), revents: 0),
      ]
      let left = clock.now.duration(to: deadline)
      guard left > .zero else { throw .late(time) }
      // Rounded up: a last wait of no time at all would spin.
      let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
      let count = poll(&polled, 3, Int32(clamping: milliseconds))
      if count < 0, errno != EINTR { throw .broken(systemMessage(errno)) }
      guard count > 0 else { continue }
      if polled[2].revents != 0 { errorIsOpen = listen(&said) }
      if polled[0].revents != 0 { sent = send(message, from: sent) }
      guard polled[1].revents != 0 else { continue }
      let known = answer.count
      let isOpen = Self.read(output, to: &answer, keeping: form.bound + 1)
      if let (content, end) = form.content(of: answer, knownTo: known) {
        if end < answer.count { throw .nonsense("more than one \(form.name) for a document", answer) }
        if sent < message.count { throw .nonsense("before it had read the document", answer) }
        // What it said before it answered is there by now.
        if errorIsOpen { _ = listen(&said) }
        return Array(answer[content])
      }
      if answer.count > form.bound {
        throw .nonsense("more than \(form.bound >> 20) MiB for a document", answer)
      }
      if !isOpen { throw .ended }
    }
  }

  /// Writes what the pipe takes; everything where nobody reads it any more, because the output then tells.
  private func send(_ message: [UInt8], from sent: Int) -> Int {
    let count = message.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), message.count - sent) }
    if count < 0, errno != EAGAIN, errno != EINTR { return message.count }
    return sent + max(0, count)
  }

  /// Takes in what stands on the standard error, of which the end is kept; false where there will be no more.
  private func listen(_ said: inout [UInt8]) -> Bool {
    for _ in 0..<Self.breaths {
      let known = said.count
      guard Self.read(error, to: &said, keeping: .max) else { return false }
      if said.count == known { return true }
      if said.count > Self.errorBound { said.removeFirst(said.count - Self.errorBound) }
    }
    return true
  }

  /// Reads what is there, beyond the bound without keeping it; false at the end.
  private static func read(_ descriptor: Int32, to bytes: inout [UInt8], keeping bound: Int) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { chunk in
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count > 0 { bytes.append(contentsOf: chunk[..<min(count, max(0, bound - bytes.count))]) }
      return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }
  }

  /// Ends the input, lets the process end by itself if it soon does, and otherwise ends it and all that it started.
  ///
  /// - Returns: how it ended, in words.
  func end(within time: Duration, said: inout [UInt8]) -> String {
    close(input)
    let clock = ContinuousClock()
    let deadline = clock.now + time
    var (outputIsOpen, errorIsOpen) = (true, true)
    while !hasEnded, clock.now < deadline {
      var polled = [
        pollfd(fd: outputIsOpen ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorIsOpen ? error : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&polled, 2, 5) > 0 else { continue }
      var rest: [UInt8] = []
      if polled[0].revents != 0 { outputIsOpen = Self.read(output, to: &rest, keeping: 0) }
      if polled[1].revents != 0 { errorIsOpen = listen(&said) }
    }
    let isItself = hasEnded
    // Its number is not free for another one before it was waited for.
    kill(-process, SIGKILL)
    // It may have left its group.
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if errorIsOpen { _ = listen(&said) }
    close(output)
    close(error)
    guard isItself else { return "closed its output" }
    return status & 0x7F == 0 ? "ended with status \(status >> 8 & 0xFF)" : "was ended by signal \(status & 0x7F)"
  }

  private var hasEnded: Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return result != 0 || information.si_signo != 0
  }
}

/// Why there is no answer.
enum ChildFailure: Error {
  case unstarted(String)
  case late(Duration)
  case broken(String)
  /// The process ended, or closed its output.
  case ended
  /// What is wrong with an answer, to follow the word "answered", and the answer.
  case nonsense(String, [UInt8])
}
