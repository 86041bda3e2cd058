internal import RuleText

/// A question that asks for several things at once: each option says which of them it is for.
///
/// *Choose two: EFS for the projects, S3 for the builds, EBS for the builds.* What the question says
/// of the projects must not be held against an option for the builds.
enum QuestionParts {
  /// The question asks for one thing.
  case one

  /// Each part has the words that speak of it and the options that are for it.
  case several([Question])

  /// The same, of options that only put something somewhere: what is said of no part may be said of all.
  case placed([Question])

  /// Options are for several things, and the words do not show which of them is said of what.
  case unclear
}

extension QuestionJudge {
  /// The parts of a question.
  func parts(of question: Question, _ asked: Question.Asked) -> QuestionParts {
    guard asked.count > 1 else { return .one }
    let topics = question.options.map { topic(of: $0) }
    guard !topics.contains(nil) else { return placedParts(of: question, asked) }
    let distinct = topics.distinct
    guard distinct.count > 1 else { return .one }
    return parts(of: question, topics, asked).map { .several($0) } ?? .unclear
  }

  /// The parts of a question whose options each put something in a storage: *put the photographs in S3*.
  private func placedParts(of question: Question, _ asked: Question.Asked) -> QuestionParts {
    let topics = question.options.map(placedTopic)
    guard !topics.contains(nil), topics.distinct.count > 1 else { return .one }
    return parts(of: question, topics, asked).map { .placed($0) } ?? .one
  }

  /// A question for each of so many topics as options are asked for; `nil` where they are more or fewer,
  /// or the question does not speak of one.
  private func parts(
    of question: Question, _ topics: [Set<String>?], _ asked: Question.Asked
  ) -> [Question]? {
    let distinct = topics.distinct
    guard asked.count == distinct.count else { return nil }
    let names = distinct.map { topic in
      distinct.filter { $0 != topic }.reduce(topic) { $0.subtracting($1) }
    }
    let words = QuestionWords(question, reader)
    guard names.allSatisfy(words.mention) else { return nil }
    return distinct.indices.map { part in
      Question(
        text: words.text(of: part, names: names),
        options: question.options.indices.filter { topics[$0] == distinct[part] }
          .map { question.options[$0] },
        stated: [])
    }
  }

  /// What an option says that it is for: a prefix of a bucket (*objects under logs/*), the words before a
  /// comma or colon and the storage's name (*For project A, …*, *프로젝트에는 …*), or behind *for* at its
  /// end; `nil` where it says none of these.
  ///
  /// - Parameters:
  ///   - option: The option, or a part of one.
  ///   - isPart: Whether the words before *in* or *on* and the storage's name say it, too; a part need
  ///     not name a storage.
  /// - Returns: The stems of the words.
  func topic(of option: Question.Option, isPart: Bool = false) -> Set<String>? {
    let matcher = reader.text(of: option)
    let tokens = matcher.tokens
    let named = matcher.mentions.map(\.tokens)
    let opening = tokens.prefix { $0.clause == 0 }
    guard let first = named.first?.lowerBound ?? (isPart ? opening.endIndex : nil) else {
      return nil
    }
    let place = tokens.indices.last { index in
      tokens[index].word == "for" && !named.contains { $0.contains(index) }
    }
    let topic: Range<Int>
    let prefixes = matcher.prefixes(in: reader.file)
    if prefixes.count == 1 {
      topic = prefixes[0]..<(prefixes[0] + 1)
    } else if opening.endIndex <= first, opening.endIndex < tokens.count {
      topic = opening.indices
    } else if let end = matcher.endOfKoreanTopic(before: first) {
      topic = 0..<end
    } else if let place, place >= first {
      topic = (place + 1)..<tokens.count
    } else if isPart, first > 0, matcher.begins(.placing, at: first - 1) {
      topic = 0..<(first - 1)
    } else {
      return nil
    }
    return stems(of: topic, in: matcher)
  }

  /// What an option puts in the storage that it names first: the words before *in* or *on*.
  private func placedTopic(of option: Question.Option) -> Set<String>? {
    let matcher = reader.text(of: option)
    let opening = 0..<(matcher.mentions.first?.tokens.lowerBound ?? 0)
    guard let place = opening.last(where: { !matcher.tokens[$0].isLight }),
      matcher.begins(.placing, at: place)
    else { return nil }
    return stems(of: 0..<place, in: matcher)
  }

  /// The stems of words that name a thing; `nil` where there are none, or too many for a name.
  private func stems(of words: Range<Int>, in matcher: TextMatcher) -> Set<String>? {
    let stems = words.filter {
      matcher.tokens[$0].isTopicWord(in: reader.file) && !matcher.begins(.handling, at: $0)
    }.map { matcher.topic(at: $0) ?? matcher.tokens[$0].stem }
    return stems.isEmpty || stems.count > 6 ? nil : Set(stems)
  }
}

extension TextMatcher {
  /// The words that name prefixes of a bucket, with a slash behind them: *logs/*.
  func prefixes(in file: SourceFile) -> [Int] {
    tokens.indices.filter { index in
      let behind = file.bytes[tokens[index].range.upperBound...].prefix(2).map(Unicode.Scalar.init)
      return behind.first == "/" && !behind.dropFirst().contains { $0.properties.isAlphabetic }
    }
  }

