import RandomWorkloads
import StorageAdvisor
import SystemFiles
import Testing

@Suite struct `A price list` {
  @Test func `becomes a page of its prices`() throws {
    let path = "Tests/Offers/AmazonS3.json"
    let bytes = try SystemFile.read(Repository.root + path, limit: 1 << 20)
    let imported = try Imported(bytes)
    #expect(
      imported.page == """
        # Prices from AWS price lists

        Written by `storage-advisor prices import`.

        ```prices
        in us-east-1
        source aws-price-list, "AmazonS3 20260925174521"
        stated "2026-09-25"
        confidence high

        storage of s3.standard is 0.023 USD per GiB-month
        storage of s3.standard above 51200 GiB is 0.022 USD per GiB-month
        storage of s3.standard above 512000 GiB is 0.021 USD per GiB-month
        read-requests of s3.standard is 0.0004 USD per thousand
        write-requests of s3.standard is 0.005 USD per thousand
        storage of s3.standard-ia is 0.0125 USD per GiB-month
        ```

        ```prices
        in ap-northeast-2
        source aws-price-list, "AmazonS3 20260925174521"
        stated "2026-09-25"
        confidence high

        storage of s3.standard is 0.025 USD per GiB-month
        ```

        """)
    #expect(imported.unresolved == [])
    for size in [1, 7] { #expect(try Imported(bytes, inPiecesOf: size).page == imported.page) }
  }

  @Test(arguments: LineRow.all) func `has figures that a page can state`(_ row: LineRow) throws {
    for isReversed in [false, true] {
      let imported = try Imported(
        SampleOfferFile(
          service: row.service, products: [row.product], hasTermsFirst: isReversed))
      #expect(imported.lines == row.lines)
      #expect(imported.unresolved == [])
      #expect(try figureMistakes(in: imported.page ?? "") == [])
    }
  }

  @Test(arguments: ReasonRow.all) func `has entries that are no figure, and says why`(
    _ row: ReasonRow
  ) throws {
    let imported = try Imported(SampleOfferFile(service: row.service, products: row.products))
    #expect(imported.unresolved == row.unresolved)
    #expect(imported.page == nil)
  }

  @Test func `keeps one Region where one is asked for`() throws {
    let file = SampleOfferFile(products: [
      SampleProduct("USE1-TimedStorage-ByteHrs", ("0", "Inf", "0.30")),
      SampleProduct("APN2-TimedStorage-ByteHrs", sku: "SKU2", ("0", "Inf", "0.33")),
      SampleProduct("APN1-TimedStorage-ByteHrs", sku: "SKU3", ("0", "Inf", "zero")),
    ])
    let imported = try Imported(file, region: .apNortheast2)
    #expect(imported.lines == ["storage of efs.regional is 0.33 USD per GiB-month"])
    #expect(imported.unresolved == [])
  }

  @Test func `gives the same page in whatever order files and products come`() throws {
    let products = ["USE1", "USW2", "EU", "APN1"].enumerated().map { index, prefix in
      SampleProduct(
        "\(prefix)-TimedStorage-ByteHrs", sku: "SKU\(index)", ("0", "Inf", "0.3\(index + 1)"))
    }
    let other = SampleOfferFile(
      service: "AmazonS3",
      products: [SampleProduct("Requests-Tier1", unit: "Requests", ("0", "Inf", "0.000005"))])
    let first = try Imported([SampleOfferFile(products: products), other])
    let second = try Imported([other, SampleOfferFile(products: products.reversed())])
    #expect(first.page == second.page)
    #expect(first.lines.count == 5)
  }

