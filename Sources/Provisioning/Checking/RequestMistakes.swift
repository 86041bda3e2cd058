internal import Advice
internal import JSONText
internal import RuleText

extension JobRequest {
  /// The storage mistakes of the request, in the order of the channels.
  func mistakes(
    _ book: ParameterBook, _ figures: FigureBook, _ workload: Workload
  ) -> [Finding] {
    let job = jobFacts(book, workload)
    let channels = channelFacts(book, figures, workload, job: job)
    // Each once: two channels may put the same mistake of the job down to one place.
    return book.rules.flatMap { rule in
      guard rule.isOfChannel else {
        return rule.truth(for: job) == .yes ? [finding(rule, channel: nil, book)] : []
      }
      return channels.indices.filter { rule.truth(for: job.joined(with: channels[$0])) == .yes }
        .map { finding(rule, channel: $0, book) }
    }.uniqued
  }

  private func finding(_ rule: JobRule, channel: Int?, _ book: ParameterBook) -> Finding {
    // A group's count stands elsewhere than the job's: the place is the one that the request has.
    let elements = channel.map { [["InputDataConfig"]: $0] } ?? [:]
    let path = rule.places.first { !nodes(at: $0, in: elements).isEmpty } ?? rule.places[0]
    var place = JSONPath()
    for name in path {
      place = place.member(name)
      if place.names == ["InputDataConfig"], let channel { place = place.element(channel) }
    }
    return Finding(
      rule.id, rule.gravity, at: place, rule.message, help: rule.help, citation: rule.citation)
  }
}
