/// A heading of a `words`, `phrases`, `plans` or `roles` fence, with the patterns below it.
package struct PhraseGroupSyntax: Hashable, Sendable {
  /// What the patterns below a heading stand for.
  package enum Heading: Hashable, Sendable {
    /// A word, a target or a role, by the kind of the fence.
    case name(Spelled<String>)

    /// Facts that the patterns state.
    case facts([PhraseStatementSyntax])

    /// Facts that the patterns do not state though they seem to; none stands for every fact.
    case nothing([Spelled<String>])

    /// What the words say of numbers: a name, with a number, a unit or both.
    case quantity(Spelled<String>, number: Spelled<String>?, unit: Spelled<String>?)
  }

  package let heading: Heading
  package var patterns: [Spelled<String>] = []
}

/// A fact that a phrase states, as written.
package struct PhraseStatementSyntax: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// A statement as in a workload fence.
    case fixed(StatementSyntax)

    /// `is mentioned`: the value is what the text itself names, or so many times it, over so many.
    case mentioned(times: Spelled<String>?, over: Spelled<String>?)

    /// `is at most` a quantity, or `mentioned`: of several bounds the tightest counts.
    case bound(QuantitySyntax?)
  }

  package let subject: Spelled<String>
  package let form: Form
}

/// The kinds of fences that say how facts and plans are put in words.
package enum PhraseFence: String, CaseIterable, Sendable {
  case words

  /// Words that stand for numbers and units, or beside them.
  case quantities
  case phrases
  case hints
  case plans
  case traits
  case roles
  case parameters
  case asked

  /// What happens to data at an age.
  case ages
  case figures

  /// What an option calls a storage that another option names.
  case references

  /// How a question asks for the feature of the page.
  case askedFor = "asked-for"

  /// How an option offers the feature of the page.
  case offered

  /// Whether the page is what the patterns stand for, and not a heading above them.
  fileprivate var isOfPage: Bool { self == .askedFor || self == .offered }
}

extension Parser {
  /// The groups of a fence: a heading, then patterns in double quotes, with commas or line by line.
  package mutating func readPhraseGroups(_ kind: PhraseFence) -> [PhraseGroupSyntax] {
    var groups: [PhraseGroupSyntax] = []
    if kind.isOfPage {
      groups.append(PhraseGroupSyntax(heading: .name(Spelled(file.name, file.line(at: 0)))))
    }
    skipLineEnds()
    while let token = next {
      if token.kind != .string, !kind.isOfPage {
        guard let heading = readHeading(kind) else {
          skipLine()
          continue
        }
        groups.append(PhraseGroupSyntax(heading: heading))
      } else if groups.isEmpty {
        expected("what the patterns stand for, before them")
        skipLine()
        continue
      }
      if next?.kind == .string || kind.isOfPage {
        groups[groups.count - 1].patterns += readPatterns() ?? []
      }
      endLine()
    }
    return groups
  }

  private mutating func readHeading(_ kind: PhraseFence) -> PhraseGroupSyntax.Heading? {
    if kind == .quantities {
      guard let name = readWord("what the words say of numbers") else { return nil }
      let number = take(.number)
      return .quantity(name, number: number, unit: take(.word))
    }
    guard kind == .phrases || kind == .hints else {
      let noun =
        switch kind {
        case .plans: "a storage or step"
        case .traits: "a storage with a trait"
        case .roles: "a role"
        case .parameters: "a parameter of a training job's request"
        case .asked: "`required`, `optional` or `description`"
        case .ages: "what happens at an age"
        case .figures: "a limit"
        case .references: "a storage"
        case .words, .quantities, .phrases, .hints, .askedFor, .offered: "a name for the words"
        }
      return readWord(noun).map { .name($0) }
    }
    if take("nothing") != nil {
      var facts: [Spelled<String>] = []
      while let fact = take(.word) {
        facts.append(fact)
        guard take(.comma) != nil else { break }
      }
      return .nothing(facts)
    }
    var statements: [PhraseStatementSyntax] = []
    repeat {
      guard let statement = readPhraseStatement() else { return nil }
      statements.append(statement)
    } while take(.comma) != nil
    return .facts(statements)
  }

  private mutating func readPhraseStatement() -> PhraseStatementSyntax? {
    let start = place
    guard let subject = take(.word), take("is") != nil else {
      place = start
      return readFixed()
    }
    if take("mentioned") != nil {
      guard let times = readNumber(behind: "times"), let over = readNumber(behind: "over") else {
        return nil
      }
      return PhraseStatementSyntax(subject: subject, form: .mentioned(times: times, over: over))
    }
    if take("at") != nil {
      guard take("most") != nil else {
        expected("`most` and a quantity")
        return nil
      }
      if take("mentioned") != nil {
        return PhraseStatementSyntax(subject: subject, form: .bound(nil))
      }
      return readQuantity().map { PhraseStatementSyntax(subject: subject, form: .bound($0)) }
    }
    place = start
    return readFixed()
  }

  /// The number behind a word, `.some(nil)` where the word is not there, `nil` where the number is not.
  private mutating func readNumber(behind word: StaticString) -> Spelled<String>?? {
    guard take(word) != nil else { return .some(nil) }
    guard let number = take(.number) else {
      expected("a number")
      return nil
    }
    return number
  }

  private mutating func readFixed() -> PhraseStatementSyntax? {
    readStatement().map { PhraseStatementSyntax(subject: $0.subject, form: .fixed($0)) }
  }

  /// Reads `string { "," string } [ "," ]`.
  private mutating func readPatterns() -> [Spelled<String>]? {
    var patterns: [Spelled<String>] = []
    while next?.kind == .string {
      guard let pattern = readString("a pattern") else { return nil }
      patterns.append(pattern)
      guard take(.comma) != nil else { break }
    }
    return patterns
  }
}
