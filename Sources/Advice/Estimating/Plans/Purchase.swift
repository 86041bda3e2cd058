/// What a plan buys ahead of time: the estimate prices it, and a template asks for it.
package struct Purchase: Hashable, Sendable {
  /// Bytes that the storage is made for, in steps that are sold.
  ///
  /// Enough for the data and for the throughput that is needed; where nobody stated the size of the
  /// data, enough for the throughput alone, and at least the least that is sold.
  package let capacity: Int64

  /// The least capacity that is sold, in bytes; `nil` where any is.
  package let leastCapacity: Int64?

  /// The bytes by which capacity above the least grows; `nil` where any more will do.
  package let capacityStep: Int64?

  /// Bytes a second that are bought apart from capacity, as the service meters them.
  ///
  /// `nil` where the plan has no such thing, or nobody stated how much is needed.
  package let throughput: Int64?

  /// The bytes a second by which that grows; `nil` where any more will do.
  package let throughputStep: Int64?

  /// Metadata operations a second; `nil` where those do that the capacity includes.
  package let metadataIOPS: Int64?

  /// Bytes of the read cache; `nil` where the plan has none.
  package let cache: Int64?

  /// Bytes that the volume of each instance holds while it downloads the data.
  ///
  /// `nil` where nothing is downloaded, or nobody stated the size of the data.
  package let volume: Int64?
}

extension FigureBook {
  /// Bytes that an instance downloads beyond what its own disks hold; `nil` where its type has none, or it is
  /// not certain what it downloads.
  package func missingDisk(of plan: Plan, for workload: Workload) -> Int64? {
    let demand = demand(of: workload)
    guard demand.hasLocalDisk else { return nil }
    let table = table(for: plan.configuration, taking: plan.stepSet, of: demand)
    return PlanEstimator(plan.configuration, plan.stepSet, demand, table, explains: false)
      .missingDisk?.steps(of: 1)
  }

  /// What a plan buys for a workload that is completed.
  package func purchase(of plan: Plan, for workload: Workload) -> Purchase {
    var sized = workload
    if sized[.dataSize] == nil { sized[.dataSize] = 0 }
    func estimator(_ workload: Workload) -> PlanEstimator {
      let demand = demand(of: workload)
      return PlanEstimator(
        plan.configuration, plan.stepSet, demand,
        table(for: plan.configuration, taking: plan.stepSet, of: demand), explains: false)
    }
    let buyer = estimator(sized)
    return Purchase(
      capacity: buyer.capacity.value?.roundedUp.steps(of: 1) ?? 0,
      leastCapacity: buyer.table.leastCapacity(for: sized)?.value.steps(of: 1),
      capacityStep: buyer.limit(.capacityStep)?.steps(of: 1),
      throughput: buyer.meteredThroughput?.value?.roundedUp.steps(of: 1),
      throughputStep: buyer.limit(.throughputStep)?.steps(of: 1),
      metadataIOPS: buyer.metadata.flatMap { metadata in
        buyer.capacity.value.flatMap {
          metadata.bought(beside: $0).isZero ? nil : metadata.provided(with: $0).steps(of: 1)
        }
      },
      cache: buyer.cache?.value?.steps(of: 1),
      volume: estimator(workload).downloadedSize?.value?.roundedUp.steps(of: 1))
  }
}
