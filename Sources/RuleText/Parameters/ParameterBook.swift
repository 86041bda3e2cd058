/// What the requests of a training job may hold, and the mistakes that they can have.
package struct ParameterBook: Sendable {
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

  /// The kind that pages call `name`.
  package func shape(_ name: String) -> ParameterKind? { shapes[name] }

  /// Adds a parameter; `false` where its path is taken.
  mutating func add(_ parameter: Parameter) -> Bool {
    guard byPath[parameter.path] == nil else { return false }
    byPath[parameter.path] = parameters.count
    children[Array(parameter.path.dropLast()), default: []].append(parameters.count)
    parameters.append(parameter)
    return true
  }
}

extension ParameterBook {
  /// The shapes that the advisor asks for by name: what users state, and what requests are judged by.
  package static let askedShapes = [
    "file-system-id", "mount-name", "subnet-id", "security-group-id", "vpc-id", "s3-location",
    "bucket-name", "zone", "instance-with-storage", "directory-word",
    "algorithm-of-files", "algorithm-of-files-or-pipes", "seconds", "gigabytes",
    "lustre-ports", "nfs-ports", "provisioned-throughput", "lustre-version",
    "lustre-compression", "imported-events", "lustre-mount-options", "files-loaded-at-once",
    "efs-performance-mode", "minutes-to-wait", "actions-in-vpc",
    "exported-events", "minutes-to-export",
    "efa-capacity-125", "efa-capacity-250", "efa-capacity-500", "efa-capacity-1000",
    "gpu-direct-instances", "efs-client", "efs-driver", "efs-add-on", "lustre-client",
    "lustre-driver", "lustre-add-on", "bucket-driver", "bucket-add-on",
  ]
}
