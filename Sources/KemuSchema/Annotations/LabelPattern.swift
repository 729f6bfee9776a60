internal import KemuText

/// A pattern for a label or for a path of heads, as the schemas write them.
///
/// `*` stands for any text; `/` separates a head from the head directly above it: `公务用车*/小计`. Patterns and labels
/// are compared in their folded form (``LabelFolding``).
public struct LabelPattern: Sendable, Hashable {
  /// The name of the column itself.
  let name: Glob
  /// The heads above it, outermost first.
  private let heads: [Glob]
  public let source: String

  public init(_ source: String) {
    self.source = source
    let segments = Array(source.utf8).split(separator: UInt8(ascii: "/"))
    name = Glob(segments.last ?? [])
    heads = segments.dropLast().map { Glob($0) }
  }

  /// The only label that matches, folded; `nil` where more than one may.
  public var literal: String? { isLabel ? name.literal : nil }

  /// Whether it is a pattern for a single label.
  var isLabel: Bool { heads.isEmpty }

  /// Whether a single label matches; a pattern with heads above matches no single label.
  public func matches(_ label: String) -> Bool {
    isLabel && name.matches(label)
  }

  /// The same for the bytes of a folded label.
  public func matches(_ label: [UInt8]) -> Bool { label.withUnsafeBufferPointer { matches($0) } }

  func matches(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    isLabel && name.matches(label)
  }

  /// Whether a path of heads matches: the innermost head (put together from any number of innermost rows, because a head
  /// may be broken over several rows of the header), and directly above it each further segment.
  ///
  /// A head is put together only where its upper part alone is not the head already: `公务用车购置及运行*` is not the
  /// name of the column 购置费 below 公务用车购置及运行费.
  public func matches(path: [String]) -> Bool {
    matches(path[...], upTo: heads.count + 1)
  }

  private func matches(_ path: ArraySlice<String>, upTo count: Int) -> Bool {
    guard count > 0 else { return true }
    guard let last = path.last else { return false }
    let segment = count > heads.count ? name : heads[count - 1]
    var upper = ""
    for index in path.indices.reversed() {
      if index < path.endIndex - 1 { upper = path[index] + upper }
      if !segment.isComplete(upper), segment.matches(upper + last),
        matches(path[path.startIndex..<index], upTo: count - 1)
      {
        return true
      }
    }
    return false
  }
}

extension [LabelPattern] {
  public func anyMatches(_ label: String) -> Bool {
    var label = label
    return label.withUTF8 { anyMatches($0) }
  }

  /// The same for the bytes of a folded label.
  public func anyMatches(_ label: [UInt8]) -> Bool { label.withUnsafeBufferPointer { anyMatches($0) } }

  private func anyMatches(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isEmpty else { return false }
    let ends = Glob.Ends(first: UTF8Character.first(of: label), last: UTF8Character.last(of: label))
    return indices.contains { self[$0].name.admits(ends) && self[$0].matches(label) }
  }

  public func anyMatches(path: [String]) -> Bool { contains { $0.matches(path: path) } }
  /// The position of the first pattern that matches: earlier patterns are the better names.
  public func rank(path: [String]) -> Int? { firstIndex { $0.matches(path: path) } }
}
