/// What keeping objects in one class costs from the first day to the last.
public struct KeepingCost: Sendable {
  /// Something for which a class charges.
  public enum Fee: String, CaseIterable, Hashable, Sendable {
    /// The bytes, for the time that they are kept.
    case storage

    /// What is billed beyond an object's own size, where that is below the class's minimum.
    case smallObjects = "small-objects"

    /// What is billed beside each object for its name and place.
    case overhead

    /// The rest of the minimum duration, where objects are deleted before.
    case earlyDeletion = "early-deletion"

    /// Watching each object's reads.
    case monitoring

    /// Bringing the objects into the class, by upload or by a lifecycle rule.
    case entering

    /// The bytes that are read.
    case retrieval

    /// The requests that read.
    case requests

    /// Restore requests, and the copies that they make.
    case restores

    /// Capacity that is reserved for urgent restores.
    case reservedRestores = "reserved-restores"
  }

  /// The class.
  public let configuration: Configuration

  /// How long a restore takes before the first byte, where reads need one or come to need one; `nil` where
  /// they open at once.
  public package(set) var wait: LimitFigure?

  /// US dollars for each fee, in the order of the fees; those that the class does not have are zero.
  let fees: [Fee: Known<Exact>]

  /// US dollars for a fee.
  public func amount(_ fee: Fee) -> Known<Exact> { fees[fee] ?? .zero }

  /// US dollars for all of the time.
  public var total: Known<Exact> { fees.total }
}

extension [KeepingCost.Fee: Known<Exact>] {
  /// US dollars for all fees; what is missing, in the order of the fees.
  var total: Known<Exact> {
    KeepingCost.Fee.allCases.reduce(.zero) { sum, fee in self[fee].map { sum + $0 } ?? sum }
  }
}

extension KeepingCost.Fee {
  /// What is paid for, to follow "its".
  public var title: String {
    switch self {
    case .storage: "storage"
    case .smallObjects: "minimum size of an object"
    case .overhead: "overhead for each object"
    case .earlyDeletion: "early deletion"
    case .monitoring: "monitoring"
    case .entering: "uploads or transitions"
    case .retrieval: "retrieval"
    case .requests: "read requests"
    case .restores: "restores"
    case .reservedRestores: "reserved capacity for restores"
    }
  }
}

extension KeepingCost {
  /// The fee that costs most beyond what another class pays for it.
  ///
  /// - Returns: The fee and US dollars; `nil` where no fee is higher, or a cost is not known.
  public func decidingFee(against other: KeepingCost) -> (fee: Fee, excess: Exact)? {
    var found: (fee: Fee, excess: Exact)?
    for fee in Fee.allCases {
      guard let own = amount(fee).value, let theirs = other.amount(fee).value else { return nil }
      let excess = own - theirs
      if !excess.isZero, found.map({ $0.excess < excess }) ?? true { found = (fee, excess) }
    }
    return found
  }
}
