extension FactRule {
  static func rules(_ annotation: AnnotationReading) throws(AnnotationError) -> [FactRule] {
    guard let member = annotation.member("facts") else { return [] }
    var rules: [FactRule] = []
    for rule in try member.elements() {
      let relations = try rule.strings("relations")
      rules.append(
        FactRule(
          subjects: try rule.patterns("subjects"), unless: try rule.patterns("unless"), measures: try rule.strings("measures"),
          relations: relations.isEmpty ? [Statement.level] : relations, bases: try rule.strings("bases"),
          sections: try rule.patterns("sections"), unlessSections: try rule.patterns("unlessSections"),
          contexts: try rule.patterns("contexts"), unlessContexts: try rule.patterns("unlessContexts"),
          isUndated: try rule.flag("undated"), wholes: try rule.patterns("wholes"), lists: try rule.patterns("lists"),
          unlessLists: try rule.patterns("unlessLists"),
          position: try rule.flag("second") ? 1 : 0, units: try rule.strings("units"), kinds: try rule.strings("kinds")))
      rules[rules.count - 1].isSole = try rule.flag("sole")
      rules[rules.count - 1].place = rule.pointer
    }
    return rules
  }

  private enum Statement {
    static let level = "level"
  }
}

extension TableSource {
  static func sources(_ annotation: AnnotationReading) throws(AnnotationError) -> [TableSource] {
    guard let member = annotation.member("tables") else { return [] }
    var sources: [TableSource] = []
    for source in try member.elements() {
      guard let type = source.member("type"), let property = source.member("property") else {
        throw AnnotationError("a table source needs `type` and `property`", at: source.pointer)
      }
      var conditions: [(property: String, values: [String])] = []
      for (name, values) in try source.members(of: "where") { conditions.append((name, try values.strings())) }
      sources.append(TableSource(type: try type.string(), conditions: conditions, property: try property.string()))
      sources[sources.count - 1].place = source.pointer
    }
    return sources
  }
}

extension PartList {
  static func lists(_ annotation: AnnotationReading) throws(AnnotationError) -> [PartList] {
    guard let member = annotation.member("lists") else { return [] }
    var lists: [PartList] = []
    for list in try member.elements() {
      lists.append(
        PartList(
          values: try list.fixedValues("values"), subjects: try list.patterns("subjects"), wholes: try list.patterns("wholes"),
          sections: try list.patterns("sections"), unlessSections: try list.patterns("unlessSections"),
          unless: try list.patterns("unless"), unshared: try list.patterns("unshared"),
          amount: try list.member("amount")?.string(), endings: try list.strings("endings"),
          isFallback: try list.flag("fallback")))
      lists[lists.count - 1].place = list.pointer
    }
    return lists
  }
}

extension EntityOpener {
  static func openers(_ annotation: AnnotationReading) throws(AnnotationError) -> [EntityOpener] {
    guard let member = annotation.member("openers") else { return [] }
    var openers: [EntityOpener] = []
    for opener in try member.elements() {
      guard let pattern = opener.member("pattern") else { throw AnnotationError("an opener needs a pattern", at: opener.pointer) }
      openers.append(
        EntityOpener(
          pattern: try pattern.namePattern(), endings: try opener.strings("endings"),
          unless: try opener.patterns("unless"), sections: try opener.patterns("sections"),
          kinds: try opener.strings("kinds"),
          isGroup: try opener.flag("group")))
      openers[openers.count - 1].isInClauses = try opener.flag("clauses")
    }
    return openers
  }
}
