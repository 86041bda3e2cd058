/// The names that an object has so far.
///
/// Names are the same where their bytes are, as RFC 8259 has it. `String`'s own `==` and `hash`
/// would take time quadratic in a run of combining marks, which a hostile text can hold.
struct JSONNames {
  private static let few = 16

  private var names: [String] = []
  private var many: Set<ExactName> = []

  /// Adds a name, or returns `false` where it was there.
  mutating func insert(_ name: String) -> Bool {
    if names.count < Self.few {
      guard !names.contains(where: { $0.isExactly(name) }) else { return false }
      names.append(name)
      return true
    }
    if many.isEmpty { many = Set(names.map(ExactName.init)) }
    return many.insert(ExactName(name: name)).inserted
  }
}

extension String {
  /// Returns whether both texts have the same bytes; linear in the shorter.
  func isExactly(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

private struct ExactName: Hashable {
  let name: String

  static func == (left: Self, right: Self) -> Bool { left.name.isExactly(right.name) }

  func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
  }
}
