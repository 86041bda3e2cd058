/// How the names of a bucket's objects come into a file system that is linked to it.
package struct NameImport: Hashable, Sendable {
  /// How many objects are imported in an hour.
  package let objectsPerHour: Int64

  /// How many minutes those of the data take; `nil` where nobody stated how many they are.
  package let minutes: Int64?
}

extension FigureBook {
  /// How the names of objects come into the file system of a plan; `nil` where it imports none.
  package func nameImport(by plan: Plan, for workload: Workload) -> NameImport? {
    let demand = demand(of: workload)
    guard let rate = limit(.importRate, of: plan.configuration, in: demand.region)?.value
    else { return nil }
    let minute = Exact(60_000_000)
    return NameImport(
      objectsPerHour: (rate * minute * Exact(60)).roundedUp.steps(of: 1),
      minutes: demand.files.value?.divided(by: rate * minute)?.roundedUp.steps(of: 1))
  }
}
