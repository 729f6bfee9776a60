import KemuSchema
import Testing

@testable import KemuChecks

struct CheckBookTests {
  private func error(_ check: String) throws -> String {
    let json = try JSONParser.parse(
      """
      {"checks": [{"code": "a.b", "rule": "r", "source": "s", "severity": "error", "cases": [\(check)]}]}
      """)
    do {
      _ = try CheckBook(json)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func aNewEquationNeedsNoSwift() throws {
    #expect(try error(#"{"each": {"type": "ship"}, "equation": "length = bow + stern"}"#) == "")
  }

  @Test(arguments: [
    (
      #"{"each": {"type": "ship"}, "equation": "length = "}"#,
      "checks.json/checks/0/cases/0/equation: expected a figure"
    ),
    (
      #"{"each": {"type": "ship"}, "equation": "length = sum(masts.height)"}"#,
      "reads `masts`, which `with` does not have"
    ),
    (#"{"each": {"type": "ship", "wher": {}}, "equation": "a = b"}"#, "/each/wher: unknown member"),
    (#"{"each": {"type": "ship", "code": "children"}, "equation": "a = b"}"#, "`each` selects by itself"),
    (#"{"each": {"type": "ship"}, "catalogue": "nam", "classification": "c"}"#, "`nam` is none of `level`, `parent`"),
    (#"{"each": {"type": "ship"}, "with": {"m": "mast"}, "equation": "a = m.b"}"#, "no set is called `mast`"),
    (#"{"equation": "a = b"}"#, "`each` is missing"),
  ])
  func mistakesSayWhereAndWhat(check: String, message: String) throws {
    let error = try error(check)
    #expect(error.contains(message), "\(error)")
  }

  @Test func everyCheckOfTheProjectHasRuleAndSource() throws {
    let rules = try Checks.project.get().book.rules
    #expect(rules.count >= 30)
    for rule in rules { #expect(!rule.rule.isEmpty && !rule.source.isEmpty && !rule.cases.isEmpty, "\(rule.code)") }
  }
}
