internal import Advice
internal import RuleText

/// A question that asks which of its options describes a storage, or the work that suits it.
///
/// There the options state facts and the question names the plan: the option wins for which the rules
/// put that storage furthest ahead of others.
struct SubjectContest {
  let options: [Answer.JudgedOption]

  /// The phrases by which the options were read.
  let phrases: Set<Int>

  /// How far the storage is ahead of the next one, for each option; `nil` where nothing is stated, or
  /// the storage is excluded.
  private let leads: [Int?]
  let isRead: [Bool]

  /// The storages against which a description is held where the question compares with none.
  private static let usualRivals: [Storage] = [
    .s3, .efs, .fsxLustre, .ebs, .instanceStore, .fsxWindows,
  ]

  init(
    _ options: [Question.Option], subject: Storage, rivals: [Storage], judge: QuestionJudge
  ) {
    let storages = rivals.isEmpty ? Self.usualRivals.filter { $0 != subject } : rivals
    let plans = ([subject] + storages).map { Plan(Configuration($0)) }
    var judged: [Answer.JudgedOption] = []
    var leads: [Int?] = []
    var isRead: [Bool] = []
    var phrases: Set<Int> = []
    for option in options {
      let facts = StatedFacts(option.text, judge.reader)
      phrases.formUnion(facts.phrases)
      let results = judge.rules.judge(plans, for: facts.workload)
      let rival = plans.indices.dropFirst().map { results[$0] }.filter { !$0.isExcluded }
        .map(\.points).max()
      let isStated = !facts.findings.isEmpty
      // Where no rival is left, that is a strong reason.
      let lead = results[0].points - (rival ?? -Strength.strongly.points)
      isRead.append(isStated)
      leads.append(isStated && !results[0].isExcluded ? lead : nil)
      judged.append(
        Answer.JudgedOption(letter: option.letter, weighed: isStated ? results[0] : nil))
    }
    (self.options, self.leads, self.isRead, self.phrases) = (judged, leads, isRead, phrases)
  }

  /// The letters of the best descriptions, or why none are chosen.
  ///
  /// - Parameter count: How many are asked for.
  /// - Returns: The letters, or none and the reason.
  func choose(_ count: Int) -> ([String], Answer.Abstention?) {
    let ranked = options.indices.filter { leads[$0] != nil }
      .sorted { (-lead($0), $0) < (-lead($1), $1) }
    let chosen = ranked.prefix(count)
    guard let last = chosen.last, chosen.count == count,
      chosen.allSatisfy({ options[$0].isFavouredByStatedFacts })
    else { return ([], .nothingToGoBy) }
    // What is not understood may be anything: it counts as a description that fits no better than
    // others.
    let others = ranked.dropFirst(count).map { lead($0) } + isRead.filter { !$0 }.map { _ in 0 }
    let margin = lead(last) - max(0, others.max() ?? 0)
    guard margin >= Lead.closeLimit * (isRead.contains(false) ? 2 : 1) else {
      return (
        [],
        .close(
          chosen: [options[last].letter],
          next: options.indices
            .filter { !chosen.contains($0) && (leads[$0] ?? 0) == (others.max() ?? 0) }
            .map { options[$0].letter },
          margin: max(0, margin))
      )
    }
    return (chosen.map { options[$0].letter }.sorted(), nil)
  }

  /// How far the storage is ahead, for an option.
  func lead(_ option: Int, ofExcluded excluded: Int = 0) -> Int { leads[option] ?? excluded }
}

extension QuestionJudge {
  /// The storage that a question asks to describe, and those with which it compares it.
  ///
  /// Such a question states nothing of a workload but what its data is for, and names one storage that is not
  /// only compared with.
  func subject(of question: Question, _ facts: StatedFacts) -> (Storage, rivals: [Storage])? {
    guard facts.findings.allSatisfy({ [.dataLocation, .dataPurpose].contains($0.fact) }) else {
      return nil
    }
    let matcher = reader.text(question.text)
    let roles = matcher.roles().roles
    func storages(_ isAside: Bool) -> [Storage] {
      Storage.allCases.filter { storage in
        matcher.mentions.indices.contains {
          matcher.mentions[$0].storage == storage && (roles[$0] == .aside) == isAside
        }
      }
    }
    let named = storages(false)
    guard named.count == 1 else { return nil }
    return (named[0], storages(true).filter { $0 != named[0] })
  }
}

extension TextMatcher {
  /// The phrases by which the text asks which option describes what it names.
  var descriptionPhrases: Set<Int> { Set(matches(.descriptionAsked).map(\.phrase)) }
}
