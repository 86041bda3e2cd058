internal import Advice

/// Turns names and numbers as written into facts and values, and reports those that are none.
struct Resolver {
  let file: SourceFile
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  /// The fact of the workload, or where `allowsPlan` of the plan, that a word names.
  mutating func subject(_ word: Spelled<String>, allowsPlan: Bool) -> Subject? {
    if let fact = Fact(name: word.value) { return .workload(fact) }
    if allowsPlan, let fact = PlanFact.allCases.first(where: { $0.name == word.value }) {
      return .plan(fact)
    }
    let names = Fact.allCases.map(\.name) + (allowsPlan ? PlanFact.allCases.map(\.name) : [])
    diagnostics.append(.unknownFact(word, among: names, in: file))
    return nil
  }

  /// The indices of the values that words name.
  mutating func indices(_ words: [Spelled<String>], of subject: Subject) -> [Int]? {
    let names = subject.type.names
    var result: [Int] = []
    for word in words {
      guard let index = names.firstIndex(of: word.value) else {
        diagnostics.append(
          .unknownValue(word, of: subject.name, among: names, in: file))
        continue
      }
      if result.contains(index) {
        diagnostics.append(.repeatedValue(word, in: file))
      }
      result.append(index)
    }
    return result.count == words.count ? result : nil
  }

  /// The quantity as smallest steps of the dimension.
  mutating func steps(_ quantity: QuantitySyntax, of name: String, _ dimension: Dimension) -> Int64?
  {
    do {
      return try dimension.steps(
        number: quantity.number.value, unit: quantity.unit?.value ?? "")
    } catch {
      diagnostics.append(
        .wrongQuantity(error, quantity, of: name, dimension, in: file))
      return nil
    }
  }

  mutating func condition(_ syntax: RuleSyntax.Condition) -> Condition? {
    if case .order(let sign, let other) = syntax.form { return order(syntax, sign, other) }
    guard let subject = subject(syntax.subject, allowsPlan: true) else { return nil }
    switch (syntax.form, subject.type) {
    case (.flag(let isNegated), .flag):
      return Condition(subject, .flag(!isNegated))
    case (.choice(let isNegated, let words), .choice),
      (.choice(let isNegated, let words), .choices):
      guard let indices = indices(words, of: subject) else { return nil }
      return Condition(subject, isNegated ? .noneOf(indices) : .anyOf(indices))
    case (.choice(false, let words), .quantity) where words.map(\.value) == ["unknown"]:
      guard case .plan = subject else {
        diagnostics.append(.unknownOfWorkload(words[0], in: file))
        return nil
      }
      return Condition(subject, .unknown)
    case (.comparison(let sign, let quantity), .quantity(let dimension)):
      guard let steps = steps(quantity, of: subject.name, dimension),
        let comparison = Condition.Comparison(rawValue: sign.value)
      else { return nil }
      return Condition(subject, .compares(comparison, steps))
    default:
      diagnostics.append(.wrongForm(syntax.range, of: subject, in: file))
      return nil
    }
  }

  /// A comparison of a fact of the plan with one of the workload.
  private mutating func order(
    _ syntax: RuleSyntax.Condition, _ sign: Spelled<String>, _ word: Spelled<String>
  ) -> Condition? {
    let left = subject(syntax.subject, allowsPlan: true)
    let right = subject(word, allowsPlan: true)
    guard let left, let right, let comparison = Condition.Comparison(rawValue: sign.value) else {
      return nil
    }
    guard case .plan(let fact) = left, case .workload(let other) = right else {
      diagnostics.append(.wrongOrder(syntax.range, in: file))
      return nil
    }
    guard let dimension = fact.type.dimension, dimension == other.type.dimension else {
      diagnostics.append(.differentDimensions(syntax.range, of: left, right, in: file))
      return nil
    }
    return Condition(.order(fact, other), .anyOf(comparison.orders))
  }

  /// States the facts of a case or a workload fence; sets gather their values.
  ///
  /// - Returns: The workload and the plan's facts, or `nil` where something is wrong.
  mutating func workload(_ statements: [StatementSyntax], allowsPlan: Bool = false) -> (
    workload: Workload, plan: [PlanFact: Int64]
  )? {
    var workload = Workload()
    var plan: [PlanFact: Int64] = [:]
    let before = diagnostics.count
    for statement in statements {
      guard let subject = subject(statement.subject, allowsPlan: allowsPlan),
        let value = value(statement, of: subject)
      else { continue }
      switch subject {
      case .plan(let fact), .order(let fact, _):
        plan[fact] = value
      case .workload(let fact):
        if let old = workload[fact], case .choices = fact.type {
          workload[fact] = old | value
        } else if workload[fact] != nil {
          diagnostics.append(.statedTwice(statement.subject, in: file))
        } else {
          workload[fact] = value
        }
      }
    }
    return diagnostics.count == before ? (workload, plan) : nil
  }

  private mutating func value(_ statement: StatementSyntax, of subject: Subject) -> Int64? {
    switch (statement.form, subject.type) {
    case (.flag(let isNegated), .flag): return isNegated ? 0 : 1
    case (.values(let words), .choice) where words.count == 1:
      return indices(words, of: subject)?.first.map(Int64.init)
    case (.values(let words), .choices):
      return indices(words, of: subject)?.reduce(0) { $0 | 1 << Int64($1) }
    case (.quantity(let quantity), .quantity(let dimension)):
      return steps(quantity, of: subject.name, dimension)
    default:
      diagnostics.append(.wrongForm(statement.range, of: subject, in: file))
      return nil
    }
  }

  /// The target that a word names.
  mutating func target(_ word: Spelled<String>) -> Target? {
    guard let target = Target(name: word.value) else {
      diagnostics.append(
        .unknownTarget(word, among: Target.allNames, in: file))
      return nil
    }
    return target
  }

  mutating func step(_ word: Spelled<String>) -> Step? {
    guard let step = Step(rawValue: word.value) else {
      let names = Step.allCases.map(\.rawValue)
      diagnostics.append(
        .unknownTarget(word, among: names, in: file))
      return nil
    }
    return step
  }

  mutating func criterion(_ word: Spelled<String>) -> Criterion? {
    guard let criterion = Criterion(rawValue: word.value) else {
      let names = Criterion.allCases.map(\.rawValue)
      diagnostics.append(
        .unknownCriterion(word, among: names, in: file))
      return nil
    }
    return criterion
  }
}
