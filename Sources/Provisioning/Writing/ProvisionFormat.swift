/// A form in which a plan is written.
package enum ProvisionFormat: String, CaseIterable, Hashable, Sendable {
  case createTrainingJob = "create-training-job"
  case sageMakerSDK = "sagemaker-sdk"
  case cloudFormation = "cloudformation"
  case terraform
  case steps

  /// The name of the file that `--output` writes.
  package var fileName: String {
    switch self {
    case .createTrainingJob: "training-job.json"
    case .sageMakerSDK: "train.py"
    case .cloudFormation: "storage.template.json"
    case .terraform: "main.tf"
    case .steps: "steps.md"
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
    case .sageMakerSDK: try trainingJob().script()
    case .cloudFormation: infrastructure.cloudFormation()
    case .terraform: infrastructure.terraform()
    case .steps: steps()
    }
  }
}
