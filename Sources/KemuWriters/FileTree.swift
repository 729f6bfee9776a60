import Glibc

/// Removes a file or a folder with everything in it; what is not there is fine. Links are removed, never followed.
///
/// - Returns: whether nothing is left at `path`.
@discardableResult
func removeTree(_ path: String) -> Bool {
  if unlink(path) == 0 || errno == ENOENT { return true }
  guard let names = entries(of: path) else { return false }
  for name in names { removeTree(path + "/" + name) }
  return rmdir(path) == 0
}

/// The names in a folder, in the order of the file system; `nil` with `errno` where it cannot be listed.
func entries(of path: String) -> [String]? {
  guard let folder = opendir(path) else { return nil }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}

/// Makes a folder and the folders above it that are missing.
///
/// - Returns: the error number of the folder that could not be made.
func makeFolders(_ path: String) -> Int32? {
  if mkdir(path, 0o777) == 0 { return nil }
  switch errno {
  case EEXIST:
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
  case ENOENT:
    let parent = parentFolder(of: path)
    guard parent != path, parent != "." else { return ENOENT }
    if let code = makeFolders(parent) { return code }
    return mkdir(path, 0o777) == 0 || errno == EEXIST ? nil : errno
  case let code:
    return code
  }
}

/// The folder that holds `path`: `a/b` → `a`, `a` → `.`, `/a` → `/`.
func parentFolder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last component of a path: `a/b` → `b`.
func lastComponent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}
