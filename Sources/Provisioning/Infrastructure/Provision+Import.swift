internal import Advice
internal import RuleText

/// How the names of objects come into a file system that is linked to their bucket.
extension Provision {
  /// How long that takes, as sentences.
  var importMeaning: String {
    guard let names = figures.nameImport(by: plan, for: workload) else { return "" }
    let rate = "about \(names.objectsPerHour.groupedDigits) an hour"
    let task = "An import task brings the names of the objects, \(rate)"
    guard let minutes = names.minutes else { return "\(task)." }
    let hours = minutes / 60 + (minutes % 60 > 0 ? 1 : 0)
    let time = hours > 1 ? "\(hours.groupedDigits) hours" : "an hour at most"
    return "\(task): \(time) for those of the data."
  }

  /// How many minutes the names are waited for: twice as long as they are said to take.
  ///
  /// A day where nobody stated how many they are, and at most a month.
  var minutesToImport: Int {
    let day = 24 * 60
    guard let minutes = figures.nameImport(by: plan, for: workload)?.minutes else { return day }
    return max(minutesToWait, Int(min(minutes, Int64(15 * day))) * 2)
  }
}

/// How files that programs write come into that bucket.
extension Provision {
  /// The changes of files that the linked bucket follows; none where it follows none.
  var exportedEvents: [String] { exportsFiles ? words(.exportedEvents) : [] }

  /// How many minutes what is left is waited for before a file system goes.
  var minutesToExport: Int { numbers(.minutesToExport).first ?? minutesToWait }

  /// What is to be done before the file system is deleted, as sentences.
  var exportMeaning: String {
    "Files reach the bucket in the background. Before the file system is deleted, start aws fsx "
      + "create-data-repository-task --type EXPORT_TO_REPOSITORY and wait until it SUCCEEDED: what is "
      + "not exported by then is lost."
  }
}

extension Int64 {
  /// The number with commas between thousands.
  fileprivate var groupedDigits: String {
    let digits = Array(String(self))
    return digits.indices.map { index in
      (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
    }.joined()
  }
}
