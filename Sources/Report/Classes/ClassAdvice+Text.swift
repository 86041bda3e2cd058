internal import Advice

extension ClassAdvice {
  /// The advice for people: the class, what decides it, where that turns, and what does not serve.
  ///
  /// - Parameter turns: Where another class becomes the cheapest.
  /// - Returns: Sentences, the most important first.
  func sentences(turns: [ClassTurn]) -> [String] {
    ([verdict, patienceSentence, budgetSentence, comparison.saferSentence] + cautionSentences + [
      decidingSentence, comparison.assumptions.assumptionSentence, unpricedSentence, needsSentence,
    ]
      + comparison.objectionSentences + dearer.map(sentence(of:)) + [
        comparison.unmoved?.smallObjectsSentence, turnsSentence(turns), excludedSentence,
      ])
      .compactMap(\.self)
  }

  /// The class and what it costs against the usual one, or the rule that speaks for it.
  var verdict: String {
    guard let choice else {
      return level.map(\.classTitle).joined(separator: " or ") + ", level by the rules"
    }
    let name = choice.plan.configuration.classTitle
    guard let total = cost?.total.value else {
      if let open = comparison.openSentence { return "\(name), open: \(open)" }
      return name
        + (useReason.map { ", because \($0.because) [\($0.rule.citation.source.name)]" } ?? "")
    }
    let usual = usualCost.flatMap { usual in
      usual.configuration == choice.plan.configuration ? nil : usual
    }
    return
      "\(name)\(comparison.phases.isEmpty ? "" : " at all ages"): \(total.cents) USD in \(comparison.keptTime)"
      + (usual.flatMap { usual in
        usual.total.value.map { ", \($0.dollars) in \(usual.configuration.classTitle)" }
      }
        ?? ", the least of all classes that serve")
  }

  /// Which classes are better where readers can wait, which nobody says.
  private var patienceSentence: String? {
    turnsOfPatience.isEmpty
      ? nil
      : "not stated: needs.latency"
        + turnsOfPatience.map { turn in
          "\(turn.condition) → \(turn.configuration?.classTitle ?? "")"
        }.joined(separator: ";")
  }

  /// What the class costs beside the budget, which other classes may not keep.
  private var budgetSentence: String? {
    guard let monthlyCost, let budget = comparison.workload.text(of: .budgetMonthly) else {
      return nil
    }
    return "\(monthlyCost.dollars) USD a month on average, with a budget of \(budget)"
  }

  /// Why the class costs less than the next, and the fee that decides it.
  private var decidingSentence: String? {
    guard let own = cost?.total.value, let (rival, fee, excess) = comparison.decidingFee,
      let other = rival.total.value
    else { return nil }
    return "\(rival.configuration.classTitle) is next at \(other.dollars): its \(fee.title) "
      + "\(fee.isPlural ? "cost" : "costs") \(excess.cents) more"
      + (own + excess == other ? "" : ", all together \((other - own).cents)")
  }

  /// What rules warn of in the class.
  private var cautionSentences: [String] {
    comparison.cautions(of: choice?.plan.configuration)
      .map { "\($0.rule.because) [\($0.rule.citation.source.name)]" }
  }

  /// Which classes serve and may cost less, for they lack a price.
  private var unpricedSentence: String? {
    guard cost != nil else { return nil }
    return comparison.openSentence.map { "open: \($0)" }
  }

  /// Which facts would decide by cost.
  private var needsSentence: String? {
    basis == .rules && !comparison.needs.isEmpty
      ? "by rules of thumb; what each class costs needs \(comparison.needs.text)" : nil
  }

  /// Why a class for which rules of thumb speak is passed over.
  private func sentence(
    of dearer: (storageClass: Configuration, fee: KeepingCost.Fee)
  ) -> String {
    let size =
      comparison.workload.dataFileSize.map { " at \(Exact($0.count).sizeText) an object" } ?? ""
    let name = dearer.storageClass.classTitle
    return
      "not \(name):\(size) its \(dearer.fee.title) \(dearer.fee.isPlural ? "make" : "makes") it "
      + "dearer than the usual class"
  }

  /// From how many reads a month on another class costs least.
  private func turnsSentence(_ turns: [ClassTurn]) -> String? {
    guard comparison.passedOver.isEmpty, let reads = comparison.kept?.readsPerMonth else {
      return nil
    }
    let parts = turns.filter { $0.fact == .accessReadsPerMonth }.map { turn in
      "\(turn.rival.classTitle) \(turn.isAbove ? "from" : "up to") \(turn.text)"
    }
    return parts.isEmpty
      ? nil
      : "at other reads a month: \(parts.joined(separator: ", ")) (now \(reads.number(places: 3)))"
  }

  /// The classes that do not serve, those with the same reason together.
  private var excludedSentence: String? {
    var groups: [(reason: String, names: [String])] = []
    for each in comparison.excluded {
      guard let reason = each.reasons.first?.text else { continue }
      let name = each.configuration.classTitle
      if let index = groups.firstIndex(where: { $0.reason == reason }) {
        groups[index].names.append(name)
      } else {
        groups.append((reason, [name]))
      }
    }
    return groups.isEmpty
      ? nil
      : "out: "
        + groups.map { "\($0.names.joined(separator: ", ")): \($0.reason)" }
        .joined(separator: "; ")
  }
}
