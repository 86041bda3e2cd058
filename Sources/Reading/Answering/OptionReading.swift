package import Advice
internal import RuleText

/// What an option of a question proposes.
package struct OptionReading: Hashable, Sendable {
  package let letter: String

  /// The plan that the words mean; `nil` where they name no storage, and nothing of the one at hand.
  package internal(set) var plan: Plan?

  /// Whether the words name a storage, or a setting of one.
  ///
  /// Steps alone leave the storage as it is.
  fileprivate let namesStorage: Bool

  /// How many storages the words name as a home of data.
  let storageCount: Int

  /// Whether the words are the name of a storage and nothing else.
  let isName: Bool

  /// The storages one of which the words may mean where they name none: "the file system".
  fileprivate let references: Set<Storage>

  /// The phrases that were found, by their place in the book.
  package let phrases: Set<Int>
}

extension OptionReading {
  /// Reads the words of an option.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - home: The storage that the question is about: what an option changes that names none.
  ///   - features: The features that the question asks for: an option without any storage is on the
  ///     first of theirs.
  ///   - takesDenied: Whether an option may also say what is missing: "there is no CORS configuration".
  ///   - reader: Reads the file in which it stands.
  init(
    _ option: Question.Option, home: Storage?, asking features: Set<String>, takesDenied: Bool,
    _ reader: WordReader
  ) {
    let matcher = reader.text(of: option)
    let book = reader.book
    let (roles, rolePhrases) = matcher.roles()
    let steps = matcher.matches(.steps).filter { !$0.isNegated }
    var taken: Set<Step> = []
    for match in steps {
      if case .plan(.step(let step)) = book.phrases[match.phrase].meaning { taken.insert(step) }
    }
    let said = matcher.saidTraits
    let traits = said.traits(of: home)
    let offered = matcher.offeredFeatures(takesDenied: takesDenied)
    let offersAsked = !offered.names.isDisjoint(with: features)
    let home = home ?? (offersAsked ? offered.owner : nil)
    // What other storages have, and nobody asks for, says nothing of this one.
    let offersOwn = offersAsked || offered.owners.contains { $0 == home }
    // "Export the results to the bucket and delete the file system": it is about what is deleted.
    let refers = matcher.mentions.isEmpty || taken.contains(.deleteAfterRun)
    let referring = refers ? matcher.references : (storages: [], phrases: [])
    references = referring.storages
    let ages = matcher.ages(naming: said, of: home)
    let homes = matcher.mentions.indices.filter { roles[$0] >= .plain }
    storageCount =
      Set(homes.map { matcher.mentions[$0].storage }).subtracting([.otherService]).count
    isName = matcher.isName
    letter = option.letter
    var phrases = matcher.mentionPhrases
    for found in [
      rolePhrases, Set(said.map(\.match.phrase)), ages.phrases, offered.phrases, referring.phrases,
    ] {
      phrases.formUnion(found)
    }
    phrases.formUnion(steps.lazy.map(\.phrase))
    self.phrases = phrases
    if ages.lifecycle?.movesOnlyVersions ?? false { taken.remove(.moveByAge) }
    if let named = matcher.configuration(roles) {
      let configuration = ages.lifecycle.map(named.withoutClassesOnTheWay) ?? named
      plan = Plan(
        configuration, steps: taken,
        lifecycle: configuration.storage.classes.isEmpty ? nil : ages.lifecycle,
        features: offered.names)
      namesStorage = true
    } else if let home, !taken.isEmpty || !traits.isEmpty || offersOwn {
      plan = Plan(
        Configuration(home, traits: traits), steps: taken,
        lifecycle: home.classes.isEmpty ? nil : ages.lifecycle, features: offered.names)
      namesStorage = !traits.isEmpty
    } else {
      plan = nil
      namesStorage = false
    }
  }
}

extension OptionReading {
  /// An option that is read by the features whose purpose it says.
  ///
  /// - Parameters:
  ///   - option: The option.
  ///   - storage: The storage of the feature that the question names.
  ///   - reader: Reads the file in which it stands.
  init(purposeIn option: Question.Option, of storage: Storage, _ reader: WordReader) {
    let asked = reader.text(option.text).askedFeatures
    letter = option.letter
    plan =
      asked.names.isEmpty ? nil : Plan(Configuration(storage), features: asked.names)
    (namesStorage, isName, storageCount, references) = (false, false, 0, [])
    phrases = asked.phrases
  }

