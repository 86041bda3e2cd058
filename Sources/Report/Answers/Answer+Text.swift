internal import Advice
public import Reading
internal import RuleText

extension Answer {
  /// The answer for people: the choice, every option with its reasons, and the words that were read.
  public func text(style: TextStyle = TextStyle(), isVerbose: Bool = false) -> String {
    AnswerReport(answer: self, style: style, isVerbose: isVerbose).lines
      .map { $0 + "\n" }.joined()
  }

  /// Why nothing is chosen, as a sentence without its full stop.
  public var abstentionText: String? {
    switch abstention {
    case nil: nil
    case .asksForTheOpposite: "the question asks for what does not fit"
    case .asksForAll: "the question asks for all that fit, and does not say how many they are"
    case .noFacts: "no fact was found in the question's words"
    case .noPlans: "no option names a storage that is known"
    case .tooFewPlans(let asked):
      asked == 1
        ? "every option is excluded" : "\(asked) options are asked for, and fewer are left"
    case .samePlan(let letters):
      "options \(letters.joined(separator: " and ")) read as the same plan"
    case .close(let chosen, let next, let margin):
      (margin == 0
        ? "option \(chosen.joined()) is level with \(next.joined(separator: ", "))"
        : "option \(chosen.joined()) is only \(margin) ahead of \(next.joined(separator: ", "))")
        + closeHelp
    case .contested(let letter, let other):
      "option \(letter) is ahead of \(other) by one reason alone, and much speaks for \(other)"
        + closeHelp
    case .disregarded(let feature, let chosen, let other):
      "the question asks for `\(feature)`, which \(other) offers and not "
        + chosen.joined(separator: ", ")
    case .timeNotRead(let words):
      "the options differ by ages, and nothing is known of what the question says of \"\(words)\""
    case .nothingToGoBy: "no fact that was found bears on the options"
    case .hangsOnOneFact(let fact, let chosen, let other):
      "\(chosen.joined(separator: ", ")) would be chosen for `\(fact.name)` alone, and without it "
        + other.joined(separator: ", ")
    case .notUnderstood(let letters):
      "options \(letters.joined(separator: " and ")) are not understood"
    case .leftOver(let letters):
      "nothing speaks for \(letters.joined(separator: " and ")) that does not speak for all options"
    case .disputed(let fact, let chosen, let other):
      "the question says several things of `\(fact.name)`: \(chosen.joined(separator: ", ")) would be "
        + "chosen by one and \(other.joined(separator: ", ")) by another"
    case .parameters(let asked, let fitting):
      "\(asked) \(asked == 1 ? "option is" : "options are") asked for, and "
        + (fitting.isEmpty ? "none fits" : "\(fitting.joined(separator: ", ")) fit")
    case .asksForSeveralThings:
      "options are for several things, and the words do not show which is said of what"
    case .contradiction(let because): "the facts contradict each other: \(because)"
    }
  }

  /// Which fact does not count, as a sentence without its full stop; `nil` where all count.
  var passedOverText: String? {
    passedOver.map {
      "Passed over: `\($0.name)`, for which alone \(letters.joined()) would be excluded; "
        + "its words may mean something else"
    }
  }

  private var closeHelp: String {
    let facts = missing.prefix(3).map(\.name)
    return facts.isEmpty ? "" : "; \(facts.joined(separator: ", ")) would help"
  }
}

/// The lines of an answer as text.
private struct AnswerReport {
  let answer: Answer
  let style: TextStyle
  let isVerbose: Bool

