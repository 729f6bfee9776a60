public import KemuModel

/// Every stage, in the order in which a document meets them.
///
/// Help, documentation and the plan are made from this table. A new stage is one line here.
public enum StageTable {
  public static func stages() -> [any Stage] {
    [
      DecodeStage(),
      ReadStage(),
    ]
  }
}
