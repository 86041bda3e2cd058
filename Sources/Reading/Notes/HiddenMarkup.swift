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
  /// These are comments, addresses of links, and tags; a tag that begins a line, an item of a list or a
  /// heading leaves their marks. Every byte keeps its place.
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

  /// The lists that are open, each with its kind and how many items it has.
  private var lists: [(kind: Character, items: UInt8)] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

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
    guard let close = bytes[line].firstIndex(of: UInt8(ascii: ">")) else { return start + 1 }
    let inside = text(start + 1..<close).lowercased()
    let isEnd = inside.hasPrefix("/")
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    guard let kind = Self.tags[String(name)] else { return start + 1 }
    let end = blank(start..<close + 1)
    for (place, byte) in zip(start..<end, marks(of: kind, isEnd: isEnd, inside)) {
      bytes[place] = byte
    }
    return end
  }

  /// What a tag leaves behind: it always has room for it.
  private mutating func marks(of kind: Tag, isEnd: Bool, _ inside: String) -> [UInt8] {
    let newLine = [SourceFile.softLineEnd]
    switch kind {
    case .style: return []
    case .line: return newLine
    case .paragraph: return newLine + newLine
    case .heading: return newLine + (isEnd ? [] : Array("# ".utf8))
    case .cell: return isEnd ? [] : Array("| ".utf8)
    case .list(let mark):
      if isEnd {
        _ = lists.popLast()
      } else {
        let type = inside.split(separator: "type=").dropFirst().first?.first { $0.isLetter }
        lists.append((mark == "1" && type == "a" ? "A" : mark, 0))
      }
      return newLine
    case .item:
      guard !isEnd, let last = lists.indices.last, lists[last].items < 9 else { return newLine }
      lists[last].items += 1
      let mark =
        switch lists[last].kind {
        case "1": [UInt8(ascii: "0") + lists[last].items, UInt8(ascii: ")")]
        case "A": [UInt8(ascii: "@") + lists[last].items, UInt8(ascii: ")")]
        default: [UInt8(ascii: "-")]
        }
      return newLine + mark + [UInt8(ascii: " ")]
    }
  }

  /// Of `[text](address)` and `[text]: address` only the text is seen.
  private mutating func hideAddress(of start: Int, in range: Range<Int>) -> Int {
    let line = restOfLine(behind: start, in: range)
    guard let close = bytes[line].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.upperBound
    else { return start + 1 }
    let rest = close + 2..<line.upperBound
    switch bytes[close + 1] {
    case UInt8(ascii: "("):
      guard let end = endOfAddress(in: rest) else { break }
      _ = blank(start..<start + 1)
      return blank(close..<end)
    case UInt8(ascii: ":") where text(rest).isAddress:
      return blank(start..<line.upperBound)
    default: break
    }
    return start + 1
  }

  /// What follows a mark in its line, up to the next such mark: no byte is looked at from two of them.
  ///
  /// A range, as a slice would share the bytes, and all of them would be copied when one is changed.
  private func restOfLine(behind start: Int, in range: Range<Int>) -> Range<Int> {
    let end = bytes[(start + 1)..<range.upperBound].firstIndex {
      $0 == UInt8(ascii: "\n") || $0 == bytes[start]
    }
    return start + 1..<(end ?? range.upperBound)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Behind the bracket that closes an address, which may hold brackets of its own; what is no address
  /// has words between spaces.
  private func endOfAddress(in rest: Range<Int>) -> Int? {
    var depth = 1
    for place in rest {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return text(rest.lowerBound..<place).isAddress ? place + 1 : nil }
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

  /// What a tag is to the lines of a page.
  private enum Tag {
    /// It changes how words look.
    case style

    /// A line begins or ends with it.
    case line
    case paragraph
    case heading
    case cell
    case item

    /// A list whose items begin with such a mark.
    case list(Character)
  }

  private static let tags: [String: Tag] = {
    var tags: [String: Tag] = ["li": .item, "ol": .list("1"), "ul": .list("-")]
    func add(_ tag: Tag, _ names: String...) { for name in names { tags[name] = tag } }
    add(
      .style, "b", "strong", "i", "em", "u", "s", "span", "sub", "sup", "font", "a", "img", "mark",
      "small", "input", "label", "code", "kbd", "tbody", "thead", "del", "ins")
    add(.line, "br", "div", "details", "center", "tr", "table", "blockquote", "section", "form")
    add(.paragraph, "p", "hr")
    add(.heading, "summary", "h1", "h2", "h3", "h4", "h5", "h6")
    add(.cell, "td", "th")
    return tags
  }()
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

extension SourceFile {
  /// What ends a line on the rendered page and none of the text: lines keep their numbers.
  static let softLineEnd: UInt8 = 0x0C
}
