internal import Advice
internal import JSONText

extension UnforeseenReads {
  /// The class to take, as the first line of a comparison.
  var verdict: String {
    let title = choice.classTitle
    return choice == unread.configuration
      ? "\(title) suits reads that nobody can foresee: it charges nothing for them."
      : "\(title) costs least, however often files are read: the fees of "
        + "\(unread.configuration.classTitle) are more than it saves."
  }

  /// What the class that follows the reads costs at most and at least, against the usual one.
  var bounds: String {
    let rival = usualRead.configuration.classTitle
    func compared(_ own: KeepingCost, _ other: KeepingCost) -> String {
      "\(own.total.text(\.dollars)) USD against \(other.total.text(\.dollars)) in \(rival)"
    }
    let monitored = unread.configuration.classTitle
    return "\(monitored) costs \(compared(read, usualRead)) where every object is read "
      + "each month, of which monitoring is \(read.amount(.monitoring).text(\.dollars)); and "
      + "\(compared(unread, usualUnread)) where nothing is read. Which it will be needs "
      + "access.reads-per-month."
  }

  /// The class to take and the four costs.
  var json: JSONValue {
    .members([
      ("choice", .string(choice.name)), ("read", read.total.json), ("unread", unread.total.json),
      ("usualRead", usualRead.total.json), ("usualUnread", usualUnread.total.json),
      ("monitoring", read.amount(.monitoring).json),
    ])
  }
}
