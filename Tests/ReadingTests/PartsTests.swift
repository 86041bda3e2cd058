import Advice
import Reading
import RuleText
import StorageAdvisor
import Testing

@Suite struct `Questions and options of several parts` {
  private static let rules = BuiltIn.rules
  private static let phrases = BuiltIn.phrases

  private func answer(_ text: String) throws -> Answer {
    let file = SourceFile(path: "note.md", text: text)
    let question = try #require(Question.read(Page.read(file).page).questions.first)
    return Answer(question, of: file, rules: Self.rules, phrases: Self.phrases)
  }

  @Test func `an option's storages are judged part by part`() throws {
    let answer = try answer(
      """
      **Question:** A team keeps two kinds of objects in one bucket. Training sets are read in full every day. Models that were
      replaced are kept for ten years for auditors, who may wait two days. What costs least?

      - A) S3 Standard-IA for the training sets and S3 Standard for the replaced models
      - B) S3 Standard for the training sets and S3 Glacier Deep Archive for the replaced models
      - C) S3 Glacier Deep Archive for the training sets and S3 Standard for the replaced models

      """)
    #expect(answer.letters == ["B"])
    #expect(
      answer.options.filter { $0.letter == "B" }.map { $0.judged?.plan.configuration.name }
        == ["s3", "s3.deep-archive"])
    #expect(
      answer.options.filter { $0.letter == "C" }.map { $0.judged?.exclusions.isEmpty }
        == [false, true])
  }

  @Test func `a part may name what its storage is linked to`() throws {
    let answer = try answer(
      """
      **Question:** A team has two workloads. The solver runs on 300 instances that read the same files from a bucket in
      parallel with sub-millisecond latencies. The web servers in three Availability Zones share uploads over NFS. What fits?

      - A) Amazon EFS for the solver and FSx for Lustre linked to the bucket for the web servers
      - B) FSx for Lustre linked to the bucket for the solver and Amazon EFS for the web servers
      - C) An EBS volume for the solver and Amazon S3 for the web servers

      """)
    #expect(answer.letters == ["B"])
  }

  @Test func `objects behind a gateway are judged without what the gateway opens`() throws {
    let answer = try answer(
      """
      **Question:** The file server of a surgery speaks SMB and is full. Scans of the last 14 days are opened all day and must
      open at LAN speed; later ones are hardly ever opened, and a wait of a day is fine. What costs least? (Select TWO.)

      - A) S3 File Gateway with an SMB share
      - B) Move objects to S3 Standard-IA after 14 days
      - C) Move objects to S3 Glacier Deep Archive after 14 days
      - D) Volume Gateway, stored mode

      """)
    #expect(answer.letters == ["A", "C"])
    #expect(answer.options.map { $0.judged?.exclusions.isEmpty } == [true, true, true, false])
  }

  @Test func `several data that move at one age are several parts`() throws {
    let answer = try answer(
      """
      **Question:** A clinic keeps scans and invoices in S3. Scans are opened daily for 30 days and then about once a year,
      at once. Invoices have to be kept for ten years and are practically never read after 30 days; they may take 12 hours.
      What costs least?

      - A) Transition scans to S3 Glacier Deep Archive after 30 days and invoices to S3 Glacier Instant Retrieval after 30 days
      - B) Transition scans to S3 Glacier Instant Retrieval after 30 days and invoices to S3 Glacier Deep Archive after 30 days

      """)
    #expect(answer.letters == ["B"])
  }

  @Test func `prefixes of a bucket are parts of an option`() throws {
    let answer = try answer(
      """
      **Question:** A shop keeps two kinds of files in one bucket. Logs under logs/ are read for 30 days and then kept for a
      year, and a wait of 12 hours is acceptable then. Nobody can predict when an invoice under invoices/ is opened, and it
      must open at once. What costs least?

      - A) Move logs/ to S3 Glacier Deep Archive after 30 days and keep invoices/ in S3 Intelligent-Tiering
      - B) Move invoices/ to S3 Glacier Deep Archive after 30 days and keep logs/ in S3 Intelligent-Tiering

      """)
    #expect(answer.letters == ["A"])
    #expect(answer.options.map(\.letter) == ["A", "A", "B", "B"])
  }

  @Test func `prefixes of a bucket are what several options are for`() throws {
    let answer = try answer(
      """
      **Question:** Masters under masters/ cannot be made again; after 60 days practically nobody needs them, and a wait of 12
      hours is acceptable. Thumbnails under thumbs/ have 500 KB each and can be generated again from the masters; after 60
      days they are viewed once a month and must load at once. What costs least? (Choose two.)

      - A) A rule that transitions objects under masters/ to S3 Glacier Deep Archive after 60 days
      - B) A rule that transitions objects under masters/ to S3 One Zone-IA after 60 days
      - C) A rule that transitions objects under thumbs/ to S3 Glacier Flexible Retrieval after 60 days
      - D) A rule that transitions objects under thumbs/ to S3 One Zone-IA after 60 days

      """)
    #expect(answer.letters == ["A", "D"])
  }

  @Test func `what moves from class to class by age is one plan`() throws {
    let answer = try answer(
      """
      **Question:** Scans are opened daily for a month and hardly ever after that, but then at once. What costs least?

      - A) Keep scans in S3 Standard, and move old scans to S3 Glacier Deep Archive after 30 days
      - B) Keep scans in S3 Standard, and move old scans to S3 Glacier Instant Retrieval after 30 days

      """)
    #expect(answer.options.map(\.letter) == ["A", "B"])
    #expect(answer.letters == ["B"])
  }

  @Test(.timeLimit(.minutes(1))) func `more choices than can be compared are not made`() throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    let options = letters.enumerated().map {
      "- \($1)) Move the objects to S3 Glacier Deep Archive after \(30 + $0) days\n"
    }
    let answer = try answer(
      "**Question:** Scans are kept for 7 years at the lowest cost. Which nine steps are right? (Select nine.)\n\n"
        + options.joined())
    #expect(answer.letters == [])
    #expect(answer.options.count == 26)
  }

  @Test func `the file system is the one that another option creates`() throws {
    let answer = try answer(
      """
      **Question:** Linux servers in three Availability Zones have to see the same files at the same time, through NFS. Which two
      steps are right? (Select two.)

      - A) Create an Amazon EFS file system
      - B) Attach an EBS volume to each server
      - C) Mount the file system on every server
      - D) Copy the files to a disk of each server every night

      """)
    #expect(answer.letters == ["A", "C"])
    #expect(answer.options[2].judged?.plan.configuration.storage == .efs)
  }

  @Test func `what is put somewhere is chosen for each thing`() throws {
    let answer = try answer(
      """
      **Question:** A team keeps two kinds of objects. Training sets are read in full every day. Models that were replaced are
      kept for ten years for auditors, who may wait two days. Where do both cost least? (Select two.)

      - A) Put the replaced models in S3 Standard
      - B) Put the training sets in S3 Glacier Deep Archive
      - C) Put the replaced models in S3 Glacier Deep Archive
      - D) Put the training sets in S3 Standard

      """)
    #expect(answer.letters == ["C", "D"])
  }

  @Test func `two moves at one age are not chosen together`() throws {
    let answer = try answer(
      """
      **Question:** Trial records land in S3. Nobody, not even an administrator, may delete or change them for 6 years. After 90
      days they are read about once a year, and a day's wait is fine. What costs least? (Choose two.)

      - A) Turn on S3 Object Lock in compliance mode with a retention of 6 years
      - B) Move the objects to S3 Glacier Deep Archive after 90 days
      - C) Move the objects to S3 Standard-IA after 90 days
      - D) Turn on S3 Transfer Acceleration

      """)
    #expect(answer.letters == ["A", "B"])
  }

  @Test func `rules for old versions leave the data in its class`() throws {
    let answer = try answer(
      """
      **Question:** Drawings in a versioned bucket are opened all day. Versions that were replaced are hardly ever opened after 30
      days, but then at once. What costs least?

      - A) Move the objects to S3 Glacier Deep Archive after 30 days
      - B) Move noncurrent versions to S3 Standard-IA after 30 days

      """)
    #expect(answer.options[1].judged?.plan.configuration.traits == [.standard])
    #expect(answer.letters == ["B"])
  }

  @Test func `a question for a description reads options as facts`() throws {
    let answer = try answer(
      """
      **Question:** Which workload is the best fit for Amazon FSx for Lustre?

      - A) A website whose images are delivered by Amazon CloudFront
      - B) A simulation on hundreds of Linux nodes that needs sub-millisecond reads of data in an S3 bucket
      - C) Windows desktops that open shared folders through SMB

      """)
    #expect(answer.letters == ["B"])
  }
}

