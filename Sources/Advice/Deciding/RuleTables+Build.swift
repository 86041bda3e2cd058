/// Makes the bitmaps of every fact and every cell of its values.
struct ColumnBuilder {
  private(set) var asked: [RuleTables.AskedFact] = []
  private(set) var columns: [RuleTables.Column] = []
  private(set) var bounds: [Int64] = []
  private(set) var bitmaps: [UInt64] = []
  private(set) var planColumns: [RuleTables.Column] = []

  /// What each of ``planColumns`` is about.
  private(set) var planSubjects: [Subject] = []
  private let words: Int

  init(_ rules: [Rule], words: Int) {
    self.words = words
    addColumns(rules)
  }

  private mutating func addColumns(_ rules: [Rule]) {
    var asked: [Subject: [(rule: Int, condition: Condition)]] = [:]
    for (index, rule) in rules.enumerated() {
      for condition in rule.conditions {
        asked[condition.subject, default: []].append((index, condition))
      }
    }
    for fact in Fact.allCases {
      guard let conditions = asked[.workload(fact)] else { continue }
      let cells = Cells(fact.type, tests: conditions.map(\.condition.test))
      columns.append(column(of: fact.rawValue, cells, conditions))
      let reach = Set(conditions.map(\.rule)).count
      self.asked.append(RuleTables.AskedFact(fact: fact, cells: cells, reach: reach))
    }
    for fact in PlanFact.allCases {
      for subject in [.plan(fact)] + Fact.allCases.map({ Subject.order(fact, $0) }) {
        guard let conditions = asked[subject] else { continue }
        let cells = Cells(subject.type, tests: conditions.map(\.condition.test))
        planSubjects.append(subject)
        planColumns.append(
          column(of: fact.rawValue, isFigure: fact.isFigure, cells, conditions))
      }
    }
  }

  /// Adds the bitmaps and bounds of a column.
  private mutating func column(
    of fact: Int, isFigure: Bool = false, _ cells: Cells,
    _ asked: [(rule: Int, condition: Condition)]
  ) -> RuleTables.Column {
    let other: Int =
      if case .order(_, let other)? = asked.first?.condition.subject { other.rawValue } else { -1 }
    let column = RuleTables.Column(
      fact: fact, isFigure: isFigure, other: other, boundsStart: bounds.count,
      boundsCount: cells.isQuantity ? cells.bounds.count : -1, bitmapStart: bitmaps.count)
    bounds += cells.bounds
    bitmaps += [UInt64](repeating: ~0, count: (cells.count + 1) * words)
    let values = cells.representatives
    for (rule, condition) in asked {
      let place = column.bitmapStart + rule / 64
      let others: UInt64 = ~(1 << UInt64(rule % 64))
      if condition.test != .unknown { bitmaps[place] &= others }
      for (cell, value) in values.enumerated() where !condition.holds(for: value) {
        bitmaps[place + (cell + 1) * words] &= others
      }
    }
    return column
  }
}

/// Makes the rows and bits of what rules say of plans.
struct VerdictBuilder {
  private(set) var planRules: [RuleTables.PlanRule] = []
  private(set) var planRuleColumns: [Int] = []
  private(set) var scores: [RuleTables.Score] = []
  private(set) var rows: [RuleTables.Row] = []
  private(set) var exclusions: [RuleTables.Exclusion] = []
  private(set) var requirements: [RuleTables.Requirement] = []
  private let plans: [Configuration]
  private let blocks: Int

  /// What each column of the tables is about that asks something of a plan.
  private let planSubjects: [Subject]

  init(_ rules: [Rule], plans: [Configuration], blocks: Int, planSubjects: [Subject]) {
    self.plans = plans
    self.blocks = blocks
    self.planSubjects = planSubjects
    for (index, rule) in rules.enumerated() { addVerdict(of: rule, at: index) }
  }

  private mutating func addVerdict(of rule: Rule, at index: Int) {
    let (covered, step) = rule.coverage.map(plans) ?? (PlanSet(), nil)
    if rule.isAboutPlans {
      let score = rule.verdict.score
      let columns = rule.planSubjects.compactMap(planSubjects.firstIndex)
      planRuleColumns += columns
      planRules.append(
        RuleTables.PlanRule(
          rule: index, plans: covered, step: step,
          strength: Int32(score?.strength ?? 0) * rule.factor,
          criterion: score?.criterion.index ?? 0, isExclusion: rule.verdict.isExclusion,
          isInformative: rule.isInformative,
          columnStart: planRuleColumns.count - columns.count, columnCount: columns.count))
    }
    switch rule.verdict {
    case .favour, .disfavour:
      let strength = Int16(rule.verdict.score?.strength ?? 0)
      let kind = rule.isAboutPlans ? .plans : step.map(RuleTables.Score.Kind.step) ?? .row
      scores.append(
        RuleTables.Score(kind: kind, strength: strength, isInformative: rule.isInformative))
      for block in 0..<blocks {
        var row = RuleTables.Row()
        for lane in row.indices where covered.contains(block * row.scalarCount + lane) {
          row[lane] = strength
        }
        rows.append(row)
      }
    case .exclude:
      exclusions.append(
        RuleTables.Exclusion(
          plans: rule.isAboutPlans ? PlanSet() : covered, step: rule.isAboutPlans ? nil : step,
          isInformative: rule.isInformative))
    case .require(let step, _):
      requirements.append(RuleTables.Requirement(step: step.index, plans: covered))
    case .caution, .contradiction:
      break
    }
  }

  /// The rules about plans that ask for nothing but estimates, and do not hold without, as bits.
  func rulesWaitingForFigures(_ columns: ColumnBuilder, words: Int) -> [UInt64] {
    planRules.reduce(into: [UInt64](repeating: 0, count: words)) { bits, planRule in
      let (word, bit) = (planRule.rule / 64, 1 << UInt64(planRule.rule % 64) as UInt64)
      let own = planRuleColumns[planRule.columnStart..<planRule.columnStart + planRule.columnCount]
        .map { columns.planColumns[$0] }
      // The first cell is that of what is not known.
      let waits = own.contains { columns.bitmaps[$0.bitmapStart + word] & bit == 0 }
      if waits, own.allSatisfy(\.isFigure) { bits[word] |= bit }
    }
  }

  /// The plans that a rule covers by their storage; the step's index, where it names one.
  private func plans(of coverage: Coverage) -> (plans: PlanSet, step: Int?) {
    if case .step(let step) = coverage { return (PlanSet(), step) }
    return (PlanSet(of: plans.count) { coverage.holds(plans[$0], steps: StepSet()) }, nil)
  }
}
