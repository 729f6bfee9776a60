import Foundation
import Testing

@testable import KemuPipeline

/// Lines come out as they went in, wherever the reads are cut.
struct LineReaderTests {
  private func lines(_ input: [UInt8], limit: Int, piece: Int = .max) throws -> [[UInt8]?] {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let thread = Thread {
      for start in stride(from: 0, to: input.count, by: min(piece, max(1, input.count))) {
        writer.write(Data(input[start..<min(input.count, start + min(piece, input.count))]))
      }
      try? writer.close()
    }
    thread.start()
    var reader = LineReader(pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var lines: [[UInt8]?] = []
    while let line = try reader.next() {
      if case .whole(let bytes) = line { lines.append(bytes) } else { lines.append(nil) }
    }
    return lines
  }

  @Test func everyLineComesOutOnce() throws {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<40 {
      let input = (0..<Int.random(in: 0...200, using: &generator)).map { _ in "ab\n".utf8.randomElement(using: &generator) ?? 0 }
      var expected = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
      if input.isEmpty || input.last == UInt8(ascii: "\n") { expected.removeLast() }
      let limited = expected.map { $0.count > 5 ? nil : $0 }
      #expect(try lines(input, limit: 1000, piece: 3) == expected)
      #expect(try lines(input, limit: 5, piece: 4) == limited)
    }
  }

  @Test func lineOverSeveralReadsIsWhole() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
    #expect(try lines(long + Array("\ny".utf8), limit: 200_000) == [long, Array("y".utf8)])
    #expect(try lines(long + Array("\ny".utf8), limit: 199_999) == [nil, Array("y".utf8)])
  }
}
