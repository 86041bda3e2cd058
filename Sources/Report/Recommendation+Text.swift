public import Advice

extension Recommendation {
  /// The recommendation for people: the winner first, no more than a screen.
  ///
  /// - Parameters:
  ///   - style: Width and colours.
  ///   - isVerbose: Whether every plan, reason and caution is shown, however long that is.
  /// - Returns: Lines of at most the style's columns, each ended.
  public func text(style: TextStyle = TextStyle(), isVerbose: Bool = false) -> String {
    let lines =
      isVerbose
      ? TextReport(self, style, .everything, TextReport.Searches(self)).lines
      : TextReport.fittingScreen(self, style)
    return lines.map { $0 + "\n" }.joined()
  }
}

/// The lines of a recommendation as text.
struct TextReport {
  /// How many lines a screen has, one left for the prompt.
  static let screenHeight = 23

  /// How much is shown.
  struct Detail {
    var reasons: Int
    var plans: Int
    var exclusions: Int
    var unknown: Int
    var cautions: Int
    var costs = 3
    var breakEvens = 1
    var classes = 6
    var isVerbose = false

    /// From the fullest screen to the barest.
    static let screens: [Detail] = {
      let parts: [WritableKeyPath<Detail, Int>] = [
        \.cautions, \.plans, \.unknown, \.exclusions, \.unknown, \.reasons, \.unknown, \.classes,
        \.costs, \.plans, \.classes, \.unknown, \.classes, \.reasons, \.breakEvens, \.classes,
        \.cautions, \.exclusions, \.reasons, \.plans, \.costs,
      ]
      var detail = Detail(reasons: 4, plans: 3, exclusions: 2, unknown: 4, cautions: 2)
      var screens = [detail]
      for part in parts where detail[keyPath: part] > 0 {
        detail[keyPath: part] -= 1
        screens.append(detail)
      }
      return screens
    }()

    static let everything = Detail(
      reasons: .max, plans: .max, exclusions: .max, unknown: .max, cautions: .max, costs: .max,
      breakEvens: .max, classes: .max, isVerbose: true)
  }

  /// What takes a search over the values of facts.
  struct Searches {
    /// Where the costs of plans change places.
    let breakEvens: [BreakEven]

    /// What is said of the class.
    let classSentences: [String]

    init(_ recommendation: Recommendation) {
      breakEvens = recommendation.breakEvens
      classSentences =
        recommendation.storageClass.map { $0.sentences(turns: $0.comparison.turns) } ?? []
    }
  }

  let recommendation: Recommendation
  let style: TextStyle
  let detail: Detail

  /// What is found once, for finding it is most of the work of a report.
  let searches: Searches

  init(
    _ recommendation: Recommendation, _ style: TextStyle, _ detail: Detail, _ searches: Searches
  ) {
    self.recommendation = recommendation
    self.searches = searches
    self.style = style
    self.detail = detail
  }

  /// The lines of the fullest screen that is not too high, or of the barest one.
  static func fittingScreen(_ recommendation: Recommendation, _ style: TextStyle) -> [String] {
    // Screens only become shorter, so halving finds the first that fits.
    let screens = Detail.screens
    let searches = Searches(recommendation)
    var (low, high) = (0, screens.count - 1)
    var fitting = TextReport(recommendation, style, screens[high], searches).lines
    while low < high {
      let middle = (low + high) / 2
      let lines = TextReport(recommendation, style, screens[middle], searches).lines
      if lines.count <= screenHeight {
        (high, fitting) = (middle, lines)
      } else {
        low = middle + 1
      }
    }
    return fitting
  }

