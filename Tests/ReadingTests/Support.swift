import Advice
import Reading
import RuleText
import StorageAdvisor

/// What comes with the library, loaded once for all tests.
enum BuiltIn {
  static let rules = RuleBook.builtIn()
  static let phrases = PhraseBook.builtIn()
}

/// Pages from which tests make small rule books.
enum Sample {
  /// The words for numbers and times, which few tests are about.
  static let quantities = PhraseBook.builtInPages.filter { $0.name == "quantities" }

  static let sources = SourceFile(
    path: "rules/sources.md",
    text: """
      # Sources

      | name | title | address | read |
      |---|---|---|---|
      | guide | A guide | https://example.com/guide | 2026-11-20 |

      """)
}
