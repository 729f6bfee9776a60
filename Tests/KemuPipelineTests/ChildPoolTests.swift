import Testing

@testable import KemuPipeline

struct ChildPoolTests {
  @Test func whatIsAskedForANewProcessLeavesTheIdleOnes() throws {
    let pool = ChildPool(["cat"], in: ".")
    defer { pool.abandon() }
    let first = try pool.take()
    pool.giveBack(first.child)
    let second = try pool.takeNew()
    #expect(first.isNew && second.process != first.child.process)
    let third = try pool.take()
    #expect(!third.isNew && third.child.process == first.child.process)
  }
}
