package import Advice

/// What the words below a heading of a `quantities` fence say of numbers, times and amounts.
package enum QuantityMeaning: Hashable, Sendable {
  /// A number, as digits write it.
  case value(QuantityValue, digits: String)

  /// So many of a unit of facts.
  case unit(QuantityUnit, of: Dimension, name: String, factor: Int64)

  /// What the words do beside numbers.
  case role(QuantityRole)

  /// How pages name all that words can say of numbers.
  package static let names =
    QuantityValue.allCases.map(\.rawValue) + QuantityUnit.allCases.map(\.rawValue)
    + QuantityRole.allCases.map(\.name)

  /// How pages name what the words say.
  package var name: String {
    switch self {
    case .value(let value, _): value.rawValue
    case .unit(let unit, _, _, _): unit.rawValue
    case .role(let role): role.name
    }
  }
}

/// What a word with a number says.
package enum QuantityValue: String, CaseIterable, Hashable, Sendable {
  /// It is the number: *seven*.
  case number

  /// It multiplies the number before it: *million*.
  case times

  /// It says that there are many, at least so many: *dozens*.
  case atLeast = "at-least"

  /// It is a part of one, or a pair, before a unit of data or a word that multiplies: *half*.
  case part

  /// It counts periods: *second*.
  case ordinal

  /// It is a letter at a number, which it multiplies: *k*.
  case letter
}

/// What a word with a unit says.
package enum QuantityUnit: String, CaseIterable, Hashable, Sendable {
  /// It is the unit: *month*.
  case unit

  /// It is a letter at a number of data, which it measures: *g*.
  case letterUnit = "letter-unit"

  /// Periods of this length are counted: *the second year*.
  case counted

  /// Ends of such periods are counted: *the second birthday*.
  case birthday

  /// It is a period of this length by itself: *보름*.
  case period
}

/// What a word does beside numbers.
package enum QuantityRole: Int, CaseIterable, Hashable, Sendable {
  /// It carries no meaning of its own: *the*.
  case light

  /// It is as light, and stands for one before a unit: *a year*.
  case article

  /// It joins a word for many with another: *tens of thousands*.
  case of

  /// The time comes on top of another: *six more years*.
  case onTop

  /// A time behind it has passed: *after the second year*.
  case behind

  /// The period behind it is a single one: *the first month*.
  case beforeOne

  /// As *before-one*, where periods are counted in units that are no words of their own: *첫 분기*.
  case beforeFirst

  /// A number behind it has the unit of the time before: *the following four*.
  case sameUnit

  /// It stands between the ends of a span of periods: *years two to five*.
  case span

  /// It joins two ends: *between two and five*.
  case joint

  /// It stands between the ends of a range of numbers: *10 to 20 TB*.
  case range

  /// It begins such a range: *between*.
  case between

  /// A number behind it counts years of age: *once they turn three*.
  case turn

  /// The end of a period, and what stands before it: *until the end of the year*.
  case end
  case until

  /// What is left of a period ends with it: *the rest of the year*.
  case rest

  /// A time stands behind it, where no number does: *for a month*.
  case beforeTime

  /// A week does; behind other words *a week* says how often.
  case beforeWeek

  /// It makes a word between ends one before times: *up to a month*.
  case up

  /// A unit of which *a* can be a time: *a month*.
  case unitOfOne

  /// It makes a time an age: *a year old*.
  case old

  /// It halves the unit behind it: *half a year*.
  case half

  /// It stands between a number and a unit of time and changes nothing: *three full years*.
  case whole

  /// It stands before the number that it measures: *day 30*.
  case day

  /// A number of a smaller unit may follow it, or its half: *4년 6개월*, *a year and a half*.
  case divisible

  /// It makes a time of the unit behind *a*: *a day's wait*.
  case genitive

  /// The period behind it is the one in which something came to be: *만들어진 달에는*, and with *origin* behind it
  /// *the week in which they arise*.
  case beforeOrigin
  case origin

  /// It is written behind such a period: *달에는*.
  case periodEnding

  /// It makes an ordinal of the number at which it stands: *30th*.
  case ordinalEnding

  /// It stands between what is counted and a time: *per second*.
  case per

  /// A second and an hour behind such a word: *per second*.
  case second
  case hour

  /// It says so without such a word: *MB/s*, *hourly*.
  case aSecond
  case anHour

  /// It says so before the number: *초당*, *시간당*.
  case everySecond
  case everyHour

  /// It follows a letter that measures data: *500G of logs*.
  case behindData

  /// What a number in thousands in front of it tells the width of: *4K video*.
  case behindWidth

  /// A sign of US dollars before the amount, of other money, and a word for other money.
  case dollarSign
  case otherSign
  case otherMoney

  /// How pages name it.
  package var name: String {
    switch self {
    case .onTop: "on-top"
    case .beforeOne: "before-one"
    case .beforeFirst: "before-first"
    case .beforeOrigin: "before-origin"
    case .periodEnding: "period-ending"
    case .sameUnit: "same-unit"
    case .beforeTime: "before-time"
    case .beforeWeek: "before-week"
    case .unitOfOne: "unit-of-one"
    case .ordinalEnding: "ordinal-ending"
    case .aSecond: "a-second"
    case .anHour: "an-hour"
    case .everySecond: "every-second"
    case .everyHour: "every-hour"
    case .behindData: "behind-data"
    case .behindWidth: "behind-width"
    case .dollarSign: "dollar-sign"
    case .otherSign: "other-sign"
    case .otherMoney: "other-money"
    default: "\(self)"
    }
  }

  package init?(name: String) {
    guard let role = Self.byName[name] else { return nil }
    self = role
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
