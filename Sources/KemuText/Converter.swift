internal import CICUShim

/// A conversion from one character set to UTF-8, done by ICU.
struct Converter: ~Copyable {
  struct Output {
    var utf8: [UInt8] = []
    var replacedBytes = 0
  }

  private let handle: OpaquePointer

  /// `nil` for a name that ICU does not know.
  init?(_ name: String) {
    guard let handle = kemu_converter_open(name) else { return nil }
    self.handle = handle
  }

  deinit {
    kemu_converter_close(handle)
  }

  /// `nil` where the conversion is to be strict and a byte has no meaning.
  func convert(_ bytes: ArraySlice<UInt8>, strictly: Bool) -> Output? {
    var output = Output()
    // Two bytes of Chinese become three.
    output.utf8.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var replaced = 0
    let isClean = bytes.withUnsafeBufferPointer { source in
      withUnsafeMutablePointer(to: &output) { sink in
        kemu_converter_run(handle, source.baseAddress, source.count, strictly, sink, append, &replaced)
      }
    }
    guard isClean else { return nil }
    output.replacedBytes = replaced
    return output
  }

  /// ICU's guess, from the beginning of a document.
  static func detect(_ bytes: ArraySlice<UInt8>) -> (name: String, confidence: Int)? {
    var name = [UInt8](repeating: 0, count: 64)
    let confidence = bytes.withUnsafeBufferPointer { source in
      name.withUnsafeMutableBytes { name in
        kemu_detect(
          source.baseAddress, Int32(source.count), name.baseAddress?.assumingMemoryBound(to: CChar.self), name.count)
      }
    }
    guard confidence > 0 else { return nil }
    return (String(decoding: name.prefix { $0 != 0 }, as: UTF8.self), Int(confidence))
  }
}

/// The sink of a conversion: `context` points at its output.
private func append(_ context: UnsafeMutableRawPointer?, _ piece: UnsafePointer<UInt8>?, _ count: Int) {
  guard let output = context?.assumingMemoryBound(to: Converter.Output.self) else { return }
  output.pointee.utf8.append(contentsOf: UnsafeBufferPointer(start: piece, count: count))
}
