/// The rules as flat tables: deciding is a few words of AND for each fact and a sum of rows.
///
/// For every fact and every cell of its values there is a bitmap of the rules that the value does
/// not contradict. The rules that hold are the AND of one bitmap a fact; an unknown fact rules out
/// every rule that asks for it. Points are sums of rows, one number a plan.
package struct RuleTables: Sendable {
  /// A fact that rules ask for, and where its bitmaps begin.
  struct Column: Sendable {
    let fact: Int
    let cells: Cells
    let start: Int
  }

  /// The same for what rules ask of a plan's number of steps.
  struct PlanColumn: Sendable {
    let cells: Cells
    let start: Int
  }

  /// A rule that scores: whom, or `nil` where it is those that take a step.
  struct Score: Sendable {
    let strength: Int16
    let step: Step?
    let isInformative: Bool
  }

  /// A rule that excludes.
  struct Exclusion: Sendable {
    let plans: UInt64
    let step: Step?
    let isInformative: Bool
  }

  /// A rule that adds a step.
  struct Requirement: Sendable {
    let step: Step
    let plans: UInt64
  }

  let words: Int
  let plans: [Configuration]
  let lanes: Int

  var columns: [Column] = []
  var planColumn: PlanColumn?
  var bitmaps: [UInt64] = []

  /// Bitmap of the rules about plans: they are asked once for each plan.
  var aboutPlans: [UInt64]

  /// The first rule of each criterion, and the end of the last.
  var criterionStarts: [Int]
  var exclusionStart: Int
  var cautionStart: Int
  var requirementStart: Int
  var contradictionStart: Int

  var scores: [Score] = []
  var rows: [Int16] = []
  var exclusions: [Exclusion] = []
  var requirements: [Requirement] = []
  let rules: [Rule]

  init(_ rules: [Rule], plans: [Configuration]) {
    precondition(plans.count <= 64, "tables are over at most 64 plans")
    self.rules = rules
    self.plans = plans
    words = (rules.count + 63) / 64
    lanes = (plans.count + 15) / 16 * 16
    aboutPlans = [UInt64](repeating: 0, count: words)
    let ranks = rules.map(\.rank)
    let criteria = Criterion.allCases.count
    func start(_ rank: Int) -> Int { ranks.firstIndex { $0 >= rank } ?? rules.count }
    criterionStarts = (0...criteria).map(start)
    exclusionStart = start(criteria)
    cautionStart = start(criteria + 1)
    requirementStart = start(criteria + 2)
    contradictionStart = start(criteria + 3)
    for (index, rule) in rules.enumerated() where rule.isAboutPlans {
      aboutPlans[index / 64] |= 1 << UInt64(index % 64)
    }
    addColumns()
    addScores()
  }
}

extension RuleTables {
  /// The plans that a target names by storage, as bits; the step, where it names one.
  private func plans(of target: Target) -> (plans: UInt64, step: Step?) {
    if case .step(let step) = target { return (0, step) }
    var bits: UInt64 = 0
    for (index, plan) in plans.enumerated() where target.covers(plan, steps: []) {
      bits |= 1 << UInt64(index)
    }
    return (bits, nil)
  }

  private mutating func addScores() {
    for rule in rules {
      switch rule.verdict {
      case .favour(let target, _, _), .disfavour(let target, _, _):
        let (bits, step) = plans(of: target)
        let strength = Int16(rule.verdict.score?.strength ?? 0)
        scores.append(Score(strength: strength, step: step, isInformative: rule.isInformative))
        rows += (0..<lanes).map { $0 < 64 && bits & (1 << UInt64($0)) != 0 ? strength : 0 }
      case .exclude(let target):
        let (bits, step) = plans(of: target)
        exclusions.append(
          Exclusion(plans: bits, step: step, isInformative: rule.isInformative))
      case .require(let step, let target):
        requirements.append(Requirement(step: step, plans: plans(of: target).plans))
      case .caution, .contradiction:
        break
      }
    }
  }

  private mutating func addColumns() {
    var tests: [Subject: [Condition.Test]] = [:]
    for rule in rules {
      for condition in rule.conditions {
        tests[condition.subject, default: []].append(condition.test)
      }
    }
    for fact in Fact.allCases {
      guard let made = tests[.workload(fact)] else { continue }
      let cells = Cells(fact.type, tests: made)
      columns.append(Column(fact: fact.rawValue, cells: cells, start: bitmaps.count))
      addBitmaps(for: .workload(fact), cells)
    }
    if let made = tests[.plan(.steps)] {
      let cells = Cells(PlanFact.steps.type, tests: made)
      planColumn = PlanColumn(cells: cells, start: bitmaps.count)
      addBitmaps(for: .plan(.steps), cells)
    }
  }

  private mutating func addBitmaps(for subject: Subject, _ cells: Cells) {
    let start = bitmaps.count
    bitmaps += [UInt64](repeating: ~0, count: (cells.count + 1) * words)
    let values = cells.representatives
    for (index, rule) in rules.enumerated() {
      let asked = rule.conditions.filter { $0.subject == subject }
      guard !asked.isEmpty else { continue }
      let bit: UInt64 = 1 << UInt64(index % 64)
      bitmaps[start + index / 64] &= ~bit
      for (cell, value) in values.enumerated() where !asked.allSatisfy({ $0.holds(for: value) }) {
        bitmaps[start + (cell + 1) * words + index / 64] &= ~bit
      }
    }
  }
}
