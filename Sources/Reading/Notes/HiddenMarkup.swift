package import RuleText

extension Page {
  /// Reads a note as it is seen: see ``RuleText/SourceFile/readable`` and ``withoutHiddenMarkup``.
  ///
  /// - Returns: The page, whose file has the text that is read, and what is wrong with its fences.
  package static func ofNote(_ file: SourceFile) -> (page: Page, diagnostics: [Diagnostic]) {
    let (page, mistakes) = Page.read(file.readable)
    return (mistakes.isEmpty ? page.withoutHiddenMarkup : page, mistakes)
  }

  /// The page with spaces for what a reader of the rendered page does not see in its prose.
  ///
  /// These are comments, addresses of links, and tags. Every byte keeps its place.
  var withoutHiddenMarkup: Page {
    var marker = HiddenMarkup(bytes: file.bytes)
    for case .prose(let range) in blocks { marker.hide(in: range) }
    guard marker.hidesSomething else { return self }
    return Page.read(SourceFile(path: file.path, bytes: marker.bytes)).page
  }
}

/// Puts spaces in the place of markup.
private struct HiddenMarkup {
  var bytes: [UInt8]
  var hidesSomething = false

  mutating func hide(in range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "<"): place = hideTag(from: place, in: range)
      case UInt8(ascii: "["): place = hideAddress(of: place, in: range)
      default: place += 1
      }
    }
  }

  /// A comment, also over several lines, or a tag that only lays text out.
  private mutating func hideTag(from start: Int, in range: Range<Int>) -> Int {
    if bytes[start..<range.upperBound].starts(with: "<!--".utf8) {
      let end = find("-->", in: start + 4..<range.upperBound) ?? range.upperBound
      return blank(start..<end)
    }
    let line = restOfLine(behind: start, in: range)
    guard let close = line.firstIndex(of: UInt8(ascii: ">")) else { return start + 1 }
    let inside = String(decoding: bytes[start + 1..<close], as: UTF8.self).lowercased()
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    return Self.layoutTags.contains(String(name)) ? blank(start..<close + 1) : start + 1
  }

  /// Of `[text](address)` and `[text]: address` only the text is seen.
  private mutating func hideAddress(of start: Int, in range: Range<Int>) -> Int {
    let line = restOfLine(behind: start, in: range)
    guard let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex else {
      return start + 1
    }
    let rest = line[(close + 2)...]
    switch bytes[close + 1] {
    case UInt8(ascii: "("):
      guard let end = endOfAddress(in: rest) else { break }
      _ = blank(start..<start + 1)
      return blank(close..<end)
    case UInt8(ascii: ":") where String(decoding: rest, as: UTF8.self).isAddress:
      return blank(start..<line.endIndex)
    default: break
    }
    return start + 1
  }

  /// What follows a mark in its line, up to the next such mark: no byte is looked at from two of them.
  private func restOfLine(behind start: Int, in range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(start + 1)..<range.upperBound].prefix {
      $0 != UInt8(ascii: "\n") && $0 != bytes[start]
    }
  }

  /// Behind the bracket that closes an address, which may hold brackets of its own; what is no address
  /// has words between spaces.
  private func endOfAddress(in rest: ArraySlice<UInt8>) -> Int? {
    var depth = 1
    for (place, byte) in zip(rest.indices, rest) {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 {
        return String(decoding: rest[..<place], as: UTF8.self).isAddress ? place + 1 : nil
      }
    }
    return nil
  }

  private func find(_ text: String, in range: Range<Int>) -> Int? {
    let mark = Array(text.utf8)
    return range.first { bytes[$0..<range.upperBound].starts(with: mark) }.map { $0 + mark.count }
  }

  /// Line ends stay, so that lines keep their numbers.
  private mutating func blank(_ range: Range<Int>) -> Int {
    hidesSomething = true
    for place in range where bytes[place] != UInt8(ascii: "\n") && bytes[place] != 0x0D {
      bytes[place] = UInt8(ascii: " ")
    }
    return range.upperBound
  }

  private static let layoutTags: Set<String> = [
    "b", "strong", "i", "em", "u", "s", "br", "p", "div", "span", "li", "ul", "ol", "details",
    "summary", "sub", "sup", "font", "center", "h1", "h2", "h3", "h4", "a", "img", "mark", "small",
  ]
}

extension String {
  /// Whether the text is where a link leads: one word with signs of a path, perhaps with a title in
  /// quotation marks.
  fileprivate var isAddress: Bool {
    let parts = trimmed.split(separator: " ", maxSplits: 1)
    guard let address = parts.first, address.contains(where: { "/#.".contains($0) }) else {
      return false
    }
    return parts.count == 1 || parts[1].hasPrefix("\"") || parts[1].hasPrefix("'")
  }
}
