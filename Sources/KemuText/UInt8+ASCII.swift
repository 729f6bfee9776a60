extension UInt8 {
  /// One of `0` … `9`.
  @inlinable public var isASCIIDigit: Bool { self &- UInt8(ascii: "0") <= 9 }
}
