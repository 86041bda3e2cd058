/// A list of words that the reading itself looks for, beside the lists that patterns name.
enum KnownList: Int, CaseIterable {
  /// Words that turn what is said into its opposite.
  case negation

  /// Words that begin with such a word and deny nothing, as *no later than*.
  case seemingNegation

  /// Words that say of what stands before them that it need not be.
  case needless

  /// Words that say of all that they list that it need not be: *no requirement for*.
  case needlessList

  /// Words by which an option does away with what it names: *turn off*.
  case switchingOff

  /// Words that say that something is there.
  case already

  /// Words that join one thought to another.
  case joining

  /// What an option does with data: *move*, *keep*. Such a word names nothing that the data may be.
  case handling

  /// Words with which a sentence turns to something else: *and*, *while*.
  case turning

  /// Words with which it turns from one thing to another: *but*, *whereas*.
  case contrasting

  /// Words that go on speaking of what was spoken of before: *they*, *can*.
  case goingOn

  /// Words between what is put and where it is put: *in*, *to*.
  case placing

  /// Words of an option that stands for all the others, or for none of them: *all of the above*.
  case allOptions
  case noOptions

  /// Words of an option that stands for others, beside their letters: *both A and B*.
  case betweenOptions

  /// Words that go on with the thought behind such an ending as begins another: *쓰고 싶지*.
  case sameThought

  /// Words by which a text asks for a number of things: *how many*.
  case howMany

  /// Words that ask for all options that fit: *all that apply*.
  case allFitting

  /// How pages name the list.
  var name: String {
    switch self {
    case .negation: "not"
    case .seemingNegation: "not-denied"
    case .needless: "needless"
    case .needlessList: "needless-list"
    case .switchingOff: "switching-off"
    case .already: "already"
    case .joining: "joining"
    case .handling: "handling"
    case .turning: "turning"
    case .contrasting: "contrasting"
    case .goingOn: "going-on"
    case .placing: "placing"
    case .allOptions: "all-options"
    case .noOptions: "no-options"
    case .betweenOptions: "between-options"
    case .sameThought: "same-thought"
    case .howMany: "how-many"
    case .allFitting: "all-fitting"
    }
  }
}
