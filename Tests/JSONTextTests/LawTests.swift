import JSONText
import Testing

@Suite struct `Laws of JSON text` {
  @Test(arguments: [JSONWriter.Style.compact, .pretty])
  func `what is written is read as the same value`(_ style: JSONWriter.Style) throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<3000 {
      let value = random.value(depth: 4)
      let text = JSONWriter(style).text(of: value)
      let again = try JSONParser().parse(Array(text.utf8)).value
      let isSameText = JSONWriter(style).text(of: again).utf8.elementsEqual(text.utf8)
      if again != value || !isSameText { Issue.record("\(text)") }
    }
  }

  @Test func `random bytes are read or refused at a place inside the text`() {
    var random = SplitMix(seed: 2)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
      if !isReadOrRefused(bytes) { Issue.record("\(bytes)") }
    }
  }

  @Test func `random JSON-like text is read or refused at a place inside the text`() {
    let alphabet = Array(#"[]{},:"\u0dD8e-+.19 /tnrfalse\#n\#t"#.utf8) + [0xC3, 0xA9, 0xEF, 0xFF]
    var random = SplitMix(seed: 3)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(60)).map { _ in alphabet[random.below(alphabet.count)] }
      if !isReadOrRefused(bytes) { Issue.record("\(bytes)") }
    }
  }

  @Test func `mutations and prefixes of texts are read or refused`() {
    var random = SplitMix(seed: 4)
    for _ in 0..<5000 {
      var bytes = Array(JSONWriter(.pretty).text(of: random.value(depth: 3)).utf8)
      for _ in 0...random.below(3) {
        let index = random.below(bytes.count + 1)
        switch random.below(4) {
        case 0: bytes.insert(UInt8(random.below(256)), at: index)
        case 1 where index < bytes.count: bytes.remove(at: index)
        case 2 where index < bytes.count: bytes[index] = UInt8(random.below(256))
        default: bytes.removeSubrange(index...)
        }
      }
      if !isReadOrRefused(bytes) { Issue.record("\(bytes)") }
    }
  }

  @Test func `a string is read exactly where its bytes are UTF-8`() {
    var random = SplitMix(seed: 5)
    var sequences: [[UInt8]] = (0..<20_000).map { _ in
      [UInt8(0xC0 + random.below(0x40))] + (0..<3).map { _ in UInt8(0x7C + random.below(0x48)) }
    }
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x7F)...0xC1 {
        let pair = [first, second]
        sequences += [pair, pair + [0x80], pair + [0xBF, 0x80]]
      }
    }
    for bytes in sequences {
      let isUTF8 = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
      let node = try? JSONParser().parse([0x22] + bytes + [0x22])
      if (node != nil) != isUTF8 { Issue.record("\(bytes)") }
    }
  }
}

/// Returns whether a text is read as a value that is written and read again, or else refused in
/// words, at a place in the text that has a line and a column.
private func isReadOrRefused(_ bytes: [UInt8]) -> Bool {
  do throws(JSONMistake) {
    let value = try JSONParser().parse(bytes).value
    let text = JSONWriter(.pretty).text(of: value)
    return try JSONParser().parse(Array(text.utf8)).value == value
  } catch {
    let position = JSONPosition(of: error.offset, in: bytes)
    return bytes.indices.contains(error.range) && !error.message.contains("\n")
      && position.line > 0 && position.column > 0
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
