import KemuModel
import Testing

@testable import KemuChecks

struct EquationParserTests {
  private let numbers = CheckNumbers()

  private func figure(_ property: String, optional: Bool = false) -> Expression {
    .figure(FigureName(property: numbers.property(property)), isOptional: optional)
  }

  @Test func aSumWithOptionalParts() throws {
    let equation = try EquationParser.parse("total = basic? + project?", numbers)
    #expect(equation.left == figure("total"))
    #expect(equation.relation == .equal)
    #expect(equation.right == .plus(figure("basic", optional: true), figure("project", optional: true)))
  }

  @Test func multiplicationBindsTighterAndBothSidesGoLeftToRight() throws {
    let equation = try EquationParser.parse("a <= 2 * b - c - d", numbers)
    #expect(equation.relation == .atMost)
    #expect(
      equation.right
        == .minus(.minus(.times(.numeral(ExactDecimal(2)), figure("b")), figure("c")), figure("d")))
  }

  @Test func aRateOverTheFirstStatedBase() throws {
    let equation = try EquationParser.parse("share = 100 * part / (all | total)", numbers)
    #expect(
      equation.right
        == .over(.times(.numeral(ExactDecimal(100)), figure("part")), .firstStated([figure("all"), figure("total")])))
  }

  @Test func setsAndThePropertyGoneThrough() throws {
    let equation = try EquationParser.parse("@ = current.@ + sum(carried.@)? + line.total", numbers)
    #expect(equation.left == .figure(FigureName(), isOptional: false))
    #expect(equation.right.sets == ["current", "carried", "line"])
    #expect(equation.right.properties == [numbers.property("total")])
  }

  @Test(arguments: [
    ("total", "expected `=` or `<=` at column 6"), ("total =", "expected a figure, a numeral or `(` at column 8"),
    ("a = b c", "expected the end at column 7"), ("a = sum(b)", "a sum is over a set"),
    ("a = (b", "expected `)` at column 7"), ("a = b.", "expected a property or `@`"), ("a = 1.2.3", "not a numeral"),
    ("a = " + String(repeating: "(", count: 40) + "b", "nested too deep"), ("", "expected a figure"),
  ])
  func whatIsNoEquationSaysWhere(text: String, message: String) {
    do {
      _ = try EquationParser.parse(text, numbers)
      Issue.record("`\(text)` was read")
    } catch {
      #expect(error.message.contains(message), "\(error.message)")
    }
  }
}
