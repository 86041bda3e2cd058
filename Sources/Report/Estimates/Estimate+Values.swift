internal import Advice

extension Estimate {
  /// The estimate with the values of all that its formulas name behind the names.
  func valued(by workload: Workload) -> Estimate {
    let values = FormulaValues(of: self, workload)
    func lines(_ lines: [CostLine]) -> [CostLine] { lines.map(line) }
    func line(_ line: CostLine) -> CostLine {
      var line = line
      line.formula = values.text(of: line.formula)
      return line
    }
    var result = self
    result.monthly = lines(monthly)
    result.once = lines(once)
    result.perRun = lines(perRun)
    result.waiting = line(waiting)
    result.waitingToStart = line(waitingToStart)
    result.times = times.map { time in
      var time = time
      time.formula = values.text(of: time.formula)
      return time
    }
    return result
  }
}

/// The values of what formulas name: facts of the workload, and other figures of the estimate.
private struct FormulaValues {
  /// Names as words, the longest first, each with its value.
  private let terms: [(words: [Substring], value: String)]

  init(of estimate: Estimate, _ workload: Workload) {
    func time(_ kind: TimeLine.Kind) -> String? { estimate.time(kind).value?.timeSpan }
    let storage = estimate.monthly.first { $0.meter == .storage }?.quantity.value
    let figures: [(String, String?)] = [
      ("runs a month", estimate.runsPerMonth.value?.number()),
      ("waiting per run", time(.waitingPerRun)), ("start-up", time(.startUp)),
      ("set-up", time(.setUp)), ("epoch", time(.epoch)), ("time of a run", time(.run)),
      ("computing", estimate.computeTime.value?.timeSpan),
      ("the time that accelerators compute", estimate.computeTime.value?.timeSpan),
      ("reading", estimate.readingTime.value?.timeSpan),
      ("less storage", storage.map { "\($0.number()) GiB" }),
    ]
    let facts = Fact.allCases.map { ($0.name, workload.text(of: $0)) }
    terms = (figures + facts).compactMap { name, value in
      value.map { (name.split(separator: " "), $0) }
    }.sorted { $0.words.count > $1.words.count }
  }

  /// A formula with each value in brackets behind its name.
  func text(of formula: String) -> String {
    let words = formula.split(separator: " ")
    var result: [String] = []
    var place = words.startIndex
    while place < words.endIndex {
      let term = terms.first { term in
        let end = place + term.words.count
        return end <= words.endIndex
          && words[place..<end].map(\.withoutPunctuation).elementsEqual(term.words)
      }
      let end = place + (term?.words.count ?? 1)
      let name = words[place..<end].joined(separator: " ")
      let bare = name[...].withoutPunctuation
      result.append(
        term.map { "\(bare) (\($0.value))\(name.dropFirst(bare.count))" } ?? name)
      place = end
    }
    return result.joined(separator: " ")
  }
}

extension Substring {
  /// The word without a comma or bracket at its end.
  fileprivate var withoutPunctuation: Substring {
    var word = self
    while let last = word.last, last == "," || last == ")" { word.removeLast() }
    return word
  }
}
