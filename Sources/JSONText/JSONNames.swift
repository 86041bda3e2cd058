/// The names that an object has so far, in order.
///
/// Names are the same where their bytes are, as RFC 8259 has it. `String`'s own `==` and `hash`
/// would take time quadratic in a run of combining marks, which a hostile text can hold.
struct JSONNames {
  private(set) var all: [(text: String, range: Range<Int>)] = []

  /// All names, once they are too many to be compared one by one.
  private var many: Set<ExactName> = []

  /// Adds a name, or returns `false` where it was there.
  mutating func insert(_ name: String, at range: Range<Int>) -> Bool {
    if all.count < 16 {
      guard !all.contains(where: { $0.text.isExactly(name) }) else { return false }
    } else {
      if many.isEmpty { many = Set(all.map { ExactName(text: $0.text) }) }
      guard many.insert(ExactName(text: name)).inserted else { return false }
    }
    all.append((name, range))
    return true
  }
}

extension String {
  /// Returns whether both texts have the same bytes.
  func isExactly(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

private struct ExactName: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool { left.text.isExactly(right.text) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
