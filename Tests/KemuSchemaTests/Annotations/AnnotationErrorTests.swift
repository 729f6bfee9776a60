import KemuModel
import Testing

@testable import KemuSchema

/// What is mistyped in an annotation must not be taken for absent.
struct AnnotationErrorTests {
  private func error(of files: (name: String, schema: String)...) -> String? {
    do throws(SchemaFileError) {
      _ = try SchemaLibrary(files: files.map { ($0.name, Array($0.schema.utf8)) })
      return nil
    } catch { return error.description }
  }

  private func recordType(_ annotation: String, properties: String = "{}") -> String {
    #"{"title": "t", "x-extract": {\#(annotation)}, "properties": \#(properties)}"#
  }

  @Test func originMustBeKnown() {
    #expect(
      error(of: ("t.json", recordType(#""from": "table", "key": []"#)))
        == #"t.json:/x-extract/from: nothing comes from `table`; did you mean "tables"?"#)
    #expect(
      error(of: ("t.json", recordType(#""form": "tables", "key": []"#)))
        == "t.json:/x-extract: `from` must say where the records come from")
    #expect(error(of: ("amount.json", #"{"x-extract": {"as": "money"}}"#)) == nil)
  }

  @Test func flagIsTrueOrFalse() {
    let form = #""from": "tables", "key": [], "forms": [{"layout": "list", "fallback": "yes"}]"#
    #expect(error(of: ("t.json", recordType(form))) == "t.json:/x-extract/forms/0/fallback: expected true or false")
  }

  @Test func objectsAreObjects() {
    let facts = #""from": "facts", "key": []"#
    #expect(error(of: ("t.json", recordType(facts, properties: "[]"))) == "t.json:/properties: expected an object")
    let source = #"{"a": {"x-extract": {"as": "money", "tables": [{"type": "t", "property": "a", "where": "x"}]}}}"#
    #expect(
      error(of: ("t.json", recordType(facts, properties: source)))
        == "t.json:/properties/a/x-extract/tables/0/where: expected an object")
  }

  @Test func recordTypeHasOneFile() {
    let type = recordType(#""from": "facts", "key": []"#)
    #expect(
      error(of: ("a.json", type), ("b.json", type))
        == "b.json:/title: `a.json` has the record type `t` too; give one of them another title")
  }

  @Test func vocabularyIsOne() {
    let vocabulary = #"{"x-extract": {"from": "vocabulary"}}"#
    #expect(
      error(of: ("a.json", vocabulary), ("b.json", vocabulary))
        == "b.json:/x-extract/from: `a.json` is a vocabulary too, and there can be but one")
  }
}
