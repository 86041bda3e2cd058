internal import Advice
internal import RuleText

/// A question that names a feature and asks what it is for.
///
/// There the options say what is asked for elsewhere: *what does Replication Time Control provide?*
/// is answered by *copies within 15 minutes*.
extension QuestionJudge {
  /// What is chosen of options that say purposes.
  ///
  /// - Returns: `nil` where the question asks for no purpose of one feature, or where another number of
  ///   options than asked for say it.
  func judgePurpose(
    _ question: Question, _ asked: Question.Asked, _ facts: StatedFacts
  ) -> Verdict? {
    let text = reader.text(question.text)
    let asking = text.phrasesAtEnd(.purposeAsked)
    guard !asking.isEmpty, !asked.isOpposite else { return nil }
    let named = text.offeredFeatures()
    guard named.names.count == 1, let storage = named.owner, let feature = named.names.first
    else { return nil }
    let readings = question.options.map {
      OptionReading(purposeIn: $0, of: storage, reader)
    }
    let fitting = readings.filter { $0.plan?.features.contains(feature) ?? false }
    guard fitting.count == asked.count else { return nil }
    let contest = weigh(readings, for: Workload(), asking: named.names)
    return Verdict(
      facts: facts, options: contest.options, letters: fitting.map(\.letter).sorted(),
      phrases: readings.reduce(asking.union(named.phrases)) { $0.union($1.phrases) })
  }
}

extension TextMatcher {
  /// The features that the text asks for, or whose purpose it says.
  var askedFeatures: (names: Set<String>, phrases: Set<Int>) {
    let found = matches(.featuresAsked).filter { !$0.isNegated }
    let names = found.compactMap { match -> String? in
      guard case .featureAsked(let name) = book.phrases[match.phrase].meaning else { return nil }
      return name
    }
    return (Set(names), Set(found.map(\.phrase)))
  }

  /// The phrases by which the text asks why something happens.
  var causePhrases: Set<Int> { phrasesAtEnd(.causeAsked) }

  /// The phrases by which the text asks for what does not fit.
  ///
  /// What denies may also be part of what is asked for: a volume that *cannot boot* is a feature.
  var oppositePhrases: Set<Int> {
    let asked = Set(
      matches(.featuresAsked).filter { !$0.isNegated }.flatMap(\.tokens).filter { denials[$0] })
    return phrasesAtEnd(.oppositeAsked, besides: asked)
  }

  /// The phrases of a kind that are found in the last sentence, where what is asked stands.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - taken: Words that are none of theirs.
  /// - Returns: The places of the phrases in the book.
  fileprivate func phrasesAtEnd(
    _ kind: PhraseBook.Kind, besides taken: Set<Int> = []
  ) -> Set<Int> {
    guard let last = tokens.last?.sentence else { return [] }
    let found = matches(kind).filter { match in
      match.tokens.allSatisfy { tokens[$0].sentence == last && !taken.contains($0) }
    }
    return Set(found.map(\.phrase))
  }
}
