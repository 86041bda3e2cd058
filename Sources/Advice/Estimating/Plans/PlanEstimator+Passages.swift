extension PlanEstimator {
  /// Something that takes its time while other things do; the slowest binds.
  struct Passage {
    let limit: LimitFigure
    let time: Known<Exact>

    /// How the time comes about; empty where nobody reads it.
    var formula = ""

    /// Whether the time grows with the bytes, rather than with files or with nothing.
    var followsSize = true

    /// Whether less of the time is taken where more is bought, for a throughput that somebody states.
    var isBought = false

    /// Microseconds with the capacity that is bought; `nil` where none is.
    var asBought: Exact?

    /// The time, where the limit is as far away as its source allows.
    var longest: Exact? {
      time.value.map { $0 * Exact(Int64(100 + (limit.tolerance ?? 0)), over: 100) }
    }
  }

  /// The slowest of several things that happen together.
  func slowest(
    _ kind: TimeLine.Kind, _ passages: [Passage], after start: [Passage] = []
  ) -> TimeLine {
    var value = Known.zero
    var binding: Limit?
    for passage in passages {
      if let time = passage.time.value, let longest = value.value, time > longest {
        binding = passage.limit.limit
      }
      value = .max(value, passage.time)
    }
    let whole = start.map(\.time).reduce(value, +)
    guard explains else {
      return TimeLine(
        kind: kind, value: whole, binding: value.value == nil ? nil : binding, limits: [],
        formula: "")
    }
    func sum(_ time: (Passage) -> Exact?) -> Exact {
      start.compactMap(time).reduce(passages.compactMap(time).max() ?? .zero, +)
    }
    let bought = sum { $0.asBought ?? $0.time.value }
    let telling = start + passages.filter { $0.time.value != nil && $0.time.value == value.value }
    var line = TimeLine(
      kind: kind, value: whole, binding: value.value == nil ? nil : binding,
      limits: (start + passages).map(\.limit), longest: sum(\.longest),
      asBought: whole.value.flatMap { bought < $0 ? bought : nil },
      formula: formula(passages, start))
    line.isMarked = telling.contains { $0.limit.provenance.isMarked }
    return line
  }

  /// A formula where somebody reads it, else nothing: writing it takes longer than computing.
  func explained(_ formula: @autoclosure () -> String) -> String {
    explains ? formula() : ""
  }

  private func formula(_ passages: [Passage], _ start: [Passage]) -> String {
    let together = passages.map(\.formula).joined(separator: ", ")
    let longest =
      passages.count > 1 ? "the longest of \(together)" : together
    return (start.map(\.formula) + [longest]).filter { !$0.isEmpty }.joined(separator: " + ")
  }

  func passage(
    _ limit: Limit, _ what: @autoclosure () -> String, followsSize: Bool = true,
    time: (Exact) -> Known<Exact>
  ) -> Passage? {
    guard let figure = figure(limit) else { return nil }
    return Passage(
      limit: figure, time: time(figure.value), formula: explained(formula(what(), over: figure)),
      followsSize: followsSize)
  }

  func formula(_ what: String, over figure: LimitFigure) -> String {
    what.isEmpty ? figure.text : "\(what) ÷ \(figure.text)"
  }

  /// What passes the network of the instances; `nil` where their type has no figure.
  func network(
    _ what: String, instances: Known<Exact>, of size: Known<Exact>
  ) -> Passage? {
    demand.network.map { figure in
      Passage(
        limit: figure,
        time: size.and(instances).map { $0.microseconds(at: figure.value * $1) },
        formula: explained(formula(what, over: figure)))
    }
  }
}
