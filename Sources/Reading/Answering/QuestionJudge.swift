internal import Advice

/// Judges a question, or the part of one that asks for one thing.
struct QuestionJudge {
  let reader: WordReader
  let rules: RuleBook

  /// What was estimated of the options: that a word may be misread seldom changes it.
  let estimates: EstimateMemory

  /// What is made of a question.
  struct Verdict {
    let facts: StatedFacts
    var options: [Answer.JudgedOption]

    /// The letters that are chosen; empty where the words do not decide.
    var letters: [String] = []

    /// Why none is chosen.
    var abstention: Answer.Abstention?

    /// The fact without which they are chosen, because it seems misread; `nil` where all facts count.
    var passedOver: Fact?

    /// The options against each other, where none is chosen and more facts would help.
    var undecided: Contest?

    /// The phrases that the reading used.
    let phrases: Set<Int>

    /// The options against each other; `nil` where no plans are weighed.
    var contest: Contest?

    /// Whether several options are chosen that all leave the others far behind, whatever each is for.
    var isFarAhead: Bool {
      letters.count > 1 && contest?.lead(of: letters) ?? 0 >= QuestionJudge.strongLead
    }
  }

  /// Reads the question and its options, and chooses among them.
  ///
  /// - Parameters:
  ///   - question: The question, or a part of one.
  ///   - asked: What it asks for.
  ///   - whole: What the whole question says: a part shares its goals, and what runs the programs.
  /// - Returns: What is chosen, or why nothing is.
  func judge(_ question: Question, _ asked: Question.Asked, of whole: Workload? = nil) -> Verdict {
    let stated = judge(question, asked, of: whole, takesHints: false)
    guard stated.abstention?.asksForMoreFacts == true else { return stated }
    let hinted = judge(question, asked, of: whole, takesHints: true)
    return hinted.abstention == nil ? hinted : stated
  }

  /// Judges a part of a question by what is said of it, and by what the whole question says.
  ///
  /// - Parameters:
  ///   - part: The words that speak of the part, and its options.
  ///   - question: The whole question.
  ///   - workload: What the whole question says.
  /// - Returns: What both choose, or the one that chooses. Where they disagree, what is said of the part
  ///   counts if it speaks strongly; else nothing is chosen.
  func judge(_ part: Question, of question: Question, _ workload: Workload) -> Verdict {
    let own = judge(part, Question.Asked(), of: workload)
    let whole = judge(
      Question(text: question.text, options: part.options, stated: []), Question.Asked())
    guard own.abstention == nil else { return whole }
    guard whole.abstention == nil, whole.letters != own.letters else { return own }
    if let contest = own.contest,
      contest.lead(of: own.letters, over: whole.letters) >= Self.strongLead
    {
      return own
    }
    var verdict = own
    (verdict.letters, verdict.abstention) = ([], .asksForSeveralThings)
    return verdict
  }

  private func judge(
    _ question: Question, _ asked: Question.Asked, of whole: Workload?, takesHints: Bool,
    passingOver misread: Fact? = nil
  ) -> Verdict {
    let facts = StatedFacts(question.text, reader, takesHints: takesHints)
    if let verdict = judgePurpose(question, asked, facts) { return verdict }
    var workload = facts.workload
    workload.goals = workload.goals ?? whole?.goals
    workload.trainingCompute = workload.trainingCompute ?? whole?.trainingCompute
    if let misread { workload[misread] = nil }
    let causing = reader.text(question.text).causePhrases
    var readings = read(
      question.options, facts, takesHints: takesHints, takesDenied: !causing.isEmpty)
    let asking = reader.text(question.text).descriptionPhrases
    let offersAsked = readings.contains {
      !($0.plan?.features.isDisjoint(with: facts.featureNames) ?? true)
    }
    let asksForDescription =
      !offersAsked && (!asking.isEmpty || readings.allSatisfy { $0.plan == nil })
    if asksForDescription || asked.isOpposite,
      let (subject, rivals) = subject(of: question, facts)
    {
      let described = describe(question.options, asked, subject, rivals, facts, asking)
      if asksForDescription || described.abstention == nil { return described }
    }
    // What causes something is no plan for the workload: only features tell.
    if !causing.isEmpty {
      readings = readings.map(\.withOnlyFeatures)
      workload = Workload()
    }
    var contest = weigh(readings, for: workload, asking: facts.featureNames)
    if asked.count > 1 {
      let others = readings.withReferences(to: contest.options)
      if others != readings {
        readings = others
        contest = weigh(readings, for: workload, asking: facts.featureNames)
      }
    }
    var verdict = Verdict(
      facts: facts, options: contest.options,
      phrases: readings.reduce(facts.phrases.union(causing)) { $0.union($1.phrases) },
      contest: contest)
    if asked.isOpposite {
      (verdict.letters, verdict.abstention) = contest.chooseUnfit(asked, limit: Self.strongLead)
      return verdict
    }
    let (chosen, refusal) = contest.choose(
      asked, limit: takesHints ? Self.hintedLead : Lead.closeLimit)
    // Options that are each far ahead of the others need no company.
    if asked.count > 1,
      let joint = JointContest(behindGatewayIn: contest, readings, asked, workload, rules)
        ?? JointContest(contest, readings, asked, workload, rules),
      joint.isOneDesign || contest.choose(asked, limit: Self.strongLead).1 != nil
    {
      (verdict.letters, verdict.abstention) = joint.choose(limit: Lead.closeLimit)
      verdict.options = verdict.options.map { option in
        joint.behindGateway.first { $0.letter == option.letter } ?? option
      }
      return verdict
    }
    let choice = Choice(
      letters: chosen, contest: contest, readings: readings, workload: workload, facts: facts,
      asked: asked, text: reader.text(question.text), judge: self)
    verdict.abstention = refusal ?? choice.doubt
    guard verdict.abstention != nil else {
      verdict.letters = chosen
      verdict.passedOver = misread
      return verdict
    }
    if misread == nil, let fact = choice.misreadFact(verdict.abstention) {
      let other = judge(
        question, asked, of: whole, takesHints: takesHints, passingOver: fact)
      if other.abstention == nil { return other }
    }
    verdict.undecided = contest
    return verdict
  }

