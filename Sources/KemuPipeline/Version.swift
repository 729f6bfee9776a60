/// The version of the program, as `--version` and `run.json` show it.
public let programVersion = "0.1.0"