  /// Where the words end that a Korean ending makes what something is for, directly before a token:
  /// *문서용으로* and *A에는*, whose ending stands alone.
  fileprivate func endOfKoreanTopic(before place: Int) -> Int? {
    guard let last = tokens[..<place].lastIndex(where: { !$0.isLight }) else { return nil }
    if topic(at: last) != nil { return last + 1 }
    return last > 0 && book.endings(.topic).contains(tokens[last].word) ? last : nil
  }

  /// A Korean word without the ending that makes it what something is for: *프로젝트에는*, *문서용으로*.
  fileprivate func topic(at place: Int) -> String? {
    let token = tokens[place]
    guard token.script == .hangul else { return nil }
    return book.endings(.topic).ending(of: token.word, behind: 2)
      .map { String(token.word.dropLast($0.count)) }
  }
}

extension [Set<String>?] {
  /// Every topic once, in the order of the options.
  fileprivate var distinct: [Set<String>] {
    reduce(into: []) { seen, topic in
      if let topic, !seen.contains(topic) { seen.append(topic) }
    }
  }
}

/// The words of a question, cut where another thing may be spoken of.
struct QuestionWords {
  private let file: SourceFile
  private let matcher: TextMatcher

  /// From the first word of each segment to behind the last, and its bytes up to the next segment.
  private let segments: [(tokens: Range<Int>, bytes: [Range<Int>])]

  init(_ question: Question, _ reader: WordReader) {
    file = reader.file
    let matcher = reader.text(question.text)
    self.matcher = matcher
    let tokens = matcher.tokens
    let starts = tokens.indices.filter { index in
      index == 0 || tokens[index].clause != tokens[index - 1].clause
        || matcher.begins(.turning, at: index)
    }
    segments = starts.enumerated().map { number, start in
      let next = number + 1 < starts.count ? starts[number + 1] : tokens.count
      let end = next < tokens.count ? tokens[next].range.lowerBound : Int.max
      let range = tokens[start].range.lowerBound..<end
      return (start..<next, question.text.map { $0.clamped(to: range) }.filter { !$0.isEmpty })
    }
  }

  private var tokens: [TextToken] { matcher.tokens }

  /// Whether the question names a topic.
  func mention(_ name: Set<String>) -> Bool { tokens.indices.contains { isName($0, name) } }

  private func isName(_ index: Int, _ name: Set<String>) -> Bool {
    let startsSentence = index == 0 || tokens[index - 1].sentence != tokens[index].sentence
    let token = tokens[index]
    let isNamed =
      name.contains(token.stem)
      || token.script == .hangul && name.contains(where: token.word.hasPrefix)
    return isNamed && !(startsSentence && token.isLight) && token.isTopicWord(in: file)
  }

  /// The segments that speak of one of the topics.
  ///
  /// A segment that names none goes with the one before it in its sentence; a sentence that names none
  /// is about all and left out, unless it begins with a pronoun.
  func text(of part: Int, names: [Set<String>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var current: Set<Int> = []
    var sentence: Int?
    for segment in segments {
      let opening = tokens[segment.tokens.lowerBound]
      let goesOn = self.goesOn(segment.tokens)
      // What is named first is what is spoken of: "the tiles are made from the originals".
      let first = segment.tokens.lazy.compactMap { token in
        names.firstIndex { isName(token, $0) }
      }.first
      if opening.sentence != sentence {
        if !goesOn, !isBehind(UInt8(ascii: ";"), segment.tokens.lowerBound) {
          current = sole(names, in: opening.sentence)
        }
        sentence = opening.sentence
      }
      // "Tiles (200 KB each) are made from the originals" goes on with the tiles.
      let isAfterAside = isBehind(UInt8(ascii: ")"), segment.tokens.lowerBound)
      if let first, current.isEmpty || !goesOn && !isAfterAside { current = [first] }
      if current.contains(part) { kept += segment.bytes }
    }
    return kept
  }

  /// Whether a segment goes on with what was spoken of before: *… and can be made from the originals*.
  private func goesOn(_ segment: Range<Int>) -> Bool {
    segment.first { !matcher.begins(.turning, at: $0) }.map { matcher.begins(.goingOn, at: $0) }
      ?? false
  }

  /// Whether a sign stands between what begins at a token and what is before it.
  private func isBehind(_ sign: UInt8, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let between = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    return file.bytes[between].contains(sign)
  }

  /// The one topic that a sentence names; none where it names several.
  private func sole(_ names: [Set<String>], in sentence: Int) -> Set<Int> {
    let named = names.indices.filter { name in
      tokens.indices.contains {
        tokens[$0].sentence == sentence && isName($0, names[name])
      }
    }
    return named.count == 1 ? Set(named) : []
  }
}

extension TextToken {
  /// Whether the word may name a thing: it has a meaning of its own, or is a letter as in *project A*.
  fileprivate func isTopicWord(in file: SourceFile) -> Bool {
    let isLetter = word.count == 1 && file.text(range) != word
    return isLetter || !isLight
  }
}
