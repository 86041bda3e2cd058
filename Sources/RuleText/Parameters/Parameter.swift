package import Advice

/// One parameter of a request, as the service's model and the pages under `rules/parameters` have it.
package struct Parameter: Hashable, Sendable {
  /// The names from the request's top to the parameter; elements of lists have none.
  package let path: [String]

  /// What a value is.
  package let kind: ParameterKind

  /// When the parameter must be there; `nil` where it may always be left out.
  package let requirement: Requirement?

  /// Parameters beside which this one cannot stand.
  package let refusedWith: [[String]]

  /// A pattern that a text must not have, as a whole; `nil` where none is refused.
  package let unlike: String?

  /// Whether elements of the list around it cannot share a value.
  package let isUnique: Bool

  /// Whether only the description of a job has it: the service tells it and is not asked for it.
  package let isReturned: Bool

  /// The number that is taken where nobody says another; `nil` where none is.
  package let usual: Int?

  /// What the parameter is, as a phrase; empty where its name says it.
  package let meaning: String

  /// Where its value comes from, as a phrase; empty where nobody has to ask.
  package let origin: String

  /// Who says so.
  package let citation: Citation

  /// The names as pages and messages write them: `VpcConfig.Subnets`.
  package var name: String { path.joined(separator: ".") }
}

extension Parameter {
  /// When a parameter must be there.
  package enum Requirement: Hashable, Sendable {
    /// Whenever the structure around it is.
    case always

    /// Whenever the structure around it is, and none of these is there.
    case unless([[String]])

    /// Whenever one of these is there.
    case with([[String]])
  }
}

/// What a value of a request is.
package indirect enum ParameterKind: Hashable, Sendable {
  case structure
  case flag

  /// Anything, unchecked.
  case any
  case text(Extent, pattern: String?)

  /// One of the names.
  case choice([String])

  /// A whole number.
  case number(Extent)

  /// One of the whole numbers.
  case numbers([Int])

  /// Values of one kind; of structures whose members are parameters of their own where it is `nil`.
  case list(Extent, of: ParameterKind?)
  case map(Extent, names: ParameterKind, values: ParameterKind)
}

/// How much is enough and how much too much: characters, elements, members, or a number's value.
package struct Extent: Hashable, Sendable {
  package var least: Int?
  package var most: Int?

  /// The extent in words: `1 to 63`, `at least 1`; empty where there is no bound.
  package var text: String {
    switch (least, most) {
    case (let least?, let most?): least == most ? "\(least)" : "\(least) to \(most)"
    case (let least?, nil): "at least \(least)"
    case (nil, let most?): "at most \(most)"
    case (nil, nil): ""
    }
  }
}

extension Extent {
  /// Whether a number is within the bounds.
  package func contains(_ number: Int) -> Bool {
    number >= least ?? .min && number <= most ?? .max
  }
}
