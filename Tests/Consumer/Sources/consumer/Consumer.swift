import StorageAdvisor

@main struct Consumer {
  static func main() throws {
    var workload = Workload()
    workload.dataLocation = .s3
    workload.dataSize = .terabytes(2)
    workload.runsPerWeek = WeeklyRate(30)
    workload.goals = [.startup]

    let recommendation = try RuleBook.builtIn().recommend(for: workload)
    if let choice = recommendation.choice {
      print(choice.plan.configuration.title)
      for reason in choice.reasons.prefix(2) { print(reason.points, reason.rule.because) }
    }
    for influence in recommendation.unknown.prefix(1) { print("ask: \(influence.fact.question)") }
  }
}
