import KemuModel
import Testing

@testable import KemuChecks

/// The search for causes ends, and says where it has not looked.
struct CauseSearchTests {
  private func cell(_ value: Int, at place: Int? = nil) -> Cell {
    var cell = Cell(value: ExactDecimal(value), entry: 0, type: "t", property: "p")
    cell.evidence = place.map { Evidence(TextSpan($0, $0 + 1)) }
    return cell
  }

  /// So many pairs of numbers that should be equal and are not.
  private func search(_ count: Int, termLimit: Int) throws -> CauseSearch {
    let cells = (0..<2 * count).map { cell($0 % 2 == 0 ? 100 : 900) }
    let equations = try (0..<count).map { pair in
      let balance = try Balance(left: .cell(2 * pair), right: .cell(2 * pair + 1), relation: .equal, isExact: true)
      return BoundEquation(rule: 0, subject: 0, form: .balance(try #require(balance)))
    }
    return CauseSearch(
      equations, cells, holding: [], broken: Array(equations.indices), .printed, termLimit: termLimit)
  }

  @Test func theBoundIsOverAllKnots() throws {
    var bounded = try search(10, termLimit: 13)
    let causes = bounded.causes()
    #expect(causes.map(\.equations) == (0..<10).map { [$0] })
    // Two terms for each of two cells: three pairs take twelve, and the fourth is not finished.
    #expect(causes.map(\.isTraced) == (0..<10).map { $0 < 3 })
    #expect(causes.map(\.suspects.isEmpty) == (0..<10).map { $0 >= 3 })
    var whole = try search(10, termLimit: CauseSearch.termLimit)
    #expect(whole.causes().allSatisfy { $0.isTraced && $0.suspects.count == 2 })
  }

  @Test func theOrderOfCellsIsStrictAndWeak() throws {
    let cells = [cell(1, at: 9), cell(2), cell(3, at: 4), cell(4), cell(5, at: 4)]
    let search = CauseSearch([], cells, holding: [], broken: [], .printed)
    for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 0, 3, 2, 4]] {
      #expect(order.sorted(by: search.order) == [2, 4, 0, 1, 3])
    }
  }
}