  var lines: [String] {
    var parts = [
      verdict + otherTimes, why, steps, storageClass, lifecycle, others, costs, exclusions, unknown,
      cautions,
    ]
    if detail.isVerbose { parts += [decisive, everyPlan, facts] }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  // Each part is a heading with lines below it, or empty.

  private var verdict: [String] {
    guard let choice = recommendation.choice, let lead = recommendation.lead else {
      return noVerdict
    }
    let name = choice.plan.configuration
    return style.wrap("\(name.title) (\(name.name))", paint: { style.paint($0, .bold) })
      + style.wrap(standing(choice, lead))
  }

  private var otherTimes: [String] {
    recommendation.otherTimesText.flatMap { style.wrap("\($0).") }
  }

  private func standing(_ choice: JudgedPlan, _ lead: Lead) -> String {
    var text = "\(choice.points) \(abs(choice.points) == 1 ? "point" : "points")"
    if let margin = lead.margin, let runnerUp = recommendation.runnerUp {
      let rival = runnerUp.plan.configuration.title
      text +=
        lead.isTie
        ? ": a tie with \(rival), broken by the declared order"
        : lead.isClose
          ? ": a close call, only \(margin) ahead of \(rival)" : ", \(margin) ahead of \(rival)"
    } else {
      text += ": no other storage is left"
    }
    if lead.configurationMargin == 0,
      let twin = recommendation.ranking.dropFirst().first(where: {
        $0.plan.configuration.storage == choice.plan.configuration.storage
      })
    {
      text += "; level with \(twin.plan.configuration.name), which comes later in order"
    }
    return text + "."
  }

  private var noVerdict: [String] {
    switch recommendation.abstention {
    case .nothingFits:
      let head = style.paint("None of S3, EFS and FSx for Lustre fits.", .bold)
      guard !recommendation.alternatives.isEmpty else { return [head] }
      return [head, "Look at instead:"]
        + recommendation.alternatives.flatMap { plan in
          let reason = plan.reasons.first.map { ": \($0.rule.because)" } ?? ""
          return style.wrap(plan.plan.configuration.title + reason, lead: "  ")
        }
    default:
      return [style.paint("No recommendation: no stated fact bears on the choice.", .bold)]
    }
  }

  private var why: [String] {
    guard let choice = recommendation.choice else { return [] }
    let difference = recommendation.lead?.difference ?? []
    let title: String
    let reasons: [Reason]
    if let runnerUp = recommendation.runnerUp {
      title = "Why, against \(runnerUp.plan.configuration.title)"
      reasons = difference
    } else {
      title = "Why"
      reasons = choice.reasons
    }
    return section(title, reasons, limit: detail.reasons, line(for:))
  }

  private var steps: [String] {
    guard let plan = recommendation.choice?.plan, !plan.steps.isEmpty else { return [] }
    return style.wrap(
      plan.steps.map(\.title).joined(separator: "; ") + ".",
      lead: heading("Steps") + "  ")
  }

  /// The class in which to keep the data, and why.
  private var storageClass: [String] {
    section("Class", searches.classSentences, limit: detail.classes) { style.wrap($0, lead: "  ") }
  }

  /// The ages at which the data should move between classes.
  private var lifecycle: [String] {
    section("Ages", recommendation.lifecycle?.sentences ?? [], limit: detail.classes) {
      style.wrap($0, lead: "  ")
    }
  }

  private var others: [String] {
    guard recommendation.choice != nil else { return [] }
    let shown =
      detail.isVerbose
      ? Array(recommendation.ranking.dropFirst()) : recommendation.rivals + dearSibling
    let told = shown.preferring(detail.plans) { !drawback(of: $0).isEmpty }
    return section("Others", told, limit: detail.plans) { plan in
      style.wrap(
        "\(plan.plan.configuration.title) (\(plan.plan.configuration.name))\(drawback(of: plan))",
        lead: "  \(String(plan.points).paddedLeft(to: 4))  ")
    }
  }

  /// The usual configuration of the chosen storage, where an estimate speaks against it.
  private var dearSibling: [JudgedPlan] {
    let storage = recommendation.choice?.plan.configuration.storage
    let usual = Configuration.candidates.first { $0.storage == storage }
    return recommendation.ranking.dropFirst()
      .filter { $0.plan.configuration == usual && !drawback(of: $0).isEmpty }
  }

  /// The weightiest reason against a plan that an estimate brought about, to follow its name.
  private func drawback(of plan: JudgedPlan) -> String {
    guard !detail.isVerbose,
      let reason = plan.reasons.first(where: { $0.points < 0 && !$0.figures.isEmpty })
    else { return "" }
    return ": \(reason.because)"
  }

  /// What the choice and its rivals cost, and where they change places; empty where nothing is known.
  private var costs: [String] {
    guard let choice = recommendation.choice, recommendation.workload.dataSize != nil,
      detail.costs > 0
    else { return [] }
    let shown =
      [choice]
      + (detail.isVerbose
        ? recommendation.ranking.dropFirst() : recommendation.rivals.prefix(detail.costs - 1))
    let estimates = shown.map(recommendation.estimate)
    return EstimateReport(style: style).table(
      of: estimates, title: "US dollars, \(estimates[0].region.rawValue)",
      hasRuns: !recommendation.workload.isForOtherThanTraining)
      + avoidedWaiting + estimates.flatMap(temporary)
      + searches.breakEvens.prefix(detail.breakEvens).flatMap { breakEven in
        style.wrap(breakEven.sentence, lead: "  ")
      }
  }

  /// What a file system costs that is made for each run, where that is less.
  private func temporary(_ estimate: Estimate) -> [String] {
    guard let cost = estimate.monthlyCost.value, let less = estimate.monthlyCostIfDeleted?.value,
      less + Exact(1) < cost
    else { return [] }
    return style.wrap(
      "\(estimate.configuration.name) costs \(less.dollars) USD a month where it is made for each run "
        + "and deleted after it", lead: "  ")
  }

  /// What the choice saves of the accelerators' price.
  private var avoidedWaiting: [String] {
    recommendation.avoidedWaitingText.map { style.wrap($0, lead: "  ") } ?? []
  }

  private var exclusions: [String] {
    section(
      "Excluded", recommendation.excluded.groupedByReason, limit: detail.exclusions
    ) { group in
      style.wrap("\(group.title): \(text(of: group.reason))", lead: "  ")
    }
  }

  private var unknown: [String] {
    let isOpen = recommendation.choice != nil
    let facts = recommendation.unknown.filter { !isOpen || $0.couldChange }
    let title = isOpen ? "Not stated, and could change this" : "Worth knowing first"
    return section(title, facts, limit: isOpen ? detail.unknown : max(detail.unknown, 6)) {
      influence in
      isOpen
        ? style.wrap(outcome(influence), lead: "  ")
        : style.wrap(influence.fact.question, lead: "  \(influence.fact.name.padded(to: 30)) ")
    }
  }

  private var decisive: [String] {
    section("Stated, and would change this if otherwise", recommendation.decisive) {
      style.wrap(outcome($0), lead: "  ")
    }
  }

  private func outcome(_ influence: Influence) -> String {
    influence.fact.name
      + influence.outcomes.map { outcome in
        "\(outcome.condition) → \(outcome.configuration?.title ?? "none of the three")"
      }.joined(separator: ";")
  }

  private var cautions: [String] {
    section("Mind", recommendation.choice?.cautions ?? [], limit: detail.cautions) { caution in
      style.wrap(text(of: caution), lead: "  ! ", paint: { style.paint($0, .warning) })
    }
  }

  private var everyPlan: [String] {
    Array(
      recommendation.ranking.map { plan in
        let head =
          plan.plan.configuration.title + ", \(plan.points) points ("
          + plan.criteria.map { "\($0.criterion.rawValue) \($0.points.signed)" }
          .joined(separator: ", ") + ")"
        return [heading(head)]
          + plan.reasons.flatMap(line(for:))
          + (plan.plan.steps.isEmpty
            ? []
            : style.wrap(plan.plan.steps.map(\.title).joined(separator: "; "), lead: "  steps: "))
          + plan.requirements.flatMap { style.wrap(text(of: $0), lead: "    because ") }
          + plan.cautions.flatMap { style.wrap(text(of: $0), lead: "  ! ") }
      }.joined(separator: [""]))
  }

  private var facts: [String] {
    let workload = recommendation.workload
    return section("Facts", workload.stated) { fact in
      let note = recommendation.derived.contains(fact) ? "  (follows from the others)" : ""
      return ["  \(fact.name) \(workload.text(of: fact) ?? "")\(note)"]
    }
  }
}

extension TextReport {
  private func heading(_ text: String) -> String { style.paint(text, .bold) }

