internal import StorageAdvisor
internal import SystemFiles

/// The command: reads arguments and files, writes text, ends with 0, 1 or 2.
@main struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let outcome = try Subcommand.run(arguments)
      guard try SystemFile.print(outcome.output) else { SystemFile.exit(0) }
      SystemFile.printError(outcome.messages)
      withExtendedLifetime(outcome) { SystemFile.exit(outcome.status) }
    } catch let mistake as UsageMistake {
      SystemFile.printError(mistake.text)
      SystemFile.exit(2)
    } catch let mistake as FactMistake {
      SystemFile.printError(UsageMistake([mistake]).text)
      SystemFile.exit(2)
    } catch let mistake as FileMistake {
      SystemFile.printError(UsageMistake(mistake).text)
      SystemFile.exit(2)
    } catch {
      SystemFile.printError("error: \(error)\n")
      SystemFile.exit(2)
    }
  }
}

/// What a subcommand gives.
struct Outcome {
  /// For standard output.
  var output: String

  /// For standard error.
  var messages = ""

  /// The exit status: 0 done, 1 what was asked about is not so.
  var status: Int32 = 0

  /// What is large and ends with the process: to take it apart before would only take time.
  var remains: (any Sendable)?
}

/// A call or an input that cannot be used; the command ends with 2.
struct UsageMistake: Error {
  /// What was wrong, and what to do about it.
  struct Item {
    let message: String
    var help: String?
  }

  let items: [Item]

  init(_ message: String, help: String? = nil) { items = [Item(message: message, help: help)] }

  init(_ items: [Item]) { self.items = items }

  init(_ mistakes: [FactMistake]) {
    items = mistakes.map { Item(message: $0.message, help: $0.help) }
  }

  init(_ mistakes: [ScenarioMistake], in file: String) {
    items = mistakes.map { Item(message: "\(file):\($0.message)", help: $0.help) }
  }

  init(_ mistake: FileMistake) {
    let verb = mistake.isWriting ? "write" : "read"
    self.init("cannot \(verb) `\(mistake.path.shown)`: \(mistake.reason)")
  }

  var text: String {
    items.map { item in
      "error: \(item.message.clean)\n" + (item.help.map { "  help: \($0.clean)\n" } ?? "")
    }.joined()
  }
}

extension String {
  /// The text with control characters replaced: safe to show on a terminal.
  fileprivate var clean: String {
    String(
      unicodeScalars.map {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? "?" : Character($0)
      })
  }

  /// The text for a message: control characters replaced, long text cut.
  var shown: String {
    let clean = clean
    return clean.count > 200 ? clean.prefix(200) + "…" : clean
  }
}
