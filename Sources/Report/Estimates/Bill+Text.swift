public import Advice

extension [CostLine] {
  /// The lines of a bill with their sum.
  ///
  /// - Parameters:
  ///   - region: The Region whose prices were taken.
  ///   - style: Width and colours.
  /// - Returns: Lines of at most the style's columns, each ended.
  public func quote(in region: Region, style: TextStyle = TextStyle()) -> String {
    [(plan: nil as Configuration?, lines: self)].quote(in: region, style: style)
  }
}

extension [(plan: Configuration?, lines: [CostLine])] {
  /// The bills of several plans with the sum of all, each below its plan's name.
  ///
  /// - Parameters:
  ///   - region: The Region whose prices were taken.
  ///   - style: Width and colours.
  /// - Returns: Lines of at most the style's columns, each ended.
  public func quote(in region: Region, style: TextStyle = TextStyle()) -> String {
    let report = EstimateReport(style: style)
    let amounts = flatMap(\.lines).map(\.amount)
    let isWhole = amounts.allSatisfy { $0.value != nil }
    let known = amounts.sum.least ?? .zero
    let bills = flatMap { plan, lines in
      (count == 1 ? [] : [plan?.title ?? "Besides"])
        + lines.flatMap {
          report.line(of: $0, title: $0.meter == .instance ? "instances" : $0.meter.title)
        }
    }
    let sum = report.item(
      known.dollars, "together", isWhole ? "" : flatMap(\.lines).boundText)
    return (style.wrap("Prices of \(region.rawValue), US dollars before tax.") + bills + sum)
      .map { $0 + "\n" }.joined()
  }

  /// The bills of several plans with the sum of all, as Markdown.
  public func markdown(in region: Region) -> String {
    let rows = flatMap { plan, lines in
      lines.map { line in
        [
          plan.map { "`\($0.name)`" } ?? "",
          line.meter == .instance ? "instances" : line.meter.title, line.amount.text(\.dollars),
          line.amount.value == nil
            ? "needs \(line.amount.needs.text)".escaped
            : "\(line.quantity.text { $0.number(places: 4) }) \(line.unit)",
          line.prices.map { "\($0.text) \($0.provenance.text)" }.joined(separator: "; ").escaped,
        ]
      }
    }
    let sum = flatMap(\.lines).map(\.amount).sum
    let total = ["", "together", sum.text(\.dollars), "", ""]
    let head = "Prices of \(region.rawValue), US dollars before tax."
    return
      ([head, ""]
      + markdownTable(
        nil, ["plan", "billed", "US dollars", "quantity", "prices"], rows + [total]))
      .map { $0 + "\n" }.joined()
  }
}
