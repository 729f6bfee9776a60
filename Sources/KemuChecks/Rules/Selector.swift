internal import KemuSchema

/// Which records an equation reads.
struct Selector: Sendable, Hashable {
  /// The same for all equal selectors of a check book, and for no others.
  var number = 0
  var types: [String]
  /// Labels that properties must match, and must not.
  var matching: [LabelCondition] = []
  var unless: [LabelCondition] = []
  var has: [PropertyName] = []
  var lacks: [PropertyName] = []
  /// The number of digits of the code.
  var codeLength: Int?
  /// Properties that must be the subject's; the better join first: a record belongs to the subjects of the first one
  /// by which it belongs to any.
  var joins: [[Join]] = []
  /// How the code stands to the subject's, or to the others of its list.
  var family: Family?
  var order: Order?
  /// Where a record of the set matches none of these, the list is not understood and the check undecidable.
  var only: [LabelCondition] = []
  /// Properties that every record of the set must state: in prose what is not said is not nought.
  var complete: [PropertyName] = []
  var takesFirst = false

  enum Family: String, Sendable, CaseIterable {
    /// The next printed level below the subject's code.
    case children
    /// Those with no printed level above them.
    case roots
  }

  /// Where it stands in the document, seen from the subject.
  enum Order: String, Sendable, CaseIterable {
    case before, after
  }

  struct LabelCondition: Sendable, Hashable {
    var property: PropertyName
    var patterns: [LabelPattern]
  }

  /// A property of the record that equals one of the subject.
  struct Join: Sendable, Hashable {
    var property: PropertyName
    var subjectProperty: PropertyName
  }
}
