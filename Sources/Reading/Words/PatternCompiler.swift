internal import Advice
internal import RuleText

/// Turns patterns as written into patterns that can be matched, and reports what is wrong in them.
struct PatternCompiler {
  /// What a word such as `{machine}` stands for.
  struct Concept: Sendable {
    var words: Set<Int> = []
    var sequences: [[Int]] = []

    /// Whether a number above one stands for it, too.
    var isNumber = false

    /// Whether a pattern, or the reading itself, names it.
    var isNamed = false

    /// Where it is defined.
    let name: Spelled<String>
    let file: SourceFile
  }

  var lexicon = Lexicon()
  var choices = WordChoices()
  var concepts: [String: Concept] = [:]
  var diagnostics: [Diagnostic] = []

  /// The numbers of what was cut into words before: most words stand in many patterns.
  private var knownNumbers: [PatternPiece: [Int]] = [:]

  /// The terms that were read before, but for their gaps and what they measure.
  private var knownTerms: [PatternPiece: Pattern.Term] = [:]

  /// Defines a concept by its words; one of a name that is taken is reported.
  mutating func define(_ name: Spelled<String>, _ words: [Spelled<String>], in file: SourceFile) {
    if let other = concepts[name.value] {
      diagnostics.append(.repeatedList(name, in: file, other))
      return
    }
    var concept = Concept(name: name, file: file)
    for word in words {
      if word.value == "{number}" {
        concept.isNumber = true
        continue
      }
      if word.value.utf8.contains(UInt8(ascii: "{")) {
        diagnostics.append(.nestedList(word, in: file))
        continue
      }
      let numbers = self.numbers(of: PatternPiece(file.bytes[word.range]), in: file)
      let isKnown =
        numbers.count == 1
        ? !concept.words.insert(numbers[0]).inserted : concept.sequences.contains(numbers)
      if numbers.isEmpty || isKnown {
        diagnostics.append(.uselessWord(word, isKnown: isKnown, in: file))
      } else if numbers.count > 1 {
        concept.sequences.append(numbers)
      }
    }
    concepts[name.value] = concept
  }

  /// Reports the concepts that nothing names, but for some that are looked for by other means.
  mutating func reportUnnamed(but others: [String]) {
    diagnostics += concepts.values
      .filter { !$0.isNamed && !others.contains($0.name.value) }
      .map { .unnamedList($0) }
  }

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - text: The pattern as written.
  ///   - mentioned: The dimension of what `#` measures, or `nil` where no number is asked for.
  ///   - file: The page.
  /// - Returns: The pattern, or `nil` where something in it is wrong and has been reported.
  mutating func compile(
    _ text: Spelled<String>, mentioned: Dimension?, in file: SourceFile
  ) -> Pattern? {
    var parts = [Pattern.Part(sign: .sentence)]
    var gap = Pattern.usualGap
    let before = diagnostics.count
    for piece in PatternPiece(file.bytes[text.range]).parts(between: " ")
    where !piece.range.isEmpty {
      if let sign = Pattern.Sign(piece) {
        if parts[parts.count - 1].terms.isEmpty {
          diagnostics.append(.emptyPart(piece.range, in: file))
        }
        parts.append(Pattern.Part(sign: sign))
        gap = Pattern.usualGap
      } else if piece.sign == "..." {
        gap = Pattern.wideGap
      } else if var term = term(piece, mentioned, in: file) {
        term.gap = gap
        parts[parts.count - 1].terms.append(term)
        gap = Pattern.usualGap
      }
    }
    if parts.contains(where: { $0.terms.isEmpty }), diagnostics.count == before {
      diagnostics.append(.emptyPart(text.range, in: file))
    }
    return diagnostics.count == before ? Pattern(parts: parts) : nil
  }

