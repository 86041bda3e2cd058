extension FactDeclaration {
  /// The facts of how the data is read, and of the runs that read it.
  static let ofUse: [FactDeclaration] = [
    .init(
      .accessPattern, "access.pattern", .choice(AccessPattern.names),
      "order in which training reads its data",
      asks: "Does training read sequentially or at random?"),
    .init(
      .accessIsHighlyParallel, "access.is-highly-parallel", .flag,
      "thousands of clients or threads work at the same time, and may wait a little longer",
      asks: "Do thousands of clients or threads work at the same time?"),
    .init(
      .accessFrequency, "access.frequency", .choice(AccessFrequency.names),
      "how often a file is read once it is no longer new",
      asks: "How often is a file read once it is no longer new?"),
    .init(
      .accessExhaustsBurstCredits, "access.exhausts-burst-credits", .flag,
      "the burst credits of the file system run out",
      asks: "Do the burst credits of the file system run out?"),
    .init(
      .accessTrend, "access.trend", .choice(AccessTrend.names),
      "how the reading of a file changes with time",
      asks: "Does reading fall with age, stay the same, or can nobody tell?"),
    .init(
      .accessReadsPerMonth, "access.reads-per-month", .quantity(.monthlyRate),
      "times a month that each file is read as a whole",
      asks: "How many times a month is each file read as a whole?"),
    .init(
      .accessHotFor, "access.hot-for", .quantity(.duration),
      "how old files become that are still read often; older ones are read seldom",
      asks: "Up to which age is a file read often?"),
    .init(
      .accessLaterFrequency, "access.later-frequency", .choice(AccessFrequency.names),
      "how often a file is read that is older than `needs.immediate-for`",
      asks: "How often is a file read that need not open at once any more?"),
    .init(
      .runsPerWeek, "runs.per-week", .quantity(.rate),
      "training runs on this data a week",
      asks: "How many runs a week train on this data?"),
    .init(
      .runsEpochs, "runs.epochs", .quantity(.count),
      "times that one run reads the data",
      asks: "How many epochs has a run?"),
    .init(
      .runsDuration, "runs.duration", .quantity(.duration),
      "time of one run in which accelerators compute, without waiting for data",
      asks: "How long does one run compute, when it never waits for data?"),
    .init(
      .runsRepeated, "runs.repeated", .flag,
      "the same data is trained on again and again, as in tuning",
      asks: "Is the same data trained on again and again?"),
    .init(
      .runsConcurrent, "runs.concurrent", .quantity(.count),
      "jobs that read the data at the same time",
      asks: "How many jobs read the data at the same time?"),
    .init(
      .runsOnSpot, "runs.on-spot", .flag,
      "training runs on Spot capacity and may be interrupted",
      asks: "Does training run on Spot capacity?"),
  ]
}
