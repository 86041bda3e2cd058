/// What a figure of the world is about.
public enum FigureSubject: Hashable, Sendable {
  /// Every configuration of the storage that has all the traits.
  case storage(Storage, [Trait])

  /// A type of training instance.
  case instance(InstanceType)

  /// Whatever is trained, wherever the data is.
  case everything
}

extension FigureSubject {
  /// How text writes the subject; empty for everything.
  public var name: String {
    switch self {
    case .storage(let storage, let traits): Target.storage(storage, traits).name
    case .instance(let type): type.rawValue
    case .everything: ""
    }
  }

  /// How closely the subject describes a configuration, counted in traits; `nil` where it does not.
  func fit(_ configuration: Configuration) -> Int? {
    switch self {
    case .storage(let storage, let traits):
      configuration.storage == storage && traits.allSatisfy(configuration.traits.contains)
        ? traits.count + 1 : nil
    case .everything: 0
    case .instance: nil
    }
  }
}

/// How far a figure can be trusted.
public enum Confidence: String, FactChoice {
  /// One secondary source, derived, or recalled.
  case low

  /// AWS text of an older date, or two secondary sources that agree.
  case medium

  /// A service model, AWS documentation, or an offer file.
  case high
}

/// Who states a figure, and when.
public struct Provenance: Hashable, Sendable {
  /// The source, the place in it, and what is known against the figure.
  public let citation: Citation

  /// The day, month or year of the source's statement, as `2026-09-25`; `unknown` where it has none.
  public let stated: String

  /// How far the figure can be trusted.
  public let confidence: Confidence

  /// Whether the figure was stated more than two years before the day that the rule book is of, or nobody says when.
  public let isOld: Bool

  package init(
    citation: Citation, stated: String, confidence: Confidence, bookDate: Day? = nil
  ) {
    self.citation = citation
    self.stated = stated
    self.confidence = confidence
    // Of a month or a year the last day counts: what surely is older.
    isOld =
      Day(stated.prefix(4).description + "-01-01") == nil
      || bookDate.map { stated < $0.yearsBefore(2).text.prefix(stated.utf8.count) } ?? false
  }

  /// Whether something is known against the figure.
  public var isDoubtful: Bool { confidence == .low || citation.doubt != nil }

  /// Whether outputs that rest on the figure are marked.
  public var isMarked: Bool { isDoubtful || isOld }
}

/// What one unit of a meter costs.
///
/// A class, because its many texts never change: estimates share prices instead of copying them.
public final class Price: Sendable {
  /// What is billed.
  public let meter: Meter

  /// Whom the price is for.
  public let subject: FigureSubject

  /// The Region; `nil` for a price that is the same everywhere.
  public let region: Region?

  /// The quantity above which the price holds, in the meter's smallest steps.
  package let above: Int64

  /// US dollars for one smallest step, and for a whole month of it where the unit says so.
  package let dollarsPerStep: Exact

  /// The price as it is written: `0.023 USD per GiB-month`.
  public let text: String

  /// Who states it.
  public let provenance: Provenance

  /// The days on which it is so.
  public let period: Period

  package init(
    meter: Meter, subject: FigureSubject, region: Region?, above: Int64, dollarsPerStep: Exact,
    text: String, provenance: Provenance, period: Period = .always
  ) {
    self.meter = meter
    self.subject = subject
    self.region = region
    self.above = above
    self.dollarsPerStep = dollarsPerStep
    self.text = text
    self.provenance = provenance
    self.period = period
  }
}

extension Price {
  /// The price in a Region that charges as many times as much.
  func times(_ level: Exact) -> Price {
    Price(
      meter: meter, subject: subject, region: region, above: above,
      dollarsPerStep: dollarsPerStep * level, text: text, provenance: provenance, period: period)
  }
}

extension Meter {
  /// The unit that prices count in, where all count in the same; else the meter's first.
  func unit(of prices: [Price]) -> MeterUnit {
    units.first { unit in
      !prices.isEmpty && prices.allSatisfy { $0.text.hasSuffix(" per \(unit.name)") }
    } ?? units[0]
  }
}

/// The value of a limit.
///
/// A class, because its many texts never change: estimates share limits instead of copying them.
public final class LimitFigure: Sendable {
  /// Which limit.
  public let limit: Limit

  /// Whose limit.
  public let subject: FigureSubject

  /// The Region; `nil` for a limit that is the same everywhere.
  public let region: Region?

  /// The capacity in bytes above which the limit holds, for one of tiers; zero for any other.
  package let above: Int64

  /// The value in the smallest steps of its dimension, over those of the other where it has one.
  package let value: Exact

  /// How far the truth may be away, in hundredths; `nil` where the source does not say.
  public let tolerance: Int?

  /// The value as it is written: `150 MB/s`.
  public let text: String

  /// Who states it.
  public let provenance: Provenance

  /// The days on which it is so.
  public let period: Period

  package init(
    limit: Limit, subject: FigureSubject, region: Region?, above: Int64 = 0, value: Exact,
    tolerance: Int?, text: String, provenance: Provenance, period: Period = .always
  ) {
    self.limit = limit
    self.subject = subject
    self.region = region
    self.above = above
    self.value = value
    self.tolerance = tolerance
    self.text = text
    self.provenance = provenance
    self.period = period
  }
}
