internal import KemuModel
internal import KemuSchema

extension RecordBuilder {
  /// Sets what the document says of itself as a whole.
  mutating func setIdentity(_ identity: Identity) {
    for field in fields {
      switch field.role {
      case .department:
        if let stated = identity.department { set(field, .text(stated.value)) }
      case .year:
        if let stated = identity.fiscalYear {
          set(field, .number(ExactDecimal(stated.value)), evidence: Evidence(stated.span))
        }
      case .kind:
        if let stated = identity.kind { set(field, .text(stated.value)) }
      case .money, .count, .quantity, .percentage, .ordinal, .code, .name, .text, .term, .fixed, .heading: break
      }
    }
  }
}