  /// Weighs the plans of options against each other.
  ///
  /// - Parameters:
  ///   - readings: The options.
  ///   - workload: The facts that the question states.
  ///   - features: The features that it asks for.
  /// - Returns: The options against each other.
  func weigh(
    _ readings: [OptionReading], for workload: Workload, asking features: Set<String>
  ) -> Contest {
    Contest(readings, workload, asking: features, rules, estimates)
  }

  /// Chooses the option that describes a storage, or the one that does not.
  private func describe(
    _ options: [Question.Option], _ asked: Question.Asked, _ subject: Storage,
    _ rivals: [Storage], _ facts: StatedFacts, _ asking: Set<Int>
  ) -> Verdict {
    let contest = SubjectContest(options, subject: subject, rivals: rivals, judge: self)
    let (chosen, refusal) = asked.isOpposite ? contest.chooseUnfit() : contest.choose(asked.count)
    return Verdict(
      facts: facts, options: contest.options, letters: chosen, abstention: refusal,
      phrases: facts.phrases.union(contest.phrases).union(asking))
  }

  /// Reads options as plans.
  private func read(
    _ options: [Question.Option], _ facts: StatedFacts, takesHints: Bool, takesDenied: Bool
  ) -> [OptionReading] {
    let home =
      facts.namedStorage
      ?? facts.workload.dataLocation.flatMap { Storage(rawValue: $0.rawValue) }
      ?? facts.namedFileSystem
    func read(home: Storage?) -> [OptionReading] {
      options.map {
        OptionReading(
          $0, home: home, asking: facts.featureNames, takesDenied: takesDenied, reader)
      }
    }
    var readings = read(home: home)
    // Where all options that name a storage name one and the same, the others are about it, too.
    let storages = Set(readings.compactMap(\.plan?.configuration.storage))
    if home == nil {
      let only = storages.count == 1 ? storages.first : nil
      let usual = facts.workload.usualHome
      let other = only?.isCandidate == true ? only : usual ?? only
      if let other { readings = read(home: other) }
    }
    // What a name alone offers counts where nothing else decides.
    let owners = takesHints ? rules.owners(of: facts.featureNames) : [:]
    return readings.withTransfers(to: facts.destination)
      .withUnspokenTraits().withoutMixtures().withImplied(owners)
      .withOneHint(of: facts.hintedFeatures)
      .withCopiesAsUploads(from: facts.workload.dataLocation).withAges(of: facts.workload)
  }
}

extension QuestionJudge {
  /// Points by which an option is far ahead: two strong reasons.
  static let strongLead = 2 * Strength.strongly.points

  /// The least lead that decides where words were only hints.
  static let hintedLead = Lead.closeLimit + 1
}

extension RuleBook {
  /// The storage that has each of these features.
  fileprivate func owners(of features: Set<String>) -> [String: Storage] {
    features.reduce(into: [:]) { owners, name in
      if case .feature(_, let storage) = rule(name)?.verdict.target { owners[name] = storage }
    }
  }
}

extension Workload {
  /// Where the data of training jobs is where nobody says otherwise.
  fileprivate var usualHome: Storage? {
    dataPurpose?.contains(.training) == true || trainingCompute == .sageMaker ? .s3 : nil
  }
}

extension Answer.Abstention {
  /// Whether more facts could lead to an answer.
  fileprivate var asksForMoreFacts: Bool {
    switch self {
    case .noFacts, .nothingToGoBy, .close: true
    default: false
    }
  }
}
