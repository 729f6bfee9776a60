internal import KemuModel
internal import KemuSchema

extension CheckRule {
  /// - Parameter shared: sets that cases may name instead of describing them.
  init(_ reading: CheckReading, shared: [String: Selector]) throws(CheckBookError) {
    try reading.allow(["code", "rule", "source", "severity", "exact", "cases"])
    code = try reading.required("code").string()
    rule = try reading.required("rule").string()
    source = try reading.required("source").string()
    let severity = try reading.required("severity")
    guard let known = Finding.Severity(rawValue: try severity.string()) else {
      throw severity.error("a severity is `error`, `warning` or `rounding`")
    }
    self.severity = known
    isExact = try reading.flag("exact")
    cases = []
    for element in try reading.required("cases").elements() { cases.append(try CheckCase(element, shared)) }
  }
}

extension CheckCase {
  convenience init(_ reading: CheckReading, _ shared: [String: Selector]) throws(CheckBookError) {
    try reading.allow(["each", "with", "for", "when", "equation", "excuse", "catalogue", "classification"])
    let subject = try Selector(try reading.required("each"))
    guard subject.joins.isEmpty, subject.family == nil, subject.order == nil else {
      throw reading.error("`each` selects by itself; `same`, `code`, `order` are for the sets of `with`")
    }
    guard let catalogue = reading.member("catalogue") else {
      self.init(subject, .equation(try EquationCase(reading, shared)))
      return
    }
    let classification = try reading.required("classification").string()
    self.init(subject, .catalogue(try catalogue.choice(CatalogueDemand.self), classification: classification))
  }
}

extension EquationCase {
  init(_ reading: CheckReading, _ shared: [String: Selector]) throws(CheckBookError) {
    sets = []
    for (name, set) in try reading.objects("with") {
      sets.append(NamedSet(name: name, selector: try Self.set(set, shared)))
    }
    sets.sort { $0.name < $1.name }
    properties = try reading.properties("for")
    excuse = try reading.member("excuse").map { text throws(CheckBookError) in try text.string() }
    condition = try reading.member("when").map { text throws(CheckBookError) in try Self.equation(text) }
    let equation = try reading.required("equation")
    if equation.value.text != nil {
      readings = [try Self.equation(equation)]
    } else {
      readings = []
      for element in try equation.elements() { readings.append(try Self.equation(element)) }
    }
    for equation in readings + [condition].compactMap({ $0 }) {
      for set in equation.left.sets.union(equation.right.sets).sorted()
      where !sets.contains(where: { $0.name == set }) {
        throw reading.error("the equation reads `\(set)`, which `with` does not have")
      }
    }
  }

  private static func set(_ reading: CheckReading, _ shared: [String: Selector]) throws(CheckBookError) -> Selector {
    guard let name = reading.value.text else { return try Selector(reading) }
    guard let selector = shared[name] else {
      throw reading.error("no set is called `\(name)`; there are \(shared.keys.sorted().joined(separator: ", "))")
    }
    return selector
  }

  private static func equation(_ reading: CheckReading) throws(CheckBookError) -> Equation {
    do {
      return try EquationParser.parse(try reading.string(), reading.numbers)
    } catch let error as EquationError {
      throw reading.error(error.message)
    } catch let error as CheckBookError {
      throw error
    } catch {
      throw reading.error("not an equation")
    }
  }
}

extension Selector {
  init(_ reading: CheckReading) throws(CheckBookError) {
    try reading.allow([
      "type", "where", "unless", "has", "lacks", "codeLength", "same", "code", "order", "only", "complete", "first",
    ])
    types = try reading.strings("type")
    guard !types.isEmpty else { throw reading.error("`type` is missing") }
    matching = try Self.conditions(reading, "where")
    unless = try Self.conditions(reading, "unless")
    only = try Self.conditions(reading, "only")
    has = try reading.properties("has")
    lacks = try reading.properties("lacks")
    complete = try reading.properties("complete")
    takesFirst = try reading.flag("first")
    if let length = reading.member("codeLength") {
      guard let digits = length.value.decimal?.integer else { throw length.error("expected a number of digits") }
      codeLength = digits
    }
    family = try reading.member("code").map { code throws(CheckBookError) in try code.choice(Family.self) }
    order = try reading.member("order").map { order throws(CheckBookError) in try order.choice(Order.self) }
    joins = try Self.joins(reading)
    number = reading.numbers.number(of: self)
  }

  private static func conditions(_ reading: CheckReading, _ name: String) throws(CheckBookError) -> [LabelCondition] {
    guard let object = reading.member(name) else { return [] }
    var conditions: [LabelCondition] = []
    for (property, _) in try object.objects(nil) {
      let patterns = try object.strings(property).map { LabelPattern($0) }
      conditions.append(LabelCondition(property: reading.numbers.property(property), patterns: patterns))
    }
    return conditions
  }

  /// `["department", {"name": "part"}]` is one join of two properties; an array of such arrays is several joins.
  private static func joins(_ reading: CheckReading) throws(CheckBookError) -> [[Join]] {
    guard let same = reading.member("same") else { return [] }
    let elements = try same.elements()
    if let first = elements.first, first.value.elements != nil {
      var joins: [[Join]] = []
      for element in elements { joins.append(try join(try element.elements())) }
      return joins
    }
    return [try join(elements)]
  }

  private static func join(_ elements: [CheckReading]) throws(CheckBookError) -> [Join] {
    var join: [Join] = []
    for element in elements {
      if let property = element.value.text {
        let name = element.numbers.property(property)
        join.append(Join(property: name, subjectProperty: name))
      } else {
        for (property, subject) in try element.objects(nil) {
          join.append(
            Join(property: element.numbers.property(property), subjectProperty: element.numbers.property(try subject.string())))
        }
      }
    }
    return join
  }
}
