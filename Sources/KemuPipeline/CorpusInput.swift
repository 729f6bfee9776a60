import Glibc
internal import KemuModel
internal import KemuWriters

/// One input of a run: a file to read, or the reason why it will not be read.
public struct CorpusInput: Sendable {
  /// The id of the document.
  public let id: String
  let path: NativePath
  /// The size in bytes when the corpus was listed.
  let size: Int
  /// The outcome of an input that is not read.
  private(set) var refusal: Outcome?

  /// An input that was given by itself; links were followed.
  init(id: [UInt8], path: NativePath, status: stat) {
    self.id = NativePath.text(id)
    self.path = path
    size = Int(status.st_size)
    refusal = status.isRegular ? nil : Outcome(.unsupported, reason: "is not a regular file")
  }

  /// An input that stands in the folder `root`.
  init(id: [UInt8], path: NativePath, in root: NativePath) {
    guard let own = path.status(followLinks: false) else {
      self.init(id: id, path: path, .failed, "cannot be read: \(systemMessage(errno))")
      return
    }
    guard own.isLink else {
      self.init(id: id, path: path, status: own)
      return
    }
    guard let target = path.resolved, let status = target.status(followLinks: true) else {
      self.init(id: id, path: path, .failed, "is a link that leads nowhere: \(systemMessage(errno))")
      return
    }
    if !root.holds(target) {
      self.init(id: id, path: path, .unsupported, "is a link that leads out of the corpus")
    } else if status.isFolder {
      self.init(id: id, path: path, .unsupported, "is a link to a folder of the corpus, which is read in its own place")
    } else {
      self.init(id: id, path: target, status: status)
    }
  }

  /// Lets the input fail, unless it is refused already.
  mutating func refuse(_ reason: String) {
    if refusal == nil { refusal = Outcome(.failed, reason: reason) }
  }

  init(id: [UInt8], path: NativePath, _ status: Outcome.Status, _ reason: String) {
    self.id = NativePath.text(id)
    self.path = path
    size = 0
    refusal = Outcome(status, reason: reason)
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
