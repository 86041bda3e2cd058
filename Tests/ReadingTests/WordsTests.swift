import Advice
import Reading
import RuleText
import Testing

/// A small phrase book, so that these tests are about mechanism and not about the words of the day.
private let page = """
  # Words

  ```words
  not "not", "no", "without", "t", "않", "없"
  not-denied "no-later-than"
  needless "not-required", "필요-없"
  needless-list "no-requirement-for"
  joining "and"
  machine "server", "instance", "서버"
  opened "꺼내"
  carried "꺼낼"
  ```

  ```phrases
  needs.shared-access
      "{machine} ... share", "공유", "{carried} 함께"
  needs.durability
      "durable", "not be lost"
  needs.unchanged-code
      "code unchanged"
  data.size is mentioned
      "# images|photos|data"
  data.files is mentioned
      "# images|photos|files|文件"
  data.file-size is mentioned
      "# each", "{number} # images|photos"
  needs.throughput is mentioned
      "#"
  needs.latency is at most 1 s
      "immediately", "바로 {opened}"
  needs.latency is at most mentioned
      "within|later-than #", "# 이내"
  data.location is mentioned
      "{storage} holds", "{storage} に"
  data.location is on-premises
      "kept on-premises"
  goals is cost
      "cheap - not"
  goals is effort
      "least work"
  runs.per-week is mentioned
      "# ... week"
  runs.per-week is mentioned times 7
      "# runs ... day"
  runs.per-week is mentioned times 7 over 30
      "# runs ... month"
  budget.monthly is mentioned
      "# month"
  training.instance-type is mentioned
      "{instance-type}"
  training.instance-price is mentioned
      "costs #", "#"
  training.instances is mentioned
      "# {machine}", "boxes : #"
  needs.posix
      "not ... be torn"
  needs.internet-access
      "cors|them"
  nothing needs.durability
      "durable goods"
  needs.in-place-writes
      "append|edit"
  nothing needs.in-place-writes
      "edit"
  nothing data.file-size
      "{number} tb images"
  ```

  ```plans
  s3
      "s3", "bucket"
  efs
      "efs"
  fsx-lustre
      "lustre"
  copy-data
      "copy"
  ```

  ```roles
  source
      "from {storage}"
  final
      "read ... in {storage}"
  aside
      "instead-of {storage}"
  ```
  """

private func book() throws -> PhraseBook {
  let (book, diagnostics) = PhraseBook.load(
    [SourceFile(path: "rules/words/w.md", text: page)] + Sample.quantities)
  try #require(diagnostics.map(\.line) == [])
  return book
}

private func facts(_ text: String) throws -> StatedFacts {
  try Description(SourceFile(path: "text", text: text), phrases: book()).facts
}

/// What a text states, as `name value` lines, and the facts that it leaves unclear.
private func read(_ text: String) throws -> [String] {
  let facts = try facts(text)
  return facts.findings.map { "\($0.fact.name) \($0.fact.text($0.value))" }
    + facts.conflicts.map { "\($0.fact.name)?" }
}

