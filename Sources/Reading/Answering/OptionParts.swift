internal import Advice
internal import RuleText

/// A question whose options each name several storages, and say what each of them is for.
///
/// *S3 Standard for the training sets and Deep Archive for the old models*: each storage is judged by
/// what the question says of its own part, and an option by the sum.
struct OptionParts {
  /// The question once for each part: the words that speak of it, and what each option has for it.
  let questions: [Question]
}

extension QuestionJudge {
  /// The parts of options that name several storages each; `nil` where fewer than two options do, or
  /// they do not say what each storage is for.
  func optionParts(of question: Question, _ asked: Question.Asked) -> OptionParts? {
    guard asked.count == 1, !asked.isOpposite,
      question.options.count(where: { reader.text(of: $0).mayHavePieces }) > 1
    else { return nil }
    let pieces = question.options.map(pieces)
    let topics = pieces.map { $0.map { topic(of: $0, isPart: true) ?? [] } }
    guard let model = topics.first(where: { $0.count > 1 }), !model.contains([]),
      topics.count(where: { $0.count > 1 }) > 1,
      topics.allSatisfy({ $0.count == 1 || $0.count == model.count })
    else { return nil }
    let names = model.indices.map { part in
      model.indices.filter { $0 != part }.reduce(model[part]) { $0.subtracting(model[$1]) }
    }
    let words = QuestionWords(question, reader)
    guard names.allSatisfy(words.mention) else { return nil }
    var parts = [[Question.Option]](repeating: [], count: names.count)
    for (pieces, topics) in zip(pieces, topics) {
      guard pieces.count > 1 else {
        // One storage for everything.
        for part in parts.indices { parts[part] += pieces }
        continue
      }
      let places = topics.map { topic in names.firstIndex { !$0.isDisjoint(with: topic) } }
      guard Set(places.compactMap { $0 }).count == names.count else { return nil }
      for (piece, place) in zip(pieces, places) {
        if let place { parts[place].append(piece) }
      }
    }
    return OptionParts(
      questions: parts.indices.map { part in
        Question(text: words.text(of: part, names: names), options: parts[part], stated: [])
      })
  }

  /// Judges each part by what is said of it; goals that the question states for no part are those of all.
  func judge(_ parts: OptionParts, _ asked: Question.Asked, of whole: Workload) -> [Verdict] {
    var whole = whole
    let own = parts.questions.compactMap {
      StatedFacts($0.text, reader, takesHints: false).workload.goals
    }
    let shared = own.reduce(whole.goals ?? []) { $0.subtracting($1) }
    whole.goals = shared.isEmpty ? nil : shared
    return parts.questions.map { judge($0, asked, of: whole) }
  }

  /// An option cut where one storage ends and the next begins, and each piece says what it is for; the
  /// whole where it names one, or moves data from one to the next as it ages.
  private func pieces(of option: Question.Option) -> [Question.Option] {
    let text = reader.text(of: option)
    guard !text.tokens.isEmpty else { return [option] }
    let hasHeadings = text.hasHeadings
    let prefixes = Set(text.prefixes(in: reader.file).map { text.tokens[$0].stem })
    guard hasHeadings || prefixes.count > 1 || !text.movesThroughClasses else { return [option] }
    let starts =
      hasHeadings ? text.sentences.map(\.lowerBound) : [0] + text.cutsBetweenStorages
    let bounds = starts.map { text.tokens[$0].range.lowerBound } + [Int.max]
    let pieces = zip(bounds, bounds.dropFirst()).map { start, end in
      Question.Option(
        letter: option.letter,
        text: option.text.map { $0.clamped(to: start..<end) }.filter { !$0.isEmpty })
    }
    // What does not say what it is for goes with what is before it.
    return pieces.reduce(into: []) { kept, piece in
      if let last = kept.last, topic(of: piece, isPart: true) == nil {
        kept[kept.count - 1] = Question.Option(letter: option.letter, text: last.text + piece.text)
      } else {
        kept.append(piece)
      }
    }
  }
}

