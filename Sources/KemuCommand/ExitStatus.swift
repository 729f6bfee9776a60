/// How the program ends; the numbers from 64 on are those of sysexits.h. A signal ends it with 128 and its number
/// (``Interruption``).
enum ExitStatus: Int32 {
  case success = 0
  /// Finished, and what `--fail-on` names was met; for `validate`, an instance is not valid.
  case findings = 1
  /// Finished, and some documents failed.
  case documentsFailed = 2
  case usage = 64
  case noInput = 66
  case bug = 70
  case cannotWrite = 73
}
