package import Advice
internal import RuleText

/// What a question asks of a figure of the world, such as the least time that a class bills, and which
/// options have it right.
///
/// Either the question names a storage and its options are quantities, or the question names a
/// quantity and its options are storages.
package struct FigureAnswer: Sendable {
  /// An option with the figures of what it names.
  package struct Option: Sendable {
    /// The letter, `A` to `Z`.
    package let letter: String

    /// The figures with which the option is compared; none where it names no storage and no quantity.
    package let figures: [LimitFigure]

    /// Whether the option has the figure right.
    package let isRight: Bool
  }

  /// Which figure is asked for.
  package let limit: Limit

  /// The options, in their order.
  package let options: [Option]

  /// The phrases that were found, by their place in the book.
  let phrases: Set<Int>

  /// The letters of the options that are right.
  package var letters: [String] { options.filter(\.isRight).map(\.letter) }
}

extension FigureAnswer {
  /// Reads a question; `nil` where it asks for no figure, or as many options as it asks for do not fit.
  init?(
    _ question: Question, _ request: Question.Asked, _ figures: FigureBook, _ reader: WordReader
  ) {
    let text = FigureText(matcher: reader.text(question.text))
    guard !request.isOpposite, let (limit, found) = text.askedLimit,
      case .quantity(let dimension) = limit.form
    else { return nil }
    let texts = question.options.map { FigureText(matcher: reader.text($0.text)) }
    let options: [Option]
    if let figure = text.figures(limit, in: figures).sole {
      options = zip(question.options, texts).map { option, words in
        let quantity = words.quantity(dimension, unitsOf: text)
        return Option(
          letter: option.letter, figures: quantity == nil ? [] : [figure],
          isRight: quantity.map(figure.lies) ?? false)
      }
    } else if let quantity = text.quantity(dimension, unitsOf: text) {
      options = zip(question.options, texts).map { option, words in
        let named = words.figures(limit, in: figures)
        return Option(
          letter: option.letter, figures: named.compactMap(\.self),
          isRight: !named.isEmpty && named.allSatisfy { $0?.lies(in: quantity) ?? false })
      }
    } else {
      return nil
    }
    guard options.count(where: \.isRight) == request.count,
      options.count(where: { !$0.figures.isEmpty }) * 2 >= options.count
    else { return nil }
    self.limit = limit
    self.options = options
    phrases = texts.reduce(found.union(text.matcher.mentionPhrases)) {
      $0.union($1.matcher.mentionPhrases)
    }
  }
}

/// A text with the storages and quantities that it names.
private struct FigureText {
  let matcher: TextMatcher

  /// The one figure that the text asks for, and the phrases that ask.
  var askedLimit: (Limit, phrases: Set<Int>)? {
    let found = matcher.matches(.figures).withoutPartial { _, _ in true }
    let limits = Set(
      found.compactMap { match -> Limit? in
        guard case .figure(let limit) = matcher.book.phrases[match.phrase].meaning else {
          return nil
        }
        return limit
      })
    guard limits.count == 1, let limit = limits.first else { return nil }
    return (limit, Set(found.map(\.phrase)))
  }

  /// The figure of each storage that is named; `nil` for one that has none.
  func figures(_ limit: Limit, in book: FigureBook) -> [LimitFigure?] {
    matcher.mentions.map { mention in
      book.limits.last {
        $0.limit == limit && $0.subject == .storage(mention.storage, mention.traits)
      }
    }
  }

  /// The only quantity that is named; a bare number has the unit by which another text counts.
  func quantity(_ dimension: Dimension, unitsOf other: FigureText) -> ClosedRange<Int64>? {
    let words = matcher.book.quantityWords
    let reader = QuantityReader(tokens: matcher.tokens, words: words)
    var found: [ClosedRange<Int64>] = []
    var place = 0
    while place < matcher.tokens.count {
      if reader.mayBegin(at: place), let (steps, next) = reader.quantity(at: place, dimension) {
        found.append(steps)
        place = next
      } else {
        place += 1
      }
    }
    if found.isEmpty, matcher.tokens.count == 1, let number = matcher.tokens.first {
      let text = other.matcher
      let units = text.tokens.indices.drop { !text.begins(.howMany, at: $0) }
      found = units.prefix(4).map { text.tokens[$0] }.compactMap { unit in
        QuantityReader(tokens: [number, unit], words: words).quantity(at: 0, dimension)?.steps
      }
    }
    return Set(found).count == 1 ? found.first : nil
  }
}

extension [LimitFigure?] {
  /// The only figure among them.
  fileprivate var sole: LimitFigure? {
    let figures = compactMap(\.self)
    return figures.allSatisfy { $0.value == figures[0].value } ? figures.first : nil
  }
}

extension LimitFigure {
  /// Whether the figure lies in a range, within a thirtieth: people say KB for KiB, and TB for TiB.
  fileprivate func lies(in range: ClosedRange<Int64>) -> Bool {
    let slack = Exact(30)
    return Exact(range.lowerBound) * slack <= value * Exact(31)
      && value * slack <= Exact(range.upperBound) * Exact(31)
  }
}
