package import RuleText
internal import Advice

extension OfferMap {
  /// The map that comes with the library.
  package static func builtIn() -> OfferMap { load(RuleBook.builtInPages) }
}
