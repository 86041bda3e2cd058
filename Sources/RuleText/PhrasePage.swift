package import Advice

/// A page that says how facts and plans are put in words.
package struct PhrasePage: Sendable {
  /// Patterns, and what they stand for.
  package struct Group: Sendable {
    package let meaning: Meaning
    package let patterns: [Spelled<String>]

    /// The days on which they stand for it.
    package let period: Period
  }

  /// What a pattern stands for.
  package enum Meaning: Hashable, Sendable {
    /// One of a list of words that patterns name together.
    case word(Spelled<String>)

    /// These facts.
    case facts([PhraseFact])

    /// These facts, where nothing more exact is said and the answer depends on it.
    case hint([PhraseFact])

    /// A storage with traits, or a step.
    case plan(Target)

    /// A trait of the storage that the question is about.
    case trait(Storage, [Trait])

    /// What the storage that the pattern names does in its sentence.
    case role(MentionRole)

    /// A parameter of a training job's request, by its path.
    case parameter([String])

    /// The question is which parameters are of this kind.
    case asked(ParameterNeed)

    /// The question asks for something else than a plan.
    case askedSort(AskedSort)

    /// A storage that another option names.
    case reference(Storage)

    /// What a plan does with data at an age that is named.
    case age(AgedAction)

    /// The question is how large this limit is, or which storage has it.
    case figure(Limit)

    /// The question asks for the feature of this name.
    case featureAsked(String)

    /// The option offers the feature of this name, which the storage has.
    case featureOffered(String, of: Storage)

    /// Not these facts, which the words seem to say; without any, no fact at all.
    case nothing([Fact])
  }

  package let file: SourceFile
  package let groups: [Group]
}

/// A fact that a phrase states.
package struct PhraseFact: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case fixed(Int64)

    /// What the text names: a storage, or a number with its unit, on a scale.
    case mentioned(Scale)

    /// A bound, or one that the text names: of several the tightest counts.
    case atMost(Int64?)
  }

  /// How much of a fact is one of what the text names: seven runs a week for one a day.
  package struct Scale: Hashable, Sendable {
    fileprivate(set) var times: Int64 = 1
    fileprivate(set) var over: Int64 = 1

    /// The steps on the scale, rounded to the nearest; `nil` where they are too many.
    package func applied(to steps: Int64) -> Int64? {
      let (product, overflow) = steps.multipliedReportingOverflow(by: times)
      guard !overflow, product <= Dimension.largest else { return nil }
      return product / over + (product % over * 2 >= over ? 1 : 0)
    }
  }

  package let fact: Fact
  package let value: Value
}

/// What a plan does with data at an age, and how a question tells phases of its life apart.
package enum AgedAction: String, CaseIterable, Hashable, Sendable {
  /// It moves to the class that is named.
  case move

  /// It moves to the class that is named as soon as it is there.
  case moveAtOnce = "move-at-once"

  /// It stays in the class that is named for so long, and moves to the next one then.
  case stay

  /// It stays in the class that is named up to an age, and moves to the next one then.
  case stayUntil = "stay-until"

  /// It is deleted.
  case delete

  /// It is deleted when it has stayed long enough in the classes before.
  case deleteThen = "delete-then"

  /// Versions move to the class that is named, so long after they were replaced.
  case moveVersions = "move-versions"

  /// Versions are deleted, so long after they were replaced.
  case deleteVersions = "delete-versions"

  /// A phase begins at an age.
  case phaseFrom = "phase-from"

  /// A phase goes on up to an age.
  case phaseUntil = "phase-until"

  /// A phase is a period that is counted, as in "in years two to five".
  case phaseDuring = "phase-during"

  /// A phase lasts for so long.
  case phaseFor = "phase-for"

  /// A phase begins where the one before ended.
  case phaseThen = "phase-then"

  /// What is said holds at all ages.
  case phaseAlways = "phase-always"

  /// Nobody needs the data of the phase: it ends there.
  case phaseGone = "phase-gone"

  /// The data is kept for so long when the phase begins, and is deleted then.
  case phaseMore = "phase-more"

  // How often data of the phase is read, and how soon it must open, where no fact says it better
  case phaseFrequent = "phase-frequent"
  case phaseMonthly = "phase-monthly"
  case phaseQuarterly = "phase-quarterly"
  case phaseRare = "phase-rare"
  case phaseAtOnce = "phase-at-once"
  case phaseWait = "phase-wait"
}

