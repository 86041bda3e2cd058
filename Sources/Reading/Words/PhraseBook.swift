public import Advice
package import RuleText

/// How facts and plans are put in words.
///
/// A class, because every text that is read refers to its phrases.
public final class PhraseBook: Sendable {
  /// One pattern and what it stands for.
  package struct Phrase: Sendable {
    package let meaning: PhrasePage.Meaning
    let kind: Kind
    package let file: SourceFile

    /// The pattern as written.
    package let text: Spelled<String>

    /// The days on which the words mean this.
    package let period: Period

    let pattern: Pattern
  }

  /// Every pattern, by file and place.
  package let phrases: [Phrase]

  /// What the requests of training jobs may hold, where questions about them are to be answered.
  package let parameters: ParameterBook

  let lexicon: Lexicon

  /// The words for numbers, times and amounts.
  let quantityWords: QuantityWords

  /// The patterns of the phrases, by their place in the book.
  let table: PatternTable

  /// The kind of each phrase.
  let kinds: [Kind]

  /// Whether it can be said of what each phrase stands for that it need not be.
  let mayBeNeedless: [Bool]

  /// The lists that the reading itself looks for, in their declared order; `nil` for those that no page
  /// defines.
  private let knownLists: [WordChoices.Number?]

  /// The endings that the reading itself looks for, in their declared order.
  private let knownEndings: [WordEndings]

  /// The numbers of the lists as a set: they are looked for whatever patterns a text may have.
  let listsOutsidePatterns: NumberSet

  /// The day as of which words are meant; `nil` for what they mean on all days.
  private let day: Day?

  /// The phrases that do not hold on that day, by their place.
  let passedOver: Set<Int>

  /// The days on which words changed their meaning.
  let changes: Set<Day>

  /// Makes a book of phrases whose patterns are compiled.
  private init(
    _ phrases: [Phrase], _ compiler: PatternCompiler, _ quantityWords: QuantityWords,
    knownLists: [WordChoices.Number?], knownEndings: [WordEndings], optionListCount: Int
  ) {
    let kinds = phrases.map(\.kind)
    self.phrases = phrases
    self.kinds = kinds
    self.knownLists = knownLists
    self.knownEndings = knownEndings
    self.quantityWords = quantityWords
    parameters = ParameterBook()
    lexicon = compiler.lexicon
    table = PatternTable(
      phrases.map(\.pattern), compiler.choices, optionListCount: optionListCount
    ) { kinds[$0].isOfOptions }
    mayBeNeedless = phrases.map(\.meaning.mayBeNeedless)
    listsOutsidePatterns = knownLists.compactMap(\.self)
      .reduce(into: NumberSet(below: compiler.choices.count)) { $0.insert($1) }
    day = nil
    passedOver = phrases.places(outside: nil)
    changes = Set(phrases.flatMap(\.period.changes))
  }

  /// Makes a book of the same phrases.
  private init(_ book: PhraseBook, _ parameters: ParameterBook, as day: Day?) {
    (phrases, kinds, knownLists) = (book.phrases, book.kinds, book.knownLists)
    (knownEndings, lexicon, quantityWords) = (book.knownEndings, book.lexicon, book.quantityWords)
    (table, mayBeNeedless) = (book.table, book.mayBeNeedless)
    (listsOutsidePatterns, changes) = (book.listsOutsidePatterns, book.changes)
    (self.parameters, self.day) = (parameters, day)
    passedOver = day == book.day ? book.passedOver : phrases.places(outside: day)
  }

  /// What a reader of a text looks for at one time.
  enum Kind: Int, CaseIterable, Sendable {
    case mentions
    case roles
    case facts
    case hints
    case traits
    case steps
    case parameters
    case asked
    case ages
    case figures
    case descriptionAsked
    case purposeAsked
    case causeAsked
    case oppositeAsked
    case references
    case featuresAsked
    case featuresOffered

    /// How many kinds there are; `allCases` makes a new array at each call.
    static let count = allCases.count

    /// Whether options are read by such phrases; most of the others are looked for in questions alone.
    var isOfOptions: Bool {
      switch self {
      case .mentions, .roles, .traits, .steps, .ages, .references, .featuresOffered: true
      default: false
      }
    }
  }
}

