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
  }

  var lexicon = Lexicon()
  var choices = WordChoices()
  var concepts: [String: Concept] = [:]
  var diagnostics: [Diagnostic] = []

  /// The numbers of what was cut into words before: most words stand in many patterns.
  private var knownNumbers: [String: [Int]] = [:]

  /// The terms that were read before, but for their gaps and what they measure.
  private var knownTerms: [String: Pattern.Term] = [:]

  /// Adds words to a concept.
  mutating func define(_ name: String, _ words: [Spelled<String>], in file: SourceFile) {
    var concept = concepts[name] ?? Concept()
    for word in words {
      if word.value == "{number}" {
        concept.isNumber = true
        continue
      }
      let numbers = self.numbers(of: word.value)
      let isKnown =
        numbers.count == 1
        ? !concept.words.insert(numbers[0]).inserted : concept.sequences.contains(numbers)
      if numbers.isEmpty || isKnown {
        diagnostics.append(.uselessWord(word, isKnown: isKnown, in: file))
      } else if numbers.count > 1 {
        concept.sequences.append(numbers)
      }
    }
    concepts[name] = concept
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
    var place = text.range.lowerBound
    let before = diagnostics.count
    for word in text.value.parts(between: " ") {
      let range = place..<place + word.utf8.count
      place = range.upperBound + 1
      switch word {
      case "": continue
      case "+", "&", "-":
        if parts[parts.count - 1].terms.isEmpty {
          diagnostics.append(.emptyPart(range, in: file))
        }
        parts.append(Pattern.Part(sign: word == "+" ? .sentence : word == "&" ? .text : .absent))
        gap = Pattern.usualGap
      case "...":
        gap = Pattern.wideGap
      default:
        guard var term = term(Spelled(word, range), mentioned, in: file) else { continue }
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
    _ text: Spelled<String>, _ mentioned: Dimension?, in file: SourceFile
  ) -> Pattern.Term? {
    if let known = knownTerms[text.value] { return known }
    var term = Pattern.Term(gap: Pattern.usualGap)
    for choice in text.value.parts(between: "|") {
      switch choice {
      case "#":
        guard let mentioned else {
          diagnostics.append(.noNumberAskedFor(text, in: file))
          return nil
        }
        term.quantity = mentioned
      case "{storage}": term.isStorage = true
      case "{number}": term.isNumber = true
      case _ where choice == Lexicon.instanceType:
        term.words.insert(lexicon.numberOfInstanceTypes())
      case _ where choice.hasPrefix("{") && choice.hasSuffix("}"):
        let name = String(choice.dropFirst().dropLast())
        guard let concept = concepts[name] else {
          diagnostics.append(
            .unknownConcept(
              name, nearest: nearestName(to: name, among: concepts.keys.sorted()), at: text.range,
              in: file))
          return nil
        }
        term.words = term.words.isEmpty ? concept.words : term.words.union(concept.words)
        term.sequences += concept.sequences
        term.isNumber = term.isNumber || concept.isNumber
      default:
        let numbers = numbers(of: choice)
        guard !numbers.isEmpty else {
          diagnostics.append(
            .uselessWord(Spelled(choice, text.range), isKnown: false, in: file))
          return nil
        }
        if numbers.count == 1 {
          term.words.insert(numbers[0])
        } else {
          term.sequences.append(numbers)
        }
      }
    }
    term.choice = choices.add(term.words, term.sequences)
    if term.quantity == nil { knownTerms[text.value] = term }
    return term
  }

  /// The number of the list that has the words of a concept.
  mutating func choice(of concept: String) -> WordChoices.Number? {
    concepts[concept].flatMap { choices.add($0.words, $0.sequences) }
  }

  private mutating func numbers(of words: String) -> [Int] {
    if let known = knownNumbers[words] { return known }
    let numbers = TextToken.tokens(of: words).map { lexicon.number(of: $0) }
    knownNumbers[words] = numbers
    return numbers
  }
}

extension String {
  /// The parts between a sign, some of which may be empty; by bytes, which is much faster than by
  /// characters.
  fileprivate func parts(between sign: Unicode.Scalar) -> [String] {
    guard utf8.contains(UInt8(ascii: sign)) else { return [self] }
    return utf8.split(separator: UInt8(ascii: sign), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}

extension Diagnostic {
  fileprivate static func emptyPart(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .malformedPattern, "a part of the pattern has no words", in: file, at: range,
      help: "write words before and behind `+`, `&` and `-`")
  }

  fileprivate static func noNumberAskedFor(_ term: Spelled<String>, in file: SourceFile)
    -> Diagnostic
  {
    Diagnostic(
      .malformedPattern, "`#` stands for a number, and none of the facts takes one", in: file,
      at: term.range, help: "write `is mentioned` for the fact that takes it")
  }

  fileprivate static func unknownConcept(
    _ name: String, nearest: String?, at range: Range<Int>, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .unknownWord, "there is no list of words `\(name)`", in: file, at: range,
      help: nearest.map { "did you mean `{\($0)}`?" } ?? "add it to a ```words fence")
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
