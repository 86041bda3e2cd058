/// The operations on names and attributes of files that a file system does a second: those that its capacity
/// includes, and those that are bought beyond.
struct MetadataOperations {
  /// What capacity includes, by the capacity above which it does.
  private let tiers: [LimitFigure]

  /// Operations that each byte of large capacity includes, in steps.
  private let perSize: Exact?
  private let step: Exact?
  private let least: Exact

  /// The most that can be bought; `nil` where none can.
  let most: Exact?

  /// Operations that are wanted, as far as they are sold; zero where nobody said how many, or none are sold.
  private let wanted: Exact

  /// Takes the limits of a configuration; `nil` where it has none for metadata.
  ///
  /// - Parameters:
  ///   - table: The figures of the configuration.
  ///   - fileRate: Files that are to be opened in a microsecond; `nil` where nobody said.
  init?(_ table: FigureTable, opening fileRate: Exact?) {
    guard let openRate = table.limit(.metadataOpenRate) else { return nil }
    tiers = table.includedMetadata
    perSize = table.limit(.metadataIOPSPerSize)?.value
    step = table.limit(.metadataIOPSStep)?.value
    least = table.limit(.minimumMetadataIOPS)?.value ?? .zero
    most = table.limit(.mostMetadataIOPS)?.value
    let demanded = fileRate.flatMap { $0.divided(by: openRate.value) }
    wanted = most.map { min($0, demanded ?? .zero) } ?? .zero
  }

  /// Operations a second that come with capacity of so many bytes.
  func included(in capacity: Exact) -> Exact {
    let ofTier = tiers.last { $0.above == 0 || Exact($0.above) < capacity }?.value ?? .zero
    guard let perSize, let step, let steps = (capacity * perSize).divided(by: step) else {
      return ofTier
    }
    return max(ofTier, steps.roundedDown * step)
  }

  /// Operations a second that are there: what capacity of so many bytes includes or, where more are wanted,
  /// the next number that is sold.
  func provided(with capacity: Exact) -> Exact {
    let tier = tiers.first { wanted <= $0.value }?.value
    let sold =
      tier
      ?? step.flatMap { step in
        wanted.divided(by: step).map { $0.roundedUp * step }
      }
    return max(included(in: capacity), least, wanted.isZero ? .zero : sold ?? wanted)
  }

  /// Operations a second that are bought beyond what capacity of so many bytes includes.
  func bought(beside capacity: Exact) -> Exact {
    provided(with: capacity) - included(in: capacity)
  }
}
