extension Workload {
  /// Adds what follows from the stated facts by arithmetic alone.
  ///
  /// The size, the number of files and the size of a file are bound together: of any two, the
  /// third follows.
  ///
  /// - Returns: The completed workload, and the facts that were added.
  /// - Throws: `FactMistake.contradiction` where all three are stated and are more than a factor of
  ///   two apart: typical sizes are no averages, but they are not that far off.
  package func completed() throws(FactMistake) -> (workload: Workload, derived: [Fact]) {
    var result = self
    switch (self[.dataSize], self[.dataFiles], self[.dataFileSize]) {
    case (let size?, let files?, nil) where files > 0:
      result[.dataFileSize] = size / files
      return (result, [.dataFileSize])
    case (let size?, nil, let fileSize?) where fileSize > 0:
      result[.dataFiles] = size / fileSize
      return (result, [.dataFiles])
    case (nil, let files?, let fileSize?):
      let (product, overflow) = files.multipliedReportingOverflow(by: fileSize)
      guard !overflow, product <= Dimension.largest else {
        throw .tooLarge(.dataSize, "\(files) files of \(Fact.dataFileSize.text(fileSize))")
      }
      result[.dataSize] = product
      return (result, [.dataSize])
    case (let size?, let files?, let fileSize?):
      let (product, overflow) = files.multipliedReportingOverflow(by: fileSize)
      guard !overflow, product / 2 <= size, size / 2 <= product else {
        throw .contradiction(
          [.dataSize, .dataFiles, .dataFileSize],
          because: "\(files) files of \(Fact.dataFileSize.text(fileSize)) are not "
            + Fact.dataSize.text(size))
      }
      return (result, [])
    default:
      return (result, [])
    }
  }
}
