extension String {
  /// The word without the endings of plural, past and participle: `stored`, `stores` and `storing`
  /// have one stem.
  ///
  /// The rules are few on purpose: a stem is only compared with other stems.
  var englishStem: String {
    // Every ending that is cut off or changed ends in one of these letters.
    guard utf8.count > 3, let last = utf8.last, "sgdey".utf8.contains(last),
      utf8.allSatisfy({ $0 < 0x80 }), !Self.names.contains(self)
    else { return self }
    if let stem = Self.ownStems[self] { return stem }
    var letters = Array(utf8)
    letters.dropPlural()
    letters.dropVerbEnding()
    if letters.count > 3, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.last == UInt8(ascii: "y"), letters.count > 3 {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension String {
  /// Names that look like plurals of other words.
  fileprivate static let names: Set<String> = ["windows", "macos", "kubernetes"]

  /// The stems of words that without their last letters would be others: *not* and *sit*.
  fileprivate static let ownStems = [
    "note": "note", "notes": "note", "noted": "note", "site": "site", "sites": "site",
  ]
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    count > ending.utf8CodeUnitCount + 1
      && ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  fileprivate mutating func dropPlural() {
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
