import Testing

@testable import KemuPipeline

/// Where a message ends, however it arrives.
struct MessageFormTests {
  @Test(arguments: [0, 1, 255, 256, 70_000])
  func aCountedMessageIsWholeAtItsLastByteAndNotBefore(count: Int) {
    let content = [UInt8](repeating: 10, count: count)
    let sent = MessageForm.counted(content)
    for end in [0, 7, sent.count - 1] {
      #expect(MessageForm.counted.content(of: Array(sent[..<end]), knownTo: 0) == nil)
    }
    let found = MessageForm.counted.content(of: sent + [1], knownTo: sent.count)
    #expect(found?.end == sent.count)
    #expect(found.map { Array(sent[$0.content]) } == content)
  }

  @Test func aCountThatNoMachineHoldsIsNoMessage() {
    #expect(MessageForm.counted.content(of: [UInt8](repeating: 0xFF, count: 20), knownTo: 0) == nil)
  }

  @Test func aLineEndsAtItsLineFeed() {
    let found = MessageForm.line.content(of: Array("ab\nc".utf8), knownTo: 2)
    #expect(found?.content == 0..<2)
    #expect(found?.end == 3)
  }
}
