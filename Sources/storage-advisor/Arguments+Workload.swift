internal import StorageAdvisor
internal import SystemFiles

extension Arguments {
  /// The facts of the call, before them those of the scenario, before them those that were read.
  func workload(over read: Workload = Workload()) throws -> Workload {
    var workload = Workload()
    var mistakes: [FactMistake] = []
    for argument in positional where argument != "-" {
      workload.state(argument, &mistakes)
    }
    if positional.contains("-") { try workload.stateInput(&mistakes) }
    guard mistakes.isEmpty else { throw UsageMistake(mistakes) }

    guard let path = try value(of: .scenario) else { return read.overridden(by: workload) }
    let bytes = try SystemFile.read(path, limit: 1 << 20)
    let scenario: Workload
    do {
      scenario = try Workload(json: bytes)
    } catch {
      throw UsageMistake(error.mistakes, in: path.shown)
    }
    return read.overridden(by: scenario).overridden(by: workload)
  }
}

extension Workload {
  /// States `name=value`, and gathers what is wrong with it.
  mutating func state(_ argument: String, _ mistakes: inout [FactMistake]) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { String($0).shown } ?? ""
    do {
      try state(name, parts.count == 2 ? String(parts[1]).shown : "")
    } catch {
      mistakes.append(error)
    }
  }

  /// States the facts on standard input: a JSON object, or `name=value` lines.
  fileprivate mutating func stateInput(_ mistakes: inout [FactMistake]) throws {
    let bytes = try SystemFile.read("-", limit: 1 << 20)
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      do {
        let scenario = try Workload(json: bytes)
        for fact in scenario.stated {
          state("\(fact.name)=\(scenario.text(of: fact) ?? "")", &mistakes)
        }
      } catch {
        throw UsageMistake(error.mistakes, in: "standard input")
      }
      return
    }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = String(line).trimmingSpaces
      if !text.isEmpty { state(text, &mistakes) }
    }
  }
}
