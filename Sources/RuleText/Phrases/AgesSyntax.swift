internal import Advice

/// The ages of a plan, as an option of a note has them.
struct AgesSyntax {
  var first: Trait?
  var moves: [Lifecycle.Move] = []
  var deletion: Duration?
  var versionMoves: [Lifecycle.Move] = []
  var versionDeletion: Duration?

  /// The lifecycle; `nil` where no age is named.
  var lifecycle: Lifecycle? {
    let lifecycle = Lifecycle(
      first: first, moves: moves, deletion: deletion, versionMoves: versionMoves,
      versionDeletion: versionDeletion)
    return lifecycle.steps.isEmpty ? nil : lifecycle
  }
}

extension Parser {
  /// Reads `"begin" "in" class`, `"move" [ "versions" ] "to" class "after" age` or
  /// `"delete" [ "versions" ] "after" age`.
  ///
  /// - Returns: Whether all of it was there.
  mutating func readAge(
    into ages: inout AgesSyntax, of storage: Storage, _ resolver: inout Resolver
  ) -> Bool {
    if take("begin") != nil {
      guard take("in") != nil else {
        expected("`in` and a class")
        return false
      }
      ages.first = readClass(of: storage, &resolver)
      return ages.first != nil
    }
    let isMove = take("move") != nil
    guard isMove || take("delete") != nil else { return false }
    let isOfVersions = take("versions") != nil
    guard isMove else {
      guard let age = readAge(&resolver) else { return false }
      if isOfVersions { ages.versionDeletion = age } else { ages.deletion = age }
      return true
    }
    guard take("to") != nil else {
      expected("`to` and a class")
      return false
    }
    guard let storageClass = readClass(of: storage, &resolver), let age = readAge(&resolver) else {
      return false
    }
    let move = Lifecycle.Move(after: age, to: storageClass)
    if isOfVersions { ages.versionMoves.append(move) } else { ages.moves.append(move) }
    return true
  }

  private mutating func readClass(of storage: Storage, _ resolver: inout Resolver) -> Trait? {
    guard let word = readWord("a class") else { return nil }
    if let storageClass = Trait(rawValue: word.value), storage.classes.contains(storageClass) {
      return storageClass
    }
    let names = storage.classes.map(\.rawValue)
    resolver.diagnostics.append(
      .unknownName("class of \(storage.title)", word, among: names, in: file))
    return nil
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