  var lines: [String] {
    Array([head, options, keeping, facts].filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var head: [String] {
    let place = answer.file.position(of: answer.question.text.first?.lowerBound ?? 0)
    let verdict =
      answer.abstentionText.map { "No answer: \($0)." }
      ?? "Answer: \(answer.letters.joined(separator: ", "))"
    return ["\(answer.file.path):\(place.line)"]
      + style.wrap(verdict, paint: { style.paint($0, .bold) })
      + (answer.otherTimesText + [answer.passedOverText].compactMap(\.self))
      .flatMap { style.wrap("\($0).") }
  }

  private var options: [String] {
    if let parameters = answer.parameters { return parameters.lines(answer.letters, style) }
    if let figures = answer.figures {
      return figures.lines(of: answer.question, in: answer.file, style)
    }
    let asked = Set(answer.facts.features.map(\.feature))
    let alike = isVerbose ? [] : answer.reasonsAlike
    return answer.options.flatMap { option -> [String] in
      let words = option.piece.map { ": \(answer.file.quoted($0))" } ?? ""
      guard let judged = option.judged else {
        return style.wrap(
          "names no storage that is known" + words, lead: "  \(option.letter)  ")
      }
      let plan = judged.plan
      let steps = (plan.stepTitles + plan.features.intersection(asked).sorted().map(\.featureTitle))
        .joined(separator: "; ")
      let name =
        plan.configuration.title + (steps.isEmpty ? "" : " (\(steps))") + words
      let mark = answer.letters.contains(option.letter) ? "> " : "  "
      let points = judged.exclusions.isEmpty ? "\(judged.points)" : "out"
      let reasons =
        judged.exclusions.isEmpty
        ? Array(
          judged.reasons.filter { !alike.contains($0) }.joinedByFigures.prefix(isVerbose ? .max : 3)
        )
        : judged.exclusions
      return style.wrap(name, lead: "\(mark)\(option.letter) \(points.paddedLeft(to: 4))  ")
        + reasons.flatMap { reason in
          style.wrap(
            "\(reason.rule.because) [\(reason.rule.citation.source.name)]",
            lead: "        "
              + (reason.points == 0 ? "   " : reason.points.signed.paddedLeft(to: 3)) + "  ")
        }
    }
  }

  /// What keeping the data costs in the classes that options name, and the fee that decides.
  private var keeping: [String] {
    let sentences = answer.keepingSentences
    return sentences.isEmpty
      ? []
      : [style.paint("Costs", .bold)] + sentences.flatMap { style.wrap($0, lead: "  ") }
  }

  private var facts: [String] {
    answer.facts.lines(
      in: answer.file, features: isVerbose ? answer.facts.features : answer.offeredFeatures,
      style: style, showsPlaces: isVerbose)
  }
}

extension Answer {
  /// The reasons that give each option that is left as much, and so tell none from the others; none where an
  /// option is chosen that has no other.
  fileprivate var reasonsAlike: Set<Reason> {
    let left = options.compactMap { option in
      option.judged.flatMap { judged in
        judged.exclusions.isEmpty ? (option.letter, Set(judged.reasons)) : nil
      }
    }
    guard left.count > 1 else { return [] }
    let alike = left.dropFirst().reduce(left[0].1) { $0.intersection($1.1) }
    let isEnough = left.allSatisfy { letter, reasons in
      !letters.contains(letter) || !reasons.isSubset(of: alike)
    }
    return isEnough ? alike : []
  }
}

extension Answer {
  /// The features that the question asks for and an option offers: others decide nothing.
  var offeredFeatures: [StatedFacts.FeatureFinding] {
    let offered = options.reduce(into: Set<String>()) {
      $0.formUnion($1.judged?.plan.features ?? [])
    }
    return facts.features.filter { offered.contains($0.feature) }
  }
}

extension StatedFacts.Conflict {
  /// What is said of the fact, each value once.
  fileprivate var oneForEachValue: [StatedFacts.Finding] {
    findings.indices.filter { index in
      !findings[..<index].contains { fact.text($0.value) == fact.text(findings[index].value) }
    }
    .map { findings[$0] }
  }
}

extension Description {
  /// The facts that were read and their words, for people.
  public func text(style: TextStyle = TextStyle(), isVerbose: Bool = false) -> String {
    let lines = facts.lines(
      in: file, features: facts.features, style: style, showsPlaces: isVerbose)
    return (lines.isEmpty ? ["No fact was found in the words."] : lines).map { $0 + "\n" }.joined()
  }
}

extension StatedFacts {
  /// The facts that were found, and those that are unclear, with their words, and the places of the rule book if asked.
  fileprivate func lines(
    in file: SourceFile, features: [FeatureFinding], style: TextStyle, showsPlaces: Bool
  ) -> [String] {
    let quoted = { (words: [Range<Int>], phrases: Set<Int>) in
      file.quoted(words)
        + (showsPlaces && !phrases.isEmpty
          ? " [\(places(of: phrases).joined(separator: ", "))]" : "")
    }
    var lines: [String] = []
    if !findings.isEmpty || !conflicts.isEmpty || !features.isEmpty
      || !foreignAmounts.isEmpty || !notUnderstood.isEmpty
    {
      lines.append(style.paint("Read", .bold))
    }
    for finding in findings {
      lines += style.wrap(
        quoted(finding.words, finding.phrases),
        lead: "  \(finding.fact.name) \(finding.fact.text(finding.value))  ")
    }
    for feature in features {
      lines += style.wrap(
        quoted(feature.words, feature.phrases),
        lead: "  asks for \(feature.feature.featureTitle)  ")
    }
    for conflict in conflicts {
      let readings = conflict.oneForEachValue.map {
        "\(conflict.fact.text($0.value)) \(quoted($0.words, $0.phrases))"
      }
      lines += style.wrap(
        readings.joined(separator: " or "), lead: "  \(conflict.fact.name) is unclear:  ",
        paint: { style.paint($0, .warning) })
    }
    for amount in foreignAmounts {
      lines += style.wrap(
        "\(file.quoted(amount)): amounts of money are read in US dollars only",
        lead: "  not read:  ",
        paint: { style.paint($0, .warning) })
    }
    if !notUnderstood.isEmpty {
      lines += style.wrap(
        notUnderstood.map(file.quoted).joined(separator: ", "), lead: "  not understood:  ",
        paint: { style.paint($0, .warning) })
    }
    return lines
  }
}

extension SourceFile {
  /// Words in quotation marks, with their gaps.
  func quoted(_ words: [Range<Int>]) -> String {
    words.map { "\"\(text($0).oneLine)\"" }.joined(separator: " … ")
  }
}

extension String {
  /// A feature's name as people say it.
  var featureTitle: String { String(map { $0 == "-" ? " " : $0 }) }
}

extension String {
  /// The text with every run of white space and control characters as one space.
  var oneLine: String {
    unicodeScalars.split { $0.value <= 0x20 || $0.value == 0x7F }.map { String($0) }
      .joined(separator: " ")
  }
}
