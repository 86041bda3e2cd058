internal import Advice

extension Int64 {
  /// The sum of two quantities in smallest steps; `nil` where it is larger than a quantity may be.
  func sum(_ other: Int64) -> Int64? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow || sum > Dimension.largest ? nil : sum
  }
}
