/// A rule as it is written.
package struct RuleSyntax: Hashable, Sendable {
  /// A condition as it is written.
  package struct Condition: Hashable, Sendable {
    package enum Form: Hashable, Sendable {
      case flag(isNegated: Bool)
      case choice(isNegated: Bool, values: [Spelled<String>])
      case comparison(Spelled<String>, QuantitySyntax)

      /// A comparison with another fact.
      case order(Spelled<String>, Spelled<String>)
    }

    package let subject: Spelled<String>
    package let form: Form
    package let range: Range<Int>
  }

  /// A verdict as it is written; its parts are those that the keyword calls for.
  package struct Verdict: Hashable, Sendable {
    package let keyword: Spelled<String>
    package var step: Spelled<String>?
    package var target: Spelled<String>?
    package var strength: Spelled<String>?
    package var criterion: Spelled<String>?
  }

  package var conditions: [Condition] = []
  package var isAlways = false
  package var verdict: Verdict?
  package var because: Spelled<String>?
  package var source: Spelled<String>?
  package var detail: Spelled<String>?
  package var doubt: Spelled<String>?
  package var period = PeriodSyntax()

  /// Whether every part was there; a part that is not has been reported.
  package var isComplete = false
}

/// A number with its unit, as written.
package struct QuantitySyntax: Hashable, Sendable {
  package let number: Spelled<String>
  package let unit: Spelled<String>?

  package var range: Range<Int> {
    number.range.lowerBound..<(unit ?? number).range.upperBound
  }
}

/// A fact with a value, as cases and workload fences state it.
package struct StatementSyntax: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case flag(isNegated: Bool)
    case values([Spelled<String>])
    case quantity(QuantitySyntax)
  }

  package let subject: Spelled<String>
  package let form: Form
  package let range: Range<Int>
}

/// A line of a cases fence, as written.
package struct CaseSyntax: Hashable, Sendable {
  /// How a case can come out.
  static let words = ["fires", "silent", "unsure"]

  package let expectation: Spelled<String>
  package let statements: [StatementSyntax]
}