  @Test func `is read back with exactly its prices`() throws {
    var random = SplitMix64(state: 2026)
    let prices = (0..<40).map { _ in
      (
        digits: Int64.random(in: 1...999_999, using: &random),
        places: Int.random(in: 0...9, using: &random)
      )
    }
    for price in prices {
      let padded = String(repeating: "0", count: 12) + String(price.digits)
      let text =
        price.places == 0
        ? String(price.digits) : "\(padded.dropLast(price.places)).\(padded.suffix(price.places))"
      let file = SampleOfferFile(
        service: "AmazonS3",
        products: [
          SampleProduct("TimedStorage-ByteHrs", ("0", "Inf", text)),
          SampleProduct("Requests-Tier1", sku: "SKU2", unit: "Requests", ("0", "Inf", text)),
        ])
      let imported = try Imported(file)
      let scale = (0..<price.places).reduce(1 as Int64) { scale, _ in scale * 10 }
      let expected = Exact(price.digits, over: scale)
      let book = try figures(of: imported.page ?? "")
      #expect(book.map(\.dollarsPerStep) == [expected * Exact(1, over: 1 << 30), expected])
    }
  }

  @Test func `of the prices that are built in gives them back`() throws {
    let map = OfferMap.builtIn()
    let region = Region.usEast1
    let entries = map.entries.filter { $0.times == 1 }
    let known = Recommending.book.figures.prices.filter { $0.region == region }
    var expected: [Price] = []
    var products: [SampleProduct] = []
    var offered: Set<String> = []
    for entry in entries {
      let prices = known.filter { entry.figure == .price($0.meter, $0.subject) }
      guard let first = prices.first else { continue }
      expected += prices
      // One product may be the price of several figures.
      let product = "\(entry.service) \(entry.usageType) \(entry.conditions)"
      guard offered.insert(product).inserted else { continue }
      products.append(
        try SampleProduct(entry, prices.sorted { $0.above < $1.above }, map, sku: first.text))
    }
    #expect(products.count >= 20)
    let files = products.map { SampleOfferFile(service: $0.service, products: [$0]) }
    let imported = try Imported(files)
    #expect(imported.unresolved == [])
    let found = try figures(of: imported.page ?? "").filter { price in
      expected.contains {
        $0.meter == price.meter && $0.subject == price.subject && $0.above == price.above
          && $0.dollarsPerStep == price.dollarsPerStep && $0.region == price.region
      }
    }
    #expect(found.count == expected.count)
  }
}

@Suite struct `A file that is no price list` {
  @Test(arguments: [
    ("", "1:1: expected a value, found an empty text"),
    ("[]", "1:1: expected an offer file: an object, found an array"),
    ("{}", "an offer file has `offerCode`, this one has none"),
    (
      #"{"offerCode":"A","version":"1","publicationDate":"2026-01-02"}"#,
      "an offer file has `products`, this one has none"
    ),
    (#"{"offerCode":"A B","products":[]}"#, "1:14: expected the code of a service, found `A B`"),
    (
      #"{"version":"a\"\n```"}"#,
      #"1:12: expected a version, found `a"\u{000A}````"#
    ),
    (
      #"{"publicationDate":"today"}"#,
      "1:20: expected a day such as `2026-09-25T17:45:21Z`, found `today`"
    ),
    ("{\n \"products\": 7}", "2:14: expected an object of products, found a number"),
    (
      #"{"products":{"A":{},"A":{}}}"#,
      "1:21: expected each name once in an object, found `A` again"
    ),
    (
      #"{"products":{"A":{"attributes":{"usagetype":["x"]}}}}"#,
      "1:45: expected a usage type, found an array"
    ),
    (
      "{\"products\":{\"\u{0}\":1}}", "1:15: expected `\"` or an escape such as `\\n`, found U+0000"
    ),
    ("{} {}", "1:4: expected the end of the text after the value, found `{`"),
  ]) func `is refused with the place`(_ text: String, _ message: String) throws {
    let mistake = try #require(throws: OfferMistake.self) { try Imported(Array(text.utf8)) }
    #expect(mistake.message == message)
  }

  @Test func `may be cut off anywhere`() throws {
    let file = SampleOfferFile(products: [
      SampleProduct("USE1-TimedStorage-ByteHrs", ("0", "10", "0.30"), ("10", "Inf", "0.2"))
    ])
    let bytes = Array(file.text.utf8)
    #expect(try Imported(bytes).lines.count == 2)
    for length in 0..<bytes.count - 2 {
      let cut = Array(bytes.prefix(length))
      let mistake = try #require(throws: OfferMistake.self) { try Imported(cut) }
      #expect(mistake.message.contains("the end of the text") || length == 0)
    }
  }

  @Test func `may have other bytes anywhere`() throws {
    var random = SplitMix64(state: 2026)
    let bytes = try SystemFile.read(
      Repository.root + "Tests/Offers/AmazonS3.json", limit: 1 << 20)
    for _ in 0..<200 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let imported = try? Imported(damaged), let page = imported.page else { continue }
      #expect(try figureMistakes(in: page) == [])
    }
  }
}