  /// Reads `word|other-words|{concept}|#`.
  private mutating func term(
    _ piece: PatternPiece, _ mentioned: Dimension?, in file: SourceFile
  ) -> Pattern.Term? {
    if let known = knownTerms[piece] { return known }
    var term = Pattern.Term(gap: Pattern.usualGap)
    var words: [Int] = []
    for choice in piece.parts(between: "|") {
      switch choice.name {
      case "#":
        guard let mentioned else {
          diagnostics.append(.noNumberAskedFor(at: piece.range, in: file))
          return nil
        }
        term.quantity = mentioned
      case "{storage}": term.isStorage = true
      case "{number}": term.isNumber = true
      case Lexicon.instanceType: words.append(lexicon.numberOfInstanceTypes())
      case let name? where name.hasPrefix("{") && name.hasSuffix("}"):
        let name = String(name.dropFirst().dropLast())
        guard let concept = concepts[name] else {
          diagnostics.append(
            .unknownConcept(name, among: concepts.keys.sorted(), at: piece.range, in: file))
          return nil
        }
        concepts[name]?.isNamed = true
        words += concept.words
        term.sequences += concept.sequences
        term.isNumber = term.isNumber || concept.isNumber
      default:
        let numbers = numbers(of: choice, in: file)
        guard !numbers.isEmpty else {
          diagnostics.append(
            .uselessWord(Spelled(choice.text, piece.range), isKnown: false, in: file))
          return nil
        }
        if numbers.count == 1 { words.append(numbers[0]) } else { term.sequences.append(numbers) }
      }
    }
    words.sort()
    term.words = words.indices.filter { $0 == 0 || words[$0] != words[$0 - 1] }.map { words[$0] }
    term.choice = choices.add(term.words, term.sequences)
    if term.quantity == nil { knownTerms[piece] = term }
    return term
  }

  /// The number of the list that has the words of a concept.
  mutating func choice(of concept: String) -> WordChoices.Number? {
    concepts[concept]?.isNamed = true
    return concepts[concept].flatMap { choices.add($0.words.sorted(), $0.sequences) }
  }

  private mutating func numbers(of words: PatternPiece, in file: SourceFile) -> [Int] {
    if let known = knownNumbers[words] { return known }
    let numbers = TextToken.tokens(in: [words.range], of: file).map { lexicon.number(of: $0) }
    knownNumbers[words] = numbers
    return numbers
  }
}

extension Pattern.Sign {
  /// The sign before a part; `nil` where a piece is none.
  fileprivate init?(_ piece: PatternPiece) {
    switch piece.sign {
    case "+": self = .sentence
    case "&": self = .text
    case "-": self = .absent
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyPart(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedPattern, "a part of the pattern has no words", in: file, at: range,
      help: "write words before and behind `+`, `&` and `-`")
  }

  fileprivate static func noNumberAskedFor(at range: Range<Int>, in file: SourceFile)
    -> Diagnostic
  {
    Diagnostic(
      .malformedPattern, "`#` stands for a number, and none of the facts takes one", in: file,
      at: range, help: "write `is mentioned` for the fact that takes it")
  }

  fileprivate static func repeatedList(
    _ name: Spelled<String>, in file: SourceFile, _ other: PatternCompiler.Concept
  ) -> Diagnostic {
    Diagnostic(
      .duplicateList, "there is a list of words `\(name.value)` already", in: file, at: name.range,
      help: "name it otherwise, or add its words to the list at "
        + other.file.place(of: other.name.range.lowerBound))
  }

  fileprivate static func unnamedList(_ list: PatternCompiler.Concept) -> Diagnostic {
    Diagnostic(
      .unusedList, "no pattern names the list of words `\(list.name.value)`", in: list.file,
      at: list.name.range, help: "leave it out")
  }

  fileprivate static func unknownConcept(
    _ name: String, among names: [String], at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    let nearest = nearestName(to: name, among: names)
    return Diagnostic(
      .unknownWord, "there is no list of words `\(name)`", in: file, at: range,
      help: didYouMean(nearest.map { "{\($0)}" }) ?? "add it to a ```words fence")
  }

  fileprivate static func nestedList(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedPattern, "`\(word.value)` names a list within a list of words", in: file,
      at: word.range, help: "write its words, or name both lists in patterns: `{one}|{other}`")
  }

  fileprivate static func uselessWord(
    _ word: Spelled<String>, isKnown: Bool, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      isKnown ? .repeatedValue : .malformedPattern,
      isKnown ? "`\(word.value)` is in the list already" : "`\(word.value)` has no word in it",
      in: file, at: word.range, help: "leave it out")
  }
}
