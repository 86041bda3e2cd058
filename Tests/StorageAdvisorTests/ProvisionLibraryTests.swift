import StorageAdvisor
import Testing

/// The public way from a recommendation to files.
@Suite struct `Provisioning as a library` {
  private static let recommended = Result {
    try Recommending.recommend("data.location=s3 data.size=2TB runs.per-week=30 goals=startup")
  }

  private static let job: [(name: ProvisionName, value: String)] = [
    (.role, "arn:aws:iam::111122223333:role/Train"), (.image, "an-image"),
    (.instanceType, "ml.g5.xlarge"), (.outputPath, "s3://my-models"),
    (.fileSystemID, "fs-0123456789abcdef0"), (.mountName, "1234abcd"),
    (.subnet, "subnet-0123456789abcdef0"), (.securityGroup, "sg-0123456789abcdef0"),
  ]

  @Test func `writes a file for each format, the same at each call`() throws {
    let recommendation = try Self.recommended.get()
    let choice = try #require(recommendation.choice)
    let written = try recommendation.provision(
      choice, as: ProvisionFormat.allCases, names: Self.job)
    #expect(
      written.files.map(\.name) == [
        "training-job.json", "train.py", "storage.template.json", "main.tf", "steps.md",
      ])
    for file in written.files { #expect(file.text.hasSuffix("\n")) }
    #expect(
      try recommendation.provision(choice, as: ProvisionFormat.allCases, names: Self.job) == written
    )
  }

  @Test func `says every name that is wrong`() throws {
    let recommendation = try Self.recommended.get()
    let choice = try #require(recommendation.choice)
    let mistakes = #expect(throws: ProvisionMistakes.self) {
      try recommendation.provision(
        choice, as: [.terraform], names: [(.vpc, "vpc-1"), (.mountName, "$(id)")])
    }
    #expect(
      mistakes?.mistakes.map(\.message) == [
        "`--vpc` has 5 characters", "`--mount-name` cannot be \"$(id)\"",
      ])
  }

  @Test func `says every name that is missing`() throws {
    let recommendation = try Self.recommended.get()
    let choice = try #require(recommendation.choice)
    let mistakes = #expect(throws: ProvisionMistakes.self) {
      try recommendation.provision(
        choice, as: [.createTrainingJob], names: Self.job.filter { $0.name != .role })
    }
    #expect(
      mistakes?.mistakes.map(\.message) == [
        "`create-training-job` needs --role ARN: the IAM role that SageMaker assumes"
      ])
  }

  @Test func `refuses a step that does not go with the plan`() throws {
    let recommendation = try Self.recommended.get()
    let plan = try #require(
      recommendation.ranking.first { $0.plan.configuration.storage == .s3 })
    let mistakes = #expect(throws: ProvisionMistakes.self) {
      try recommendation.provision(
        plan, as: [.steps], names: [], steps: [.preloadData, .deleteAfterRun, .packFiles])
    }
    let name = plan.plan.configuration.name
    #expect(
      mistakes?.mistakes.map(\.message) == [
        "`pack-files` does not go with \(name) here",
        "`preload-data` does not go with \(name) here",
        "`delete-after-run` does not go with \(name) here",
      ])
  }
}

extension `Provisioning as a library` {
  private static func steps(_ chosen: Set<Step>, _ names: [(name: ProvisionName, value: String)])
    throws -> String
  {
    let recommendation = try recommended.get()
    let plan = try #require(
      recommendation.ranking.first { $0.plan.configuration.name == "fsx-lustre.scratch-2" })
    let written = try recommendation.provision(plan, as: [.steps], names: names, steps: chosen)
    return try #require(written.files.first).text
  }

  @Test func `loads the data beforehand, and takes the mount away again`() throws {
    let text = try Self.steps([.preloadData], [])
    #expect(text.contains("## 6. Load all the data beforehand\n"))
    #expect(
      text.contains(
        "\nnohup find /mnt/training -type f -print0 | xargs -0 -n 1 -P 8 sudo lfs hsm_restore &\n"))
    #expect(
      text.contains(
        "\nsudo umount /mnt/training\naws fsx delete-file-system --file-system-id "
          + "\"$FILE_SYSTEM_ID\"\nwait_for 60 '' aws fsx describe-file-systems "))
    #expect(!text.contains("hsm_release"))
  }

  @Test func `gives the room back in a file system that stays`() throws {
    let text = try Self.steps([.preloadData], [(.fileSystemID, "fs-0123456789abcdef0")])
    #expect(
      text.contains(
        "\nfind /mnt/training -type f -print0 | xargs -0 -n 1 -P 8 sudo lfs hsm_release\n"
          + "# which leaves the job's group then\n"
          + "sudo umount /mnt/training\naws ec2 revoke-security-group-ingress "))
    #expect(!text.contains("delete-file-system"))
  }

  @Test func `deletes the file system once the job is done`() throws {
    let text = try Self.steps([.deleteAfterRun], [(.jobName, "nightly")])
    let expected = #"""
      Delete the storage after the run

      What is only in the file system goes with it. To undo that, run the steps again.

      ```sh
      if wait_for 2940 False aws sagemaker describe-training-job --training-job-name 'nightly' \
          --query "TrainingJobStatus=='InProgress' || TrainingJobStatus=='Stopping'" --output text; then
        aws fsx delete-file-system --file-system-id "$FILE_SYSTEM_ID"

      """#
    #expect(text.contains(expected))
    #expect(!text.contains(". Undo\n"))
    #expect(!(try Self.steps([], [])).contains("wait_for 2940"))
  }
}
