extension RecordSchema {
  /// Reads the annotations of a JSON Schema.
  ///
  /// - Parameter words: the lists of the vocabulary that the annotations may refer to.
  /// - Returns: `nil` for a schema without annotations for records, such as the vocabulary.
  /// - Throws: ``AnnotationError`` with the place and what stands there.
  init?(schema: JSONValue, words: WordLists = WordLists()) throws(AnnotationError) {
    let root = AnnotationReading(schema, at: JSONPointer(), words: words)
    guard let annotation = root.member("x-extract"), let origin = try Self.origin(annotation) else { return nil }
    guard let type = root.member("title") else { throw AnnotationError("a record type needs a title", at: root.pointer) }
    self.init(
      type: try type.string(), source: schema["$id"]?.text ?? "", origin: origin, key: try annotation.strings("key"),
      properties: try Self.properties(root) + Self.checked(annotation),
      forms: try Self.forms(annotation), sums: try Self.sums(annotation), lists: try PartList.lists(annotation),
      openers: try EntityOpener.openers(annotation), omitted: try annotation.strings("omit"),
      measures: try annotation.fixedValues("measures").reduce(into: [:]) { $0[$1.property] = $1.value })
  }

  /// - Returns: `nil` for what is no record type: the vocabulary, and a property's schema in a file of its own.
  private static func origin(_ annotation: AnnotationReading) throws(AnnotationError) -> Origin? {
    guard let from = annotation.member("from") else {
      if annotation.member("as") != nil { return nil }
      throw AnnotationError("`from` must say where the records come from", at: annotation.pointer)
    }
    let word = try from.string()
    if word == DomainVocabulary.origin { return nil }
    guard let origin = Origin(rawValue: word) else {
      let known = Origin.allCases.map(\.rawValue) + [DomainVocabulary.origin]
      let suggestion = NearestName.suggestion(for: word, among: known)
      throw AnnotationError("nothing comes from `\(word)`\(suggestion)", at: from.pointer)
    }
    return origin
  }

  private static func properties(_ root: AnnotationReading) throws(AnnotationError) -> [PropertyRule] {
    var rules: [PropertyRule] = []
    for (name, property) in try root.members(of: "properties") {
      guard let annotation = property.member("x-extract") else { continue }
      rules.append(try PropertyRule(name, annotation))
    }
    return rules
  }

  private static func checked(_ annotation: AnnotationReading) throws(AnnotationError) -> [PropertyRule] {
    var rules: [PropertyRule] = []
    for (name, annotation) in try annotation.members(of: "checked") {
      var rule = try PropertyRule(name, annotation)
      rule.isOnlyChecked = true
      rules.append(rule)
    }
    return rules
  }

  private static func forms(_ annotation: AnnotationReading) throws(AnnotationError) -> [TableForm] {
    guard let forms = annotation.member("forms") else { return [] }
    var result: [TableForm] = []
    for form in try forms.elements() {
      guard let layout = form.member("layout"), let known = TableForm.Layout(rawValue: try layout.string()) else {
        throw AnnotationError("`layout` must be list, matrix or pairs", at: form.pointer)
      }
      result.append(
        TableForm(
          layout: known, values: try form.fixedValues("values"), titles: try form.patterns("titles"),
          unless: try form.patterns("unless"), heads: try form.patterns("heads"),
          numbers: try form.patterns("numbers"), groups: try groups(form), requires: try form.strings("requires"),
          isFallback: try form.flag("fallback"), begins: try form.member("begins")?.string(), skips: try form.patterns("skips")))
      result[result.count - 1].rows = try form.patterns("rows")
      result[result.count - 1].unlessHeads = try form.patterns("unlessHeads")
    }
    return result
  }

  private static func groups(_ form: AnnotationReading) throws(AnnotationError) -> [TableForm.Group] {
    guard let groups = form.member("groups") else { return [] }
    var result: [TableForm.Group] = []
    for group in try groups.elements() {
      result.append(
        TableForm.Group(
          heads: try group.patterns("heads"), values: try group.fixedValues("values"),
          position: try group.integer("position")))
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

extension PropertyRule {
  fileprivate init(_ name: String, _ annotation: AnnotationReading) throws(AnnotationError) {
    guard let role = annotation.member("as") else { throw AnnotationError("`as` must name a role", at: annotation.pointer) }
    let word = try role.string()
    guard let known = Role(rawValue: word) else {
      let suggestion = NearestName.suggestion(for: word, among: Role.allCases.map(\.rawValue))
      throw AnnotationError("`\(word)` is no role\(suggestion)", at: role.pointer)
    }
    self.init(
      name: name, role: known, columns: try annotation.patterns("columns"), unless: try annotation.patterns("unless"),
      labels: try annotation.patterns("labels"), parts: try annotation.patterns("parts"),
      facts: try FactRule.rules(annotation), terms: try TermRule.rules(annotation),
      tables: try TableSource.sources(annotation))
    cells = try CellSource.sources(annotation)
  }
}
