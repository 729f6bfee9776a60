internal import KemuModel
internal import KemuSchema

extension RecordBuilder {
  /// Sets what the document says of itself as a whole.
  mutating func setIdentity(_ identity: Identity) {
    for property in schema.properties {
      switch property.role {
      case .department:
        if let stated = identity.department { set(property, .text(stated.value)) }
      case .year:
        if let stated = identity.fiscalYear {
          set(property, .number(ExactDecimal(stated.value)), evidence: Evidence(stated.span))
        }
      case .kind:
        if let stated = identity.kind { set(property, .text(stated.value)) }
      case .money, .count, .quantity, .percentage, .ordinal, .code, .name, .text, .term, .fixed: break
      }
    }
  }
}
