package import RuleText

extension Question {
  /// What a question asks its reader to do.
  package struct Asked: Hashable, Sendable {
    /// How many options are asked for.
    package var count = 1

    /// Whether it asks for what does not fit: "Which is NOT …".
    package var isOpposite = false
  }

  /// How many options the question's words ask for, and whether for the unfit ones.
  package func asked(in file: SourceFile) -> Asked {
    asked(TextToken.tokens(in: text, of: file), in: file)
  }

  /// The same, where the question's text was taken apart before.
  func asked(_ tokens: [TextToken], in file: SourceFile) -> Asked {
    var asked = Asked()
    for (index, token) in tokens.enumerated() {
      let rest = tokens[(index + 1)...].prefix { $0.sentence == token.sentence }
      switch token.word {
      case "select", "choose", "pick", "which":
        // "(Select two.)", "Choose the two", "Which two services"
        if let number = rest.prefix(2).first(where: { $0.word != "the" })?.count, number > 1 {
          asked.count = number
        }
      case "not", "except", "wrong", "incorrect", "false", "unsuitable":
        // In capitals, as such questions shout it.
        let isLoud = file.text(token.range).allSatisfy(\.isUppercase)
        if isLoud { asked.isOpposite = true }
      default:
        // "두 개를 선택", "2가지를 고르세요"
        if let number = token.count, number > 1, let counter = rest.first, counter.isCounter,
          rest.prefix(3).contains(where: \.asksToChoose)
        {
          asked.count = number
        }
      }
    }
    return asked
  }
}

extension TextToken {
  /// The small number that the word is.
  fileprivate var count: Int? {
    guard let number, number.exponent == 0, (0...9).contains(number.mantissa) else { return nil }
    return Int(number.mantissa)
  }

  fileprivate var isCounter: Bool { word.hasPrefix("개") || word.hasPrefix("가지") }

  fileprivate var asksToChoose: Bool { word.hasPrefix("선택") || word.hasPrefix("고르") }
}
