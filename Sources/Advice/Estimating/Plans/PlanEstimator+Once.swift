/// What bringing the data in costs.
extension PlanEstimator {
  /// A line for every meter that bringing the data in is billed for.
  var onceLines: [CostLine] {
    let once = (isTemporary ? [] : imports(.known(Exact(1)), "")) + changingClass
    guard writesData || !isOriginKnown else { return once + restoring }
    let isCopied: Known<Exact> =
      isOriginKnown ? .known(Exact(1)) : .missing([.fact(.dataLocation)])
    let written = [
      line(.write, demand.size * isCopied, "data.size"),
      line(.writeRequests, files * isCopied, filesName),
    ].compactMap(\.self)
    // Of a bucket that may be the source nobody knows yet what reading it costs.
    let bucketReads =
      isOriginKnown || configuration.storage == .s3
      ? nil
      : bucketLine(.bucketReadRequests, .readRequests, demand.files * isCopied, "data.files")
    return written + [bucketReads].compactMap(\.self) + once + sourceReads + restoring
  }

  /// What a copy is billed for reading a file system: by its throughput, taken to be Elastic where nobody says,
  /// and by the class of its files.
  private var sourceReads: [CostLine] {
    guard writesData, !demand.isInBucket, let source = demand.source else { return [] }
    func read(_ meter: Meter, _ priced: Meter, inStepsOf least: Limit) -> CostLine? {
      let steps = source.limit(least).flatMap { least in
        demand.files.value.map { $0 * least.value }
      }
      return bucketLine(
        meter, priced, demand.size.map { max($0, steps ?? .zero) }, "data.size", in: source,
        of: demand.workload.placeOfObjects)
    }
    return [
      read(.sourceRead, .read, inStepsOf: .minimumReadSize),
      read(.classRead, .classRead, inStepsOf: .classReadStep),
    ].compactMap(\.self)
  }

  /// What bringing data out of a bucket is billed for: a file system that is linked to it lists and reads
  /// every object, a copy reads every object.
  func imports(_ times: Known<Exact>, _ often: String) -> [CostLine] {
    let isLinked = steps.contains(.linkBucket)
    guard isLinked || writesData && demand.isInBucket else { return [] }
    let pages = limit(.listingPage).flatMap { page in
      isLinked ? demand.files.map { ($0.divided(by: page) ?? .zero).roundedUp } : nil
    }
    // S3 copies objects within itself without a request that reads them.
    let reads = configuration.storage == .s3 ? nil : demand.files * times
    return [
      pages.flatMap {
        bucketLine(
          .bucketListRequests, .writeRequests, $0 * times, "\(listingName("data.files"))\(often)",
          in: demand.standardBucket)
      },
      reads.flatMap {
        bucketLine(.bucketReadRequests, .readRequests, $0, "data.files\(often)")
      },
      demand.isArchived
        ? nil : bucketLine(.bucketRead, .read, demand.size * times, "data.size\(often)"),
    ].compactMap(\.self)
  }

  /// What copying the objects to S3 Standard once is billed for: a request for each, and their class's fee for
  /// what is read.
  private var changingClass: [CostLine] {
    guard changesClass else { return [] }
    return [
      line(.writeRequests, demand.files, "data.files"),
      bucketLine(.bucketRead, .read, demand.size, "data.size"),
    ].compactMap(\.self)
  }

  /// What restoring archived objects once is billed for, with copies for the least time where they are
  /// read once only.
  private var restoring: [CostLine] {
    guard restores else { return [] }
    let time = demand.bucket.limit(.restoredCopyTime)?.value
    let share = time?.divided(by: Exact(demand.month)) ?? .zero
    return [
      bucketLine(.bucketRead, .read, demand.size, "data.size"),
      bucketLine(.restoreRequests, .restoreRequests, demand.files, "data.files"),
      restoresHere || isTemporary
        ? nil
        : bucketLine(
          .restoredCopy, .storage, demand.size.map { $0 * share }, "data.size × a day",
          in: demand.standardBucket),
    ].compactMap(\.self)
  }
}