extension AgedAction {
  /// Whether a question says so of its data, rather than an option of its plan.
  package var isOfPhases: Bool { isPhaseMark || isOfPhase }

  /// Whether a phase begins there.
  package var isPhaseMark: Bool {
    switch self {
    case .phaseFrom, .phaseUntil, .phaseDuring, .phaseFor, .phaseThen, .phaseAlways: true
    default: false
    }
  }

  /// Whether it says something of the phase in which it stands.
  package var isOfPhase: Bool {
    switch self {
    case .phaseGone, .phaseMore, .phaseFrequent, .phaseMonthly, .phaseQuarterly, .phaseRare,
      .phaseAtOnce, .phaseWait:
      true
    default: false
    }
  }
}

/// Whether a training job needs a parameter.
package enum ParameterNeed: String, CaseIterable, Hashable, Sendable {
  case required
  case optional
}

/// What a storage that is named does in its sentence, the least first.
package enum MentionRole: String, CaseIterable, Hashable, Comparable, Sendable {
  /// It has nothing to do with where the data ends.
  case aside

  /// The data comes from it.
  case source

  /// It is named, no more.
  case plain

  /// The data goes to it.
  case destination

  /// The data is read from it in the end.
  case final

  package static func < (left: MentionRole, right: MentionRole) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

extension SourceFile {
  /// Whether the page says how things are put in words: such pages are in the folder `words`, or about
  /// features.
  package var isPhrasePage: Bool { folder == "words" || isFeaturePage }
}

extension PhrasePage {
  /// Reads a page.
  ///
  /// - Returns: The groups whose headings are right, and every mistake but those inside patterns.
  package static func read(_ file: SourceFile) -> (page: PhrasePage, diagnostics: [Diagnostic]) {
    var (page, diagnostics) = Page.read(file)
    if page.title == nil, diagnostics.isEmpty { diagnostics.append(.missingTitle(in: file)) }
    var groups: [Group] = []
    var resolver = Resolver(file)
    let owner = file.isFeaturePage ? owner(of: page.fences, in: file) : nil
    for fence in page.fences {
      if file.isFeaturePage, fence.info.value == "feature" { continue }
      let names = PhraseFence.names(isFeature: file.isFeaturePage)
      guard let kind = PhraseFence(rawValue: fence.info.value), names.contains(kind.rawValue) else {
        diagnostics.append(.unknownFence(fence.info, among: names, in: file))
        continue
      }
      var parser = Parser(file, body: fence.body)
      let period = kind == .words ? .always : resolver.period(parser.readPeriodOfFence())
      for group in parser.readPhraseGroups(kind) {
        guard let meaning = resolver.meaning(of: group.heading, in: kind, owner) else { continue }
        groups.append(Group(meaning: meaning, patterns: group.patterns, period: period))
      }
      diagnostics += parser.diagnostics
    }
    if file.isFeaturePage, diagnostics.isEmpty, owner != nil {
      for kind in [PhraseFence.askedFor, .offered]
      where !page.fences.contains(where: { $0.info.value == kind.rawValue }) {
        diagnostics.append(.missingPatterns(kind, at: page.title?.range ?? 0..<0, in: file))
      }
    }
    return (PhrasePage(file: file, groups: groups), diagnostics + resolver.diagnostics)
  }

  /// The storage that has the feature of a page; what is wrong there is the rule book's to report.
  private static func owner(of fences: [Page.Fence], in file: SourceFile) -> Storage? {
    guard let fence = fences.first(where: { $0.info.value == "feature" }) else { return nil }
    var parser = Parser(file, body: fence.body)
    var resolver = Resolver(file)
    return resolver.storage(of: parser.readFeature())
  }
}

extension PhraseFence {
  /// The fences that a page may have.
  fileprivate static func names(isFeature: Bool) -> [String] {
    isFeature
      ? ["feature", words.rawValue, askedFor.rawValue, offered.rawValue]
      : allCases.filter { $0 != .askedFor && $0 != .offered }.map(\.rawValue)
  }
}

extension Resolver {
  fileprivate mutating func meaning(
    of heading: PhraseGroupSyntax.Heading, in kind: PhraseFence, _ owner: Storage?
  ) -> PhrasePage.Meaning? {
    switch heading {
    case .facts(let statements):
      let facts = statements.compactMap { fact($0) }
      guard facts.count == statements.count else { return nil }
      return kind == .hints ? .hint(facts) : .facts(facts)
    case .nothing(let names):
      let facts = names.compactMap { name -> Fact? in
        if case .workload(let fact)? = subject(name, allowsPlan: false) { fact } else { nil }
      }
      return facts.count == names.count ? .nothing(facts) : nil
    case .name(let name):
      switch kind {
      case .words: return .word(name)
      case .references:
        guard case .storage(let storage, _)? = target(name) else { return nil }
        return .reference(storage)
      case .askedFor: return .featureAsked(name.value)
      case .offered: return owner.map { .featureOffered(name.value, of: $0) }
      case .phrases, .hints: return nil
      case .plans: return target(name).map { .plan($0) }
      case .traits:
        guard case .storage(let storage, let traits)? = target(name) else { return nil }
        return .trait(storage, traits)
      case .roles:
        guard let role = MentionRole(rawValue: name.value) else {
          let names = MentionRole.allCases.map(\.rawValue)
          diagnostics.append(
            .unknownRole(name, among: names, nearest: nearest(name.value, names), in: file))
          return nil
        }
        return .role(role)
      case .parameters: return .parameter(name.value.split(separator: ".").map(String.init))
      case .ages:
        guard let action = AgedAction(rawValue: name.value) else {
          let names = AgedAction.allCases.map(\.rawValue)
          diagnostics.append(
            .unknownRole(name, among: names, nearest: nearest(name.value, names), in: file))
          return nil
        }
        return .age(action)
      case .asked:
        if let sort = AskedSort(rawValue: name.value) { return .askedSort(sort) }
        guard let need = ParameterNeed(rawValue: name.value) else {
          let names = ParameterNeed.allCases.map(\.rawValue) + AskedSort.allCases.map(\.rawValue)
          diagnostics.append(
            .unknownRole(name, among: names, nearest: nearest(name.value, names), in: file))
          return nil
        }
        return .asked(need)
      case .figures:
        guard let limit = Limit(rawValue: name.value) else {
          let names = Limit.names
          diagnostics.append(
            .unknownRole(name, among: names, nearest: nearest(name.value, names), in: file))
          return nil
        }
        return .figure(limit)
      }
    }
  }

  private mutating func fact(_ statement: PhraseStatementSyntax) -> PhraseFact? {
    guard case .workload(let fact)? = subject(statement.subject, allowsPlan: false) else {
      return nil
    }
    switch statement.form {
    case .mentioned(let times, let over):
      return scale(times, over, of: fact).map { PhraseFact(fact: fact, value: .mentioned($0)) }
    case .bound(let quantity):
      guard case .quantity(let dimension) = fact.type else {
        diagnostics.append(.wrongForm(statement.subject.range, of: .workload(fact), in: file))
        return nil
      }
      guard let quantity else { return PhraseFact(fact: fact, value: .atMost(nil)) }
      return steps(quantity, of: fact.name, dimension).map {
        PhraseFact(fact: fact, value: .atMost($0))
      }
    case .fixed(let statement):
      return workload([statement])?.workload[fact].map { PhraseFact(fact: fact, value: .fixed($0)) }
    }
  }

  /// The scale of a quantity; none is written for what is named as it is.
  private mutating func scale(
    _ times: Spelled<String>?, _ over: Spelled<String>?, of fact: Fact
  ) -> PhraseFact.Scale? {
    var scale = PhraseFact.Scale()
    for (number, part) in [(times, \PhraseFact.Scale.times), (over, \.over)] {
      guard let number else { continue }
      guard fact.type.dimension != nil, let value = Int64(number.value), (1...1000).contains(value)
      else {
        diagnostics.append(.wrongScale(number, of: fact, in: file))
        return nil
      }
      scale[keyPath: part] = value
    }
    return scale
  }
}

extension Diagnostic {
  fileprivate static func missingPatterns(
    _ kind: PhraseFence, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .malformedPattern, "the page of a feature has no patterns of this kind", in: file, at: range,
      help: "add a ```\(kind.rawValue) fence")
  }

  fileprivate static func wrongScale(
    _ number: Spelled<String>, of fact: Fact, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, "`\(fact.name)` is not named on the scale `\(number.value)`", in: file,
      at: number.range, help: "scales are whole numbers from 1 to 1000, of quantities alone")
  }

  fileprivate static func unknownRole(
    _ word: Spelled<String>, among names: [String], nearest: String?, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownValue, "there is no role `\(word.value)`", in: file, at: word.range,
      label: "expected \(names.joined(separator: ", "))",
      help: nearest.map { "did you mean `\($0)`?" })
  }
}
