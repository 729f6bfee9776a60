import Glibc
internal import KemuModel

/// Everything beside a document that decides what becomes of it: with other settings it is worked on again.
///
/// Not what lets it fail, its time and its process, because a document that failed is not kept: a run that a document
/// took down can be gone on with in processes of their own.
struct RunSettingsKey: Sendable {
  private let settings: String

  init(_ pipeline: Pipeline) {
    var words = [programVersion, FileStamp("/proc/self/exe").text]
    for file in pipeline.files.versions { words += [file.file, file.sha256] }
    for limit in [Limit.bytes, .cells, .depth] { words.append("\(pipeline.plan.limits[limit])") }
    for stage in pipeline.plan.stages {
      words.append(stage.description.name)
      if let external = stage as? ExternalStage { words += external.identity }
    }
    settings = words.map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// - Parameter digest: the SHA-256 of the document's bytes.
  func key(of document: String, digest: String) -> Journal.Key {
    Journal.digest(Array("\(digest) \(settings) \(document)".utf8))
  }
}

/// What a file is known by as the same, without reading it: its size, and when it was changed.
struct FileStamp {
  let text: String

  init(_ path: String) {
    var information = stat()
    let time = stat(path, &information) == 0 ? information.st_mtim : timespec()
    text = "\(information.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}

extension ExternalStage {
  /// What decides its answers: its settings, and the files that its command names.
  fileprivate var identity: [String] {
    let files = settings.command.map { $0.utf8.first == UInt8(ascii: "/") ? $0 : settings.folder + "/" + $0 }
    return settings.command + files.map { FileStamp($0).text }
      + [settings.folder, settings.predecessor, "\(settings.deadline)"]
      + (settings.requires + settings.provides).map(\.rawValue)
  }
}
