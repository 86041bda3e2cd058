/// Everything that the advisor knows of storage: rules and the sources that they cite.
///
/// A class, because all that judges by a book refers to it, and it never changes.
public final class RuleBook: Sendable {
  /// The rules of all times: those that score by criterion, then exclusions, cautions, required steps
  /// and contradictions; by id within each group.
  public let rules: [Rule]

  /// The rules that are in force on ``day``, as bits in their order, without those on features: these
  /// are read where a feature is asked for.
  package let inForce: [UInt64]

  /// Where the rule of each id stands, the first where several have it.
  private let places: [String: Int]

  /// The sources, by name.
  public let sources: [Source]

  /// The prices and limits of the world.
  public let figures: FigureBook

  /// The day that the book is of: what changed later is not in it.
  ///
  /// `nil` where the book does not say.
  public let date: Day?

  /// The day as of which the book answers; the book's own unless ``asOf(_:)`` chose another.
  public let day: Day?

  private let ruleChanges: Set<Day>

  /// The rules that are left out, by id: no day finds them, nor brings them into force.
  private let leftOut: Set<String>

  /// The rules of all times as tables over the candidates.
  package let tables: RuleTables

  /// Makes a rule book.
  package init(
    rules: [Rule], sources: [Source], figures: FigureBook = FigureBook(), date: Day? = nil
  ) {
    let rules = rules.map { (rank: $0.rank, rule: $0) }
      .sorted { ($0.rank, $0.rule.id) < ($1.rank, $1.rule.id) }.map(\.rule)
    self.rules = rules
    self.sources = sources.sorted { $0.name < $1.name }
    self.figures = figures.asOf(date)
    (self.date, day) = (date, date)
    ruleChanges = Set(rules.flatMap(\.period.changes))
    tables = RuleTables(rules, plans: Configuration.all)
    leftOut = []
    inForce = rules.inForce(on: date, without: leftOut)
    places = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Makes a book of the same rules; what is not given stays.
  package init(
    _ book: RuleBook, asOf day: Day? = nil, leavingOut id: String? = nil,
    figures: FigureBook? = nil, tables: RuleTables? = nil
  ) {
    (rules, places, sources) = (book.rules, book.places, book.sources)
    (date, ruleChanges) = (book.date, book.ruleChanges)
    self.day = day ?? book.day
    leftOut = id.map { book.leftOut.union([$0]) } ?? book.leftOut
    inForce =
      day == nil && id == nil ? book.inForce : rules.inForce(on: self.day, without: leftOut)
    self.figures = figures ?? book.figures
    self.tables = tables ?? book.tables
  }

  /// Finds the rule of this id, whenever it holds.
  public func rule(_ id: String) -> Rule? { place(of: id).map { rules[$0] } }

  private func place(of id: String) -> Int? { leftOut.contains(id) ? nil : places[id] }

  /// Where the rule on a feature stands; `nil` for what is no feature.
  func place(ofFeature id: String) -> Int? {
    place(of: id).flatMap { rules[$0].isFeature ? $0 : nil }
  }

  /// The same rule book, deciding as if it had no rule of this id; ``rules`` and tables are shared.
  package func leavingOut(_ id: String) -> RuleBook { RuleBook(self, leavingOut: id) }
}

extension RuleBook {
  /// The book as things stood on a day, by the rules, prices and limits that then held.
  public func asOf(_ day: Day) -> RuleBook {
    let old = self.day
    guard changes.contains(where: { change in old.map { $0 < change } != (day < change) }) else {
      return RuleBook(self, asOf: day)
    }
    return RuleBook(self, asOf: day, figures: figures.asOf(day))
  }

  /// The days on which something that the book knows changed, the earliest first.
  public var changes: [Day] { ruleChanges.union(figures.changes).sorted() }

  /// Whether the rule at a place is in force on ``day``; one on a feature is only where that is asked for.
  func isInForce(_ place: Int) -> Bool { inForce[place / 64] >> UInt64(place % 64) & 1 != 0 }
}

extension [Rule] {
  /// The rules that are in force on a day, as bits, without those on features and those that are left out.
  fileprivate func inForce(on day: Day?, without leftOut: Set<String>) -> [UInt64] {
    bits { $0.period.contains(day) && !$0.isFeature && !leftOut.contains($0.id) }
  }
}

extension Rule {
  /// The group of the rule book that the rule belongs to.
  var rank: Int {
    switch verdict {
    case .favour, .disfavour:
      verdict.score?.criterion.index ?? 0
    case .exclude: Criterion.ordered.count
    case .caution: Criterion.ordered.count + 1
    case .require: Criterion.ordered.count + 2
    case .contradiction: Criterion.ordered.count + 3
    }
  }

  /// What the rule says of a workload and a plan.
  ///
  /// - Parameters:
  ///   - workload: The facts.
  ///   - plan: The value of each fact of the plan; `nil` where it is not known.
  ///   - least: What each fact of the plan is at least that is not known; `nil` where that is not
  ///     known either.
  /// - Returns: Whether all conditions hold, one fails, or an unknown fact decides.
  package func truth(
    for workload: Workload, plan: (PlanFact) -> Int64? = { _ in nil },
    atLeast least: (PlanFact) -> Int64? = { _ in nil }
  ) -> Truth {
    var result = Truth.yes
    for condition in conditions {
      let value = condition.subject.value(in: workload, of: plan)
      let bound = value == nil ? condition.subject.figure.flatMap(least) : nil
      if case .unknown = condition.test {
        if value != nil || bound != nil { return .no }
      } else if let value {
        if !condition.holds(for: value) { return .no }
      } else if let bound {
        switch condition.truth(atLeast: bound) {
        case .no: return .no
        case .unknown: result = .unknown
        case .yes: break
        }
      } else {
        result = .unknown
      }
    }
    return result
  }

  /// What the rule asks of a plan, perhaps beside a fact of the workload.
  package var planSubjects: [Subject] {
    conditions.map(\.subject).filter { $0.planFact != nil }.uniqued
  }
}
