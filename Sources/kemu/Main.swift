internal import KemuCommand

@main
enum Main {
  static func main() async { await KemuProgram.main() }
}
