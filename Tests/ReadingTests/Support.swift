import RuleText

/// Pages from which tests make small rule books.
enum Sample {
  static let sources = SourceFile(
    path: "rules/sources.md",
    text: """
      # Sources

      | name | title | address | read |
      |---|---|---|---|
      | guide | A guide | https://example.com/guide | 2026-11-20 |

      """)
}
