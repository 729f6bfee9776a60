import TestSupport
import Testing

@testable import KemuText

@Suite struct DecodingTests {
  private let text = "二、收入决算情况：本年收入合计 402.04 万元。\r\n镕"

  @Test func validUTF8IsTakenAsItIs() {
    let decoded = Decoding.decode(Array(text.utf8), declared: "gb2312")
    #expect(decoded == DecodedText(utf8: Array(text.utf8), encoding: "UTF-8", confidence: 100))
  }

  @Test(
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
      ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
    ] as [(String, [UInt8])])
  func aByteOrderMarkDecidesAndIsNoText(encoding: String, mark: [UInt8]) {
    let decoded = Decoding.decode(mark + encode(text, encoding))
    #expect(decoded == DecodedText(utf8: Array(text.utf8), encoding: encoding, confidence: 100))
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func utf16WithoutAMarkIsKnownByItsZeros(encoding: String) {
    let decoded = Decoding.decode(encode(text, encoding))
    #expect(decoded.utf8 == Array(text.utf8))
    #expect(decoded.encoding == encoding)
  }

  /// 本年收入 402.04 镕 in GBK: the last character is in GBK and not in GB 2312.
  private let gbk: [UInt8] =
    [0xB1, 0xBE, 0xC4, 0xEA, 0xCA, 0xD5, 0xC8, 0xEB] + Array(" 402.04 ".utf8) + [0xE9, 0x46]

  @Test(arguments: [nil, "gb2312", "GBK", "utf-8", "windows-nonsense"])
  func gbkIsReadWhateverIsDeclared(declared: String?) {
    let decoded = Decoding.decode(gbk, declared: declared)
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == "本年收入 402.04 镕")
    #expect(decoded.encoding == "GB18030")
    #expect(decoded.replacedBytes == 0)
  }

  @Test func big5IsKnownByItsSecondBytes() {
    // 財政撥款收入支出決算總表
    let big5: [UInt8] = [
      0xB0, 0x5D, 0xAC, 0x46, 0xBC, 0xB7, 0xB4, 0xDA, 0xA6, 0xAC, 0xA4, 0x4A, 0xA4, 0xE4, 0xA5, 0x58, 0xA8, 0x4D, 0xBA,
      0xE2, 0xC1, 0x60, 0xAA, 0xED,
    ]
    #expect(String(decoding: Decoding.decode(big5).utf8, as: UTF8.self) == "財政撥款收入支出決算總表")
  }

  @Test func aWrongDeclarationFallsThrough() {
    // FD begins nothing in Shift_JIS.
    let decoded = Decoding.decode(gbk + [0xFD, 0x9B], declared: "shift_jis")
    #expect(decoded.encoding == "GB18030")
  }

  @Test func damagedUTF8StaysUTF8AndIsCounted() {
    var bytes = Array(String(repeating: text, count: 3).utf8)
    bytes.insert(contentsOf: [0xFF, 0xE4, 0xB8], at: 6)
    let decoded = Decoding.decode(bytes, declared: "gbk")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.replacedBytes == 3)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).hasPrefix("二、\u{FFFD}\u{FFFD}收入"))
  }

  @Test func aCutOffEndIsDamageAndNotAnotherCharacterSet() {
    let decoded = Decoding.decode(Array("收入".utf8).dropLast())
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.replacedBytes == 2)
  }

  @Test func damagedGB18030IsGuessedAndCounted() {
    let bytes = (0..<20).flatMap { _ in gbk } + [0xFF, 0xFF] + gbk
    let decoded = Decoding.decode(bytes)
    #expect(decoded.encoding == "GB18030")
    #expect(decoded.replacedBytes > 0)
    #expect(String(decoding: decoded.utf8, as: UTF8.self).hasSuffix("402.04 镕"))
  }

  @Test func whateverComesTheOutputIsValidUTF8() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let decoded = Decoding.decode(bytes, declared: ["gbk", "big5", nil].randomElement(using: &generator) ?? nil)
      #expect(UTF8Census(decoded.utf8).isValid, "\(bytes)")
    }
  }

  @Test func binaryFilesAreRefusedWithAReason() {
    #expect(BinaryContent.reason(for: Array("%PDF-1.7\n".utf8))?.contains("PDF") == true)
    #expect(BinaryContent.reason(for: [UInt8](repeating: 0, count: 100)) != nil)
    #expect(BinaryContent.reason(for: (0..<200).map { UInt8($0 % 32) }) != nil)
    #expect(BinaryContent.reason(for: Array(text.utf8)) == nil)
    #expect(BinaryContent.reason(for: encode(text, "UTF-16LE")) == nil)
    #expect(BinaryContent.reason(for: gbk) == nil)
    #expect(BinaryContent.reason(for: []) == nil)
  }

  private func encode(_ text: String, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "UTF-16LE": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE": text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "UTF-32LE": text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (8 * $0) & 0xFF) } }
    case "UTF-32BE":
      text.unicodeScalars.flatMap { scalar in (0..<4).reversed().map { UInt8(scalar.value >> (8 * $0) & 0xFF) } }
    default: Array(text.utf8)
    }
  }
}