  /// A heading with items, each of several lines; says how many are not shown.
  private func section<Item>(
    _ title: String, _ items: [Item], limit: Int = .max, _ lines: (Item) -> [String]
  ) -> [String] {
    guard !items.isEmpty, limit > 0 else { return [] }
    let hidden = items.count - min(limit, items.count)
    let more = hidden > 0 ? style.paint("  (\(hidden) more: --verbose)", .faint) : ""
    return [heading(title) + more] + items.prefix(limit).flatMap(lines)
  }

  private func line(for reason: Reason) -> [String] {
    let points = reason.points.signed.paddedLeft(to: 4)
    let criterion = (reason.rule.verdict.score?.criterion.rawValue ?? "").padded(to: 10)
    return style.wrap(
      text(of: reason),
      lead: "  \(style.paint(points, reason.points > 0 ? .good : .bad))  \(criterion)  ")
  }

  /// A reason with its source and the doubt about it.
  private func text(of reason: Reason) -> String {
    let citation = reason.rule.citation
    let place = detail.isVerbose ? citation.detail.map { ", \($0)" } ?? "" : ""
    let doubt = citation.doubt.map { detail.isVerbose ? " (doubtful: \($0))" : " (doubtful)" } ?? ""
    return "\(reason.because) [\(citation.source.name)\(place)]\(doubt)"
  }
}

extension Recommendation {
  /// What the choice avoids of accelerators that would wait; `nil` where that is nothing, or not known.
  var avoidedWaitingText: String? {
    let parts = avoidedWaiting.map {
      "\($0.dollarsPerMonth.dollars) USD a month against \($0.rival.configuration.name)"
    }
    return parts.isEmpty ? nil : "waiting accelerators avoided: " + parts.joined(separator: ", ")
  }
}

extension [JudgedPlan] {
  /// The plans with those in front that are worth one of a few places; each part in its order.
  fileprivate func preferring(_ places: Int, _ isWorthIt: (JudgedPlan) -> Bool) -> [JudgedPlan] {
    let chosen = (indices.filter { isWorthIt(self[$0]) } + indices.filter { !isWorthIt(self[$0]) })
      .prefix(places)
    return indices.filter(chosen.contains).map { self[$0] }
      + indices.filter { !chosen.contains($0) }.map { self[$0] }
  }

