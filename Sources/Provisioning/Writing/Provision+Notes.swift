internal import Advice
internal import RuleText

extension Provision {
  /// What documents leave to their reader, or take otherwise than the facts have it.
  package func notes(for formats: [ProvisionFormat]) -> [String] {
    let isOfJob = formats.contains(.createTrainingJob) || formats.contains(.sageMakerSDK)
    let isOfStorage = formats.contains(.cloudFormation) || formats.contains(.terraform)
    let isOfSteps = formats.contains(.steps)
    return (isOfJob ? jobNotes : []) + (isOfStorage ? storageNotes : [])
      + (isOfStorage || isOfSteps ? fileSystemNotes : [])
      + (isOfSteps && reach == .elsewhere ? [elsewhere] : [])
  }

  /// What nobody writes for what runs the training.
  private var elsewhere: String {
    "training.compute is \(computeName): nothing here mounts the storage there"
  }

  /// What a file system can never have again, or loses.
  private var fileSystemNotes: [String] {
    var notes = meaningOfEFA
    if exportsFiles {
      notes.append("what is not exported when the file system is deleted is lost")
    } else if usesExistingFileSystem, linksBucket, workload.needsBucketExport == true {
      notes.append(
        "the file system is there: aws fsx describe-data-repository-associations shows whether an "
          + "AutoExportPolicy brings its files to the bucket")
    }
    if storage == .fsxLustre, usesExistingFileSystem, workload.needsGPUDirectStorage == true {
      notes.append("the file system is there: EFA cannot be added to one that was made without")
    }
    return notes
  }

  private var storageNotes: [String] {
    var notes: [String] = []
    if !runsJobs {
      notes.append(
        reach == .elsewhere ? elsewhere : "what mounts the storage is written by --as steps")
    }
    if storage == .s3, !isExpress, workload.dataLocation == .s3 {
      notes.append("the bucket is there: the endpoint is for jobs that run in a VPC")
    }
    if buysCapacity, workload.dataSize == nil {
      notes.append("data.size is unknown: the file system has \(lustreCapacity) GiB")
    }
    if has(.provisioned), let needed = neededThroughput, needed > mostThroughput {
      notes.append("\(needed) MiB a second are needed: a file system has \(mostThroughput) at most")
    }
    if storage == .fsxLustre, !usesExistingFileSystem, names.all(.subnet).count > 1 {
      notes.append("a Lustre file system takes one subnet: the first is used")
    }
    return notes
  }

  private var jobNotes: [String] {
    var notes: [String] = []
    if storage == .s3, mode == .file, names[.volumeSize] == nil {
      if let size = workload.text(of: .dataSize) {
        if volume == largestVolume {
          notes.append(
            "\(size) do not fit a training volume, which has \(largestVolume) GB at most")
        }
      } else {
        notes.append("data.size is unknown: the training volume has \(volume) GB")
      }
    }
    if let selection = workload.dataSelection, storage == .s3, dataSelection != selection {
      let isPrefix = names[.s3URI]?.hasSuffix("/") == true
      notes.append(
        isPrefix
          ? "--s3-uri ends in a slash, and names no \(selection.rawValue): the channel is a prefix"
          : "\(mode.requestName) mode reads no \(selection.rawValue): the channel is a prefix")
    }
    if isExpress, let bucket = names[.s3URI].flatMap(S3Location.init), !bucket.isExpress {
      notes.append(
        "the plan reads a directory bucket, whose name ends in --x-s3; "
          + "\(bucket.bucket.quoted) is none")
    }
    if let compute = workload.trainingCompute, compute != .sageMaker {
      notes.append("training.compute is \(compute.rawValue): requests are for SageMaker jobs")
    }
    if isOnSpot, names[.keepAlive] != nil {
      notes.append("instances on Spot capacity are not kept warm: --keep-alive is left out")
    }
    return notes
  }
}
