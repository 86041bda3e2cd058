internal import RuleText

/// The lines between a question's label and its options: the question, and asides such as hints.
struct QuestionBody {
  private struct Line {
    let range: Range<Int>
    let aside: Aside?

    /// Whether a question mark is in it.
    let asks: Bool

    /// The line as it is read; `nil` where only its words are of interest.
    var whole: QuestionLine?

    /// Whether a blank line stands above.
    var startsParagraph = false

    var isItem: Bool { whole?.isItem ?? false }
  }

  /// What a line that may be no part of the question is like.
  private enum Aside {
    case plain
    case formatted

    /// A short value behind a label, as of a topic or a level.
    case value
  }

  private var lines: [Line] = []
  private var aside: Aside?

  /// Whether the aside has words behind its label, so that a blank line ends it.
  private var isAsideFilled = false
  private var startsParagraph = true

  /// The footnote to which the question refers.
  private(set) var reference: String?

  var isEmpty: Bool { lines.isEmpty }

  /// Where the question begins.
  var start: Range<Int>? { lines.first?.range }

  /// Whether some line asks.
  var asks: Bool { lines.contains(where: \.asks) }

  /// Whether some line asks, and not for a reason, as explanations do.
  func asksAnew(in file: SourceFile) -> Bool {
    lines.contains { $0.asks && !file.asksForReason($0.range) }
  }

  /// Whether a list in it has boxes, and one that is not ticked.
  var hasBoxes: Bool { lines.contains { $0.isItem && $0.whole?.marks.verdict == .open } }

  /// Whether this is a question by itself, and so is the one before it.
  func isNext(to other: QuestionBody) -> Bool {
    [self, other].allSatisfy { $0.asks || $0.reference != nil }
  }

  /// Whether some line asks, or tells how many options to choose.
  func asks(in file: SourceFile) -> Bool {
    asks || lines.contains { Question.asksToChoose(file.text($0.range)) }
  }

  /// Puts words before all others, where there are none of the question's own.
  mutating func begin(with words: Range<Int>, in file: SourceFile) {
    guard !lines.contains(where: { $0.aside == nil && !$0.isItem }) else { return }
    lines = [Line(range: words, aside: nil, asks: true)] + lines.filter(\.isItem)
  }

  mutating func endParagraph() {
    startsParagraph = true
    if isAsideFilled { aside = nil }
  }

  /// Adds a line of words.
  mutating func add(_ line: QuestionLine, head: QuestionLine.Head? = nil, in file: SourceFile) {
    let words = line.content
    reference = line.reference ?? reference
    let text = file.text(words)
    let isHeaded = head == .formatted || startsParagraph || lines.last?.asks == true
    if let head, isHeaded, !Question.asksToChoose(text) {
      let value = text.drop { $0 != ":" }.dropFirst()
      isAsideFilled = value.contains { $0.isLetter || $0.isNumber }
      let isValue =
        isAsideFilled && value.split(separator: " ").count <= 6
        && !value.contains { ".?。".contains($0) }
      aside = isValue ? .value : head == .formatted ? .formatted : .plain
    } else if aside != nil {
      isAsideFilled = true
    }
    lines.append(
      Line(
        range: words, aside: aside, asks: file.asks(words), whole: line,
        startsParagraph: startsParagraph))
    startsParagraph = false
  }

  /// Takes the list at the end, where it stands behind what asks or has boxes: without other options it
  /// is they.
  ///
  /// - Returns: For each item its line and the lines that go on with it; of fewer than two none.
  mutating func takeItems(in file: SourceFile) -> [[QuestionLine]] {
    let text = lines.lastIndex { !$0.isItem && $0.aside == nil && $0.startsParagraph } ?? 0
    guard let start = lines[text...].firstIndex(where: \.isItem), start > 0,
      let first = lines[start].whole
    else { return [] }
    let above = lines[..<start]
    guard
      first.marks.verdict != nil || above.contains(where: \.asks)
        || above.contains(where: { Question.asksToChoose(file.text($0.range)) })
    else { return [] }
    var items: [[QuestionLine]] = []
    for line in lines[start...] {
      guard let whole = line.whole else { continue }
      if line.isItem, whole.indent <= first.indent {
        items.append([whole])
      } else if !line.startsParagraph, !items.isEmpty {
        items[items.count - 1].append(whole)
      }
    }
    guard items.count > 1 else { return [] }
    lines.removeSubrange(start...)
    return items
  }

  /// Adds a line that belongs to the question, whatever it looks like.
  mutating func addPart(_ words: Range<Int>, in file: SourceFile) {
    aside = nil
    startsParagraph = false
    lines.append(Line(range: words, aside: nil, asks: file.asks(words)))
  }

  /// The words of the question.
  ///
  /// What is labelled belongs to it where the question is asked only behind it; behind the question it
  /// is an aside, and so is a short value before all else.
  var text: [Range<Int>] {
    let own = lines.indices.filter { lines[$0].aside == nil }
    guard let first = own.first, let last = own.last(where: { lines[$0].asks }) ?? own.last else {
      return lines.map(\.range)
    }
    return lines.indices.filter { index in
      switch lines[index].aside {
      case nil: true
      case .value: index > first && index < last
      case .plain, .formatted: index < last
      }
    }.map { lines[$0].range }
  }
}
