import Foundation
import KemuModel
import TestSupport
import Testing

@testable import KemuWriters

/// The output appears whole or not at all, and takes the place of nothing but an earlier output.
struct OutputFolderTests {
  private let disk: TemporaryFolder

  init() throws {
    disk = try TemporaryFolder()
  }

  private func write(_ text: String, to folder: OutputFolder, name: String = "run.json") throws {
    let file = try folder.makeFile(name)
    try file.write(Array(text.utf8))
    try file.close()
  }

  private let old = #"{"program":"kemu","old":true}"#

  @Test func nothingIsSeenBeforeTheCommit() throws {
    let folder = try OutputFolder(replacing: disk.path("out"))
    try write("new", to: folder, name: "texts/a/b.txt")
    #expect(!FileManager.default.fileExists(atPath: disk.path("out")))
    try folder.commit()
    #expect(try disk.names() == ["out"])
    #expect(try disk.text(of: "out/texts/a/b.txt") == "new")
  }

  @Test func earlierOutputStaysUntilTheCommitAndAfterADiscard() throws {
    try disk.write(old, to: "out/run.json")
    let abandoned = try OutputFolder(replacing: disk.path("out"))
    try write("new", to: abandoned)
    #expect(try disk.text(of: "out/run.json") == old)
    abandoned.discard()
    #expect(try disk.names() == ["out"])
    #expect(try disk.text(of: "out/run.json") == old)

    let finished = try OutputFolder(replacing: disk.path("out") + "/")
    try write("new", to: finished)
    try finished.commit()
    #expect(try disk.names() == ["out"])
    #expect(try disk.text(of: "out/run.json") == "new")
  }

  @Test func folderWithOtherThingsIsRefused() throws {
    try disk.write("mine", to: "out/notes.txt")
    #expect(throws: WriteFailure.self) { try OutputFolder(replacing: disk.path("out")) }
    try disk.write(#"{"program":"other"}"#, to: "out/run.json")
    #expect(throws: WriteFailure.self) { try OutputFolder(replacing: disk.path("out")) }
    #expect(throws: WriteFailure.self) { try OutputFolder(replacing: disk.path("out/notes.txt")) }
    #expect(throws: WriteFailure.self) { try OutputFolder(replacing: "") }
    #expect(try disk.text(of: "out/notes.txt") == "mine")
    #expect(try disk.names() == ["out"])
  }

  @Test func emptyFolderIsReplaced() throws {
    try FileManager.default.createDirectory(atPath: disk.path("out"), withIntermediateDirectories: true)
    let folder = try OutputFolder(replacing: disk.path("out"))
    try write("new", to: folder)
    try folder.commit()
    #expect(try disk.names("out") == ["run.json"])
  }

  @Test func abandonedWorkspaceIsRemovedAndALivingOneIsNot() throws {
    try disk.write("half", to: ".out.kemu-1-0/records.ndjson")
    try disk.write("else", to: ".other.kemu-1-0/records.ndjson")
    let living = try OutputFolder(replacing: disk.path("out"))
    let second = try OutputFolder(replacing: disk.path("out"))
    try write("living", to: living)
    try write("second", to: second)
    #expect(try disk.names().count == 3)
    try second.commit()
    try living.commit()
    #expect(try disk.names() == [".other.kemu-1-0", "out"])
    #expect(try disk.text(of: "out/run.json") == "living")
  }

  @Test func linkToAnEarlierOutputIsFollowed() throws {
    try disk.write(old, to: "real/out/run.json")
    try FileManager.default.createSymbolicLink(atPath: disk.path("link"), withDestinationPath: "real/out")
    let folder = try OutputFolder(replacing: disk.path("link"))
    try write("new", to: folder)
    try folder.commit()
    #expect(try disk.text(of: "real/out/run.json") == "new")
    #expect(try disk.names("real") == ["out"])
  }

  @Test func failureNamesTheFileAsTheUserWillKnowIt() throws {
    let folder = try OutputFolder(replacing: disk.path("out"))
    defer { folder.discard() }
    try write("x", to: folder, name: "texts/a")
    let failure = #expect(throws: WriteFailure.self) { try folder.makeFile("texts/a/b") }
    #expect(failure?.description == "cannot write `\(disk.path("out"))/texts/a/b`: not a directory")
  }

  @Test func filesLargerThanTheBufferArriveWhole() throws {
    let folder = try OutputFolder(replacing: disk.path("out"))
    let file = try folder.makeFile("numbers")
    var expected = ""
    for number in 0..<30_000 {
      expected += "\(number)\n"
      try file.write(Array("\(number)\n".utf8))
    }
    let large = String(repeating: "x", count: 200_000)
    try file.write(Array(large.utf8))
    try file.close()
    try folder.commit()
    #expect(try disk.text(of: "out/numbers") == expected + large)
  }

  @Test func aPlaceWithALikeNameKeepsItsWorkspace() throws {
    let path = disk.path("out.kemu-7-7")
    let suspended = try OutputFolder(replacing: path)
    try Data("entries".utf8).write(to: URL(filePath: suspended.journal))
    suspended.suspend()
    _ = consume suspended
    try OutputFolder(replacing: disk.path("out")).discard()
    let resumed = try OutputFolder(replacing: path, resuming: true)
    #expect(FileManager.default.fileExists(atPath: resumed.journal))
    resumed.discard()
  }

  @Test func anEarlierOutputIsPutBackWhereTheNewOneCannotTakeItsPlace() throws {
    try disk.write(old, to: "out/run.json")
    let workspace = try Workspace(beside: disk.path("out"), shownAs: "out", resuming: false)
    workspace.removeOutput()
    #expect(throws: WriteFailure.self) { try workspace.replace(disk.path("out"), shownAs: "out") }
    workspace.remove()
    workspace.unlock()
    #expect(try disk.names() == ["out"])
    #expect(try disk.text(of: "out/run.json") == old)
  }

  @Test func anEarlierOutputIsReplacedInTwoSteps() throws {
    try disk.write(old, to: "out/run.json")
    let workspace = try Workspace(beside: disk.path("out"), shownAs: "out", resuming: false)
    try Data("new".utf8).write(to: URL(filePath: workspace.output + "/run.json"))
    try workspace.replace(disk.path("out"), shownAs: "out")
    workspace.remove()
    workspace.unlock()
    #expect(try disk.names() == ["out"])
    #expect(try disk.text(of: "out/run.json") == "new")
  }
}
