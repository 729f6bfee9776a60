internal import KemuModel

/// A number of the text that the page marks.
struct Mark: Sendable {
  var span: TextSpan
  var use: Use

  enum Use: Sendable {
    /// A record or a finding takes it as evidence. The severity is that of the gravest finding.
    case evidence(severity: String?)
    /// Nothing takes it; what the recognizers say it is.
    case none(Mention)
  }
}
