public import Advice
package import RuleText

/// How facts and plans are put in words.
public struct PhraseBook: Sendable {
  /// One pattern and what it stands for.
  package struct Phrase: Sendable {
    package let meaning: PhrasePage.Meaning
    package let file: SourceFile

    /// The pattern as written.
    package let text: Spelled<String>

    /// The days on which the words mean this.
    package let period: Period

    let pattern: Pattern
  }

  /// Every pattern, by file and place.
  package private(set) var phrases: [Phrase] = []

  /// What the requests of training jobs may hold, where questions about them are to be answered.
  package var parameters = ParameterBook()

  private(set) var lexicon = Lexicon()

  /// The words for numbers, times and amounts.
  private(set) var quantityWords = QuantityWords()

  /// The patterns of the phrases, by their place in the book.
  private(set) var table = PatternTable([], WordChoices(), optionListCount: 0) { _ in false }

  /// The kind of each phrase.
  private(set) var kinds: [Kind?] = []

  /// Whether it can be said of what each phrase stands for that it need not be.
  private(set) var mayBeNeedless: [Bool] = []

  /// The lists that the reading itself looks for, in their declared order; `nil` for those that no page
  /// defines.
  private var knownLists = [WordChoices.Number?](repeating: nil, count: KnownList.allCases.count)

  /// The same as a set: they are looked for whatever patterns a text may have.
  private(set) var listsOutsidePatterns = NumberSet(below: 0)

  /// The day as of which words are meant; `nil` for what they mean on all days.
  private var day: Day?

  /// The phrases that do not hold on that day, by their place.
  private(set) var passedOver: Set<Int> = []

  /// The days on which words changed their meaning.
  private(set) var changes: Set<Day> = []

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
    var book = PhraseBook()
    var diagnostics: [Diagnostic] = []
    var compiler = PatternCompiler()
    let pages = files.sorted { $0.path < $1.path }.map { file in
      let (page, mistakes) = PhrasePage.read(file)
      diagnostics += mistakes
      return page
    }
    for page in pages {
      for group in page.groups {
        switch group.meaning {
        case .word(let name): compiler.define(name.value, group.patterns, in: page.file)
        case .quantity(let meaning):
          if !isChecked { diagnostics += group.wordsNotAlone(in: page.file) }
          diagnostics += book.quantityWords.define(meaning, group.patterns)
            .map { .repeatedQuantity($0, in: page.file) }
        default: break
        }
      }
    }
    book.quantityWords.index()
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
    book.knownLists = KnownList.allCases.map { compiler.choice(of: $0.name) }
    let optionListCount = compiler.choices.count
    compile { !$0.isOfOptions }
    for ((file, group), patterns) in zip(groups, patterns) {
      for case (let text, let pattern?) in zip(group.patterns, patterns) {
        book.phrases.append(
          Phrase(
            meaning: group.meaning, file: file, text: text, period: group.period,
            pattern: pattern))
      }
    }
    book.lexicon = compiler.lexicon
    book.kinds = book.phrases.map(\.meaning.kind)
    book.mayBeNeedless = book.phrases.map(\.meaning.mayBeNeedless)
    book.listsOutsidePatterns = book.knownLists.compactMap(\.self)
      .reduce(into: NumberSet(below: compiler.choices.count)) { $0.insert($1) }
    compiler.choices.index()
    book.table = PatternTable(
      book.phrases.map(\.pattern), compiler.choices, optionListCount: optionListCount
    ) { book.kinds[$0]?.isOfOptions ?? false }
    book.changes = Set(book.phrases.flatMap(\.period.changes))
    book.passedOver = book.phrasesOutside(nil)
    diagnostics += compiler.diagnostics.inOrder
    if !isChecked { diagnostics += book.redundancies }
    return (book, diagnostics)
  }

  /// A phrase that is found wherever another of the same meaning is.
  private var redundancies: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let groups = Dictionary(grouping: phrases.indices) { phrases[$0].meaning }
    for members in groups.values.sorted(by: { $0[0] < $1[0] }) {
      // A longer phrase of these takes words or numbers from other facts, and so has its use.
      for index in members
      where !phrases[index].meaning.isNothing && !phrases[index].pattern.asksForNumber {
        let covering = members.first { other in
          other != index && phrases[other].pattern.covers(phrases[index].pattern)
            && [.always, phrases[index].period].contains(phrases[other].period)
            && (other < index || !phrases[index].pattern.covers(phrases[other].pattern))
        }
        if let covering { diagnostics.append(.redundant(phrases[index], phrases[covering])) }
      }
    }
    return diagnostics
  }

  /// A list that the reading itself looks for; `nil` where no page defines it.
  func list(_ list: KnownList) -> WordChoices.Number? { knownLists[list.rawValue] }

  /// The book as words were meant on a day; without a day, as they always are.
  public func asOf(_ day: Day?) -> PhraseBook {
    guard !changes.isEmpty, day != self.day else { return self }
    var result = self
    result.day = day
    result.passedOver = phrasesOutside(day)
    return result
  }

  private func phrasesOutside(_ day: Day?) -> Set<Int> {
    Set(phrases.indices.filter { !phrases[$0].period.contains(day) })
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

extension PhraseBook.Phrase {
  /// The page and line of the phrase.
  package var place: String {
    let position = file.position(of: text.range.lowerBound)
    return "\(file.path):\(position.line):\(position.column)"
  }
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

extension Diagnostic {
  fileprivate static func redundant(_ phrase: PhraseBook.Phrase, _ other: PhraseBook.Phrase)
    -> Diagnostic
  {
    Diagnostic(
      .duplicatePhrase, "the phrase is found wherever \"\(other.text.value)\" is", in: phrase.file,
      at: phrase.text.range, help: "leave it out: the other stands at \(other.place)")
  }
}
