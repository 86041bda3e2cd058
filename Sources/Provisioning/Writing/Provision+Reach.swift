internal import Advice
internal import RuleText

/// What mounts the storage: a job of SageMaker, or machines that do so themselves.
enum Reach: Hashable, Sendable {
  /// A training job, whose request names the storage.
  case job

  /// Instances with an operating system of their own.
  case machines

  /// Pods, by a driver of their cluster.
  case cluster

  /// Something that this tool writes nothing for.
  case elsewhere
}

extension Provision {
  var reach: Reach {
    switch workload.trainingCompute {
    case nil, .sageMaker?: .job
    case .ec2?, .hyperPod?, .ecs?, .emr?: .machines
    case .eks?: .cluster
    case .fargate?, .lambda?: .elsewhere
    }
  }

  /// Whether SageMaker runs the training: nothing else was said.
  var runsJobs: Bool { reach == .job }

  /// Whether machines that mount a bucket get a way to it that costs nothing.
  var opensWayToS3: Bool { storage == .s3 && !runsJobs && !isExpress }

  /// Whether the whole data is copied to each machine before it is read.
  var copiesToMachines: Bool { storage == .s3 && mode == .file && reach != .cluster }

  /// The driver of Kubernetes that mounts the storage, and the add-on of a cluster that brings it.
  var driver: (name: String, addOn: String) {
    switch storage {
    case .efs: (word(.efsDriver), word(.efsAddOn))
    case .fsxLustre: (word(.lustreDriver), word(.lustreAddOn))
    default: (word(.bucketDriver), word(.bucketAddOn))
    }
  }

  /// The package of Amazon Linux that has the file system's client.
  var clientPackage: String { word(storage == .efs ? .efsClient : .lustreClient) }

  /// How the facts name what runs the training; empty where they do not.
  var computeName: String { workload.text(of: .trainingCompute) ?? "" }
}
