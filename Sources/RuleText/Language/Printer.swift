/// Writes pages in their one canonical layout: `print(parse(page)) == page` for such a page.
package struct Printer {
  package init() {}

  /// The whole page: prose as it stands, rules and cases from their syntax.
  package func print(_ page: RulePage) -> String {
    page.blocks.map { block in
      switch block {
      case .prose(let range): page.file.text(range)
      case .rule(let rule): fence("rule", print(rule))
      case .cases(let cases): fence("cases", cases.map(print).joined())
      }
    }.joined()
  }

  /// A rule, a line for each part.
  package func print(_ rule: RuleSyntax) -> String {
    var lines = rule.isAlways ? ["when always"] : []
    for (index, condition) in rule.conditions.enumerated() {
      lines.append((index == 0 ? "when " : "and ") + print(condition))
    }
    if let verdict = rule.verdict { lines.append(print(verdict)) }
    if let because = rule.because { lines.append("because \"\(because.value)\"") }
    if let source = rule.source {
      lines.append("source \(source.value)" + (rule.detail.map { ", \"\($0.value)\"" } ?? ""))
    }
    if let doubt = rule.doubt { lines.append("doubt \"\(doubt.value)\"") }
    if let since = rule.period.since { lines.append("since \(since.value)") }
    if let until = rule.period.until { lines.append("until \(until.value)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func fence(_ info: String, _ body: String) -> String { "```\(info)\n\(body)```\n" }

  private func print(_ condition: RuleSyntax.Condition) -> String {
    let name = condition.subject.value
    return switch condition.form {
    case .flag(let isNegated): isNegated ? "no \(name)" : name
    case .choice(let isNegated, let values):
      "\(name) is \(isNegated ? "not " : "")\(print(values))"
    case .comparison(let sign, let quantity): "\(name) \(sign.value) \(print(quantity))"
    case .order(let sign, let other): "\(name) \(sign.value) \(other.value)"
    }
  }

  private func print(_ verdict: RuleSyntax.Verdict) -> String {
    let target = verdict.target?.value ?? ""
    return switch verdict.keyword.value {
    case "favour", "disfavour":
      "\(verdict.keyword.value) \(target) \(verdict.strength?.value ?? "")"
        + " on \(verdict.criterion?.value ?? "")"
    case "require": "require \(verdict.step?.value ?? "") for \(target)"
    case "contradiction": "contradiction"
    default: "\(verdict.keyword.value) \(target)"
    }
  }

  private func print(_ line: CaseSyntax) -> String {
    guard !line.statements.isEmpty else { return line.expectation.value + "\n" }
    let word = line.expectation.value
    let padding = String(repeating: " ", count: max(1, 8 - word.count))
    return word + padding + line.statements.map(print).joined(separator: ", ") + "\n"
  }

  private func print(_ statement: StatementSyntax) -> String {
    let name = statement.subject.value
    return switch statement.form {
    case .flag(let isNegated): isNegated ? "no \(name)" : name
    case .values(let values): "\(name) is \(print(values))"
    case .quantity(let quantity): "\(name) is \(print(quantity))"
    }
  }

  private func print(_ values: [Spelled<String>]) -> String {
    values.map(\.value).joined(separator: " or ")
  }

  private func print(_ quantity: QuantitySyntax) -> String {
    quantity.number.value + (quantity.unit.map { " \($0.value)" } ?? "")
  }
}
