extension String {
  /// The word without the endings of plural, past and participle: `stored`, `stores` and `storing`
  /// have one stem.
  ///
  /// The rules are few on purpose: a stem is only compared with other stems.
  var englishStem: String {
    // Every ending that is cut off or changed ends in one of these letters.
    guard utf8.count > 3, let last = utf8.last, [UInt8].lastLetters.contains(last) else {
      return self
    }
    if Self.outlinesOfKnown.mayHave(self), let known = Self.knownStems[self] { return known }
    var letters = Array(utf8)
    guard letters.allSatisfy({ $0 < 0x80 }) else { return self }
    letters.dropPlural()
    letters.dropVerbEnding()
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.last == UInt8(ascii: "y"), letters.count > 3 {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Words whose stems no rule finds.
  private static let knownStems = [
    // Names that look like plurals of other words.
    "windows": "windows", "macos": "macos", "kubernetes": "kubernetes", "cors": "cors",
    // Without their last letters these would be other words: *not*, *sit* and *them*.
    "note": "note", "notes": "note", "noted": "note", "site": "site", "sites": "site",
    "theme": "theme", "themes": "theme",
  ]
  private static let outlinesOfKnown = WordOutlines(knownStems.keys)
}

extension [UInt8] {
  fileprivate static let lastLetters = Array("sgdey".utf8)

  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    count > ending.utf8CodeUnitCount + 1
      && ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  fileprivate mutating func dropPlural() {
    guard last == UInt8(ascii: "s") else { return }
    if hasEnding("ies") {
      removeLast(3)
      append(UInt8(ascii: "y"))
    } else if hasEnding("sses") || hasEnding("shes") || hasEnding("ches") || hasEnding("xes") {
      removeLast(2)
    } else if hasEnding("s"), !hasEnding("ss"), !hasEnding("us"), !hasEnding("is") {
      removeLast()
    }
  }

  fileprivate mutating func dropVerbEnding() {
    guard last == UInt8(ascii: "g") || last == UInt8(ascii: "d") else { return }
    if hasEnding("ing"), count > 5 {
      removeLast(3)
      dropDoubledLetter()
    } else if hasEnding("ied") {
      removeLast(3)
      append(UInt8(ascii: "y"))
    } else if hasEnding("ed"), count > 4 {
      removeLast(2)
      dropDoubledLetter()
    } else if hasEnding("ed"), self[1] != UInt8(ascii: "e") {
      // `used` and `tied`, but not `need`
      removeLast()
    }
  }

  /// `mapped` and `running` double a letter that `map` and `run` have once.
  private mutating func dropDoubledLetter() {
    guard count > 3, self[count - 1] == self[count - 2] else { return }
    if !"lsz".utf8.contains(self[count - 1]) { removeLast() }
  }
}
