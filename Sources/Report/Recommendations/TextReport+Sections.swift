internal import Advice

/// The sections of a recommendation, each with its title.
extension TextReport {
  var verdict: [String] {
    guard let choice = recommendation.choice, let lead = recommendation.lead else {
      return noVerdict
    }
    let name = choice.plan.configuration
    return style.wrap(
      "\(recommendation.title(of: name)) (\(name.name))", paint: { style.paint($0, .bold) })
      + style.wrap(standing(choice, lead))
  }

  var otherTimes: [String] {
    recommendation.otherTimesText.flatMap { style.wrap("\($0).") }
  }

  var unpriced: [String] {
    recommendation.unpricedText.map { style.wrap("\($0).") } ?? []
  }

  var betterOutside: [String] {
    recommendation.betterOutsideText.flatMap { style.wrap("\($0).") }
  }

  private func standing(_ choice: JudgedPlan, _ lead: Lead) -> String {
    var text = choice.points.points
    if let margin = lead.margin, let runnerUp = recommendation.runnerUp {
      let rival = recommendation.title(of: runnerUp.plan.configuration)
      text +=
        lead.isTie
        ? ": a tie with \(rival), broken by \(lead.tieBreak)"
        : lead.isClose
          ? ": a close call, only \(margin) ahead of \(rival)" : ", \(margin) ahead of \(rival)"
    } else {
      text += ": no other storage is left"
    }
    if let close = recommendation.closeConfigurationText { text += "; \(close)" }
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

  var why: [String] {
    guard let choice = recommendation.choice else { return [] }
    let difference = recommendation.lead?.difference ?? []
    let title: String
    let reasons: [Reason]
    if let runnerUp = recommendation.runnerUp {
      title = "Why, against \(recommendation.title(of: runnerUp.plan.configuration))"
      reasons = difference
    } else {
      title = "Why"
      reasons = choice.reasons
    }
    let ordered = reasons.joinedByFigures.bothSidesFirst
    let width = ordered.prefix(detail.reasons).criterionWidth
    return section(title, ordered, limit: detail.reasons) {
      line(for: $0, of: recommendation.subject(of: $0), criterionWidth: width)
    }
  }

  var steps: [String] {
    guard let plan = recommendation.choice?.plan, !plan.steps.isEmpty else { return [] }
    return style.wrap(
      plan.steps.map(\.title).joined(separator: "; ") + ".",
      lead: heading("Steps") + "  ")
  }

  /// The class in which to keep the data, and why.
  var storageClass: [String] {
    section("Class", searches.classSentences, limit: detail.classes) { style.wrap($0, lead: "  ") }
  }

  /// The ages at which the data should move between classes; what they need gives way to a class where
  /// there is room for one sentence on either.
  var lifecycle: [String] {
    let isOpen = recommendation.lifecycle == nil && !searches.classSentences.isEmpty
    let limit = isOpen && detail.classes < 2 ? 0 : detail.classes
    return section("Ages", recommendation.sentencesOnAges, limit: limit) {
      style.wrap($0, lead: "  ")
    }
  }

  var others: [String] {
    guard recommendation.choice != nil else { return [] }
    let shown =
      detail.isVerbose
      ? Array(recommendation.ranking.dropFirst()) : recommendation.rivals + dearSibling
    let told = shown.preferring(detail.plans) { !drawback(of: $0).isEmpty }
    return section("Others", told, limit: detail.plans) { plan in
      style.wrap(
        "\(recommendation.title(of: plan.plan.configuration)) (\(plan.plan.configuration.name))"
          + drawback(of: plan),
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
  var costs: [String] {
    guard recommendation.choice != nil, recommendation.workload.dataSize != nil else { return [] }
    let estimates = pricedPlans.map(recommendation.estimate)
    let report = EstimateReport(style: style)
    let hasRuns = !recommendation.workload.namesNoJob
    return report.table(
      of: estimates, title: "US dollars, \(estimates[0].region.rawValue)", hasRuns: hasRuns)
      + (recommendation.pricedClassText.map { style.wrap($0, lead: "  ") } ?? [])
      + (detail.isVerbose
        ? report.assumptions(of: estimates) + (hasRuns ? report.bounds(of: estimates) : [])
          + report.marks(of: estimates, namesThem: false, hasRuns: hasRuns)
        : report.footnote(of: estimates, hasRuns: hasRuns))
      + readingInPlace(against: estimates[0]) + avoidedWaiting
      + Array(remarks(on: estimates).filter { !$0.isEmpty }.prefix(detail.remarks).joined())
      + searches.breakEvens.toldFirst(detail.breakEvens).flatMap { breakEven in
        style.wrap(breakEven.sentence, lead: "  ")
      }
  }

  /// The plans of the table of costs, by their rank: those that the verdict names, and as many more rivals as there is
  /// room for.
  private var pricedPlans: [JudgedPlan] {
    guard !detail.isVerbose else { return recommendation.ranking }
    let named = [
      recommendation.choice, recommendation.runnerUp, recommendation.closeConfigurations.first,
    ].compactMap(\.self)
    let others = recommendation.rivals.filter { !named.contains($0) }
    let shown = named + others.prefix(max(0, detail.costs - named.count))
    return recommendation.ranking.filter(shown.contains)
  }

  /// What else is said of the plans of the table, each in lines that may be none; what matters most comes first.
  private func remarks(on estimates: [Estimate]) -> [[String]] {
    var remarks = [waitsForReading(estimates[0])]
    remarks += estimates.map(temporary)
    remarks += estimates.map(setUp)
    remarks += estimates.map(pace)
    remarks.append(moreMetadata(estimates[0]))
    return remarks
  }

  /// What reading alone costs in the file system where the data is, where that is more than the choice costs.
  private func readingInPlace(against choice: Estimate) -> [String] {
    guard recommendation.workload.dataLocation == .efs, choice.configuration.storage != .efs,
      let whole = choice.totalCost.least,
      let plan = recommendation.ranking.first(where: {
        $0.plan.configuration == Configuration.candidates.first { $0.storage == .efs }
      }), let cost = recommendation.estimate(of: plan).readCost.value, whole < cost
    else { return [] }
    return style.wrap(
      "reading it where it is, in \(plan.plan.configuration.name), comes to \(cost.dollars) USD a month",
      lead: "  ")
  }

  /// What keeps accelerators waiting in each epoch, where the choice cannot feed them.
  private func waitsForReading(_ choice: Estimate) -> [String] {
    guard let ratio = choice.readRatio.value, Exact(1) < ratio,
      let binding = choice.times.first(where: { $0.kind == .epoch })?.binding
    else { return [] }
    return style.wrap("each epoch is bound by the \(binding.title)", lead: "  ")
  }

  /// What a file system costs that is made for each run, where that is less.
  private func temporary(_ estimate: Estimate) -> [String] {
    guard let cost = estimate.monthlyCost.value else { return [] }
    let name = estimate.configuration.name
    if let more = estimate.monthlyCostIfKept?.value, cost + Exact(1) < more {
      return style.wrap(
        "\(name) is made for each run and deleted after it; one that stays costs \(more.dollars) USD a month",
        lead: "  ")
    }
    guard let less = estimate.monthlyCostIfDeleted?.value, less + Exact(1) < cost else { return [] }
    return style.wrap(
      "\(name) costs \(less.dollars) USD a month where it is made for each run and deleted after it",
      lead: "  ")
  }

  /// How long it takes until runs can read the data, where that is above an hour.
  private func setUp(_ estimate: Estimate) -> [String] {
    guard estimate.monthlyCostIfKept == nil, let time = estimate.time(.setUp).least,
      Exact(Microseconds.hour) < time
    else { return [] }
    return style.wrap(
      "\(estimate.configuration.name) is set up once in \(estimate.time(.setUp).text(\.timeSpan))",
      lead: "  ")
  }

  /// What a plan costs with more throughput, where less waiting is more than worth it.
  private func pace(_ estimate: Estimate) -> [String] {
    guard let pace = estimate.keepingPace, let total = estimate.totalCost.value,
      let (cost, waiting) = pace.monthlyCost.and(pace.waitingCost).value,
      cost + waiting + Exact(1) < total
    else { return [] }
    return style.wrap(
      "\(estimate.configuration.name) costs \(cost.dollars) USD a month with \(pace.throughputText) "
        + "bought, and accelerators wait for \(waiting.dollars) USD a month", lead: "  ")
  }

  /// What a plan costs beyond its bill, should a stated throughput of small files need it.
  private func moreMetadata(_ estimate: Estimate) -> [String] {
    guard let more = estimate.moreMetadata, let cost = more.monthlyCost.value else { return [] }
    return style.wrap(
      "\(more.files.number(places: 0)) files a second may take \(more.operations.number()) metadata "
        + "operations more than \(estimate.configuration.name) includes: \(cost.dollars) USD a month",
      lead: "  ")
  }

  /// What the choice saves of the accelerators' price.
  var avoidedWaiting: [String] {
    recommendation.avoidedWaitingText(limit: detail.isVerbose ? .max : 1)
      .map { style.wrap($0, lead: "  ") } ?? []
  }

  var exclusions: [String] {
    section(
      "Excluded", recommendation.excluded.groupedByReason, limit: detail.exclusions
    ) { group in
      style.wrap("\(group.title): \(text(of: group.reason))", lead: "  ")
    }
  }

  var unknown: [String] {
    let isOpen = recommendation.choice != nil
    let facts = recommendation.unknown.filter { !isOpen || $0.couldChange }
    let title = isOpen ? "Not stated, and could change this" : "Worth knowing first"
    return section(
      title, facts, limit: isOpen ? detail.unknown : max(detail.unknown, 6), isNeverHidden: true
    ) { influence in
      isOpen
        ? style.wrap(outcome(influence), lead: "  ")
        : style.wrap(influence.fact.question, lead: "  \(influence.fact.name.padded(to: 30)) ")
    }
  }

  var decisive: [String] {
    section("Stated, and would change this if otherwise", recommendation.decisive) {
      style.wrap(outcome($0), lead: "  ")
    }
  }

  private func outcome(_ influence: Influence) -> String {
    let outcomes = influence.storageOutcomes
    let shown = detail.outcomes > 0 ? outcomes : Array(outcomes.prefix(1))
    return influence.fact.name
      + shown.map { outcome in
        "\(outcome.condition) → \(outcome.configuration.map(shownName) ?? "none of the three")"
      }.joined(separator: ";") + (shown.count < outcomes.count ? "; …" : "")
  }

  /// What stands for a configuration to which other facts lead: its title, or its name where lines are few.
  private func shownName(_ configuration: Configuration) -> String {
    detail.outcomes > 1 ? recommendation.title(of: configuration) : configuration.name
  }

  var cautions: [String] {
    section(
      "Mind", recommendation.choice?.cautions ?? [], limit: detail.cautions, isNeverHidden: true
    ) { caution in
      style.wrap(text(of: caution), lead: "  ! ", paint: { style.paint($0, .warning) })
    }
  }

  var everyPlan: [String] {
    Array(
      recommendation.ranking.map { plan in
        let head =
          recommendation.title(of: plan.plan.configuration) + ", \(plan.points.points) ("
          + plan.criteria.map { "\($0.criterion.rawValue) \($0.points.signed)" }
          .joined(separator: ", ") + ")"
        return style.wrap(head, paint: heading)
          + plan.reasons.flatMap {
            line(for: $0, of: "", criterionWidth: plan.reasons[...].criterionWidth)
          }
          + (plan.plan.steps.isEmpty
            ? []
            : style.wrap(plan.plan.steps.map(\.title).joined(separator: "; "), lead: "  steps: "))
          + plan.requirements.flatMap { style.wrap(text(of: $0), lead: "    because ") }
          + plan.cautions.flatMap { style.wrap(text(of: $0), lead: "  ! ") }
      }.joined(separator: [""]))
  }

  var facts: [String] {
    let workload = recommendation.workload
    return section("Facts", workload.stated) { fact in
      let note = recommendation.derived.contains(fact) ? "  (follows from the others)" : ""
      return ["  \(fact.name) \(workload.text(of: fact) ?? "")\(note)"]
    }
  }
}

extension TextReport {
  private func heading(_ text: String) -> String { style.paint(text, .bold) }

  /// A heading with items, each of several lines; says how many are not shown, and vanishes where none is
  /// and it may.
  private func section<Item>(
    _ title: String, _ items: [Item], limit: Int = .max, isNeverHidden: Bool = false,
    _ lines: (Item) -> [String]
  ) -> [String] {
    guard !items.isEmpty, limit > 0 || isNeverHidden else { return [] }
    let hidden = items.count - min(limit, items.count)
    let count = limit > 0 ? "\(hidden) more" : "\(hidden)"
    let more = hidden > 0 ? style.paint("  (\(count): --verbose)", .faint) : ""
    return [heading(title) + more] + items.prefix(limit).flatMap(lines)
  }

  private func line(
    for reason: Reason, of subject: String, criterionWidth: Int
  ) -> [String] {
    let points = reason.points.signed.paddedLeft(to: 4)
    let criterion = reason.criterionName.padded(to: criterionWidth)
    return style.wrap(
      subject + text(of: reason),
      lead: "  \(style.paint(points, reason.points > 0 ? .good : .bad))  \(criterion)  ")
  }

  /// A reason with its source and the doubt about it.
  private func text(of reason: Reason) -> String {
    let citation = reason.rule.citation
    let place = detail.isVerbose ? citation.detail.map { ", \($0)" } ?? "" : ""
    let doubt = citation.doubt.map { detail.isVerbose ? " (doubtful: \($0))" : " (doubtful)" } ?? ""
    let band = recommendation.bandText(of: reason)
    return "\(reason.because)\(band) [\(citation.source.name)\(place)]\(doubt)"
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

extension Rule {
  fileprivate var isAboutWholeStorage: Bool {
    if case .storage(_, let traits) = verdict.target { traits.isEmpty } else { false }
  }
}

extension Reason {
  /// The criterion on which the reason gives points; empty where it gives none.
  fileprivate var criterionName: String { rule.verdict.score?.criterion.rawValue ?? "" }
}

extension ArraySlice<Reason> {
  /// The columns that the criteria take which are named.
  fileprivate var criterionWidth: Int { map(\.criterionName.displayWidth).max() ?? 0 }
}

extension [Reason] {
  /// The strongest reason for the choice, then the strongest against it, then the others in their order.
  fileprivate var bothSidesFirst: [Reason] {
    let heads = [firstIndex { $0.points > 0 }, firstIndex { $0.points < 0 }].compactMap(\.self)
    return heads.map { self[$0] } + indices.filter { !heads.contains($0) }.map { self[$0] }
  }
}
