import Glibc

/// Where the schemas are when no option says so.
enum SchemasLocation {
  private static let name = "Schemas"

  /// The folders that options name, or the one that is there without them.
  static func folders(_ given: [String]) throws(CommandFailure) -> [String] {
    given.isEmpty ? [try standard()] : given
  }

  /// `Schemas` in the working folder, else the folder that `KEMU_SCHEMAS` names, else `Schemas` in the folder of the
  /// program or one above it.
  static func standard() throws(CommandFailure) -> String {
    if isFolder(name) { return name }
    if let variable = getenv("KEMU_SCHEMAS") { return String(cString: variable) }
    if var folder = programFolder {
      while !folder.isEmpty {
        if isFolder(folder + "/" + name) { return folder + "/" + name }
        guard let slash = folder.lastIndex(of: "/") else { break }
        folder = String(folder[..<slash])
      }
    }
    throw CommandFailure(.usage, "no folder `Schemas` here; give it with --schemas or in KEMU_SCHEMAS")
  }

  private static var programFolder: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    let program = String(cString: path)
    return program.lastIndex(of: "/").map { String(program[..<$0]) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }
}
