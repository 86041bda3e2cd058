extension Workload {
  /// Adds what follows from the stated facts by arithmetic or by their meaning alone.
  ///
  /// The size, the number of files and the size of a file are bound together: of any two, the
  /// third follows. How often files are read follows from how many times a month they are. Programs that need
  /// directories, permissions and seeks open files in a file system.
  ///
  /// - Returns: The completed workload, and the facts that were added.
  /// - Throws: `FactMistake.zero` where a number is zero that no workload can do without, and
  ///   `FactMistake.contradiction` where all three are stated and are more than a factor of
  ///   two apart: typical sizes are no averages, but they are not that far off.
  package func completed() throws(FactMistake) -> (workload: Workload, derived: [Fact]) {
    if let none = Fact.countedFromOne.first(where: { self[$0] == 0 }) { throw .zero(none) }
    try checkSizes()
    var result = self
    var derived: [Fact] = []
    if let added = try sizeThatFollows() {
      result[added.fact] = added.value
      derived.append(added.fact)
    }
    if accessFrequency == nil, let frequency = accessReadsPerMonth.flatMap(AccessFrequency.init) {
      result.accessFrequency = frequency
      derived.append(.accessFrequency)
    }
    if needsPOSIX == true, needsFileSystem == nil {
      result.needsFileSystem = true
      derived.append(.needsFileSystem)
    }
    if let throughput = try throughputOfAll() {
      result[.needsThroughput] = throughput
      derived.append(.needsThroughput)
    }
    return (result, derived)
  }

  /// Refuses a file that is larger than all of the data.
  private func checkSizes() throws(FactMistake) {
    guard let size = self[.dataSize] else { return }
    if let fileSize = self[.dataFileSize], fileSize > size {
      throw .contradiction(
        [.dataSize, .dataFileSize],
        because: "a file of \(Fact.dataFileSize.text(fileSize)) does not fit into "
          + Fact.dataSize.text(size))
    }
  }

  /// What all instances read together, where only what each reads is stated.
  private func throughputOfAll() throws(FactMistake) -> Int64? {
    guard self[.needsThroughput] == nil, let each = self[.needsInstanceThroughput],
      let instances = self[.trainingInstances]
    else { return nil }
    let (product, overflow) = each.multipliedReportingOverflow(by: instances)
    guard !overflow, product <= Dimension.largest else {
      throw .tooLarge(
        .needsThroughput,
        "\(instances) instances with \(Fact.needsInstanceThroughput.text(each)) each")
    }
    return product
  }

  /// The one of size, number of files and size of a file that follows from the other two.
  private func sizeThatFollows() throws(FactMistake) -> (fact: Fact, value: Int64)? {
    switch (self[.dataSize], self[.dataFiles], self[.dataFileSize]) {
    case (let size?, let files?, nil) where files <= size:
      return (.dataFileSize, size / files)
    case (let size?, nil, let fileSize?):
      return (.dataFiles, size / fileSize)
    case (nil, let files?, let fileSize?):
      let (product, overflow) = files.multipliedReportingOverflow(by: fileSize)
      guard !overflow, product <= Dimension.largest else {
        throw .tooLarge(.dataSize, "\(files) files of \(Fact.dataFileSize.text(fileSize))")
      }
      return (.dataSize, product)
    case (let size?, let files?, let fileSize?):
      let (product, overflow) = files.multipliedReportingOverflow(by: fileSize)
      guard !overflow, product / 2 <= size, size / 2 <= product else {
        throw .contradiction(
          [.dataSize, .dataFiles, .dataFileSize],
          because: "\(files) files of \(Fact.dataFileSize.text(fileSize)) are not "
            + Fact.dataSize.text(size))
      }
      return nil
    default:
      return nil
    }
  }
}

extension Fact {
  /// The quantities of which there is one at least; no runs, no wait and no price are workloads of their own.
  static let countedFromOne: [Fact] = [
    .dataSize, .dataFiles, .dataFileSize, .dataRetention, .runsEpochs, .trainingInstances,
    .trainingZones,
  ]
}

extension AccessFrequency {
  /// The word for a number of reads a month; `nil` between monthly and daily, for which there is none.
  init?(_ reads: MonthlyRate) {
    switch reads.thousandths {
    case ...200: self = .rare
    case ...500: self = .quarterly
    case ...1500: self = .monthly
    case 15_000...: self = .frequent
    default: return nil
    }
  }
}

extension Workload {
  /// The class in which the data is now: the usual one of its storage where nobody says; `nil` where
  /// the storage has no classes, or the data is elsewhere.
  package var placeOfObjects: Configuration? {
    switch dataLocation {
    case .efs: Configuration(.efs, .elastic, .regional)
    case .s3:
      Configuration(.s3, dataStorageClass.flatMap { Trait(rawValue: $0.rawValue) } ?? .standard)
    case nil:
      dataStorageClass.flatMap { Trait(rawValue: $0.rawValue) }.map { Configuration(.s3, $0) }
    default: nil
    }
  }
}
