package import Advice
internal import RuleText

/// What an option of a question proposes: the plans that its words can mean.
package struct OptionReading: Hashable, Sendable {
  package let letter: String

  /// Usually one plan; several where the words name several storages alike; none where they name none.
  package let plans: [Plan]

  /// The phrases that were found, by their place in the book.
  package let phrases: Set<Int>
}

extension OptionReading {
  /// Reads the words of an option.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - file: The file in which it stands.
  ///   - home: Where the question says that the data is: what an option changes that names no storage.
  ///   - book: The phrases.
  ///   - ignored: Phrases to pass over, by their place in the book.
  init(
    _ option: Question.Option, of file: SourceFile, home: Storage?, book: PhraseBook,
    ignoring ignored: Set<Int>
  ) {
    let tokens = TextToken.tokens(in: option.text, of: file)
    let matcher = TextMatcher(book, tokens: tokens, ignoring: ignored)
    let (roles, rolePhrases) = matcher.roles()
    let steps = matcher.matches { if case .plan(.step) = $0 { true } else { false } }
      .filter { !$0.isNegated }
    var taken: Set<Step> = []
    for match in steps {
      if case .plan(.step(let step)) = book.phrases[match.phrase].meaning { taken.insert(step) }
    }
    letter = option.letter
    phrases = matcher.mentionPhrases.union(rolePhrases).union(steps.map(\.phrase))
    plans = matcher.configuration(roles).map { [Plan($0.withUnspokenTrait, steps: taken)] }
      ?? home.map { taken.isEmpty ? [] : [Plan(Configuration($0).withUnspokenTrait, steps: taken)] }
      ?? []
  }
}

extension TextMatcher {
  /// The storage in which the data ends, with every trait that is said of it.
  fileprivate func configuration(_ roles: [MentionRole]) -> Configuration? {
    guard let top = roles.max(), top > .aside else { return nil }
    let last = mentions.indices.filter { roles[$0] == top }.map { mentions[$0] }
    guard
      let storage = last.map(\.storage).min(by: { $0.distanceFromPrograms < $1.distanceFromPrograms })
    else { return nil }
    let traits = last.filter { $0.storage == storage }.flatMap(\.traits)
    return Configuration(storage, traits: storage.traits.filter(traits.contains))
  }
}

extension Storage {
  /// Where several storages are named alike, the one that stands before the others: a gateway or a file
  /// system before the bucket that it serves, storage before the services around it.
  fileprivate var distanceFromPrograms: Int {
    let order: [Storage] = [
      .storageGateway, .fsxLustre, .fsxONTAP, .fsxOpenZFS, .fsxWindows, .s3Files, .efs,
      .functionStorage, .ebs, .instanceStore, .s3, .redshift, .dynamoDB, .database, .memoryCache,
      .messageQueue, .otherService,
    ]
    return order.firstIndex(of: self) ?? order.count
  }
}
