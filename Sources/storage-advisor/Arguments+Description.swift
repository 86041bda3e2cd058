internal import StorageAdvisor
internal import SystemFiles

extension Option {
  static let describe = Option(
    name: "--describe", value: "TEXT", meaning: "read facts from plain words; - is standard input")
}

extension Arguments {
  /// What the workload is in somebody's words.
  func description() throws -> Description? {
    guard let text = try value(of: .describe) else { return nil }
    let file =
      text == "-"
      ? SourceFile(path: "standard input", bytes: try SystemFile.read("-", limit: 1 << 20))
      : SourceFile(path: "--describe", text: text)
    do {
      return try Description(file, phrases: phraseBook())
    } catch let mistake as DescriptionMistake {
      let place = "\(mistake.position.line):\(mistake.position.column)"
      throw UsageMistake("\(file.path):\(place): \(mistake.reason)")
    }
  }
}
