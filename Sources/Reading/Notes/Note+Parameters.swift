internal import RuleText

extension Note {
  /// What the words say of the parameters of a request otherwise than the note's fence, and the pages
  /// on parameters otherwise than its answer.
  func parameterFailures(
    of answer: Answer, _ expected: [String], _ book: ParameterBook
  ) -> [String] {
    // Without a fence nobody says what should be read.
    guard fences.answer != nil else { return [] }
    guard let asked = fences.asked else {
      return answer.parameters == nil ? [] : ["the words ask for parameters, and the note does not"]
    }
    guard let read = answer.parameters else { return ["the words do not ask for parameters"] }
    var failures: [String] = []
    if read.asked != asked {
      failures.append("the words ask for \(read.asked.rawValue) parameters")
    }
    var fitting: [String] = []
    for option in fences.parameters {
      let names = option.names.map(\.value)
      let found = read.options.first { $0.letter == option.letter.value }?.parameters ?? []
      if Set(found.map(\.name)) != Set(names) {
        let words = found.isEmpty ? "nothing" : found.map(\.name).joined(separator: ", ")
        failures.append("option \(option.letter.value) reads as \(words)")
      }
      let known = names.compactMap { book[$0.split(separator: ".").map(String.init)] }
      failures += names.filter { name in !known.contains { $0.name == name } }
        .map { "there is no parameter `\($0)`" }
      if book.need(of: known) == asked { fitting.append(option.letter.value) }
    }
    if Set(fitting) != Set(expected), fences.abstention == nil {
      failures.append("by the pages \(fitting.joined(separator: ", ")) fit")
    }
    return failures
  }
}
