/// What a question may ask for that is no plan.
package enum AskedSort: String, CaseIterable, Sendable {
  /// Which option describes the storage that the question names, or the work that suits it.
  case description

  /// What a feature that the question names is for.
  case purpose

  /// Why something happens.
  case cause

  /// Which option does not fit.
  case opposite
}
