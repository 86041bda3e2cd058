import JSONText

/// SplitMix64, by Sebastiano Vigna: the same numbers from the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from 0 up to, not including, `end`.
  mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &self) }

  /// Returns a value in which at most `depth` brackets are open at once.
  mutating func value(depth: Int) -> JSONValue {
    switch below(depth > 0 ? 9 : 5) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .number(number())
    case 3, 4: return .string(text())
    case 5, 6: return .array((0..<below(6)).map { _ in value(depth: depth - 1) })
    default:
      var names: Set<String> = []
      for _ in 0..<below(below(10) == 0 ? 40 : 6) { names.insert(text()) }
      return .object(names.sorted().map { JSONMember(name: $0, value: value(depth: depth - 1)) })
    }
  }

  private mutating func number() -> String {
    let digits = below(3) == 0 ? "0" : "\(1 + below(1_000_000))"
    let sign = below(2) == 0 ? "-" : ""
    let fraction = below(3) == 0 ? ".\(below(100_000))" : ""
    let exponent = below(4) == 0 ? ["e", "E", "e+", "E-"][below(4)] + "0\(below(400))" : ""
    return sign + digits + fraction + exponent
  }

  private mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(below(8) == 0 ? 100 : 8) {
      let largest = [0x1F, 0x7F, 0x7F, 0x7F, 0x7FF, 0x2030, 0xFFFF, 0x10FFFF][below(8)]
      if let scalar = Unicode.Scalar(UInt32(below(largest + 1))) { text.append(scalar) }
    }
    return String(text)
  }
}
