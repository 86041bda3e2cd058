internal import RuleText

extension TextToken {
  /// The type of instance that the word names, as SageMaker writes it; `nil` where it names none.
  var instanceType: String? {
    guard script == .latin, word.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let name = word.hasSuffix("xl") ? word + "arge" : word
    return name.hasPrefix("ml.") ? name : "ml." + name
  }
}

extension SourceFile {
  /// Where the name of an instance type ends that begins at a place: `ml.p4d.24xlarge`, `g5.xlarge`.
  ///
  /// - Returns: `nil` where none begins there: a name has a family with a number, a point and a size.
  func endOfInstanceType(from start: Int, in piece: Range<Int>) -> Int? {
    var end = start
    while end < piece.upperBound, isPartOfInstanceType(bytes[end]) { end += 1 }
    while end > start, !isLetterOrDigit(bytes[end - 1]) { end -= 1 }
    guard bytes[start..<end].contains(UInt8(ascii: ".")) else { return nil }
    let parts = text(start..<end).lowercased().split(
      separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.count == 2 || parts[0].allSatisfy(\.isLetter),
      let family = parts.dropLast().last, family.contains(where: \.isNumber),
      family.first?.isLetter == true, let size = parts.last, Self.isInstanceSize(size)
    else { return nil }
    return end
  }

  private static func isInstanceSize(_ text: Substring) -> Bool {
    let name = text.drop { $0.isNumber }
    return name == "xlarge" || name == "xl"
      || name == text && ["small", "medium", "large", "metal"].contains(name)
  }

  private func isPartOfInstanceType(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
