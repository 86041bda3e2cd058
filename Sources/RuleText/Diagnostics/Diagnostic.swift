/// One mistake in a page: what is wrong, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of mistake it is.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    case notUTF8 = "not-utf8"
    case tooLarge = "too-large"
    case unexpectedCharacter = "unexpected-character"
    case unterminatedString = "unterminated-string"
    case unterminatedFence = "unterminated-fence"
    case unknownFence = "unknown-fence"
    case expected
    case unknownFact = "unknown-fact"
    case unknownValue = "unknown-value"
    case unknownTarget = "unknown-target"
    case unknownCriterion = "unknown-criterion"
    case unknownSource = "unknown-source"
    case unknownUnit = "unknown-unit"
    case missingUnit = "missing-unit"
    case unexpectedUnit = "unexpected-unit"
    case outOfRange = "out-of-range"
    case wrongType = "wrong-type"
    case repeatedValue = "repeated-value"
    case statedTwice = "stated-twice"
    case alwaysHolds = "always-holds"
    case neverHolds = "never-holds"
    case contradiction
    case duplicateRule = "duplicate-rule"
    case duplicateSource = "duplicate-source"
    case missingTitle = "missing-title"
    case missingRule = "missing-rule"
    case severalRules = "several-rules"
    case missingCase = "missing-case"
    case caseDiffers = "case-differs"
    case missingDate = "missing-date"
    case uncitedSource = "uncited-source"
    case misnamedPage = "misnamed-page"
    case malformedNote = "malformed-note"
    case emptyOption = "empty-option"
    case missingAnswer = "missing-answer"
    case answersDiffer = "answers-differ"
    case looseOptions = "loose-options"
    case malformedPattern = "malformed-pattern"
    case unknownWord = "unknown-word"
    case duplicateList = "duplicate-list"
    case unusedList = "unused-list"
    case duplicatePhrase = "duplicate-phrase"
    case unknownParameter = "unknown-parameter"
    case unknownShape = "unknown-shape"
    case duplicateParameter = "duplicate-parameter"
    case unusedShape = "unused-shape"
  }

  /// What kind of mistake it is.
  public let code: Code

  /// The rule that was broken, as one lower-case phrase.
  public let message: String

  /// The file in which it is.
  public let file: SourceFile

  /// The smallest run of bytes that shows it.
  public let range: Range<Int>

  /// What was expected, written beside the underlined text; `nil` where the message says it.
  public let label: String?

  /// What to do; `nil` where that is plain.
  public let help: String?

  package init(
    _ code: Code, _ message: String, in file: SourceFile, at range: Range<Int>,
    label: String? = nil, help: String? = nil
  ) {
    self.code = code
    self.message = message
    self.file = file
    self.range = range
    self.label = label
    self.help = help
  }

  /// Where the mistake begins.
  public var position: SourcePosition { file.position(of: range.lowerBound) }

  /// Whether what it is said of can be used all the same.
  public var isWarning: Bool { code == .answersDiffer || code == .looseOptions }

  /// `error` or `warning`.
  package var severity: String { isWarning ? "warning" : "error" }

  /// The text that is underlined.
  public var underlined: String { file.text(range) }
}

extension Diagnostic {
  /// The mistake on one line, as compilers write it: `file:line:column: error: message; help`.
  public var line: String {
    let extra = [label, help].compactMap(\.self).map { "; \($0)" }.joined()
    return "\(file.place(of: range.lowerBound)): \(severity): \(message)\(extra)"
  }
}
