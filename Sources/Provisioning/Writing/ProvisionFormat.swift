/// A form in which a plan is written.
package enum ProvisionFormat: String, CaseIterable, Hashable, Sendable {
  case createTrainingJob = "create-training-job"

  /// The name of the file that `--output` writes.
  package var fileName: String {
    switch self {
    case .createTrainingJob: "training-job.json"
    }
  }
}

extension Provision {
  /// The plan as a document, ended by a line break.
  ///
  /// - Throws: `MissingNames` where the form has no place to leave a name open.
  package func document(_ format: ProvisionFormat) throws(MissingNames) -> String {
    switch format {
    case .createTrainingJob: try trainingJob().json()
    }
  }
}
