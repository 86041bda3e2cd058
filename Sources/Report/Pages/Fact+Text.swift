public import Advice

extension Fact {
  /// The fact's name, what it means, and what values it takes, for people.
  public func text(style: TextStyle = TextStyle()) -> String {
    ([name] + style.wrap("\(meaning): \(type.expectation)", lead: "    "))
      .map { $0 + "\n" }.joined()
  }
}
