internal import Advice
internal import Provisioning

/// What a change of storage costs or saves a month, and how much sooner runs begin.
struct JobSaving: Sendable {
  private let before: Estimate
  private let after: Estimate

  /// Compares the plan of a request with the recommended one; `nil` where nothing is to change.
  init?(_ advice: JobAdvice, _ recommendation: Recommendation) {
    guard advice.verdict == .change, let present = advice.present, let choice = advice.choice else {
      return nil
    }
    before = recommendation.estimate(of: present)
    after = recommendation.estimate(of: choice)
  }

  /// US dollars a month that the change saves, waiting accelerators counted in, below zero where it
  /// costs more; `nil` where that is not known.
  var dollars: String? {
    difference(before.wholeTotalCost, after.wholeTotalCost).map {
      ($0.isGain ? "" : "-") + $0.amount.exactDollars
    }
  }

  /// The change in words, as sentences.
  var text: String { [money, start].compactMap(\.self).joined(separator: " ") }

  private var money: String {
    if let total = difference(before.wholeTotalCost, after.wholeTotalCost) {
      return
        "It \(total.verb) \(total.amount.dollars) USD a month, waiting accelerators counted in."
    }
    let needs = (before.wholeTotalCost.needs + after.wholeTotalCost.needs).uniqued.text
    if let storage = difference(before.wholeMonthlyCost, after.wholeMonthlyCost) {
      return "For storage it \(storage.verb) \(storage.amount.dollars) USD a month; "
        + "what waiting accelerators cost needs \(needs)."
    }
    return "What it saves needs \(needs)."
  }

  private var start: String? {
    guard let old = before.time(.startUp).value, let new = after.time(.startUp).value, old != new
    else { return nil }
    return "A run starts after \(new.timeSpan) instead of \(old.timeSpan)."
  }

  private struct Difference {
    let amount: Exact
    let isGain: Bool
    var verb: String { isGain ? "saves" : "costs another" }
  }

  private func difference(_ old: Known<Exact>, _ new: Known<Exact>) -> Difference? {
    guard let old = old.value, let new = new.value else { return nil }
    return new < old
      ? Difference(amount: old - new, isGain: true) : Difference(amount: new - old, isGain: false)
  }
}
