internal import Advice
internal import RuleText

/// An option that stands for others: *Both A and B*, *All of the above*, *None of these*.
struct OptionJoin {
  let letter: String

  /// The letters for which it stands; of *None of these* none.
  let members: [String]
}

extension Question {
  /// The options that stand for others, and the question without them.
  func joins(_ reader: WordReader) -> (joins: [OptionJoin], rest: Question) {
    let letters = options.map(\.letter)
    var joins: [OptionJoin] = []
    var rest: [Option] = []
    for option in options {
      let before = rest.map(\.letter)
      let text = reader.text(of: option)
      if let members = text.members(of: letters, before: before, in: reader.file),
        !members.contains(option.letter)
      {
        joins.append(OptionJoin(letter: option.letter, members: members))
      } else {
        rest.append(option)
      }
    }
    return (joins, Question(text: text, options: rest, stated: stated))
  }
}

extension TextMatcher {
  /// The letters for which an option stands that has no words of its own; `nil` where it has some.
  fileprivate func members(
    of letters: [String], before: [String], in file: SourceFile
  ) -> [String]? {
    guard (2...8).contains(tokens.count) else { return nil }
    if isNothingBut(.noOptions) { return [] }
    if isNothingBut(.allOptions) { return before }
    var named: [String] = []
    for place in tokens.indices {
      let word = file.text(tokens[place].range).uppercased()
      if letters.contains(word) {
        named.append(word)
      } else if !begins(.betweenOptions, at: place) {
        return nil
      }
    }
    return named.count > 1 ? named : nil
  }

  /// Whether the text has a sequence of a list, and no other words but those between options.
  private func isNothingBut(_ list: KnownList) -> Bool {
    guard let choice = book.list(list) else { return false }
    let taken = tokens.indices.flatMap { words.sequences(of: choice, at: $0) }.flatMap(\.self)
    return !taken.isEmpty
      && tokens.indices.allSatisfy { place in
        taken.contains(place) || begins(.betweenOptions, at: place)
      }
  }
}

extension [OptionJoin] {
  /// What the options that stand for others make of a choice among the rest.
  ///
  /// Such an option is right where all fit for which it stands, and no others. Where one may be, and
  /// the words do not show it, nothing is chosen.
  ///
  /// - Parameters:
  ///   - options: The other options, as they were judged.
  ///   - chosen: The letters that are chosen of them.
  ///   - asksForBest: Whether one is asked for that serves a goal best.
  /// - Returns: The letters or the reason why there are none; `nil` where the choice stands.
  func settle(
    _ options: [Answer.JudgedOption], chosen: [String], asksForBest: Bool
  ) -> ([String], Answer.Abstention?)? {
    guard !isEmpty else { return nil }
    let fitting = options.filter { $0.fits == true }.map(\.letter)
    let unfit = options.filter { $0.fits == false }.map(\.letter)
    let possible = filter { join in
      join.members.isEmpty
        ? fitting.isEmpty && chosen.isEmpty
        : !join.members.contains(where: unfit.contains)
    }
    guard !possible.isEmpty else { return nil }
    let isRead = fitting.count + unfit.count == options.count
    if isRead, !asksForBest, let join = possible.first(where: { Set($0.members) == Set(fitting) }) {
      return ([join.letter], nil)
    }
    return chosen.isEmpty
      ? nil : ([], .close(chosen: chosen, next: possible.map(\.letter), margin: 0))
  }
}

extension Answer.JudgedOption {
  /// Whether the option does what is asked for; `nil` where that is not shown.
  fileprivate var fits: Bool? {
    guard weighed != nil else { return nil }
    if isExcluded { return false }
    if isFavouredByStatedFacts, points >= Lead.closeLimit { return true }
    return isDisfavouredByStatedFacts && !isFavouredByStatedFacts ? false : nil
  }
}
