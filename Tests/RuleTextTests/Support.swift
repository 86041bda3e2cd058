import Advice
import RuleText

/// Builds small rule books for tests.
enum Sample {
  static let sources = SourceFile(
    path: "rules/sources.md",
    text: """
      # Sources

      | name | title | address | read |
      |---|---|---|---|
      | guide | A guide | https://example.com/guide | 2026-11-20 |

      """)

  static let goodRule = """
    when data.location is efs
    favour efs strongly on effort
    because "the data is there"
    source guide
    """

  static let goodCases = """
    fires   data.location is efs
    silent  data.location is s3
    unsure
    """

  /// A page with the rule and the cases, in the canonical layout.
  static func page(
    rule: String = goodRule, cases: String = goodCases, id: String = "data-stays-put"
  ) -> SourceFile {
    SourceFile(
      path: "rules/placement/\(id).md",
      text: """
        # Data stays put

        Some prose.

        ```rule
        \(rule)
        ```

        ```cases
        \(cases)
        ```

        """)
  }

  /// What is wrong with pages, as `code: underlined text: message`.
  static func mistakes(in pages: SourceFile...) -> [String] {
    RuleBook.load([sources] + pages).diagnostics.map {
      "\($0.code.rawValue): \($0.underlined): \($0.message)"
    }
  }
}
