/// A form in which a plan is written.
public enum ProvisionFormat: String, CaseIterable, Hashable, Sendable {
  /// The request for `aws sagemaker create-training-job --cli-input-json`.
  case createTrainingJob = "create-training-job"

  /// A script with the classes of the SageMaker Python SDK.
  case sageMakerSDK = "sagemaker-sdk"

  /// A template of what the job needs beside itself.
  case cloudFormation = "cloudformation"

  /// The same for Terraform.
  case terraform

  /// The set-up for a person, in Markdown: numbered steps, their commands, and how to undo them.
  case steps

  /// The name of the file that `--output` writes.
  public var fileName: String {
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
