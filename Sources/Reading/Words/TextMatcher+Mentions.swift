internal import Advice
internal import RuleText

extension TextMatcher {
  /// A text with the storages that it names.
  ///
  /// - Parameters:
  ///   - book: The phrases.
  ///   - tokens: The text.
  ///   - isOption: Whether it is an option's: most phrases are looked for in no option, and only where
  ///     they are asked for.
  ///   - ignored: Phrases that are passed over, by their place in the book.
  convenience init(
    _ book: PhraseBook, tokens: [TextToken], isOption: Bool, ignoring ignored: Set<Int>
  ) {
    self.init(book, tokens: tokens, isOption: isOption, ignored: ignored)
    let found = matches(.mentions).withoutPartial { _, _ in true }
    var mentions: [Mention] = []
    for match in found where !match.isNegated {
      guard case .plan(.storage(let storage, let traits)) = book.phrases[match.phrase].meaning
      else {
        continue
      }
      mentionPhrases.insert(match.phrase)
      mentions.append(Mention(storage: storage, traits: traits, tokens: match.head))
    }
    mention(mentions)
  }

  /// Takes storages for those that the text names.
  func mention(_ mentions: [Mention]) {
    self.mentions = mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    mentionStarts = mentions.reduce(into: NumberSet(below: tokens.count)) {
      $0.insert($1.tokens.lowerBound)
    }
  }

  /// What each storage that is named does in its sentence: the first role in which it is found, or *final*.
  func roles() -> (roles: [MentionRole], phrases: Set<Int>) {
    var roles = mentions.map { _ in MentionRole.plain }
    var phrases: Set<Int> = []
    let found = matches(.roles)
      .withoutPartial { match, longer in match.mention == longer.mention }
    for match in found {
      guard case .role(let role) = book.phrases[match.phrase].meaning, let mention = match.mention
      else { continue }
      phrases.insert(match.phrase)
      // Traits may be said of the same words: they have the same role. Read in the end says most.
      let start = mentions[mention].tokens.lowerBound
      for index in mentions.indices where mentions[index].tokens.lowerBound == start {
        if roles[index] == .plain || role == .final { roles[index] = role }
      }
    }
    return (roles, phrases)
  }
}
