import Glibc
internal import KemuWriters

/// The documents of a run, in byte order of their ids.
///
/// An id is the path of a file relative to the folder that was given, or the name of a file that was given by itself.
/// Names that start with a point are left out. A link to a file of the same folder is read; a link to a folder is not
/// followed, so there are no loops, and a link that leads out of the folder is refused with a reason.
public struct Corpus: Sendable {
  public private(set) var inputs: [CorpusInput] = []
  private var roots: [NativePath] = []

  /// Finds the documents under the arguments, which are files and folders.
  public init(_ arguments: [String]) throws(CorpusFailure) {
    var seen: Set<NativePath> = []
    for argument in arguments {
      guard let root = NativePath(argument).resolved, let status = root.status(followLinks: true) else {
        throw CorpusFailure(.missing, "`\(argument)`: \(systemMessage(errno))")
      }
      guard seen.insert(root).inserted else { continue }
      roots.append(root)
      if status.isFolder {
        guard root.visibleEntries != nil else {
          throw CorpusFailure(.missing, "`\(argument)`: \(systemMessage(errno))")
        }
        walk(root)
      } else {
        let name = argument.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        inputs.append(CorpusInput(id: name, path: root, status: status))
      }
    }
    inputs.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for (one, other) in zip(inputs, inputs.dropFirst()) where one.id.utf8.elementsEqual(other.id.utf8) {
      throw CorpusFailure(
        .ambiguous, "two inputs would be the document `\(one.id)`; give the folder above them instead")
    }
    refuseTextsWithoutPlace()
  }

  /// The number of documents under the arguments.
  public static func count(_ arguments: [String]) throws(RunFailure) -> Int {
    do { return try Corpus(arguments).inputs.count } catch {
      throw RunFailure(error.kind == .missing ? .noInput : .usage, error.description)
    }
  }

  /// Whether a folder lies in the corpus or holds it: output there would be read as input, or replace it.
  public func overlaps(_ folder: String) -> Bool {
    let folder = NativePath(folder)
    return roots.contains { $0.holds(folder) || folder.holds($0) }
  }

  /// The text of `a` is written to `a.txt`: refuses `a` where a folder `a.txt` holds documents, and names too long for it.
  private mutating func refuseTextsWithoutPlace() {
    var folders: Set<[UInt8]> = []
    for input in inputs {
      let id = Array(input.id.utf8)
      for (index, byte) in id.enumerated() where byte == UInt8(ascii: "/") { folders.insert(Array(id[..<index])) }
    }
    for index in inputs.indices {
      let text = Array((inputs[index].id + ".txt").utf8)
      if folders.contains(text) {
        inputs[index].refuse("its text would stand where the folder `\(inputs[index].id).txt` stands; rename one of them")
      } else if text.split(separator: UInt8(ascii: "/")).contains(where: { $0.count > Int(NAME_MAX) }) {
        inputs[index].refuse("its name is too long by the four letters that its text needs; shorten it")
      }
    }
  }

  private mutating func walk(_ root: NativePath) {
    var folders: [(path: NativePath, id: [UInt8])] = [(root, [])]
    while let folder = folders.popLast() {
      guard let names = folder.path.visibleEntries else {
        inputs.append(CorpusInput(id: folder.id, path: folder.path, .failed, "cannot be listed: \(systemMessage(errno))"))
        continue
      }
      for name in names {
        let path = folder.path.appending(name)
        let id = folder.id.isEmpty ? name : folder.id + [UInt8(ascii: "/")] + name
        if let status = path.status(followLinks: false), status.isFolder {
          folders.append((path, id))
        } else {
          inputs.append(CorpusInput(id: id, path: path, in: root))
        }
      }
    }
  }
}

/// Why a run has no corpus.
public struct CorpusFailure: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// An argument names nothing.
    case missing
    /// Two inputs have one id.
    case ambiguous
  }

  public var kind: Kind
  public var description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
