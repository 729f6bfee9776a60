/// A kind of list whose parts become records: what it is a list of, and what its records have in common.
public struct PartList: Sendable {
  /// Where it stands in its schema.
  public var place = JSONPointer()
  public var values: [TableForm.FixedValue]
  /// What the list was opened under (其中, 主要用于以下方面); none for whatever has a share in the sections.
  public var subjects: [LabelPattern]
  /// What the shares of the parts are shares of, where no list was opened.
  public var wholes: [LabelPattern]
  public var sections: [LabelPattern]
  public var unlessSections: [LabelPattern]
  /// The property that takes the amount; `nil` for the only one of money.
  public var amount: String?
  /// Endings of which a part must have one; empty for any.
  public var endings: [String]
  /// Subjects that are no parts.
  public var unless: [LabelPattern]
  /// Subjects that are parts only where a share of theirs is stated.
  public var unshared: [LabelPattern]
  /// Taken only where the document has no other list of the same values.
  public var isFallback: Bool

  public init(
    values: [TableForm.FixedValue], subjects: [LabelPattern], wholes: [LabelPattern] = [], sections: [LabelPattern] = [],
    unlessSections: [LabelPattern] = [], unless: [LabelPattern] = [], unshared: [LabelPattern] = [],
    amount: String? = nil, endings: [String] = [], isFallback: Bool = false
  ) {
    self.values = values
    self.subjects = subjects
    self.wholes = wholes
    self.sections = sections
    self.unlessSections = unlessSections
    self.unless = unless
    self.unshared = unshared
    self.amount = amount
    self.endings = endings
    self.isFallback = isFallback
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
          amount: list.value["amount"]?.text, endings: try list.strings("endings"),
          isFallback: try list.flag("fallback")))
      lists[lists.count - 1].place = list.pointer
    }
    return lists
  }
}
