package import Advice
internal import JSONText
package import RuleText

extension JobRequest {
  /// Everything that is wrong with the request, as far as it shows.
  ///
  /// - Parameters:
  ///   - book: What requests may hold, and the mistakes that they can have.
  ///   - figures: How much room a download takes.
  ///   - workload: Facts that the request does not show, such as the size of the data.
  /// - Returns: The findings: first those of parameters, in the order of the request, then those of
  ///   the storage. At most ``findingLimit``.
  package func findings(
    _ book: ParameterBook, _ figures: FigureBook, for workload: Workload = Workload()
  ) -> [Finding] {
    var check = RequestCheck(request: self, book: book)
    check.checkStructure(root, [], JSONPath())
    return Array((check.findings + mistakes(book, figures, workload)).prefix(Self.findingLimit))
  }

  /// How many findings are told; a request with more is no request.
  package static let findingLimit = 200
}

/// Compares a request with the parameters that there are.
struct RequestCheck {
  let request: JobRequest
  let book: ParameterBook
  private(set) var findings: [Finding] = []

  init(request: JobRequest, book: ParameterBook) {
    self.request = request
    self.book = book
  }

  mutating func report(_ finding: Finding) {
    if findings.count < JobRequest.findingLimit { findings.append(finding) }
  }

  /// Checks the members of an object: those that are missing, then those that are there.
  mutating func checkStructure(_ node: JSONNode, _ path: [String], _ place: JSONPath) {
    guard let members = node.members else {
      return report(.wrongType(node, expected: "an object", at: place, book[path]))
    }
    for parameter in book.members(of: path) where request.isDescription || !parameter.isReturned {
      guard let name = parameter.path.last else { continue }
      if let value = node[name] {
        checkExclusions(parameter, place.member(name))
        check(value, parameter.kind, of: parameter, place.member(name))
      } else if let reason = reasonToRequire(parameter, place) {
        report(.missing(parameter, because: reason, at: place.member(name)))
      }
    }
    // What the description of a job has beside the request is not ours to judge.
    guard !request.isDescription else { return }
    let known = book.members(of: path)
    let names = known.filter { !$0.isReturned }.compactMap(\.path.last)
    for member in members where !names.contains(member.name) {
      let place = place.member(member.name)
      let returned = known.first { $0.path.last == member.name }
      report(
        returned.map { .returned($0, at: place) } ?? .unknown(member.name, among: names, at: place))
    }
  }

  private mutating func check(
    _ node: JSONNode, _ kind: ParameterKind, of parameter: Parameter, _ place: JSONPath
  ) {
    switch kind {
    case .any: break
    case .structure: checkStructure(node, parameter.path, place)
    case .flag:
      if node.flag == nil {
        report(.wrongType(node, expected: "`true` or `false`", at: place, parameter))
      }
    case .number(let extent): checkNumber(node, extent, parameter, place)
    case .numbers(let numbers): checkNumbers(node, numbers, parameter, place)
    case .choice(let names): checkChoice(node, names, parameter, place)
    case .text(let extent, let pattern): checkText(node, extent, pattern, parameter, place)
    case .list(let extent, let element): checkList(node, extent, element, parameter, place)
    case .map(let extent, let names, let values):
      guard let members = node.members else {
        return report(.wrongType(node, expected: "an object", at: place, parameter))
      }
      checkCount(members.count, extent, "member", parameter, place)
      for member in members {
        if let problem = names.problem(with: member.name) {
          report(.wrongText(member.name, problem, at: place.member(member.name), parameter))
        }
        check(member.node, values, of: parameter, place.member(member.name))
      }
    }
  }

  private mutating func checkList(
    _ node: JSONNode, _ extent: Extent, _ element: ParameterKind?, _ parameter: Parameter,
    _ place: JSONPath
  ) {
    guard let elements = node.elements else {
      return report(.wrongType(node, expected: "an array", at: place, parameter))
    }
    checkCount(elements.count, extent, "element", parameter, place)
    checkRepetitions(elements, parameter.path, place)
    for (index, value) in elements.enumerated() {
      let place = place.element(index)
      if let element {
        check(value, element, of: parameter, place)
      } else {
        checkStructure(value, parameter.path, place)
      }
    }
  }

  private mutating func checkRepetitions(
    _ elements: [JSONNode], _ path: [String], _ place: JSONPath
  ) {
    for parameter in book.members(of: path) where parameter.isUnique {
      guard let name = parameter.path.last else { continue }
      var seen: Set<String> = []
      for (index, element) in elements.enumerated() {
        guard let text = element[name]?.text, !seen.insert(text).inserted else { continue }
        report(.repeated(text, parameter, at: place.element(index).member(name)))
      }
    }
  }

  private mutating func checkExclusions(_ parameter: Parameter, _ place: JSONPath) {
    let others = parameter.refusedWith.filter {
      request.nodes(at: $0, in: place.elements).contains(where: \.isGiven)
    }
    if let other = others.first {
      report(.refusedTogether(parameter, other, at: place))
    }
  }

  /// Why the parameter must be there, as a phrase; `nil` where it need not.
  private func reasonToRequire(_ parameter: Parameter, _ place: JSONPath) -> String? {
    func isGiven(_ path: [String]) -> Bool {
      let isFlag = book[path]?.kind == .flag
      return request.nodes(at: path, in: place.elements).contains {
        isFlag ? $0.flag == true : $0.isGiven
      }
    }
    switch parameter.requirement {
    case nil: return nil
    case .always: return "required"
    case .unless(let paths):
      let names = paths.compactMap(\.last).map { "`\($0)`" }.joined(separator: " or ")
      return paths.contains(where: isGiven) ? nil : "required where \(names) is not given"
    case .with(let paths):
      let names = paths.filter(isGiven).compactMap(\.last).map { "`\($0)`" }
      return names.isEmpty ? nil : "required with \(names.joined(separator: " and "))"
    }
  }
}
