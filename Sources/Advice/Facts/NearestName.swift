/// The name among `candidates` that is closest to what was written, or `nil` where none is near.
///
/// Near means an edit distance (insert, delete, replace, swap of neighbours) of at most a third of
/// the longer name's length, and at most 3. Of equally near names the first in order is taken.
///
/// - Complexity: O(number of candidates × product of the lengths), with names cut at 64 characters.
package func nearestName(to written: some StringProtocol, among candidates: [String]) -> String? {
  let source = Array(written.lowercased().utf8.prefix(64))
  guard !source.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let target = Array(candidate.lowercased().utf8.prefix(64))
    let limit = min(3, max(source.count, target.count) / 3, (best?.distance ?? 4) - 1)
    guard limit >= 0, abs(source.count - target.count) <= limit else { continue }
    let distance = editDistance(source, target)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

/// What to ask of a name that is near to what was written; `nil` where none is.
package func didYouMean(_ nearest: String?) -> String? { nearest.map { "did you mean `\($0)`?" } }

/// The same, of the nearest of some names.
package func nearestHelp(
  to written: some StringProtocol, among candidates: [String]
) -> String? {
  didYouMean(nearestName(to: written, among: candidates))
}

private func editDistance(_ source: [UInt8], _ target: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...target.count)
  for (row, byte) in source.enumerated() {
    var current = [row + 1]
    for (column, other) in target.enumerated() {
      var cost = min(
        last[column] + (byte == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, byte == target[column - 1], other == source[row - 1] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[target.count]
}
