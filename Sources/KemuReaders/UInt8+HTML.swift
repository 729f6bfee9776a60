extension UInt8 {
  /// What HTML collapses to one space.
  var isHTMLSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
