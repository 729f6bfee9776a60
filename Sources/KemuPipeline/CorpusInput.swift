import Glibc
internal import KemuModel
internal import KemuWriters

/// One input of a run: a file to read, or the reason why it will not be read.
public struct CorpusInput: Sendable {
  /// The id of the document.
  public let id: String
  let path: NativePath
  /// The size in bytes when the input was looked up.
  let size: Int
  /// The outcome of an input that is not read.
  let refusal: Outcome?

  /// - Parameter root: the folder that it stands in; `nil` where it was given by itself, and its links may lead anywhere.
  init(id: String, path: NativePath, in root: NativePath?) {
    guard let own = path.status(followLinks: root == nil) else {
      self.init(id, path, .failed, "cannot be read: \(systemMessage(errno))")
      return
    }
    guard let root, own.isLink else {
      self.init(id, path, own)
      return
    }
    guard let target = path.resolved, let status = target.status(followLinks: true) else {
      self.init(id, path, .failed, "is a link that leads nowhere: \(systemMessage(errno))")
      return
    }
    if !root.holds(target) {
      self.init(id, path, .unsupported, "is a link that leads out of the corpus")
    } else if status.isFolder {
      self.init(id, path, .unsupported, "is a link to a folder of the corpus, which is read in its own place")
    } else {
      self.init(id, target, status)
    }
  }

  /// An input that is not looked at.
  init(_ id: String, _ path: NativePath, _ status: Outcome.Status, _ reason: String) {
    self.id = id
    self.path = path
    size = 0
    refusal = Outcome(status, reason: reason)
  }

  private init(_ id: String, _ path: NativePath, _ status: stat) {
    self.id = id
    self.path = path
    size = Int(status.st_size)
    refusal = status.isRegular ? nil : Outcome(.unsupported, reason: "is not a regular file")
  }
}

extension stat {
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