extension TextMatcher {
  /// Whether data moves from one class to the next as it ages, and not several data at one age.
  fileprivate var movesThroughClasses: Bool {
    let lifecycle = ages().lifecycle
    let movesByAge = matches(.steps).contains {
      book.phrases[$0.phrase].meaning == .plan(.step(.moveByAge))
    }
    guard movesByAge || lifecycle != nil else { return false }
    let ages = lifecycle?.moves.map(\.age) ?? []
    return ages.count < 2 || Set(ages).count > 1
  }

  /// Where between two storages something new begins.
  fileprivate var cutsBetweenStorages: [Int] {
    let named = mentions.filter { $0.storage != .otherService }.map(\.tokens)
    return zip(named, named.dropFirst()).compactMap { left, right in
      (left.upperBound..<max(left.upperBound, right.lowerBound + 1)).last {
        begins(.turning, at: $0) || isCut(before: $0)
      }
    }
  }

  /// Whether something new begins with a word, whatever it is: behind a comma or a Korean *and*.
  private func isCut(before place: Int) -> Bool {
    let last = tokens[place - 1]
    return tokens[place].clause != last.clause
      || last.script == .hangul && book.endings(.joint).ending(of: last.word) != nil
  }

  /// Whether there is a place where the text may be cut: most options have none.
  fileprivate var mayHavePieces: Bool { hasHeadings || !cutsBetweenStorages.isEmpty }

  /// Whether the text has several sentences, each of which begins with the name of what it speaks of.
  fileprivate var hasHeadings: Bool {
    sentences.count > 1 && sentences.map(\.lowerBound).allSatisfy(isHeading)
  }

  /// Whether a sentence begins with the name of what it speaks of, before a colon or comma.
  private func isHeading(_ start: Int) -> Bool {
    let rest = tokens[start...].prefix { $0.sentence == tokens[start].sentence }
    let heading = rest.prefix { $0.clause == tokens[start].clause }
    return heading.count < rest.count && heading.count <= 4
      && !mentions.contains { heading.indices.overlaps($0.tokens) }
  }
}

extension QuestionJudge.Verdict {
  /// The verdict on a part of a question, each option with the words that it has for that part.
  func inPieces(of part: Question) -> Self {
    var verdict = self
    for (index, option) in options.enumerated() {
      verdict.options[index].piece = part.options.first { $0.letter == option.letter }?.text
    }
    return verdict
  }
}

extension OptionParts {
  /// The letter whose storages have the most points together, or why there is none; `nil` where the
  /// question says nothing of some part.
  static func choose(_ parts: [QuestionJudge.Verdict]) -> ([String], Answer.Abstention?)? {
    guard parts.allSatisfy({ !$0.facts.findings.isEmpty }) else { return nil }
    let letters = Set(parts.flatMap(\.options).map(\.letter)).sorted()
    let totals = letters.map { letter in
      parts.reduce(0 as Int?) { sum, part in
        // A part that is not understood may be anything: it counts as one without points.
        guard let plan = part.options.first(where: { $0.letter == letter })?.weighed else {
          return sum
        }
        guard let sum, !plan.isExcluded else { return nil }
        return sum + plan.points
      }
    }
    let ranked = letters.indices.filter { totals[$0] != nil }
      .sorted { (-(totals[$0] ?? 0), $0) < (-(totals[$1] ?? 0), $1) }
    guard let best = ranked.first else { return ([], .noPlans) }
    let isUnderstood = parts.allSatisfy { $0.options.allSatisfy { $0.weighed != nil } }
    if let next = ranked.dropFirst().first {
      let margin = (totals[best] ?? 0) - (totals[next] ?? 0)
      if margin < Lead.closeLimit * (isUnderstood ? 1 : 2) {
        return ([], .close(chosen: [letters[best]], next: [letters[next]], margin: margin))
      }
    }
    return ([letters[best]], nil)
  }
}
