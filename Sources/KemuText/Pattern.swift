internal import CICUShim

/// A regular expression that somebody else wrote, run by ICU within limits of time and memory.
///
/// A pattern keeps the text of its last search, so each task has its own.
public struct Pattern: ~Copyable {
  private let handle: OpaquePointer

  /// Bounds of one search, far above what a sensible pattern needs on a sensible text. A search that reaches one ends
  /// in ``Failure/tooExpensive``: catastrophic backtracking costs a moment and is reported, never waited for.
  private static let stepLimit: Int32 = 200
  private static let stackLimit: Int32 = 1 << 20

  public enum Failure: Error, Sendable, Equatable {
    /// The pattern is malformed; ICU's name for the mistake and, where known, how many characters precede it.
    case malformed(reason: String, offset: Int?)
    /// A search reached the limit of time or memory before it was decided.
    case tooExpensive
    /// The text is too long for ICU, or memory is out.
    case unusableText
  }

  /// Compiles a pattern in ICU's syntax.
  public init(icu source: String) throws(Failure) {
    var source = source
    var offset: Int32 = -1
    var reason: UnsafePointer<CChar>?
    let opened = source.withUTF8 { utf8 in
      Int32(exactly: utf8.count).flatMap { count in
        cicu_pattern_open(utf8.baseAddress, count, Self.stepLimit, Self.stackLimit, &offset, &reason)
      }
    }
    guard let opened else {
      let name = reason.map { String(cString: $0) } ?? "too long"
      throw .malformed(reason: name, offset: offset < 0 ? nil : Int(offset))
    }
    handle = opened
  }

  /// Compiles a pattern in the syntax of ECMA-262 with its flag `u`, the dialect of JSON Schema.
  public init(ecmaScript source: String) throws(Failure) {
    try self.init(icu: ECMAScriptPattern.translatedForICU(source))
  }

  deinit {
    cicu_pattern_close(handle)
  }

  /// Whether the pattern matches anywhere in the text.
  public mutating func isFound(in text: String) throws(Failure) -> Bool {
    var text = text
    let outcome = text.withUTF8 { utf8 in
      Int32(exactly: utf8.count).map { cicu_pattern_find(handle, utf8.baseAddress, $0) } ?? CICUPatternFailed
    }
    switch outcome {
    case CICUPatternFound: return true
    case CICUPatternAbsent: return false
    case CICUPatternTooExpensive: throw .tooExpensive
    default: throw .unusableText
    }
  }
}
