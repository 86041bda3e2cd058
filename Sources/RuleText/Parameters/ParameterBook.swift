/// What the requests of a training job may hold, and the mistakes that they can have.
public struct ParameterBook: Sendable {
  /// Every parameter, in the order of the pages.
  package internal(set) var parameters: [Parameter] = []

  /// The mistakes, by id.
  package internal(set) var rules: [JobRule] = []

  /// Names that only the description of a job has, beside those of the request.
  package internal(set) var described: Set<String> = []

  /// Kinds that pages name.
  var shapes: [String: ParameterKind] = [:]

  private var byPath: [[String]: Int] = [:]
  private var children: [[String]: [Int]] = [:]

  package init() {}

  /// The parameter at a path; `nil` where there is none.
  package subscript(path: [String]) -> Parameter? { byPath[path].map { parameters[$0] } }

  /// The parameters directly below a path, in the order of the pages.
  package func members(of path: [String]) -> [Parameter] {
    children[path, default: []].map { parameters[$0] }
  }

  /// The kind that pages state for a shape that the advisor asks for.
  package func shape(_ asked: AskedShape) -> ParameterKind? { shapes[asked.rawValue] }

  /// Adds a parameter; `false` where its path is taken.
  mutating func add(_ parameter: Parameter) -> Bool {
    guard byPath[parameter.path] == nil else { return false }
    byPath[parameter.path] = parameters.count
    children[Array(parameter.path.dropLast()), default: []].append(parameters.count)
    parameters.append(parameter)
    return true
  }
}
