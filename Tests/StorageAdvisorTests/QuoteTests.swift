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
                                                  GiB-month
                   36.40  together

        """)
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
