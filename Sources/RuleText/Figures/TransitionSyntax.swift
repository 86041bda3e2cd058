internal import Advice

/// A `transitions` fence as it is written: who states the moves, then those from one class a line.
struct TransitionFenceSyntax {
  /// Who states the moves, when, and how sure.
  var header: FigureFenceSyntax
  var lines: [Line] = []

  /// The moves from one class.
  struct Line {
    let from: Spelled<String>
    let to: [Spelled<String>]

    /// The ages at which data can move; none where any age will do.
    let ages: [QuantitySyntax]

    /// Whether these are ages of what nobody reads.
    let countsFromLastRead: Bool
  }
}

extension Parser {
  /// The lines of a fence: who, when and how sure, then the moves.
  mutating func readTransitions() -> TransitionFenceSyntax {
    var header = FigureFenceSyntax()
    skipLineEnds()
    readProvenance(into: &header)
    header.period = readPeriod()
    var fence = TransitionFenceSyntax(header: header)
    while next != nil {
      if let line = readTransition() {
        fence.lines.append(line)
        endLine()
      } else {
        skipLine()
      }
    }
    return fence
  }

  /// Reads `class "to" class { "," class } [ "after" age { "or" age } [ "unread" ] ]`.
  private mutating func readTransition() -> TransitionFenceSyntax.Line? {
    guard let from = readWord("a storage with its class") else { return nil }
    guard take("to") != nil else {
      expected("`to` and a storage with its class")
      return nil
    }
    var targets: [Spelled<String>] = []
    repeat {
      guard let to = readWord("a storage with its class") else { return nil }
      targets.append(to)
    } while take(.comma) != nil
    var ages: [QuantitySyntax] = []
    if take("after") != nil {
      repeat {
        guard let age = readQuantity() else { return nil }
        ages.append(age)
      } while take("or") != nil
    }
    return TransitionFenceSyntax.Line(
      from: from, to: targets, ages: ages,
      countsFromLastRead: !ages.isEmpty && take("unread") != nil)
  }
}

extension Checker {
  /// Checks a `transitions` fence, and takes its moves in.
  mutating func add(_ fence: TransitionFenceSyntax, in file: SourceFile) {
    var figures = FigureResolver(file)
    let provenance = provenance(of: fence.header, &figures, in: file)
    var resolver = Resolver(file)
    let period = period(fence.header.period, &resolver)
    for line in fence.lines {
      let from = resolver.storageClass(line.from)
      let ages = line.ages.compactMap { resolver.steps($0, of: "after", .duration) }
      for word in line.to {
        guard let from, let to = resolver.storageClass(word), let provenance else { continue }
        guard to.storage == from.storage else {
          resolver.diagnostics.append(.otherStorage(word, in: file))
          continue
        }
        let move = Transition(
          storage: from.storage, from: from.trait, to: to.trait, ages: ages,
          countsFromLastRead: line.countsFromLastRead, provenance: provenance, period: period)
        if transitions.contains(where: { $0.isSame(as: move) }) {
          resolver.diagnostics.append(.statedTwice(word, in: file))
        }
        transitions.append(move)
      }
    }
    diagnostics += figures.diagnostics + resolver.diagnostics
  }
}

extension Resolver {
  /// The class that a word such as `s3.standard-ia` names.
  mutating func storageClass(_ word: Spelled<String>) -> (storage: Storage, trait: Trait)? {
    guard let target = target(word) else { return nil }
    guard case .storage(let storage, let traits) = target, traits.count == 1,
      storage.classes.contains(traits[0])
    else {
      diagnostics.append(
        .expected(
          "a class of S3 or EFS", found: "`\(word.value)`", at: word.range, in: file,
          help: "write the storage and its class, such as `s3.standard-ia`"))
      return nil
    }
    return (storage, traits[0])
  }
}

extension Transition {
  /// Whether two moves are between the same classes, and have days in common.
  fileprivate func isSame(as other: Transition) -> Bool {
    storage == other.storage && from == other.from && to == other.to
      && period.overlaps(other.period)
  }
}

extension Diagnostic {
  fileprivate static func otherStorage(_ word: Spelled<String>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .neverHolds, "no rule moves data to `\(word.value)`, a class of another storage", in: file,
      at: word.range, help: "name classes of one storage")
  }
}
