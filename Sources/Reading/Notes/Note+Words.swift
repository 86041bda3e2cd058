package import Advice
internal import RuleText

/// How well the words of a note are understood.
package struct WordsOutcome: Sendable {
  /// How the answer from words compares with the note's.
  package enum Result: String, CaseIterable, Sendable {
    case right
    case wrong
    case abstained
  }

  /// The letters that the words choose; empty where they do not decide.
  package let letters: [String]

  /// Every phrase that the reading used, by its place in the book.
  package let phrases: Set<Int>

  /// Which figure of the world the words ask for; `nil` where they ask for none.
  let limit: Limit?

  /// The letters that the note gives as right.
  package let expected: [String]

  /// The facts of the note's fence that were found with their values.
  package let found: [Fact]

  /// The facts of the fence that were not found.
  package let missed: [Fact]

  /// The facts that were found and that the fence does not have, or has otherwise.
  package let wrong: [Fact]

  /// What the words say of parameters otherwise than the note's fence.
  package let parameterFailures: [String]

  package var result: Result {
    if letters.isEmpty { return .abstained }
    return letters == expected || Set(letters) == Set(expected) ? .right : .wrong
  }
}

extension Note {
  /// Reads the note's question and options and answers from their words alone.
  ///
  /// - Parameters:
  ///   - rules: The rule book that judges the options.
  ///   - phrases: The phrases by which words are read.
  ///   - ignored: Phrases that are passed over, by their place in the book.
  ///   - estimates: What was estimated by the rule book of the note's options before.
  /// - Returns: `nil` where the note has no question with a stated answer.
  package func readWords(
    rules: RuleBook, phrases: PhraseBook, ignoring ignored: Set<Int> = [],
    remembering estimates: EstimateMemory = EstimateMemory()
  ) -> WordsOutcome? {
    guard let question else { return nil }
    let expected: [String]
    if case .options(let letters, _) = answer {
      expected = letters.map(\.value)
    } else {
      expected = question.stated.map(\.value)
    }
    guard !expected.isEmpty else { return nil }
    let answer = Answer(
      question, of: file, rules: rules, phrases: phrases, ignoring: ignored,
      remembering: estimates, comparesTimes: false)
    let truth = fences.workload
    let read = fences.statesWorkload ? answer.facts.workload : Workload()
    return WordsOutcome(
      letters: answer.letters, phrases: answer.phrases, limit: answer.figures?.limit,
      expected: expected,
      found: truth.stated.filter { read[$0] == truth[$0] },
      missed: truth.stated.filter { read[$0] == nil },
      wrong: read.stated.filter { read[$0] != truth[$0] },
      parameterFailures: parameterFailures(of: answer, expected, phrases.parameters))
  }

  /// What is wrong with the answers from words of other days than the rule book's.
  package func failuresAtOtherTimes(rules: RuleBook, phrases: PhraseBook) -> [String] {
    atOtherTimes(than: rules.day).flatMap { other -> [String] in
      guard case .options = other.note.answer,
        let words = other.note.readWords(rules: rules.asOf(other.day), phrases: phrases)
      else { return [] }
      return other.note.failures(of: words).map { "as of \(other.day.text): \($0)" }
    }
  }

  /// What is wrong with an answer from words; empty where the note passes.
  package func failures(of words: WordsOutcome) -> [String] {
    guard words.parameterFailures.isEmpty else { return words.parameterFailures }
    guard fences.answer == nil || words.limit == fences.figure else {
      return ["the words ask for \(words.limit?.rawValue ?? "no figure")"]
    }
    return switch words.result {
    case .right: []
    case .wrong:
      [
        "from the words: expected \(words.expected.joined(separator: ", ")), got "
          + words.letters.joined(separator: ", ")
      ]
    case .abstained:
      fences.abstention == nil
        ? ["from the words: expected \(words.expected.joined(separator: ", ")), got no answer"] : []
    }
  }
}
