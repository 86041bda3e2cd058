/// A plan as files for AWS.
public struct ProvisionedPlan: Hashable, Sendable {
  /// A file.
  public struct File: Hashable, Sendable {
    /// The name, without a folder: `training-job.json`.
    public let name: String

    /// The whole text, ended by a line break.
    public let text: String
  }

  /// A file for each format, in the order in which they were asked for.
  public let files: [File]

  /// What the files leave to their reader, or take otherwise than the facts have it.
  public let notes: [String]
}

/// Everything that keeps a plan from being written.
public struct ProvisionMistakes: Error, Hashable, Sendable {
  /// One thing that is wrong.
  public struct Mistake: Hashable, Sendable {
    /// What is wrong, as one phrase.
    public let message: String

    /// What was expected, or where the value comes from; `nil` where the message says it all.
    public let help: String?
  }

  /// The mistakes, in the order of the call.
  public let mistakes: [Mistake]
}

extension Recommendation {
  /// Writes a plan as texts of files for AWS.
  ///
  ///     let written = try recommendation.provision(
  ///       choice, as: [.terraform, .steps], names: [(.vpc, "vpc-0123456789abcdef0")])
  ///
  /// Whatever is in the names is escaped for the language in which it lands, and the same call gives
  /// the same texts.
  ///
  /// - Parameters:
  ///   - plan: A plan of this recommendation, ranked or excluded.
  ///   - formats: What is written.
  ///   - names: What only the team can name. A request and a script want all that they say; the other
  ///     formats leave open what is missing.
  ///   - steps: Work that the set-up does beside what the plan implies: `preloadData`, where a Lustre
  ///     file system is linked to a bucket, and `deleteAfterRun`, where a file system is made.
  ///   - tagsFacts: Whether the job carries the facts as tags, for whoever reads its request later.
  ///   - book: What requests may hold, where it is not what comes with the library.
  /// - Returns: The texts, which the caller puts where they belong, and what they leave open.
  /// - Throws: `ProvisionMistakes` with every name that the service would not take, every one that is
  ///   missing, or every step that does not go with the plan.
  public func provision(
    _ plan: JudgedPlan, as formats: [ProvisionFormat],
    names: [(name: ProvisionName, value: String)], steps: Set<Step> = [], tagsFacts: Bool = false,
    book: ParameterBook? = nil
  ) throws(ProvisionMistakes) -> ProvisionedPlan {
    try provision(
      plan.plan, as: formats, names: names, steps: steps, tagsFacts: tagsFacts,
      book: book ?? Self.builtInParameters)
  }

  /// Read when it is first asked for, and kept.
  private static let builtInParameters = ParameterBook.builtIn()

  /// Writes a plan, by pages of one's own on requests.
  package func provision(
    _ plan: Plan, as formats: [ProvisionFormat], names: [(name: ProvisionName, value: String)],
    steps: Set<Step>, tagsFacts: Bool, book: ParameterBook
  ) throws(ProvisionMistakes) -> ProvisionedPlan {
    let checked: Names
    do {
      checked = try Names(names, book: book)
    } catch {
      throw ProvisionMistakes(
        mistakes: error.items.map { .init(message: $0.message, help: $0.help) })
    }
    let provision = Provision(
      Plan(plan.configuration, steps: steps.union(plan.steps)), for: workload, names: checked,
      book: book, figures: figures, tagsFacts: tagsFacts)
    let strange = provision.strangers(among: steps)
    guard strange.isEmpty else { throw ProvisionMistakes(mistakes: strange) }
    var files: [ProvisionedPlan.File] = []
    for format in formats {
      files.append(.init(name: format.fileName, text: try provision.written(as: format)))
    }
    return ProvisionedPlan(files: files, notes: provision.notes(for: formats))
  }
}

extension Provision {
  /// The steps that a caller may ask for.
  package static let optionalSteps: [Step] = [.preloadData, .deleteAfterRun]

  /// What is wrong with steps that do not go with the plan.
  fileprivate func strangers(among steps: Set<Step>) -> [ProvisionMistakes.Mistake] {
    Step.allCases.filter(steps.contains).compactMap { step in
      let help: String
      switch step {
      case .preloadData where canPreload, .deleteAfterRun where canDelete: return nil
      case .preloadData: help = "it loads a Lustre file system from the bucket that it is linked to"
      case .deleteAfterRun: help = "it deletes a file system that the plan makes"
      default: help = "steps to choose are preload-data and delete-after-run"
      }
      return .init(
        message: "`\(step.rawValue)` does not go with \(plan.configuration.name) here", help: help)
    }
  }

  /// The document, or a mistake for every name that is missing.
  fileprivate func written(as format: ProvisionFormat) throws(ProvisionMistakes) -> String {
    do {
      return try document(format)
    } catch {
      throw ProvisionMistakes(
        mistakes: zip(error.names, error.origins).map { name, origin in
          .init(
            message:
              "`\(format.rawValue)` needs \(name.rawValue) \(name.placeholder): \(name.meaning)",
            help: origin.isEmpty ? nil : origin)
        })
    }
  }
}