extension PhraseBook {
  /// Makes a phrase book of its pages.
  ///
  /// - Parameters:
  ///   - files: The pages, in any order.
  ///   - isChecked: Whether they were checked before, so that duplicates need not be looked for.
  /// - Returns: The phrases that are right, and every mistake, by file and place.
  package static func load(
    _ files: [SourceFile], isChecked: Bool = false
  ) -> (book: PhraseBook, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var compiler = PatternCompiler()
    var quantityWords = QuantityWords()
    var endings = KnownEndings.allCases.map { _ in WordEndings() }
    let pages = files.sorted { $0.path < $1.path }.map { file in
      let (page, mistakes) = PhrasePage.read(file)
      diagnostics += mistakes
      return page
    }
    for page in pages {
      for group in page.groups {
        switch group.meaning {
        case .word(let name):
          if let list = KnownEndings.allCases.first(where: { $0.name == name.value }) {
            endings[list.rawValue].add(group.patterns.map(\.value))
          }
          compiler.define(name, group.patterns, in: page.file)
        case .quantity(let meaning):
          if !isChecked { diagnostics += group.wordsNotAlone(in: page.file) }
          diagnostics += quantityWords.define(meaning, group.patterns)
            .map { .repeatedQuantity($0, in: page.file) }
        default: break
        }
      }
    }
    quantityWords.index()
    let groups = pages.flatMap { page in page.groups.map { (file: page.file, group: $0) } }
    var patterns = groups.map { [Pattern?](repeating: nil, count: $0.group.patterns.count) }
    func compile(where isMeant: (Kind) -> Bool) {
      for (place, (file, group)) in groups.enumerated() {
        guard let kind = group.meaning.kind, isMeant(kind) else { continue }
        patterns[place] = group.patterns.map {
          compiler.compile($0, mentioned: group.meaning.mentioned, in: file)
        }
      }
    }
    // What options say comes first, so that its lists have the lowest numbers.
    compile(where: \.isOfOptions)
    let knownLists = KnownList.allCases.map { compiler.choice(of: $0.name) }
    let optionListCount = compiler.choices.count
    compile { !$0.isOfOptions }
    if !isChecked, diagnostics.isEmpty, compiler.diagnostics.isEmpty {
      compiler.reportUnnamed(but: KnownEndings.allCases.map(\.name))
    }
    var phrases: [Phrase] = []
    for ((file, group), patterns) in zip(groups, patterns) {
      // Words of lists and of quantities are no phrases.
      guard let kind = group.meaning.kind else { continue }
      for case (let text, let pattern?) in zip(group.patterns, patterns) {
        phrases.append(
          Phrase(
            meaning: group.meaning, kind: kind, file: file, text: text, period: group.period,
            pattern: pattern))
      }
    }
    compiler.choices.index()
    let book = PhraseBook(
      phrases, compiler, quantityWords, knownLists: knownLists, knownEndings: endings,
      optionListCount: optionListCount)
    diagnostics += compiler.diagnostics.inOrder
    if !isChecked { diagnostics += book.redundancies }
    return (book, diagnostics)
  }

  /// A list that the reading itself looks for; `nil` where no page defines it.
  func list(_ list: KnownList) -> WordChoices.Number? { knownLists[list.rawValue] }

  /// Endings that the reading itself looks for; empty where no page defines them.
  func endings(_ list: KnownEndings) -> WordEndings { knownEndings[list.rawValue] }

  /// The book as words were meant on a day; without a day, as they always are.
  public func asOf(_ day: Day?) -> PhraseBook {
    changes.isEmpty || day == self.day ? self : PhraseBook(self, parameters, as: day)
  }

  /// The book with what the requests of training jobs may hold.
  package func with(_ parameters: ParameterBook) -> PhraseBook {
    PhraseBook(self, parameters, as: day)
  }

  /// Phrases that hold on some days only, where the rule book is of no day to compare with.
  package func undated(in rules: RuleBook) -> [Diagnostic] {
    guard rules.date == nil, let phrase = phrases.first(where: { $0.period != .always }) else {
      return []
    }
    return [.undatedBook(at: phrase.text.range, in: phrase.file)]
  }
}

extension PhrasePage.Meaning {
  /// Whether the words say that nothing is said.
  var isNothing: Bool { if case .nothing = self { true } else { false } }

  fileprivate var kind: PhraseBook.Kind? {
    switch self {
    case .plan(.storage): .mentions
    case .plan: .steps
    case .role: .roles
    case .trait: .traits
    case .facts, .nothing: .facts
    case .hint: .hints
    case .parameter: .parameters
    case .asked: .asked
    case .age: .ages
    case .figure: .figures
    case .askedSort(.description): .descriptionAsked
    case .askedSort(.purpose): .purposeAsked
    case .askedSort(.cause): .causeAsked
    case .askedSort(.opposite): .oppositeAsked
    case .reference: .references
    case .featureAsked: .featuresAsked
    case .featureOffered: .featuresOffered
    case .word, .quantity: nil
    }
  }
}

extension [PhraseBook.Phrase] {
  /// The places of the phrases that do not hold on a day.
  fileprivate func places(outside day: Day?) -> Set<Int> {
    Set(indices.filter { !self[$0].period.contains(day) })
  }
}

extension PhraseBook.Phrase {
  /// The page and line of the phrase.
  package var place: String { file.place(of: text.range.lowerBound) }
}

extension PhrasePage.Meaning {
  /// The facts that the words state, or hint at.
  var facts: [PhraseFact] {
    switch self {
    case .facts(let facts), .hint(let facts): facts
    default: []
    }
  }

  /// The dimension of the quantity that the words name, if they do.
  var mentioned: Dimension? {
    if case .age(let action) = self { return action == .moveAtOnce ? nil : .duration }
    return facts.first(where: \.isNamed)?.fact.type.dimension
  }
}

extension PhraseFact {
  /// Whether the text names the value.
  fileprivate var isNamed: Bool {
    switch value {
    case .mentioned, .atMost(nil): true
    case .fixed, .atMost: false
    }
  }
}
