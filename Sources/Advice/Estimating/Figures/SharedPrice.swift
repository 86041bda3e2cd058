/// Says of a meter without a price of its own by the price of which other it is billed.
package struct SharedPrice: Hashable, Sendable {
  /// What is billed.
  package let meter: Meter

  /// Whose it is.
  package let subject: FigureSubject

  /// The meter with the price.
  package let other: Meter

  /// Whose price that is; of the same storage, what else is said of the configuration stays.
  package let owner: Configuration

  /// The days on which it is so.
  package let period: Period

  package init(
    meter: Meter, subject: FigureSubject, other: Meter, owner: Configuration, period: Period
  ) {
    (self.meter, self.subject, self.other) = (meter, subject, other)
    (self.owner, self.period) = (owner, period)
  }
}

extension FigureBook {
  /// The meter and the configuration by whose price something is billed: themselves, unless they share another's.
  ///
  /// What shares a price has it from what is priced itself: no chain of them is followed.
  func priced(
    _ meter: Meter, for configuration: Configuration
  ) -> (meter: Meter, configuration: Configuration) {
    let shared = sharedPrices.first { shared in
      shared.meter == meter && shared.subject.fit(configuration) != nil
    }
    guard let shared else { return (meter, configuration) }
    let (owner, isSame) = (shared.owner, shared.owner.storage == configuration.storage)
    return (shared.other, isSame ? configuration.choosing(owner.traits) : owner)
  }
}
