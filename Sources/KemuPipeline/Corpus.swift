import Glibc
internal import KemuWriters

/// The documents of a run, in byte order of their ids.
///
/// An id is the path of a file relative to the folder that was given, or the name of a file that was given by itself.
/// Names that start with a point are left out. A link to a file of the same folder is read; a link to a folder is not
/// followed, so there are no loops, and a link that leads out of the folder is refused with a reason.
///
/// What is kept of a document is its name and where it stands, so that the memory of a run hardly grows with the number of
/// its documents; all else is looked up when its turn comes.
public struct Corpus: Sendable {
  private var roots: [Root] = []
  /// The ids of all files, one after the other.
  private var ids: [UInt8] = []
  private var files: [File] = []
  /// The paths of files whose names are not UTF-8, and what stands at their ids.
  private var unencoded: [Int: NativePath] = [:]
  /// Why files are refused, by the places of their ids.
  private var refusals: [Int: String] = [:]

  private struct Root {
    var path: NativePath
    var isFolder: Bool

    func path(of name: [UInt8]) -> NativePath { isFolder ? path.appending(name) : path }
  }

  private struct File {
    var root: UInt32
    var size: UInt32
    /// Where its id stands in ``ids``.
    var place: Int

    var range: Range<Int> { place..<place + Int(size) }
  }

  /// Finds the documents under the arguments, which are files and folders.
  init(_ arguments: [String]) throws(CorpusFailure) {
    var seen: Set<NativePath> = []
    for argument in arguments {
      guard let path = NativePath(argument).resolved, let status = path.status(followLinks: true) else {
        throw CorpusFailure(.missing, "`\(argument)`: \(systemMessage(errno))")
      }
      guard seen.insert(path).inserted else { continue }
      roots.append(Root(path: path, isFolder: status.isFolder))
      if status.isFolder {
        guard path.visibleEntries != nil else {
          throw CorpusFailure(.missing, "`\(argument)`: \(systemMessage(errno))")
        }
        walk(path)
      } else {
        add(argument.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? [])
      }
    }
    ids.withUnsafeBufferPointer { ids in
      files.sort { ids[$0.range].lexicographicallyPrecedes(ids[$1.range]) }
    }
    for (one, other) in zip(files, files.dropFirst()) where ids[one.range] == ids[other.range] {
      throw CorpusFailure(
        .ambiguous, "two inputs would be the document `\(id(one))`; give the folder above them instead")
    }
    refuseTextsWithoutPlace()
  }

  /// The number of documents under the arguments.
  public static func count(_ arguments: [String]) throws(RunFailure) -> Int {
    do { return try Corpus(arguments).count } catch {
      throw RunFailure(error.kind == .missing ? .noInput : .usage, error.description)
    }
  }

  /// Whether a folder lies in the corpus or holds it: output there would be read as input, or replace it.
  func overlaps(_ folder: String) -> Bool {
    let folder = NativePath(folder)
    return roots.contains { $0.path.holds(folder) || folder.holds($0.path) }
  }

  private mutating func walk(_ root: NativePath) {
    var folders: [(path: NativePath, prefix: [UInt8])] = [(root, [])]
    while let folder = folders.popLast() {
      guard let names = folder.path.visibleEntries else {
        refusals[ids.count] = "cannot be listed: \(systemMessage(errno))"
        add(folder.prefix.dropLast())
        continue
      }
      for name in names {
        let path = folder.path.appending(name)
        if let status = path.status(followLinks: false), status.isFolder {
          folders.append((path, folder.prefix + name + [UInt8(ascii: "/")]))
        } else {
          add(folder.prefix + name)
        }
      }
    }
  }

  /// Adds a file of the last root.
  private mutating func add(_ name: some Collection<UInt8>) {
    let id = NativePath.text(name).utf8
    if !id.elementsEqual(name), let root = roots.last { unencoded[ids.count] = root.path(of: Array(name)) }
    files.append(File(root: UInt32(roots.count - 1), size: UInt32(id.count), place: ids.count))
    ids += id
  }

  /// The text of `a` is written to `a.txt`: refuses `a` where a folder `a.txt` holds documents, and names too long for it.
  private mutating func refuseTextsWithoutPlace() {
    let slash = UInt8(ascii: "/")
    var folders: Set<[UInt8]> = []
    for file in files {
      for index in file.range where ids[index] == slash { folders.insert(Array(ids[file.place..<index])) }
    }
    for file in files where refusals[file.place] == nil {
      let text = ids[file.range] + Array(".txt".utf8)
      if folders.contains(Array(text)) {
        refusals[file.place] = "its text would stand where the folder `\(id(file)).txt` stands; rename one of them"
      } else if text.split(separator: slash).contains(where: { $0.count > Int(NAME_MAX) }) {
        refusals[file.place] = "its name is too long by the four letters that its text needs; shorten it"
      }
    }
  }

  private func id(_ file: File) -> String { String(decoding: ids[file.range], as: UTF8.self) }
}

extension Corpus: RandomAccessCollection {
  public var startIndex: Int { files.startIndex }
  public var endIndex: Int { files.endIndex }

  /// The input as it stands there now.
  public subscript(index: Int) -> CorpusInput {
    let file = files[index]
    let root = roots[Int(file.root)]
    let path = unencoded[file.place] ?? root.path(of: Array(ids[file.range]))
    if let reason = refusals[file.place] { return CorpusInput(id(file), path, .failed, reason) }
    return CorpusInput(id: id(file), path: path, in: root.isFolder ? root.path : nil)
  }
}