@Suite struct `Words become facts` {
  @Test(arguments: [
    ("Six servers share it.", ["needs.shared-access yes", "training.instances 6"]),
    ("It was shared by servers.", []),
    ("Two servers.\nThey share it.", ["training.instances 2"]),
    ("Two servers are the team's. They share it.", ["training.instances 2"]),
    ("바로 꺼낼 수 있다", ["needs.latency 1 s"]),
    ("바로 꺼낸다", ["needs.latency 1 s"]),
    ("서버들이 파일을 공유한다", ["needs.shared-access yes"]),
    ("durable", ["needs.durability yes"]),
    ("It need not be durable.", ["needs.durability no"]),
    ("It isn't durable.", ["needs.durability no"]),
    ("A durable disk is not required.", ["needs.durability no"]),
    ("It is durable and a disk is not required.", ["needs.durability yes"]),
    ("It is durable, a disk is not required.", ["needs.durability yes"]),
    ("공유 디스크는 필요 없다", ["needs.shared-access no"]),
    (
      "There is no requirement for servers that share files, or that are durable.",
      ["needs.shared-access no", "needs.durability no"]
    ),
    ("There is no requirement for tapes, and it is durable.", ["needs.durability yes"]),
    ("Notes are durable.", ["needs.durability yes"]),
    ("40 TB images are not required.", ["data.size 40 TB"]),
    ("No server dies, and it is durable.", ["needs.durability yes"]),
    ("It must not be lost.", ["needs.durability yes"]),
    ("We sell durable goods.", []),
    ("They append to it.", ["needs.in-place-writes yes"]),
    ("They edit it.", []),
    ("CORS", ["needs.internet-access yes"]),
    ("The core of the themes", []),
    ("Servers do not share it.", ["needs.shared-access no"]),
    ("The code, he said, unchanged", []),
    ("The code is unchanged.", ["needs.unchanged-code yes"]),
    ("It must not be torn.", ["needs.posix yes"]),
    ("It is not sold, and must not be torn.", ["needs.posix yes"]),
    ("cheap", ["goals cost"]),
    ("not cheap", []),
    ("cheap, with the least work", ["goals effort, cost"]),
  ])
  func `words, gaps, sentences and negations`(_ text: String, _ expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("about 40 TB images", ["data.size 40 TB"]),
    ("half a petabyte of data", ["data.size 500 TB"]),
    ("반 페타바이트 data", ["data.size 500 TB"]),
    ("half a million files", ["data.files 500000"]),
    ("1½ TB of data", ["data.size 1.5 TB"]),
    ("1,5 TB of data", ["data.size 1.5 TB"]),
    ("１２ TB of data", ["data.size 12 TB"]),
    ("1,500 files", ["data.files 1500"]),
    ("1/2 TB of data", ["data.size 500 GB"]),
    ("3/4 TB of data", ["data.size 750 GB"]),
    ("1/3 TB of data", ["data.size 333 GB"]),
    ("2/3 TB of data", ["data.size 667 GB"]),
    ("2 TB of data, on 1/2/2026, 24/7", ["data.size 2 TB"]),
    ("≤ 5 min", ["needs.latency 5 min"]),
    ("毎秒20GB", ["needs.throughput 20 GB/s"]),
    ("4x g5.12xl servers", ["training.instances 4", "training.instance-type ml.g5.12xlarge"]),
    ("1) 2 TB data 2) 3 runs a week 8) servers", ["data.size 2 TB", "runs.per-week 3"]),
    ("(two are idle, of 8) servers", ["training.instances 8"]),
    ("1.5 tb images", ["data.size 1.5 TB"]),
    ("a budget of 500$ a month", ["budget.monthly 500 USD"]),
    ("a couple hundred files", ["data.files 200"]),
    ("a couple of hundred gigs data", ["data.size 200 GB"]),
    ("5M files", ["data.files 5000000"]),
    ("4K images", []),
    ("4k files", ["data.files 4000"]),
    ("90% of the files", []),
    ("2K USD a month", ["budget.monthly 2000 USD"]),
    ("3.5T of data", ["data.size 3.5 TB"]),
    ("500G of data", ["data.size 500 GB"]),
    ("100 GB/h of data", []),
    ("48h, within 48h", ["needs.latency 48 h"]),
    ("10G link, photos", []),
    ("8x servers", ["training.instances 8"]),
    ("30 GB of data, 3-5 MB each", ["data.size 30 GB", "data.file-size 3 MB"]),
    ("boxes: 8", ["training.instances 8"]),
    ("| boxes | 8 |\n| # | 9 |", ["training.instances 8"]),
    ("boxes 8", []),
    ("in N. Virginia, 2 TB data", ["data.size 2 TB"]),
    ("grew from 2 TB to 5 TB data", ["data.size 5 TB"]),
    ("2 million files, 300 KB data", ["data.files 2000000", "data.file-size 300 KB"]),
    ("2 million files, 30 GB data", ["data.size 30 GB", "data.files 2000000"]),
    ("Eight machines run it 20 times a week", ["runs.per-week 20"]),
    ("1.2 million 300 KB images", ["data.files 1200000", "data.file-size 300 KB"]),
    ("1.2 million photos, 300 KB each", ["data.files 1200000", "data.file-size 300 KB"]),
    ("several hundred files", ["data.files 100"]),
    ("tens of thousands of files", ["data.files 20000"]),
    ("forty five files", ["data.files 45"]),
    ("12 GB per second", ["needs.throughput 12 GB/s"]),
    ("12,000 MBps", ["needs.throughput 12 GB/s"]),
    ("12,000 Mbps", ["needs.throughput 1.5 GB/s"]),
    ("3 GiBps", ["needs.throughput 3 GiB/s"]),
    ("초당 3GB", ["needs.throughput 3 GB/s"]),
    ("hundreds of gigabytes of data", ["data.size 100 GB"]),
    ("$150 a month", ["budget.monthly 150 USD"]),
    ("$10k a month", ["budget.monthly 10000 USD"]),
    ("$1.5M a month", ["budget.monthly 1500000 USD"]),
    ("3 runs a day", ["runs.per-week 21"]),
    ("100 runs per month", ["runs.per-week 23.333"]),
    ("8 ml.p4d.24xlarge", ["training.instance-type ml.p4d.24xlarge"]),
    ("within 12 hours", ["needs.latency 12 h"]),
    ("no later than 12 hours", ["needs.latency 12 h"]),
    ("10 to 20 TB of data", ["data.size 20 TB"]),
    ("10–20 TB of data", ["data.size 20 TB"]),
    ("between 2 TB and 4 TB of data", ["data.size 4 TB"]),
    ("within 3 to 5 hours", ["needs.latency 5 h"]),
    ("3~5시간 이내", ["needs.latency 5 h"]),
    ("from three days to 5 TB of data", ["data.size 5 TB"]),
    ("100万个文件", ["data.files 1000000"]),
    ("a million 300 KB images", ["data.files 1000000", "data.file-size 300 KB"]),
    ("3D images", []),
    ("2 TB images", ["data.size 2 TB"]),
    ("5분 이내", ["needs.latency 5 min"]),
    ("within 12 hours, or immediately", ["needs.latency 1 s"]),
    ("two dozen servers", ["training.instances 24"]),
    (
      "eight ml.p4d.24xlarge servers",
      ["training.instances 8", "training.instance-type ml.p4d.24xlarge"]
    ),
    ("one g5.12xlarge.", ["training.instance-type ml.g5.12xlarge"]),
    ("a t9.huge box at example.com", []),
    ("It costs $32 an hour.", ["training.instance-price 32 USD/h"]),
    ("It costs 4.5 dollars/h.", ["training.instance-price 4.5 USD/h"]),
    ("시간당 20달러", ["training.instance-price 20 USD/h"]),
    ("It costs $32.", []),
    ("999999999999999999999 files", []),
    ("5 TB of data and 6 TB of photos", ["data.size?"]),
  ])
  func `numbers with units, and bounds`(_ text: String, _ expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("The bucket holds it.", ["data.location s3"]),
    ("EFS holds it.", ["data.location efs"]),
    ("データはS3に保存", ["data.location s3"]),
    ("EFS holds it, some is kept on premises.", ["data.location?"]),
  ])
  func `storages that are named`(_ text: String, _ expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test func `each fact has the words that state it, with their place`() throws {
    let file = SourceFile(path: "text", text: "First line.\nSix big\nservers share it.")
    let facts = try Description(file, phrases: book()).facts
    let shared = try #require(facts.findings.first { $0.fact == .needsSharedAccess })
    #expect(shared.words.map { file.text($0) } == ["servers share"])
    #expect(shared.words.map { file.position(of: $0.lowerBound).line } == [3])
  }

  @Test(arguments: [
    "", " ", "\n\n", "......", "초", "{storage}", "\u{0}\u{1}", "가나다 ".repeated(500),
  ])
  func `nothing is read where nothing is said`(_ text: String) throws {
    #expect(try read(text) == [])
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}

@Suite struct `A phrase book with mistakes` {
  @Test(arguments: [
    (
      "```phrases\nneeds.latencyy is at most 1 s\n  \"x\"\n```", "there is no fact `needs.latencyy`"
    ),
    ("```phrases\ngoals is cheap\n  \"x\"\n```", "`goals` cannot be `cheap`"),
    ("```phrases\nneeds.posix\n  \"{machin}\"\n```", "there is no list of words `machin`"),
    ("```phrases\nneeds.posix\n  \"# x\"\n```", "`#` stands for a number"),
    (
      "```phrases\nruns.per-week is mentioned times 0\n  \"# x\"\n```",
      "`runs.per-week` is not named on the scale `0`"
    ),
    (
      "```phrases\ndata.location is mentioned over 2\n  \"{storage}\"\n```",
      "`data.location` is not named on the scale `2`"
    ),
    ("```phrases\nruns.per-week is mentioned times x\n  \"# x\"\n```", "expected a number"),
    ("```phrases\nneeds.posix is at most 3 s\n  \"x\"\n```", "`needs.posix` is yes or no"),
    ("```phrases\nneeds.posix\n  \"a + + b\"\n```", "a part of the pattern has no words"),
    ("```phrases\nneeds.posix\n  \"a b\", \"a x b\"\n```", "is found wherever \"a b\" is"),
    (
      "```phrases\nneeds.posix\n  \"a\"\n```\n```phrases\nneeds.posix\n \"a\"\n```",
      "is found wherever"
    ),
    (
      "```words\nbig \"large\", \"very vast\"\n```\n```phrases\nneeds.posix\n"
        + "  \"{big}|small disk\", \"{big} disk\"\n```",
      "is found wherever \"{big}|small disk\" is"
    ),
    (
      "```phrases\nneeds.posix\n  \"{storage} x\", \"{storage} y x\"\n```",
      "is found wherever \"{storage} x\" is"
    ),
    ("```phrases\n\"x\"\n```", "expected what the patterns stand for"),
    ("```phrases\nneeds.posix\n  \"...\"\n```", "a part of the pattern has no words"),
    ("```phrases\nneeds.posix\n  \"!!\"\n```", "has no word in it"),
    (
      "```words\nbig \"large\"\nbigger \"huge\", \"{big} one\"\n```",
      "rules/words/w.md:5:17: error: `{big} one` names a list within a list of words"
    ),
    (
      "```words\nbig \"large\"\n```\n```words\nbig \"huge\"\n```",
      "rules/words/w.md:7:1: error: there is a list of words `big` already; "
        + "name it otherwise, or add its words to the list at rules/words/w.md:4:1"
    ),
    (
      "```words\nbig \"large\"\nvast \"huge\"\n```\n```phrases\nneeds.posix\n  \"{big}\"\n```",
      "rules/words/w.md:5:1: error: no pattern names the list of words `vast`; leave it out"
    ),
    ("```plans\nesf\n  \"x\"\n```", "there is no storage, configuration or step `esf`"),
    ("```roles\nend\n  \"{storage}\"\n```", "there is no role `end`"),
    ("```phrase\n```", "there is no fence `phrase`"),
    ("```phrases\nneeds.posix\n  \"x\n```", "a text ends with a double quote"),
  ])
  func `is refused with the reason`(_ fence: String, _ message: String) {
    let file = SourceFile(path: "rules/words/w.md", text: "# Words\n\n\(fence)\n")
    let diagnostics = PhraseBook.load([file]).diagnostics
    #expect(diagnostics.contains { $0.line.contains(message) }, "\(diagnostics.map(\.line))")
  }

  @Test func `that is no UTF-8 is refused`() {
    let file = SourceFile(path: "rules/words/w.md", bytes: [0x23, 0x20, 0xFF])
    #expect(PhraseBook.load([file]).diagnostics.map(\.code) == [.notUTF8])
  }
}
