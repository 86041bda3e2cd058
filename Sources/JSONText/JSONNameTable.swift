/// The names that an object of a stream has so far: exact, and a few bytes each beyond their text.
///
/// Objects of a stream can have millions of members; see ``JSONNames`` for why bytes are compared.
struct JSONNameTable {
  /// The bytes of all names, one behind the other.
  private var bytes: [UInt8] = []

  /// Where each name ends in `bytes`.
  private var ends: [Int32] = []

  /// For each slot of a hash table the number of a name, from 1; 0 where it is free.
  private var slots: [Int32] = []

  /// How many names are compared one by one, without the hash table.
  private static let few = 16

  /// What a name takes beside its bytes, about.
  static let bytesBeside = 16

  /// What the names take, about.
  var cost: Int { bytes.count + ends.count * Self.bytesBeside }

  /// Adds a name, or returns `false` where it was there.
  ///
  /// - Precondition: All names together have at most `Int32.max` bytes.
  mutating func insert(_ name: String) -> Bool {
    let new = Array(name.utf8)
    if ends.count < Self.few {
      guard !ends.indices.contains(where: { isName($0, new) }) else { return false }
    } else {
      if (ends.count + 1) * 2 > slots.count { rebuild() }
      let slot = slot(of: new)
      guard slots[slot] == 0 else { return false }
      slots[slot] = Int32(ends.count + 1)
    }
    bytes += new
    ends.append(Int32(bytes.count))
    return true
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func isName(_ index: Int, _ name: [UInt8]) -> Bool {
    let range = range(index)
    return range.count == name.count && bytes[range].elementsEqual(name)
  }

  /// The slot in which a name is, or would be.
  private func slot(of name: [UInt8]) -> Int {
    var hasher = Hasher()
    name.withUnsafeBytes { hasher.combine(bytes: $0) }
    var slot = Int(UInt(bitPattern: hasher.finalize()) % UInt(slots.count))
    while slots[slot] != 0, !isName(Int(slots[slot]) - 1, name) {
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    return slot
  }

  /// Makes the hash table large enough for twice the names.
  private mutating func rebuild() {
    slots = [Int32](repeating: 0, count: max(ends.count, Self.few) * 4)
    for index in ends.indices {
      let slot = slot(of: Array(bytes[range(index)]))
      slots[slot] = Int32(index + 1)
    }
  }
}
