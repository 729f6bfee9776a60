import FuzzTargets
import Glibc

/// What the environment variable `KEMU_FUZZ` names.
private let target: FuzzTarget? = getenv("KEMU_FUZZ").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// libFuzzer calls this with each input. It takes a trap for a crash, and keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else { fatalError("KEMU_FUZZ names no target of \(FuzzTarget.allCases)") }
  do { try target.run(Array(UnsafeBufferPointer(start: start, count: count))) } catch { fatalError("\(error)") }
  return 0
}
