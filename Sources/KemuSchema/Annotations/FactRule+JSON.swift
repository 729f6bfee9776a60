extension FactRule {
  static func rules(_ annotation: AnnotationReading) throws(AnnotationError) -> [FactRule] {
    guard let member = annotation.member("facts") else { return [] }
    var rules: [FactRule] = []
    for rule in try member.elements() {
      let relations = try rule.strings("relations")
      rules.append(
        FactRule(
          subjects: try rule.patterns("subjects"), unless: try rule.patterns("unless"), measures: try rule.strings("measures"),
          relations: relations.isEmpty ? [level] : relations, bases: try rule.strings("bases"),
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

  /// The relation of a statement that says how much something is.
  private static let level = "level"
}
