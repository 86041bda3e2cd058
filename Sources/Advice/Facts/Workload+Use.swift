/// How data is read and by which runs, as typed properties, one a fact, in their declared order.
extension Workload {
  /// Order in which training reads its data: `access.pattern`.
  public var accessPattern: AccessPattern? {
    get { value(.accessPattern) }
    set { state(newValue, .accessPattern) }
  }

  /// Whether thousands of clients or threads work at the same time: `access.is-highly-parallel`.
  public var accessIsHighlyParallel: Bool? {
    get { value(.accessIsHighlyParallel) }
    set { state(newValue, .accessIsHighlyParallel) }
  }

  /// How often a file is read once it is no longer new: `access.frequency`.
  public var accessFrequency: AccessFrequency? {
    get { value(.accessFrequency) }
    set { state(newValue, .accessFrequency) }
  }

  /// Whether the burst credits of the file system run out: `access.exhausts-burst-credits`.
  public var accessExhaustsBurstCredits: Bool? {
    get { value(.accessExhaustsBurstCredits) }
    set { state(newValue, .accessExhaustsBurstCredits) }
  }

  /// How the reading of a file changes with time: `access.trend`.
  public var accessTrend: AccessTrend? {
    get { value(.accessTrend) }
    set { state(newValue, .accessTrend) }
  }

  /// Times a month that each file is read as a whole: `access.reads-per-month`.
  public var accessReadsPerMonth: MonthlyRate? {
    get { value(.accessReadsPerMonth) }
    set { state(newValue, .accessReadsPerMonth) }
  }

  /// How old files become that are still read often: `access.hot-for`.
  public var accessHotFor: Duration? {
    get { value(.accessHotFor) }
    set { state(newValue, .accessHotFor) }
  }

  /// How often a file is read that is older than ``needsImmediateFor``: `access.later-frequency`.
  public var accessLaterFrequency: AccessFrequency? {
    get { value(.accessLaterFrequency) }
    set { state(newValue, .accessLaterFrequency) }
  }

  /// Training runs on this data a week: `runs.per-week`.
  public var runsPerWeek: WeeklyRate? {
    get { value(.runsPerWeek) }
    set { state(newValue, .runsPerWeek) }
  }

  /// Times that one run reads the data: `runs.epochs`.
  public var runsEpochs: Int? {
    get { value(.runsEpochs) }
    set { state(newValue, .runsEpochs) }
  }

  /// Time of one run in which accelerators compute: `runs.duration`.
  public var runsDuration: Duration? {
    get { value(.runsDuration) }
    set { state(newValue, .runsDuration) }
  }

  /// Whether the same data is trained on again and again, as in tuning: `runs.repeated`.
  public var runsRepeated: Bool? {
    get { value(.runsRepeated) }
    set { state(newValue, .runsRepeated) }
  }

  /// Jobs that read the data at the same time: `runs.concurrent`.
  public var runsConcurrent: Int? {
    get { value(.runsConcurrent) }
    set { state(newValue, .runsConcurrent) }
  }

  /// Whether training runs on Spot capacity and may be interrupted: `runs.on-spot`.
  public var runsOnSpot: Bool? {
    get { value(.runsOnSpot) }
    set { state(newValue, .runsOnSpot) }
  }
}
