internal import Advice

/// The ages of a plan, as an option of a note has them.
struct AgesSyntax {
  var moves: [Lifecycle.Move] = []
  var deletion: Duration?
  var versionDeletion: Duration?

  /// The lifecycle; `nil` where no age is named.
  var lifecycle: Lifecycle? {
    moves.isEmpty && deletion == nil && versionDeletion == nil
      ? nil : Lifecycle(moves: moves, deletion: deletion, versionDeletion: versionDeletion)
  }
}

extension Parser {
  /// Reads `"move" "to" class "after" age` or `"delete" [ "versions" ] "after" age`.
  ///
  /// - Returns: Whether all of it was there.
  mutating func readAge(
    into ages: inout AgesSyntax, of storage: Storage, _ resolver: inout Resolver
  ) -> Bool {
    if take("move") != nil {
      guard take("to") != nil, let word = readWord("a class") else {
        expected("`to` and a class")
        return false
      }
      guard let storageClass = Trait(rawValue: word.value), storage.classes.contains(storageClass)
      else {
        let names = storage.classes.map(\.rawValue)
        resolver.diagnostics.append(
          .unknownName(
            "class of \(storage.title)", word, nearest: nearestName(to: word.value, among: names),
            in: file))
        return false
      }
      guard let age = readAge(&resolver) else { return false }
      ages.moves.append(Lifecycle.Move(after: age, to: storageClass))
      return true
    }
    guard take("delete") != nil else { return false }
    let isOfVersions = take("versions") != nil
    guard let age = readAge(&resolver) else { return false }
    if isOfVersions { ages.versionDeletion = age } else { ages.deletion = age }
    return true
  }

  private mutating func readAge(_ resolver: inout Resolver) -> Duration? {
    guard take("after") != nil else {
      expected("`after` and an age")
      return nil
    }
    return readQuantity().flatMap { resolver.steps($0, of: "after", .duration) }
      .map { .microseconds($0) }
  }
}
