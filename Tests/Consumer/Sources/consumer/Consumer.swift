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

    if let choice = recommendation.choice {
      let written = try recommendation.provision(
        choice, as: [.terraform, .steps], names: [(.vpc, "vpc-0123456789abcdef0")])
      for file in written.files { print(file.name, file.text.count) }
      do {
        _ = try recommendation.provision(choice, as: [.createTrainingJob], names: [])
      } catch {
        for mistake in error.mistakes { print(mistake.message) }
      }
    }

    let note = SourceFile(
      path: "note.md",
      text: """
        **Question:** Servers in three Availability Zones mount the same files over NFS. Where are they?

        - A) Amazon EBS
        - B) Amazon EFS
        - C) Amazon S3
        """)
    let (answers, _) = Answer.read(note, rules: .builtIn(), phrases: .builtIn())
    for answer in answers { print(answer.letters, answer.facts.findings.map(\.fact.name)) }
  }
}
