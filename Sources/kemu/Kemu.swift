import ArgumentParser

@main struct Kemu: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kemu", subcommands: [Recognize.self])
}
