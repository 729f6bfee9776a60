internal import KemuText

/// The members of a JSON object in the order they were written, each name once.
public struct JSONObject: Sendable {
  public typealias Element = (key: String, value: JSONValue)

  private var entries: [Element] = []

  /// Where each name stands, kept only for objects so large that searching them one by one would cost quadratic time.
  private var positions: [ExactText: Int] = [:]
  private static let linearSearchLimit = 12

  public init() {}

  /// The place of a name in the order of members.
  public func position(of key: String) -> Int? {
    let key = ExactText(key)
    if entries.count > Self.linearSearchLimit { return positions[key] }
    return entries.firstIndex { ExactText($0.key) == key }
  }

  /// The value of a member. Setting an absent name appends it; setting `nil` takes the member out.
  public subscript(key: String) -> JSONValue? {
    get { position(of: key).map { entries[$0].value } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): entries[position].value = value
      case (nil, let value?): append(value, for: key)
      case (let position?, nil):
        entries.remove(at: position)
        positions = [:]
        indexIfLarge()
      case (nil, nil): break
      }
    }
  }

  /// Appends a member; returns `false`, and changes nothing, where the name is taken.
  @discardableResult
  public mutating func append(_ value: JSONValue, for key: String) -> Bool {
    guard position(of: key) == nil else { return false }
    entries.append((key, value))
    if positions.isEmpty {
      indexIfLarge()
    } else {
      positions[ExactText(key)] = entries.count - 1
    }
    return true
  }

  private mutating func indexIfLarge() {
    guard entries.count > Self.linearSearchLimit else { return }
    for (position, entry) in entries.enumerated() { positions[ExactText(entry.key)] = position }
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }
  public subscript(position: Int) -> Element { entries[position] }
}

extension JSONObject: Hashable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.entries.allSatisfy { right[$0.key] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    var sum = 0  // a sum, because the order of members must not matter
    for entry in entries {
      var member = Hasher()
      member.combine(ExactText(entry.key))
      member.combine(entry.value)
      sum &+= member.finalize()
    }
    hasher.combine(sum)
  }
}
