/// What runs on the data, for how much and to what end, as typed properties, one a fact, in their
/// declared order.
extension Workload {
  /// What runs the training: `training.compute`.
  public var trainingCompute: TrainingCompute? {
    get { value(.trainingCompute) }
    set { state(newValue, .trainingCompute) }
  }

  /// Instances of one run: `training.instances`.
  public var trainingInstances: Int? {
    get { value(.trainingInstances) }
    set { state(newValue, .trainingInstances) }
  }

  /// Type of the training instances: `training.instance-type`.
  public var trainingInstanceType: InstanceType? {
    get { value(.trainingInstanceType) }
    set { state(newValue, .trainingInstanceType) }
  }

  /// US dollars that one training instance costs an hour: `training.instance-price`.
  public var trainingInstancePrice: HourlyPrice? {
    get { value(.trainingInstancePrice) }
    set { state(newValue, .trainingInstancePrice) }
  }

  /// Whose training code it is: `training.algorithm`.
  public var trainingAlgorithm: TrainingAlgorithm? {
    get { value(.trainingAlgorithm) }
    set { state(newValue, .trainingAlgorithm) }
  }

  /// Input modes that the training code can read: `training.input-modes`.
  public var trainingInputModes: Set<InputMode>? {
    get { value(.trainingInputModes) }
    set { state(newValue, .trainingInputModes) }
  }

  /// How the data is to reach the training code: `training.delivery`.
  public var trainingDelivery: TrainingDelivery? {
    get { value(.trainingDelivery) }
    set { state(newValue, .trainingDelivery) }
  }

  /// Operating systems of the machines that open the data: `training.operating-systems`.
  public var trainingOperatingSystems: Set<OperatingSystem>? {
    get { value(.trainingOperatingSystems) }
    set { state(newValue, .trainingOperatingSystems) }
  }

  /// Availability Zones in which instances may start: `training.zones`.
  public var trainingZones: Int? {
    get { value(.trainingZones) }
    set { state(newValue, .trainingZones) }
  }

  /// Whether jobs may run inside a VPC of the team's own: `training.vpc`.
  public var trainingVPC: Bool? {
    get { value(.trainingVPC) }
    set { state(newValue, .trainingVPC) }
  }

  /// AWS Region in which training runs: `training.region`.
  public var trainingRegion: Region? {
    get { value(.trainingRegion) }
    set { state(newValue, .trainingRegion) }
  }

  /// Storage services that may not be used: `storage.excluded`, of those that the advisor recommends.
  public var storageExcluded: Set<Storage>? {
    get { value(.storageExcluded) }
    set { state(newValue, .storageExcluded) }
  }

  /// US dollars that storage may cost a month: `budget.monthly`.
  public var budgetMonthly: Dollars? {
    get { value(.budgetMonthly) }
    set { state(newValue, .budgetMonthly) }
  }

  /// What matters most: `goals`.
  public var goals: Set<Criterion>? {
    get { value(.goals) }
    set { state(newValue, .goals) }
  }
}
