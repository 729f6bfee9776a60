import Foundation
import TestSupport
import Testing

@testable import KemuPipeline

/// Which documents a run has, what they are called and in which order they come.
struct CorpusTests {
  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
  }

  private func ids(_ arguments: String...) throws -> [String] {
    try Corpus(arguments.map(disk.path)).map(\.id)
  }

  @Test func idsAreRelativePathsInByteOrder() throws {
    for name in ["in/b.txt", "in/a/z.txt", "in/a.txt", "in/a-1.txt", "in/中.txt", "in/B.txt", "in/.git/x", "in/a/.y"] {
      try disk.write("x", to: name)
    }
    #expect(try ids("in") == ["B.txt", "a-1.txt", "a.txt", "a/z.txt", "b.txt", "中.txt"])
    #expect(try ids("in/a.txt", "in/a") == ["a.txt", "z.txt"])
  }

  @Test func inputGivenTwiceIsOne() throws {
    try disk.write("x", to: "in/a.txt")
    #expect(try ids("in", "in/../in/") == ["a.txt"])
  }

  @Test func twoInputsOfOneIdAreRefused() throws {
    try disk.write("x", to: "in/a.txt")
    try disk.write("x", to: "other/a.txt")
    let failure = #expect(throws: CorpusFailure.self) { try ids("in", "other") }
    #expect(failure?.kind == .ambiguous)
  }

  /// Swift's strings are equal where they are canonically equivalent; file names are not.
  @Test func namesThatDifferOnlyInNormalisationStayTwo() throws {
    try disk.write("x", to: "in/\u{E9}.txt")
    try disk.write("x", to: "in/e\u{301}.txt")
    #expect(try Corpus([disk.path("in")]).map { Array($0.id.utf8) }.count == 2)
  }

  @Test func missingInputIsRefused() throws {
    let failure = #expect(throws: CorpusFailure.self) { try ids("nowhere") }
    #expect(failure?.kind == .missing)
  }

  @Test func linksLeadNeitherOutNorAround() throws {
    try disk.write("x", to: "in/a/b.txt")
    try disk.write("x", to: "out.txt")
    let links = ["in/a/up": "..", "in/inside": "a/b.txt", "in/outside": "../out.txt", "in/nowhere": "nothing", "in/self": "self"]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(atPath: disk.path(link), withDestinationPath: target)
    }
    let refusals = try Corpus([disk.path("in")]).map { "\($0.id): \($0.refusal?.status.rawValue ?? "read")" }
    #expect(
      refusals == [
        "a/b.txt: read", "a/up: unsupported", "inside: read", "nowhere: failed", "outside: unsupported", "self: failed",
      ])
  }

  @Test func folderInsideOrAboveTheCorpusOverlapsIt() throws {
    try disk.write("x", to: "in/a.txt")
    let corpus = try Corpus([disk.path("in")])
    let root = disk.url.resolvingSymlinksInPath().path
    #expect(corpus.overlaps(root + "/in/out"))
    #expect(corpus.overlaps(root + "/in"))
    #expect(corpus.overlaps(root))
    #expect(!corpus.overlaps(root + "/in2"))
    #expect(!corpus.overlaps(root + "/out"))
  }
}
