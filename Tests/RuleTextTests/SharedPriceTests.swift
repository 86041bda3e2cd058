import RuleText
import Testing

@Suite struct `A meter that is billed by the price of another` {
  @Test(arguments: [
    ["version-storage of s3 is billed as storage of s3", ""],
    ["index-storage of efs is billed as storage of efs.standard", ""],
    [
      "version-storage of s3 is billed storage of s3",
      "expected: storage: expected `as` and a meter, found `storage`",
    ],
    [
      "version-storage of s3 is billed as storage",
      "expected: : expected `of` and a storage, found the end of the line",
    ],
    [
      "version-storage is billed as storage of s3",
      "expected: version-storage: expected `of` and a storage, found none",
    ],
    [
      "version-storage of s3 is billed as read-requests of s3",
      "unknown-unit: read-requests: `read-requests` is not priced like `version-storage`",
    ],
    [
      "version-storage of s3 is billed as storage of ebs",
      "never-holds: ebs: nothing uses a figure of `ebs`",
    ],
    [
      "index-storage of s3 is billed as storage of s3\nindex-storage of s3 is billed as storage of s3",
      "stated-twice: index-storage: this figure stands twice",
    ],
  ]) func `names what is priced alike, once`(_ parts: [String]) {
    #expect(mistakes(in: "prices", parts[0]) == (parts[1].isEmpty ? [] : [parts[1]]))
  }

  @Test func `is no limit`() {
    #expect(
      mistakes(in: "limits", "minimum-capacity of efs is billed as storage of efs")
        == ["expected: minimum-capacity: expected a value, found `billed`"])
  }

  @Test func `is alike in every Region`() {
    #expect(
      mistakes(
        in: "prices", "version-storage of s3 is billed as storage of s3", of: "in us-east-1\n")
        == [
          "never-holds: us-east-1: what is billed as something else is so in every Region"
        ])
  }

  private func mistakes(in fence: String, _ lines: String, of region: String = "") -> [String] {
    let page = SourceFile(
      path: "rules/figures/shared.md",
      text: """
        # Shared prices

        ```\(fence)
        \(region)source guide
        stated "2026"
        confidence high

        \(lines)
        ```

        """)
    return Sample.mistakes(in: Sample.page(), page)
  }
}
