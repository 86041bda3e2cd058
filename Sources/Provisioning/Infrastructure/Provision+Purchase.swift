internal import Advice
internal import RuleText

/// What a new file system is made with, in the units of its service.
extension Provision {
  static let gibibyte: Int64 = 1 << 30
  private static let mebibyte: Int64 = 1 << 20
  private static let megabyte: Int64 = 1_000_000

  /// Whether a Lustre file system is made whose capacity is stated.
  var buysCapacity: Bool { storage == .fsxLustre && !usesExistingFileSystem && linksBucket }

  /// The capacity of a Lustre file system in GiB, as an estimate prices it.
  var lustreCapacity: Int { purchase.capacity.parts(of: Self.gibibyte) }

  /// What the capacity can be, as a phrase.
  var capacityMeaning: String {
    let purchase = purchase
    guard let least = purchase.leastCapacity, let step = purchase.capacityStep
    else { return "GiB of the file system" }
    return "GiB of the file system: \(least.parts(of: Self.gibibyte)), or a multiple of "
      + "\(step.parts(of: Self.gibibyte))"
  }

  /// MB a second for each TiB of a Lustre file system, where the plan chooses it.
  var lustreTier: Int? {
    plan.configuration.traits.lazy.compactMap { Int($0.rawValue) }.first
  }

  /// MB a second of a Lustre file system whose capacity grows by itself.
  var tieredThroughput: Int { purchase.throughput?.parts(of: Self.megabyte) ?? 0 }

  /// What that can be, as a phrase.
  var tieredThroughputMeaning: String {
    let step = purchase.throughputStep.map { ", in steps of \($0.parts(of: Self.megabyte))" }
    return "MB a second of the file system" + (step ?? "")
  }

  /// GiB of the read cache of such a file system.
  var tieredCache: Int { purchase.cache?.parts(of: Self.gibibyte) ?? 0 }

  /// Metadata operations a second of a Lustre file system; `nil` where those do that its capacity includes.
  var metadataIOPS: Int? { purchase.metadataIOPS.map(Int.init) }

  /// MiB a second that an EFS file system must provide; `nil` where nobody stated what is needed.
  var neededThroughput: Int? { purchase.throughput.map { max(1, $0.parts(of: Self.mebibyte)) } }

  /// MiB a second that an EFS file system can provide.
  var mostThroughput: Int {
    guard case .number(let extent)? = book.shape(.provisionedThroughput) else { return .max }
    return extent.most ?? .max
  }

  /// The TCP ports of the file system's protocol: the first and the last of each run.
  var ports: [(first: Int, last: Int)] {
    let all = numbers(storage == .efs ? .nfsPorts : .lustrePorts).sorted()
    return all.reduce(into: []) { runs, port in
      if let last = runs.last, last.last &+ 1 == port {
        runs[runs.count - 1].last = port
      } else {
        runs.append((port, port))
      }
    }
  }

  /// The ports as command lines write them: `988`, `1018-1023`.
  var portRanges: [String] {
    ports.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
  }

  func numbers(_ shape: AskedShape) -> [Int] {
    if case .numbers(let numbers)? = book.shape(shape) { numbers } else { [] }
  }

  func words(_ shape: AskedShape) -> [String] {
    if case .choice(let words)? = book.shape(shape) { words } else { [] }
  }

  /// The one word that pages have for a shape; a book that was checked has every shape.
  func word(_ shape: AskedShape) -> String { words(shape).first ?? "" }
}

/// What a new file system is set to, as pages have it.
extension Provision {
  /// The version of Lustre that the file system speaks.
  var lustreVersion: String { word(.lustreVersion) }

  /// How Lustre compresses what it stores.
  var lustreCompression: String { word(.lustreCompression) }

  /// The changes of a linked bucket that the file system follows.
  var importedEvents: [String] { words(.importedEvents) }

  /// What a client mounts Lustre with.
  var lustreMountOptions: [String] { words(.lustreMountOptions) }

  /// How many files are fetched from a linked bucket at a time.
  var filesLoadedAtOnce: Int { numbers(.filesLoadedAtOnce).first ?? 1 }

  /// What an EFS file system is made for.
  var performanceMode: String { word(.efsPerformanceMode) }

  /// What a role must be allowed to do so that a job of its runs in a VPC.
  var actionsInVPC: [String] { words(.actionsInVPC).map { "ec2:\($0)" } }

  /// How many minutes a file system is waited for before something is wrong with it.
  var minutesToWait: Int { numbers(.minutesToWait).first ?? 1 }
}
