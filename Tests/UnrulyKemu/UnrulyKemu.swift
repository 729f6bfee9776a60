import Glibc
import KemuCommand
import KemuModel
import KemuPipeline

/// `kemu` with a stage that does to its process what the text of a document says: what isolation is tested with.
@main
enum UnrulyKemu {
  static func main() async { await KemuProgram.main(adding: [AddedStage(Unruly(), after: "read")]) }
}

struct Unruly: Stage {
  var description: StageDescription {
    StageDescription(name: "unruly", summary: "Misbehaves.", requires: [.text], provides: [])
  }

  func run(_ document: inout Document) throws(StageFailure) {
    let order = document.text[TextSpan(0, document.text.count)].split(separator: "\n").first ?? ""
    switch order {
    case "index": _ = document.blocks[document.text.count + 1_000]
    case "abort": abort()
    case "exit": exit(3)
    case "kill": kill(getpid(), SIGKILL)
    case "stop": kill(getpid(), SIGSTOP)
    case "recurse": document.notes.append("\(depth(of: document, 0))")
    case "loop": while !document.id.isEmpty {}
    case "sleep": sleep(1_000)
    case "grow": grow()
    case "huge": document.notes.append("\([UInt8](repeating: 1, count: 1 << 40).count)")
    case "leak": document.notes.append("\(Leak.bytes.count)")
    case "large": document.notes.append("\([UInt8](repeating: 1, count: 150 << 20).count)")
    case "print": print("a line that nobody wants")
    case "talk": perror("a word")
    case "hang up": for descriptor: Int32 in 0..<64 where descriptor != 2 { close(descriptor) }
    default: break
    }
  }

  private func depth(of document: Document, _ depth: Int) -> Int {
    depth < 0 ? 0 : 1 + self.depth(of: document, depth + 1)
  }

  private func grow() {
    var pieces: [[UInt8]] = []
    while true { pieces.append([UInt8](repeating: 1, count: 1 << 20)) }
  }
}

/// What a document leaves behind in its process, so that a large one after it finds no room.
private enum Leak {
  static let bytes = [UInt8](repeating: 1, count: 100 << 20)
}
