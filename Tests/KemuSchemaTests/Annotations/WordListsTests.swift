import KemuModel
import Testing

@testable import KemuSchema

/// Lists of words that others refer to by name.
struct WordListsTests {
  private func library(_ subjects: String, words: String = #"{"totals": ["甲", "乙"], "all": ["@totals", "丙"]}"#) throws
    -> SchemaLibrary
  {
    let vocabulary = #"{"x-extract": {"from": "vocabulary", "words": \#(words)}}"#
    let schema = """
      {"title": "t", "x-extract": {"from": "facts", "key": []}, "type": "object",
       "properties": {"a": {"x-extract": {"as": "money", "facts": [{"subjects": \(subjects)}]}}}}
      """
    return try SchemaLibrary(files: [("t.json", Array(schema.utf8)), ("vocabulary.json", Array(vocabulary.utf8))])
  }

  @Test func referenceStandsForItsWords() throws {
    let rules = try library(#"["@all", "丁"]"#).records.first?.properties.first?.facts
    #expect(rules?.first?.subjects.map(\.source) == ["甲", "乙", "丙", "丁"])
    #expect(rules?.first?.place.description == "/properties/a/x-extract/facts/0")
  }

  @Test func unknownReferenceNamesTheNearest() {
    let error = #expect(throws: SchemaFileError.self) { try library(#"["@total"]"#) }
    #expect(
      error?.description
        == #"t.json:/properties/a/x-extract/facts/0/subjects/0: unknown list of words "@total"; did you mean "totals"?"#)
  }

  @Test func listRefersOnlyToListsBeforeIt() {
    #expect(throws: SchemaFileError.self) { try library(#"["@a"]"#, words: #"{"a": ["@b"], "b": ["甲"]}"#) }
    #expect(throws: SchemaFileError.self) { try library(#"["@a"]"#, words: #"{"a": ["@a"]}"#) }
  }

  @Test func candidatesAreThoseWhoseSubjectsMatch() throws {
    let index = try library(#"["@all", "*末"]"#).records.first?.factIndex
    #expect(index?.candidates("甲", .level) == [0])
    #expect(index?.candidates("期末", .level) == [0])
    #expect(index?.candidates("甲乙", .level) == [])
  }
}
