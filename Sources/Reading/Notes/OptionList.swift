internal import RuleText

/// The options of a question as far as they are read.
struct OptionList {
  private(set) var options: [Question.Option] = []

  /// The lines of words behind the options that belong to none.
  var textBehind: [Range<Int>] = []

  /// Whether a label announces the options.
  var isLabelled = false

  /// The options that the note itself says are right, beside their words.
  private(set) var ticked: [Spelled<String>] = []

  /// How far the options are indented, in bytes.
  private(set) var indent = 0

  private var style: OptionMark.Style?
  private var lines: [Range<Int>] = []

  /// Where the options begin.
  var start: Range<Int>? { lines.first }

  /// Whether an option has a box that is not ticked.
  private var hasBoxes = false

  /// Whether the list may be one in the text of the question.
  var mayBeOfText: Bool { !isLabelled && !hasBoxes && style?.series.isOfLists ?? false }

  /// The options without words, each with its line.
  var empty: [(letter: String, line: Range<Int>)] {
    zip(options, lines).filter { $0.0.text.isEmpty }.map { ($0.0.letter, $0.1) }
  }

  /// Whether the options are items without letters.
  var hasItems: Bool { style?.series == .bullets }

  /// What a mark is to the list.
  enum Place {
    case next

    /// The mark of an option in this list that has not its turn.
    case again
    case otherList
  }

  func place(of mark: OptionMark) -> Place {
    guard let style else { return mark.index == 0 ? .next : .otherList }
    guard mark.style.series == style.series else { return .otherList }
    let other = mark.style
    // The next question may have the next number.
    let isOther = other.series == .numbers && other.sign != style.sign
    if mark.index == options.count, !isOther { return .next }
    // A sentence may begin with a letter and a point.
    let isSentence = other.sign == "." && style.sign != "."
    return other.isListed == style.isListed && other.isEmphasised == style.isEmphasised
      && !isSentence
      ? .again : .otherList
  }

  mutating func append(_ mark: OptionMark, _ line: QuestionLine) {
    if style == nil { (style, indent) = (mark.style, line.indent) }
    options.append(
      Question.Option(
        letter: OptionMark.letter(mark.index), text: mark.rest.isEmpty ? [] : [mark.rest]))
    lines.append(line.range)
    if mark.verdict == .open { hasBoxes = true }
    if mark.verdict == .right { tick(at: line.range) }
  }

  /// Takes what stands in a line as a sign that the last option is right.
  mutating func tick(at line: Range<Int>) {
    guard let last = options.last, ticked.last?.value != last.letter else { return }
    ticked.append(Spelled(last.letter, line))
  }

  /// The option whose words an answer repeats.
  func letters(saying words: Range<Int>, in file: SourceFile) -> [Spelled<String>] {
    let said = file.text(words).lettersAndDigits
    guard !said.isEmpty else { return [] }
    return options.filter { file.text($0.text).lettersAndDigits == said }
      .map { Spelled($0.letter, words) }
  }

  /// Whether a line goes on with the last option: one that begins as an aside does not, unless it is
  /// only its colon that tells and it is indented as the option's words are.
  func isContinued(by line: QuestionLine, _ head: QuestionLine.Head?) -> Bool {
    switch head {
    case nil: true
    case .plain: line.indent > indent || options.last?.text.isEmpty ?? true
    case .formatted: options.last?.text.isEmpty ?? true
    }
  }

  /// Goes on with the last option.
  mutating func extend(_ words: Range<Int>) {
    guard let last = options.popLast() else { return }
    options.append(Question.Option(letter: last.letter, text: last.text + [words]))
  }
}

extension String {
  /// The letters and digits, in small letters.
  fileprivate var lettersAndDigits: String {
    // Most texts are ASCII, in which a byte is a letter.
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(lowercased().unicodeScalars.filter(\.isLetterOrDigit))
    }
    return String(
      decoding: utf8.lazy.compactMap { byte in
        byte.isLatinLetter ? byte | 0x20 : (0x30...0x39).contains(byte) ? byte : nil
      }, as: UTF8.self)
  }
}