  /// The option with what features it offers, and nothing else of its plan.
  var withOnlyFeatures: OptionReading {
    var reading = self
    reading.plan = plan.flatMap {
      $0.features.isEmpty
        ? nil : Plan(Configuration($0.configuration.storage), features: $0.features)
    }
    return reading
  }

  /// Whether nothing of the option was read but that it speaks of the storage that the question is about:
  /// no name, no setting, no step, and none of the features that are asked for.
  func isUnread(asking features: Set<String>) -> Bool {
    guard let plan else { return true }
    return !namesStorage && !references.contains(plan.configuration.storage)
      && plan.steps.isEmpty && plan.features.isDisjoint(with: features)
  }
}

extension [OptionReading] {
  /// The options with what is meant where nothing is said.
  ///
  /// *Amazon S3* means the Standard class beside options that name other classes, and all of S3
  /// where nobody speaks of classes.
  func withUnspokenTraits() -> Self {
    let comparesClasses = contains { $0.plan?.configuration.hasStorageClass ?? false }
    return map { reading in
      guard let plan = reading.plan, reading.namesStorage else { return reading }
      var reading = reading
      reading.plan = plan.withUnspokenTrait(comparesClasses: comparesClasses)
      return reading
    }
  }
}

extension [OptionReading] {
  /// The options with those that speak of *the file system* as plans on it: on the best that another
  /// option names.
  ///
  /// Of options that are chosen together one creates the storage and another makes use of it. What is a
  /// plan on that storage already stays as it is.
  ///
  /// - Parameter options: The options as they were judged.
  /// - Returns: The options, those that refer to a storage as plans on it.
  func withReferences(to options: [Answer.JudgedOption]) -> Self {
    map { reading in
      let named = zip(self, options).compactMap { other, option -> WeighedPlan? in
        guard other.namesStorage, let plan = option.weighed, !plan.isExcluded,
          reading.references.contains(plan.plan.configuration.storage)
        else { return nil }
        return plan
      }
      guard let best = named.max(by: { $0.points < $1.points }),
        best.plan.configuration.storage != reading.plan?.configuration.storage
      else { return reading }
      let isBest = options.allSatisfy { option in
        option.weighed.map { $0.isExcluded || $0.points <= best.points } ?? true
      }
      // The traits of an option that is not chosen are not meant.
      let configuration = best.plan.configuration
      var reading = reading
      reading.plan = Plan(
        isBest ? configuration : Configuration(configuration.storage),
        steps: Set(reading.plan?.steps ?? []),
        lifecycle: configuration.storage.classes.isEmpty ? nil : reading.plan?.lifecycle,
        features: reading.plan?.features ?? [])
      return reading
    }
  }

  /// The options with what they call copying as the upload that it is where the data is outside AWS.
  func withCopiesAsUploads(from location: DataLocation?) -> Self {
    guard location == .onPremises || location == .otherCloud else { return self }
    return map { reading in
      guard let plan = reading.plan, plan.steps.contains(.copyData) else { return reading }
      var reading = reading
      reading.plan = plan.with(
        steps: Set(plan.steps).subtracting([.copyData]).union([.uploadData]))
      return reading
    }
  }
}

extension Lifecycle {
  /// Whether the data stays in its class, and versions that were replaced move alone.
  fileprivate var movesOnlyVersions: Bool { moves.isEmpty && !versionMoves.isEmpty }
}

extension Configuration {
  /// Without the classes through which data passes, or to which its old versions move.
  ///
  /// The Standard class is one of them where others are named, and data moves to those.
  fileprivate func withoutClassesOnTheWay(of lifecycle: Lifecycle) -> Configuration {
    let colder = traits.filter { $0 != .standard && storage.classes.contains($0) }
    guard !colder.isEmpty else { return self }
    return Configuration(
      storage,
      traits: traits.filter {
        lifecycle.movesOnlyVersions ? !colder.contains($0) : $0 != .standard
      })
  }
}

/// The features that a text makes use of.
struct OfferedFeatures {
  var names: Set<String> = []

  /// The storages that have them, in the order of the text.
  var owners: [Storage] = []

  /// The storage that has the first of them.
  var owner: Storage? { owners.first }

