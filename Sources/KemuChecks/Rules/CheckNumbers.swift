/// Gives the names of properties and the selectors of a check book their numbers while it is read.
final class CheckNumbers {
  private(set) var properties: [String: Int] = Dictionary(
    uniqueKeysWithValues: PropertyName.fixed.map { ($0.text, $0.number) })
  private var selectors: [Selector: Int] = [:]

  var selectorCount: Int { selectors.count }

  func property(_ name: String) -> PropertyName {
    let number = properties[name] ?? properties.count
    properties[name] = number
    return PropertyName(text: name, number: number)
  }

  /// Equal selectors have equal numbers, so that what they select is looked up once in a document.
  func number(of selector: Selector) -> Int {
    let number = selectors[selector] ?? selectors.count
    selectors[selector] = number
    return number
  }
}