  /// The rules that exclude plans, those first that exclude a whole storage.
  fileprivate var groupedByReason: [(title: String, reason: Reason)] {
    var groups: [(title: String, reason: Reason)] = []
    for plan in self {
      for reason in plan.exclusions where !groups.contains(where: { $0.reason == reason }) {
        let target = reason.rule.verdict.target ?? .thisPlan
        groups.append((target == .thisPlan ? plan.plan.configuration.title : target.title, reason))
      }
    }
    return groups.filter { $0.reason.rule.isAboutWholeStorage }
      + groups.filter { !$0.reason.rule.isAboutWholeStorage }
  }
}

extension Reason {
  /// The reason with the estimates that brought it about.
  var because: String {
    figures.isEmpty
      ? rule.because : "\(rule.because) (\(figures.map(\.shown).joined(separator: ", ")))"
  }
}

extension Rule {
  fileprivate var isAboutWholeStorage: Bool {
    if case .storage(_, let traits) = verdict.target { traits.isEmpty } else { false }
  }
}

extension Target {
  /// The target's name for people.
  var title: String {
    switch self {
    case .storage(let storage, let traits):
      ([storage.title] + traits.map(\.title)).joined(separator: ", ")
    case .step(let step): "plans that \(step.title)"
    case .feature(let name, _): "plans with \(name.featureTitle)"
    case .thisPlan: "this plan"
    }
  }
}