  /// The phrases that were found.
  var phrases: Set<Int> = []
}

extension TextMatcher {
  /// Whether the text is the name of a storage and nothing else.
  fileprivate var isName: Bool {
    !mentions.isEmpty
      && tokens.indices.allSatisfy { place in
        tokens[place].isLight || tokens[place].word == "use"
          || mentions.contains { $0.tokens.contains(place) }
      }
  }

  /// The storages one of which the words may mean.
  fileprivate var references: (storages: Set<Storage>, phrases: Set<Int>) {
    var storages: Set<Storage> = []
    let found = matches(.references)
    for match in found {
      if case .reference(let storage) = book.phrases[match.phrase].meaning {
        storages.insert(storage)
      }
    }
    return (storages, Set(found.map(\.phrase)))
  }

  /// The features that an option makes use of.
  ///
  /// - Parameter takesDenied: Whether those count, too, that it does without.
  /// - Returns: Their names, the storages that have them, and the phrases that were found.
  func offeredFeatures(takesDenied: Bool = false) -> OfferedFeatures {
    var offered = OfferedFeatures()
    for match in matches(.featuresOffered)
    where takesDenied || !match.isNegated && !isSwitchedOff(match) {
      guard case .featureOffered(let name, let storage) = book.phrases[match.phrase].meaning
      else { continue }
      offered.names.insert(name)
      offered.owners.append(storage)
      offered.phrases.insert(match.phrase)
    }
    return offered
  }

  /// The traits that an option names without their storage.
  fileprivate var saidTraits: [SaidTraits] {
    matches(.traits).filter { !$0.isNegated }.withoutPartial { _, _ in true }.compactMap { match in
      guard case .trait(let storage, let traits) = book.phrases[match.phrase].meaning else {
        return nil
      }
      return SaidTraits(storage: storage, traits: traits, match: match)
    }
  }

  /// The ages that an option names, also beside classes of the storage that the question is about.
  fileprivate func ages(naming said: [SaidTraits], of home: Storage?) -> AgeReading {
    ages(
      beside: said.filter { said in
        said.storage == home && said.storage.classes.contains(where: said.traits.contains)
      }
      .map { Mention(storage: $0.storage, traits: $0.traits, tokens: $0.match.head) })
  }

  /// The storage in which the data ends, with every trait that is said of it.
  fileprivate func configuration(_ roles: [MentionRole]) -> Configuration? {
    guard let top = roles.max() else { return nil }
    let named = mentions.indices.filter { roles[$0] >= min(top, .plain) }
    let fronts = named.filter { mentions[$0].storage.isFront }
    let last =
      top == .final || fronts.isEmpty ? named.filter { roles[$0] == top } : fronts
    let storages = last.map { mentions[$0].storage }
    guard
      let storage = storages.min(by: { $0.distanceFromPrograms < $1.distanceFromPrograms })
    else { return nil }
    let traits = last.filter { mentions[$0].storage == storage }.flatMap { mentions[$0].traits }
    return Configuration(storage, traits: storage.traits.filter(traits.contains))
  }
}

/// Traits that a text names without their storage.
private struct SaidTraits {
  let storage: Storage
  let traits: [Trait]
  let match: TextMatcher.Match
}

extension [SaidTraits] {
  /// The traits of the storage that the question is about.
  fileprivate func traits(of home: Storage?) -> [Trait] {
    let said = filter { $0.storage == home }.flatMap(\.traits)
    return home.map { $0.traits.filter(said.contains) } ?? []
  }
}

extension Storage {
  /// Whether the storage stands before another one that holds the data: a gateway or a file system
  /// before a bucket.
  fileprivate var isFront: Bool {
    distanceFromPrograms < Storage.efs.distanceFromPrograms
  }

  /// Where several storages are named alike, the one nearest to the programs counts: storage before
  /// the services around it, a gateway or file system before the bucket behind it.
  fileprivate var distanceFromPrograms: Int {
    let order: [Storage] = [
      .storageGateway, .fsxLustre, .fsxONTAP, .fsxOpenZFS, .fsxWindows, .s3Files, .efs,
      .functionStorage, .ebs, .instanceStore, .s3, .redshift, .dynamoDB, .database, .memoryCache,
      .messageQueue, .otherService,
    ]
    return order.firstIndex(of: self) ?? order.count
  }
}
