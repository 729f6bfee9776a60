import Testing

@testable import KemuSchema

@Suite struct URIReferenceTests {
  /// The examples of RFC 3986, section 5.4.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
    ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
  ])
  func referencesResolve(_ reference: String, _ expected: String) {
    #expect(URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q")).description == expected)
  }

  @Test func fileNamesStandForThemselves() throws {
    #expect(SchemaSet.uri(ofFile: "a#b?c%20.json") == "file:///a%23b%3Fc%2520.json")
    #expect(SchemaSet.uri(ofFile: "支出.json") == "file:///支出.json")
    let own = #""x-extract": {"from": "facts", "key": []}"#
    let whole = ##"{"title": "w", \##(own), "$defs": {"a": true}, "$ref": "#/$defs/a"}"##
    let other = ##"{"title": "o", \##(own), "$ref": "a%23b.json#/$defs/a"}"##
    let library = try SchemaLibrary(files: [("a#b.json", Array(whole.utf8)), ("50%.json", Array(other.utf8))])
    #expect(library.compiled.keys.sorted() == ["o", "w"])
  }

  @Test func fragmentsAreDecoded() {
    #expect(URIReference("#/a%25b%E7%A7%91").decodedFragment == "/a%b科")
    #expect(URIReference("#%").decodedFragment == nil)
    #expect(URIReference("#%FF").decodedFragment == nil)
    #expect(URIReference("a").decodedFragment == "")
  }

  /// The examples of RFC 6901, section 5.
  @Test func pointersLeadToValues() throws {
    let document = try JSONParser.parse(
      #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#)
    func value(_ text: String) throws -> JSONValue? { document[try #require(JSONPointer(text))] }
    #expect(try value("") == document)
    #expect(try value("/foo/1") == "baz")
    #expect(try value("/") == 0)
    #expect(try value("/a~1b") == 1)
    #expect(try value("/m~0n") == 8)
    #expect(try value("/foo/01") == nil)
    #expect(try value("/foo/2") == nil)
    #expect(try value("/foo/-") == nil)
    #expect(JSONPointer("foo") == nil)
    #expect(JSONPointer("/~2") == nil)
    #expect(JSONPointer(tokens: ["a/b", "m~n", ""]).description == "/a~1b/m~0n/")
  }
}
