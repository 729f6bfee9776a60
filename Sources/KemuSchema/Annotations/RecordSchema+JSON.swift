extension RecordSchema {
  /// Reads the annotations of a JSON Schema.
  ///
  /// - Returns: `nil` for a schema without annotations for tables, such as the vocabulary.
  /// - Throws: ``AnnotationError`` with the place and what stands there.
  public init?(schema: JSONValue) throws(AnnotationError) {
    let root = AnnotationReading(schema, at: JSONPointer())
    guard let annotation = root.member("x-extract"), annotation.value["from"]?.text == "tables" else { return nil }
    guard let type = root.member("title") else { throw AnnotationError("a record type needs a title", at: root.pointer) }
    self.init(
      type: try type.string(), key: try annotation.strings("key"), properties: try Self.properties(root),
      forms: try Self.forms(annotation), sums: try Self.sums(annotation))
  }

  private static func properties(_ root: AnnotationReading) throws(AnnotationError) -> [PropertyRule] {
    guard let properties = root.member("properties"), let members = properties.value.members else { return [] }
    var rules: [PropertyRule] = []
    for (name, value) in members {
      let property = AnnotationReading(value, at: properties.pointer.appending(name))
      guard let annotation = property.member("x-extract") else { continue }
      guard let role = annotation.member("as"), let known = PropertyRule.Role(rawValue: try role.string()) else {
        throw AnnotationError("`as` must name a role", at: annotation.pointer)
      }
      rules.append(
        PropertyRule(
          name: name, role: known, columns: try annotation.patterns("columns"), parts: try annotation.patterns("parts")))
    }
    return rules
  }

  private static func forms(_ annotation: AnnotationReading) throws(AnnotationError) -> [TableForm] {
    guard let forms = annotation.member("forms") else { return [] }
    var result: [TableForm] = []
    for form in try forms.elements() {
      guard let layout = form.member("layout"), let known = TableForm.Layout(rawValue: try layout.string()) else {
        throw AnnotationError("`layout` must be list or matrix", at: form.pointer)
      }
      result.append(
        TableForm(
          layout: known, values: try form.fixedValues("values"), titles: try form.patterns("titles"),
          unless: try form.patterns("unless"), groups: try groups(form), requires: try form.strings("requires"),
          isFallback: form.flag("fallback")))
    }
    return result
  }

  private static func groups(_ form: AnnotationReading) throws(AnnotationError) -> [TableForm.Group] {
    guard let groups = form.member("groups") else { return [] }
    var result: [TableForm.Group] = []
    for group in try groups.elements() {
      result.append(TableForm.Group(heads: try group.patterns("heads"), values: try group.fixedValues("values")))
    }
    return result
  }

  private static func sums(_ annotation: AnnotationReading) throws(AnnotationError) -> [SumRule] {
    guard let sums = annotation.member("sums") else { return [] }
    var result: [SumRule] = []
    for sum in try sums.elements() {
      guard let total = sum.member("total") else { throw AnnotationError("a sum needs a total", at: sum.pointer) }
      result.append(SumRule(total: try total.string(), addends: try sum.strings("addends")))
    }
    return result
  }
}

extension TableVocabulary {
  /// Reads the annotations of the vocabulary file; `nil` for any other schema.
  public init?(schema: JSONValue) throws(AnnotationError) {
    guard let words = AnnotationReading(schema, at: JSONPointer()).member("x-extract"),
      words.value["from"]?.text == "vocabulary"
    else { return nil }
    self.init(
      departmentKeys: try words.strings("departmentKeys"), unitKeys: try words.strings("unitKeys"),
      formNumbers: try words.patterns("formNumbers"), titles: try words.patterns("titles"),
      columnNumbers: try words.strings("columnNumbers"), notes: try words.patterns("notes"),
      ellipses: try words.patterns("ellipses"))
  }
}
