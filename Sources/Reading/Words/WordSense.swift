/// What a word says of numbers and times by itself, or that it says nothing at all.
///
/// Each word is looked up once, when a text is cut into tokens: most say nothing of this.
enum WordSense: Hashable, Sendable {
  /// It is a number: *seven*.
  case number(DecimalNumber)

  /// It multiplies the number before it: *million*.
  case multiplier(DecimalNumber)

  /// It says that there are many, at least so many: *dozens*.
  case many(DecimalNumber)

  /// It counts periods: *second*.
  case ordinal(Int64)

  /// It is a period of so many days: *보름*.
  case days(Int64)

  /// A quantity may begin with it, by the words beside it: *$*, *day 30*, *half a year*.
  case opening

  /// It carries no meaning of its own: gaps do not count it.
  case light

  /// It is as light, and a quantity may begin with it: *a year*.
  case article
}