@Suite struct `Options that stand for others` {
  private static let rules = BuiltIn.rules
  private static let phrases = BuiltIn.phrases

  @Test(arguments: [
    (
      "lets Linux servers in three zones share files over NFS", "Amazon EFS",
      "Amazon FSx for NetApp ONTAP", "Both A and B", "Amazon EBS", ["C"]
    ),
    (
      "lets Linux servers in three zones share files over NFS", "Amazon EFS", "Amazon EBS",
      "A and B", "EC2 instance store", ["A"]
    ),
    (
      "lets Linux servers in three zones share files over NFS", "Amazon EFS", "Amazon EBS",
      "EC2 instance store", "All of the above", ["A"]
    ),
    (
      "shares files over NFS with the least effort", "Amazon EFS", "Amazon FSx for NetApp ONTAP",
      "A or B", "Amazon EBS", []
    ),
    ("keeps the songs", "Amazon EFS", "Amazon S3", "Amazon EBS", "All of the above", []),
    (
      "lets Linux servers in three zones share files over NFS", "Amazon EBS", "EC2 instance store",
      "Amazon EFS", "None of these", ["C"]
    ),
  ])
  func `are right where all fit for which they stand`(
    _ asked: String, _ a: String, _ b: String, _ c: String, _ d: String, _ letters: [String]
  ) throws {
    let text =
      "**Question:** Which storage \(asked)?\n\n- A) \(a)\n- B) \(b)\n- C) \(c)\n- D) \(d)\n"
    let file = SourceFile(path: "note.md", text: text)
    let question = try #require(Question.read(Page.read(file).page).questions.first)
    let answer = Answer(question, of: file, rules: Self.rules, phrases: Self.phrases)
    #expect(answer.letters == letters)
    #expect(answer.options.map(\.letter) == ["A", "B", "C", "D"])
  }
}
