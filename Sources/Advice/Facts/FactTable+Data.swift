extension FactDeclaration {
  /// The facts of the data itself.
  static let ofData: [FactDeclaration] = [
    .init(
      .dataLocation, "data.location", .choice(DataLocation.names),
      "where the training data is now",
      asks: "Where is the training data now?"),
    .init(
      .dataInJobRegion, "data.in-job-region", .flag,
      "the data is in the AWS Region in which training runs",
      asks: "Is the data in the Region in which training runs?"),
    .init(
      .dataLineRate, "data.line-rate", .quantity(.throughput),
      "bytes a second of the line over which data that is not on AWS gets there",
      asks: "How fast is the line from where the data is to AWS?"),
    .init(
      .dataSize, "data.size", .quantity(.bytes),
      "bytes that one copy of the training data takes",
      asks: "How large is the training data?"),
    .init(
      .dataFiles, "data.files", .quantity(.count),
      "number of files or objects of training data",
      asks: "How many files or objects is it?"),
    .init(
      .dataFileSize, "data.file-size", .quantity(.bytes),
      "bytes of a typical file or object",
      asks: "How large is a typical file?"),
    .init(
      .dataCanBePacked, "data.can-be-packed", .flag,
      "small files may be packed into larger containers",
      asks: "May small files be packed into shards, such as TFRecord or WebDataset?"),
    .init(
      .dataIsCompressible, "data.is-compressible", .flag,
      "the data takes much less space when it is compressed",
      asks: "Does the data shrink much when it is compressed?"),
    .init(
      .dataFormat, "data.format", .choice(DataFormat.names),
      "how the data is laid out as files",
      asks: "In which format is the data?"),
    .init(
      .dataSelection, "data.selection", .choice(DataSelection.names),
      "how a job names the objects that it reads",
      asks: "Does a job read a whole prefix, or what a manifest lists?"),
    .init(
      .dataChanges, "data.changes", .choice(DataChange.names),
      "when the training data changes",
      asks: "Does the data change between runs, during runs, or never?"),
    .init(
      .dataCanBeRecreated, "data.can-be-recreated", .flag,
      "another durable copy exists, or the data can be made again",
      asks: "Is there another durable copy, or can the data be made again?"),
    .init(
      .dataReadShare, "data.read-share", .choice(ReadShare.names),
      "whether a run reads the whole data or a part of it",
      asks: "Does a run read the whole data, or a part?"),
    .init(
      .dataGrowsUnpredictably, "data.grows-unpredictably", .flag,
      "nobody can say how large the data becomes",
      asks: "Does the data grow in a way that cannot be planned?"),
    .init(
      .dataIsSharedByPeople, "data.is-shared-by-people", .flag,
      "people edit the same files from notebooks or home directories",
      asks: "Do people work on the same files, from notebooks or home directories?"),
    .init(
      .dataPurpose, "data.purpose", .choices(DataPurpose.names),
      "what the data is kept for",
      asks: "What is the data kept for: training, a website, backups, logs …?"),
    .init(
      .dataStorageClass, "data.storage-class", .choice(ObjectClass.names),
      "class of S3 in which the objects are now",
      asks: "In which storage class of S3 are the objects now?"),
    .init(
      .dataRetention, "data.retention", .quantity(.duration),
      "how long the data is kept",
      asks: "How long is the data kept?"),
    .init(
      .dataVersionRetention, "data.version-retention", .quantity(.duration),
      "how long versions that were replaced are kept",
      asks: "How long are versions kept that were replaced?"),
    .init(
      .dataUnfinishedUploads, "data.unfinished-uploads", .flag,
      "parts of uploads that nobody completed pile up",
      asks: "Are parts of interrupted uploads stored and paid for?"),
    .init(
      .dataOldVersionsPileUp, "data.old-versions-pile-up", .flag,
      "versions that were replaced are paid for and no longer wanted",
      asks: "Do replaced versions of objects pile up?"),
    .init(
      .dataExceedsLocalDisks, "data.exceeds-local-disks", .flag,
      "the data is larger than the disks of the training instances",
      asks: "Is the data larger than the disks of the training instances?"),
  ]
}
