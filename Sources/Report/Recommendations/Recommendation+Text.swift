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

extension Recommendation {
  /// The name of a configuration for people: what streams objects as files is FastFile mode in the training jobs of
  /// SageMaker only, and Mountpoint elsewhere.
  func title(of configuration: Configuration) -> String {
    guard let compute = workload.trainingCompute, compute != .sageMaker else {
      return configuration.title
    }
    let traits = configuration.traits.map { $0 == .fastFile ? .mountpoint : $0 }
    return Configuration(configuration.storage, traits: traits).title
  }

  /// The runner-up's name and a colon, where a reason of the comparison is about it and names no plan; else
  /// nothing.
  func subject(of reason: Reason) -> String {
    guard reason.rule.verdict.target == .thisPlan, let choice, let runnerUp,
      runnerUp.reasons.contains(where: { $0.rule == reason.rule }),
      !choice.reasons.contains(where: { $0.rule == reason.rule })
    else { return "" }
    return "\(runnerUp.plan.configuration.name): "
  }

  /// The next configuration of the chosen storage, where it is level or nearly so; `nil` where none is.
  var closeConfigurationText: String? {
    guard let choice, let next = closeConfigurations.first else { return nil }
    let (name, margin) = (next.plan.configuration.name, choice.points - next.points)
    return margin == 0
      ? "level with \(name), which comes later in order"
      : "a close call with \(name), \(margin.points) behind"
  }

  /// In which class the choice is priced, where another is proposed; `nil` where both are the same.
  var pricedClassText: String? {
    guard let choice, let priced = pricedClass else { return nil }
    let budget = workload.text(of: .budgetMonthly).map { ", with a budget of \($0)" } ?? ""
    let cost = storageClass?.monthlyCost.map { average in
      "; in the class that is proposed it costs \(average.dollars) USD a month on average\(budget)"
    }
    let name = choice.plan.configuration.name
    return "\(name) is priced in the class \(priced.classTitle)\(cost ?? "")"
  }

  /// By whose prices plans are compared for which the Region lacks some; `nil` where it lacks none.
  var unpricedText: String? {
    guard let choice else { return nil }
    let own = estimate(of: choice)
    let plans = unpriced.map(\.plan.configuration.name)
    let lacksAll = plans.count == ranking.count
    let lacksInstance = own.waiting.amount.needs.contains(where: \.isPrice)
    let instance = lacksInstance ? workload.text(of: .trainingInstanceType) : nil
    let more = plans.count - 1
    let plansText =
      lacksAll
      ? "all plans"
      : instance != nil && more > 0
        ? "\(plans.count) plans"
        : plans.first.map { $0 + (more > 0 ? " and \(more) more plan\(more > 1 ? "s" : "")" : "") }
    let names = [instance, plansText].compactMap(\.self)
    guard !names.isEmpty else { return nil }
    return
      "Prices of \(own.region.rawValue) are missing for \(names.joined(separator: " and ")): compared by those of "
      + figures.referenceRegion.rawValue
  }

  /// What the choice avoids of accelerators that would wait; `nil` where that is nothing, or not known.
  ///
  /// - Parameter limit: The number of rivals against which it is told.
  /// - Returns: A sentence.
  func avoidedWaitingText(limit: Int = .max) -> String? {
    let parts = avoidedWaiting.prefix(limit).map {
      "\($0.dollarsPerMonth.text(\.dollars))\($0.isMarked ? Estimate.mark : "") USD a month against "
        + $0.rival.configuration.name
    }
    return parts.isEmpty ? nil : "waiting accelerators avoided: " + parts.joined(separator: ", ")
  }
}

extension Recommendation {
  /// That a reason may not hold within the bands of its estimates, in brackets behind a space; empty where it does.
  func bandText(of reason: Reason) -> String {
    band(thatUndoes: reason).map { " (may not hold, within \($0) %)" } ?? ""
  }
}

extension Reason {
  /// The reason with the estimates that brought it about.
  var because: String {
    figures.isEmpty
      ? rule.because : "\(rule.because) (\(figures.map(\.shown).joined(separator: ", ")))"
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

extension Lead {
  /// What decides between plans of as many points.
  var tieBreak: String { costsLess ? "the lower cost" : "the declared order" }
}
