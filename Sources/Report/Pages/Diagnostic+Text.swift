public import RuleText

extension Diagnostic {
  /// The mistake with the line it is on and the place underlined.
  ///
  ///     error[unknown-value]: `data.location` cannot be `esf`
  ///      --> rules/placement/efs-data-stays-put.md:8:23
  ///       |
  ///     8 | when data.location is esf
  ///       |                       ^^^ expected s3, efs, …
  ///       = help: did you mean `efs`?
  public func text(style: TextStyle = TextStyle()) -> String {
    let position = position
    let number = String(position.line)
    let gutter = String(repeating: " ", count: number.count)
    let lineRange = file.line(at: range.lowerBound)
    let line = file.text(lineRange).prefix(Self.shownColumns)
    let shown = range.clamped(to: lineRange)
    let before = file.text(lineRange.lowerBound..<shown.lowerBound)
    var lines = [
      style.paint("\(severity)[\(code.rawValue)]", .bad) + ": " + style.paint(message, .bold),
      "\(gutter)--> \(file.path.printable):\(position.line):\(position.column)",
    ]
    if before.displayWidth < Self.shownColumns, file.firstInvalidByte == nil {
      let marks = min(max(1, file.text(shown).displayWidth), Self.shownColumns)
      let space = String(before.map { $0 == "\t" ? "\t" : " " })
      let padding = space.padded(to: before.displayWidth)
      let label = label.map { " \($0)" } ?? ""
      lines += [
        "\(gutter) |",
        "\(number) | \(String(line).printable)",
        "\(gutter) | \(padding)"
          + style.paint(String(repeating: "^", count: marks) + label, .bad),
      ]
    } else if let label {
      lines.append("\(gutter) = \(label)")
    }
    if let help { lines.append("\(gutter) = help: \(help)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let shownColumns = 160
}