@Suite struct `The command that imports prices` {
  private static let sample = "Tests/Offers/AmazonS3.json"

  @Test func `prints the page`() throws {
    let run = try CommandRun(["prices", "import", Self.sample])
    let bytes = try SystemFile.read(Repository.root + Self.sample, limit: 1 << 20)
    #expect(run.output == (try Imported(bytes).page))
    #expect(run.messages == "")
    #expect(run.status == 0)
  }

  @Test func `says what it could not take, and ends with 0`() throws {
    let file = SampleOfferFile(products: [
      SampleProduct("USE1-TimedStorage-ByteHrs", sku: "SKU2", ("0", "Inf", "0")),
      SampleProduct("USE1-TimedStorage-Z-ByteHrs", unit: "GB", ("0", "Inf", "0.16")),
    ])
    let run = try CommandRun(["prices", "import", "-"], input: file.text)
    #expect(
      run.messages == """
        unresolved: SKU1 USE1-TimedStorage-Z-ByteHrs: a price per GiB for storage
        unresolved: SKU2 USE1-TimedStorage-ByteHrs: the price is zero
        note: no price was found that the advisor uses

        """)
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    (["prices"], "error: `prices` needs to know what to do\n  help: it can import, quote\n"),
    (["prices", "imprt"], "error: `prices` cannot `imprt`\n  help: did you mean `import`?\n"),
    (
      ["prices", "import"],
      "error: `prices import` needs a file\n"
        + "  help: name an offer file of the AWS Price List, or - for standard input\n"
    ),
    (
      ["prices", "import", sample, "--region", "us-eats-1"],
      "error: there is no Region `us-eats-1`\n  help: did you mean `us-east-1`?\n"
    ),
    (
      ["prices", "import", sample, "README.md"],
      "error: README.md:1:1: expected a value, found `#`\n"
    ),
    (["prices", "import", "rules"], "error: cannot read `rules`: is a directory\n"),
  ]) func `says what is wrong, and ends with 2`(_ arguments: [String], _ messages: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.messages == messages)
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `cannot read standard input twice`() throws {
    let file = SampleOfferFile(products: [], hasTermsFirst: true)
    let run = try CommandRun(["prices", "import", "-"], input: file.text)
    #expect(
      run.messages == "error: `-` has its terms before its products and cannot be read twice\n"
        + "  help: name a file, not a stream\n")
    #expect(run.status == 2)
  }
}

extension SampleProduct {
  /// The product of an entry with prices that are known.
  fileprivate init(
    _ entry: OfferEntry, _ prices: [Price], _ map: OfferMap, sku: String
  ) throws {
    let unit = try #require(prices.first?.meter.units.first)
    let offered = try #require(
      map.units.sorted { $0.key < $1.key }.first {
        $0.value.name == prices.first?.text.components.last
      })
    let begins = prices.map { "\($0.above / unit.steps)" } + ["Inf"]
    let tiers = prices.enumerated().map { index, price in
      (begins[index], begins[index + 1], "\(price.text.components[0])e\(offered.value.power)")
    }
    let attributes = entry.conditions.map { ($0.attribute, $0.values[0]) }
    self.init(
      "USE1-\(entry.usageType)", Dictionary(uniqueKeysWithValues: attributes), sku: sku,
      unit: offered.key, tiers: tiers)
    service = entry.service
  }
}

extension String {
  fileprivate var components: [String] { split(separator: " ").map(String.init) }
}
