import Foundation
import Testing

@testable import KemuPipeline

struct Base64Tests {
  @Test func readsWhatFoundationWrites() {
    var generator = SeededGenerator(state: 3)
    for count in 0..<100 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(Base64.decode(Data(bytes).base64EncodedString()) == bytes)
    }
  }

  @Test(arguments: ["A", "AA", "AAA", "AB==", "AAB=", "A===", "====", "AA=A", "AA==AAAA", "AA A", "AAAA\n", "A-_A", "收"])
  func refusesTheRest(text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
