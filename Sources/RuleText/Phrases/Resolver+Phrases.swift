internal import Advice

extension Resolver {
  /// What the heading of a group means; `nil` with a diagnostic where it names what is not there.
  mutating func meaning(
    of heading: PhraseGroupSyntax.Heading, in kind: PhraseFence, _ owner: Storage?
  ) -> PhrasePage.Meaning? {
    switch heading {
    case .facts(let statements):
      let facts = statements.compactMap { fact($0) }
      guard facts.count == statements.count else { return nil }
      return kind == .hints ? .hint(facts) : .facts(facts)
    case .nothing(let names):
      let facts = names.compactMap { name -> Fact? in
        if case .workload(let fact)? = subject(name, allowsPlan: false) { fact } else { nil }
      }
      return facts.count == names.count ? .nothing(facts) : nil
    case .quantity(let name, let number, let unit):
      return quantityMeaning(name, number, unit).map { .quantity($0) }
    case .name(let name):
      switch kind {
      case .words: return .word(name)
      case .references:
        guard case .storage(let storage, _)? = target(name) else { return nil }
        return .reference(storage)
      case .askedFor: return .featureAsked(name.value)
      case .offered: return owner.map { .featureOffered(name.value, of: $0) }
      case .phrases, .hints, .quantities: return nil
      case .plans: return target(name).map { .plan($0) }
      case .traits:
        guard case .storage(let storage, let traits)? = target(name) else { return nil }
        return .trait(storage, traits)
      case .roles:
        return named(name, among: MentionRole.allCases.map(\.rawValue)) {
          MentionRole(rawValue: $0).map { .role($0) }
        }
      case .parameters: return .parameter(name.value.split(separator: ".").map(String.init))
      case .ages:
        return named(name, among: AgedAction.allCases.map(\.rawValue)) {
          AgedAction(rawValue: $0).map { .age($0) }
        }
      case .asked:
        let names = ParameterNeed.allCases.map(\.rawValue) + AskedSort.allCases.map(\.rawValue)
        return named(name, among: names) {
          AskedSort(rawValue: $0).map { .askedSort($0) }
            ?? ParameterNeed(rawValue: $0).map { .asked($0) }
        }
      case .figures:
        return named(name, among: Limit.names) { Limit(rawValue: $0).map { .figure($0) } }
      }
    }
  }

  /// What a name means; where it is none of those that the fence takes, a diagnostic names them.
  private mutating func named(
    _ name: Spelled<String>, among names: [String],
    _ meaning: (String) -> PhrasePage.Meaning?
  ) -> PhrasePage.Meaning? {
    if let meaning = meaning(name.value) { return meaning }
    diagnostics.append(
      .unknownRole(name, among: names, in: file))
    return nil
  }

  private mutating func fact(_ statement: PhraseStatementSyntax) -> PhraseFact? {
    guard case .workload(let fact)? = subject(statement.subject, allowsPlan: false) else {
      return nil
    }
    switch statement.form {
    case .mentioned(let times, let over):
      return scale(times, over, of: fact).map { PhraseFact(fact: fact, value: .mentioned($0)) }
    case .bound(let quantity):
      guard case .quantity(let dimension) = fact.type else {
        diagnostics.append(.wrongForm(statement.subject.range, of: .workload(fact), in: file))
        return nil
      }
      guard let quantity else { return PhraseFact(fact: fact, value: .atMost(nil)) }
      return steps(quantity, of: fact.name, dimension).map {
        PhraseFact(fact: fact, value: .atMost($0))
      }
    case .fixed(let statement):
      return workload([statement])?.workload[fact].map { PhraseFact(fact: fact, value: .fixed($0)) }
    }
  }

  /// The scale of a quantity; none is written for what is named as it is.
  private mutating func scale(
    _ times: Spelled<String>?, _ over: Spelled<String>?, of fact: Fact
  ) -> PhraseFact.Scale? {
    var scale = PhraseFact.Scale()
    for (number, part) in [(times, \PhraseFact.Scale.times), (over, \.over)] {
      guard let number else { continue }
      guard fact.type.dimension != nil, let value = Int64(number.value), (1...1000).contains(value)
      else {
        diagnostics.append(.wrongScale(number, of: fact, in: file))
        return nil
      }
      scale[keyPath: part] = value
    }
    return scale
  }
}

extension Diagnostic {
  fileprivate static func wrongScale(
    _ number: Spelled<String>, of fact: Fact, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, "`\(fact.name)` is not named on the scale `\(number.value)`", in: file,
      at: number.range, help: "scales are whole numbers from 1 to 1000, of quantities alone")
  }

  fileprivate static func unknownRole(
    _ word: Spelled<String>, among names: [String], in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownValue, "there is no role `\(word.value)`", in: file, at: word.range,
      label: "expected \(names.joined(separator: ", "))",
      help: nearestHelp(to: word.value, among: names))
  }
}
