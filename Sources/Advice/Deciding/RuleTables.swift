/// The rules as flat tables: deciding is a few words of AND for each fact and a sum of rows.
///
/// For every fact and every cell of its values there is a bitmap of the rules that the value does
/// not contradict. The rules that hold are the AND of one bitmap a fact; an unknown fact rules out
/// every rule that asks for it. Points are sums of rows, one number a plan.
///
/// All tables are arrays of plain numbers, so that deciding touches no reference counts.
///
/// A class, because the tables are large and never change: whoever holds a rule book shares them.
package final class RuleTables: Sendable {
  package let plans: [Configuration]

  /// The plans without any steps.
  package let plainPlans: [Plan]

  /// The plans that are recommended; the rest is only pointed to.
  package let candidates: PlanSet

  let ruleCount: Int

  /// How many words a bitmap of rules has.
  let words: Int

  /// How many blocks of sixteen plans a rule's row has.
  let blocks: Int

  /// Where the groups of the rule book begin.
  let starts: Starts

  /// The facts that rules ask for, in their declared order.
  let asked: [AskedFact]

  let columns: [Column]
  let bounds: [Int64]
  let bitmaps: [UInt64]

  /// The rules that may hold for one plan and not for another, as bits.
  let aboutPlans: [UInt64]

  /// The rules by which estimates bring about a step, as bits.
  let requiringByEstimates: [UInt64]

  /// The rules that speak against a storage whatever the workload is, as bits.
  let againstStorageAlone: [UInt64]

  /// For each rule the plans that it is about; `nil` for a contradiction.
  let coverages: [Coverage?]

  /// The columns of the facts of plans that rules ask for.
  let planColumns: [Column]
  let planRules: [PlanRule]

  /// For each rule that asks something of plans its place in ``planRules``.
  let planRulePlaces: [Int]

  /// For each rule about plans, the places in ``planColumns`` of what it asks for.
  let planRuleColumns: [Int]

  /// The rules about plans that ask for nothing but estimates, and do not hold without, as bits.
  let waitingForFigures: [UInt64]

  /// For each rule that scores, what it does, and a row of its points, a lane for each plan.
  let scores: [Score]
  let rows: [Row]

  let exclusions: [Exclusion]
  let requirements: [Requirement]

  /// Makes the tables.
  ///
  /// - Parameters:
  ///   - rules: The rules in the order of the rule book: by rank, then by id.
  ///   - plans: At most 64 configurations.
  init(_ rules: [Rule], plans: [Configuration]) {
    precondition(plans.count <= 64, "tables are over at most 64 plans")
    self.plans = plans
    plainPlans = plans.map { Plan($0) }
    candidates = PlanSet(of: plans.count) { plans[$0].storage.isCandidate }
    ruleCount = rules.count
    words = (rules.count + 63) / 64
    blocks = (plans.count + Row.scalarCount - 1) / Row.scalarCount
    starts = Starts(rules)
    let columns = ColumnBuilder(rules, words: words)
    asked = columns.asked
    self.columns = columns.columns
    bounds = columns.bounds
    bitmaps = columns.bitmaps
    aboutPlans = rules.bits(where: \.isAboutPlans)
    requiringByEstimates = rules.bits(where: \.requiresByEstimate)
    againstStorageAlone = rules.bits(where: \.speaksAgainstStorageAlone)
    coverages = rules.map(\.coverage)
    planColumns = columns.planColumns
    let verdicts = VerdictBuilder(
      rules, plans: plans, blocks: blocks, planSubjects: columns.planSubjects)
    planRules = verdicts.planRules
    planRulePlaces = verdicts.planRules.enumerated()
      .reduce(into: [Int](repeating: 0, count: rules.count)) { $0[$1.element.rule] = $1.offset }
    planRuleColumns = verdicts.planRuleColumns
    waitingForFigures = verdicts.rulesWaitingForFigures(columns, words: words)
    scores = verdicts.scores
    rows = verdicts.rows
    exclusions = verdicts.exclusions
    requirements = verdicts.requirements
  }
}

extension RuleTables {
  /// The smallest number with which some rule compares a plan's fact; the largest of all where none
  /// does.
  func leastBound(of fact: PlanFact) -> Int64 {
    let column = planColumns.first { $0.fact == fact.rawValue && $0.other < 0 }
    guard let column, column.boundsCount > 0 else { return .max }
    return bounds[column.boundsStart]
  }

  /// Points for sixteen plans, a lane for each.
  typealias Row = SIMD16<Int16>

  /// A fact of the workload or of plans that rules ask for: where its bounds and its bitmaps are.
  struct Column: Sendable {
    let fact: Int

    /// Whether it is a fact of plans that estimates make known.
    let isFigure: Bool

    /// The fact of the workload with which that of a plan is compared; -1 where there is none.
    let other: Int
    let boundsStart: Int

    /// How many bounds a quantity has; -1 for values that are their own cell.
    let boundsCount: Int
    let bitmapStart: Int
  }

  /// A rule that scores.
  struct Score: Sendable {
    /// Whom the rule is about.
    enum Kind: Sendable {
      /// The plans of the rule's row.
      case row

      /// The plans that take a step.
      case step(Int)

      /// Plans that are asked one by one: see ``RuleTables/planRules``.
      case plans
    }

    let kind: Kind
    let strength: Int16
    let isInformative: Bool
  }

  /// A rule that excludes: the plans, unless it is about those who take a step.
  struct Exclusion: Sendable {
    let plans: PlanSet
    let step: Int?
    let isInformative: Bool
  }

  /// A rule that adds a step to plans.
  struct Requirement: Sendable {
    let step: Int
    let plans: PlanSet
  }

  /// A rule that asks something of each plan.
  struct PlanRule: Sendable {
    let rule: Int

    /// The plans that it is about, unless it is about those who take a step.
    let plans: PlanSet
    let step: Int?
    let strength: Int32
    let criterion: Int
    let isExclusion: Bool
    let isInformative: Bool

    /// Where the columns that the rule asks for begin in ``RuleTables/planRuleColumns``.
    let columnStart: Int
    let columnCount: Int
  }

  /// A fact that rules ask for, the cells of its values, and how many rules ask.
  struct AskedFact: Sendable {
    let fact: Fact
    let cells: Cells
    let reach: Int
  }

  /// Where the groups of the rule book begin.
  struct Starts: Sendable {
    let criteria: [Int]
    let exclusions: Int
    let cautions: Int
    let requirements: Int
    let contradictions: Int

    init(_ rules: [Rule]) {
      let ranks = rules.map(\.rank)
      func start(_ rank: Int) -> Int { ranks.firstIndex { $0 >= rank } ?? ranks.count }
      let count = Criterion.ordered.count
      criteria = (0...count).map(start)
      (exclusions, cautions) = (start(count), start(count + 1))
      (requirements, contradictions) = (start(count + 2), start(count + 3))
    }
  }
}

extension [Rule] {
  /// The places of some of the rules, as bits.
  func bits(where isMeant: (Rule) -> Bool) -> [UInt64] {
    enumerated().reduce(into: [UInt64](repeating: 0, count: (count + 63) / 64)) { bits, rule in
      if isMeant(rule.element) { bits[rule.offset / 64] |= 1 << UInt64(rule.offset % 64) }
    }
  }
}
