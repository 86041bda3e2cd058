import Testing

@Suite struct `A bill that is quoted` {
  @Test func `has a part for each plan that quantities name`() throws {
    let run = try CommandRun([
      "prices", "quote", "efs.elastic:storage=100GiB-month",
      "efs.elastic.infrequent-access:storage=400GiB-month",
    ])
    #expect(
      run.output == """
        Prices of us-east-1, US dollars before tax.
        Amazon EFS, Elastic throughput
                   30.00  storage                 100 GiB-month × 0.3 USD per GiB-month
        Amazon EFS, Elastic throughput, Infrequent Access
                    6.40  storage                 400 GiB-month × 0.016 USD per
                                                  GiB-month (doubtful, old)
                   36.40  together

        """)
  }

  @Test(arguments: [
    // C1, AWS S3 FAQ: 100 GB for 15 days and 100 TB for 16 in March, most of it in the first tier.
    (
      "s3.standard:storage=1500GiB-days s3.standard:storage=1600TiB-days --month-hours 744",
      "1215.00"
    ),
    // C14, AWS EFS FAQ: 100 MB/s, of which 100 GB of storage include 5.
    ("efs.provisioned:throughput=95MiB/s-month", "570.00"),
    // C16, an estimate of the AWS calculator for Ohio.
    (
      """
      --region us-east-2 efs.elastic:storage=80GiB-month efs.elastic:read=10GiB \
      efs.elastic:write=10GiB efs.elastic.infrequent-access:storage=10GiB-month \
      efs.elastic.infrequent-access:tiering=10GiB efs.elastic.infrequent-access:class-read=10GiB \
      efs.elastic.archive:storage=10GiB-month efs.elastic.archive:tiering=10GiB \
      efs.elastic.archive:class-read=10GiB
      """, "25.94"
    ),
    // AWS S3 pricing: a job of Batch Operations over five million objects.
    ("batch-jobs=1 batch-objects=5000000", "5.25"),
    // What the same page charges for ways to a bucket and for Storage Lens.
    // Amazon S3 FAQ: 62 TB to the internet are 5,263.27 USD without the GB that was free.
    ("transfer-out=62TiB", "5263.36"),
    // Ten objects of 1 GB out of Archive Access within minutes cost what they do out of Flexible Retrieval.
    (
      """
      s3.intelligent-tiering.archive-access:expedited-read=10GiB \
      s3.intelligent-tiering.archive-access:expedited-restore-requests=10
      """, "0.40"
    ),
    // Tags, Storage Class Analysis and checksums, by the table of the same page.
    ("object-tags=1000000 watched-objects=1000000 checksums=100GiB", "1.15"),
    ("routed-transfer=10TiB accelerated-transfer=1TiB analyzed-objects=10000000", "76.75"),
  ]) func `comes to what was published`(_ row: (words: String, total: String)) throws {
    let words = row.words.split(separator: " ").map(String.init)
    let run = try CommandRun(["prices", "quote"] + words)
    #expect(run.output.contains(" \(row.total)  together"), "\(run.output)\(run.messages)")
  }

  @Test func `is written as JSON and as Markdown`() throws {
    let words = ["prices", "quote", "efs.elastic:storage=1TiB-month", "checksums=100GiB"]
    let json = try CommandRun(words + ["--format", "json"]).output
    #expect(json.contains(#""configuration": "efs.elastic""#))
    #expect(json.contains(#""usd": 307.200000"#))
    #expect(json.hasSuffix("\"usd\": 307.60,\n  \"usdAtLeast\": 307.60\n}\n"))
    let markdown = try CommandRun(words + ["--format", "markdown"]).output
    #expect(markdown.contains("|  | together | 307.60 |  |  |\n"))
    let page = try CommandRun(["prices", "import", "-", "--format", "json"])
    #expect(page.status == 2)
  }

  @Test(arguments: [
    ("s3:storage=100GB-month", true), ("s3:storage=100GiB-month", false),
    ("s3:read-requests=9000", false), ("cross-region=1TB", true),
  ]) func `says that a bill's GB are larger than a billion bytes`(
    _ row: (word: String, isTold: Bool)
  ) throws {
    let run = try CommandRun(["prices", "quote", row.word])
    let note =
      "note: what AWS bills as GB is 2^30 bytes: write GiB for the GB of a bill, TiB for its TB\n"
    #expect(run.messages == (row.isTold ? note : ""))
    #expect(run.status == 0)
  }

  @Test func `misses the price of storage that no page states`() throws {
    let run = try CommandRun(
      ["prices", "quote", "storage=1200GiB-month", "--plan", "fsx-lustre.hdd"])
    #expect(
      run.output == """
        Prices of us-east-1, US dollars before tax.
                 unknown  storage                 needs the price of storage of
                                                  fsx-lustre.hdd
                    0.00  together                at least: not all of it is known

        """)
  }

  @Test(arguments: [
    (
      "efs.elastic.one-zone.archive:storage=1GiB-month",
      "error: there is no configuration `efs.elastic.one-zone.archive`\n"
        + "  help: `one-zone` and `archive` do not go together\n"
    ),
    (
      "efs.bursting.archive:storage=1GiB-month",
      "error: there is no configuration `efs.bursting.archive`\n"
        + "  help: `bursting` and `archive` do not go together\n"
    ),
    (
      "efs.elastic:cross-zone=1GiB",
      "error: `efs.elastic` has no meter `cross-zone`\n"
        + "  help: it is billed for storage, read, write, read-requests, write-requests, "
        + "index-storage, bucket-read-requests, backup\n"
    ),
  ])
  func `refuses what the plan is not billed for`(_ row: (word: String, messages: String)) throws {
    let run = try CommandRun(["prices", "quote", row.word])
    #expect(run.messages == row.messages)
    #expect(run.status == 2)
  }

  @Test(arguments: [
    "s3.deep-archive:expedited-read=1GiB", "s3.express-one-zone:transition-requests=1000",
  ])
  func `refuses meters of other classes`(_ word: String) throws {
    let run = try CommandRun(["prices", "quote", word])
    #expect(run.messages.contains("has no meter"))
    #expect(run.status == 2)
  }

  @Test func `has capacity for restores, restored copies and replaced versions`() throws {
    let run = try CommandRun([
      "prices", "quote", "--plan", "s3.glacier-flexible", "restore-capacity=2unit-month",
      "restored-copy=100GiB-month", "version-storage=1000GiB-month",
    ])
    #expect(
      run.output == """
        Prices of us-east-1, US dollars before tax.
                  200.00  capacity for urgent restores
                                                  2 unit-month × 100 USD per unit-month
                    2.30  restored copies         100 GiB-month × 0.023 USD per
                                                  GiB-month
                    3.60  storage of replaced versions
                                                  1000 GiB-month × 0.0036 USD per
                                                  GiB-month
                  205.90  together

        """)
  }

  @Test(arguments: [
    (
      ["efs.elastc:storage=1GiB-month"],
      "error: there is no configuration `efs.elastc`\n  help: did you mean `efs.elastic`?\n"
    ),
    (
      ["s3:storage=1GiB-month", "storage=1GiB-month"],
      "error: `storage` is billed by storage, and no plan is named\n"
        + "  help: add one, such as --plan s3.fast-file\n"
    ),
  ])
  func `says which plan is missing or unknown`(_ row: (words: [String], messages: String)) throws {
    let run = try CommandRun(["prices", "quote"] + row.words)
    #expect(run.messages == row.messages)
    #expect(run.status == 2)
  }
}
