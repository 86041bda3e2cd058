extension FactDeclaration {
  /// The facts of what trains, and of what the team allows and wants.
  static let ofTraining: [FactDeclaration] = [
    .init(
      .trainingCompute, "training.compute", .choice(TrainingCompute.names),
      "what runs the training",
      asks: "What runs the training?"),
    .init(
      .trainingInstances, "training.instances", .quantity(.count),
      "instances of one run",
      asks: "How many instances has a run?"),
    .init(
      .trainingInstanceType, "training.instance-type", .choice(InstanceType.names),
      "type of the training instances, as SageMaker writes it",
      asks: "Which type are the training instances?"),
    .init(
      .trainingInstancePrice, "training.instance-price", .quantity(.hourlyPrice),
      "US dollars that one training instance costs an hour; goes before the type's own price",
      asks: "What does one training instance cost an hour?"),
    .init(
      .trainingAlgorithm, "training.algorithm", .choice(TrainingAlgorithm.names),
      "whose training code it is",
      asks: "Is it a built-in algorithm, a script in a framework container, or an own container?"),
    .init(
      .trainingInputModes, "training.input-modes", .choices(InputMode.names),
      "input modes that the training code can read",
      asks: "Which input modes can the training code read?"),
    .init(
      .trainingDelivery, "training.delivery", .choice(TrainingDelivery.names),
      "how the data is to reach the training code",
      asks: "Should the data be downloaded first, streamed as files, or streamed through a pipe?"),
    .init(
      .trainingOperatingSystems, "training.operating-systems", .choices(OperatingSystem.names),
      "operating systems of the machines that open the data",
      asks: "Which operating systems open the data?"),
    .init(
      .trainingZones, "training.zones", .quantity(.count),
      "Availability Zones in which instances may start",
      asks: "In how many Availability Zones may instances start?"),
    .init(
      .trainingVPC, "training.vpc", .flag,
      "jobs may run inside a VPC of the team's own",
      asks: "May jobs run inside your own VPC?"),
    .init(
      .trainingRegion, "training.region", .choice(Region.names),
      "AWS Region in which training runs",
      asks: "In which Region does training run?"),
    .init(
      .storageExcluded, "storage.excluded", .choices(Storage.candidateNames),
      "storage services that may not be used",
      asks: "Is there a storage service that you may not use?"),
    .init(
      .budgetMonthly, "budget.monthly", .quantity(.money),
      "US dollars that storage may cost a month",
      asks: "What may storage cost a month?"),
    .init(
      .goals, "goals", .choices(Criterion.names),
      "what matters most",
      asks: "What matters most: effort, cost, startup, throughput, resilience?"),
  ]
}
