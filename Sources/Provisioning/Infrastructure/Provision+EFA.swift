internal import Advice
internal import RuleText

/// GPUDirect Storage, which goes by EFA.
extension Provision {
  /// Whether a Lustre file system is made with EFA: it cannot be added later.
  var hasEFA: Bool {
    storage == .fsxLustre && !usesExistingFileSystem && workload.needsGPUDirectStorage == true
      && (has(.persistent2) || has(.intelligentTiering))
  }

  /// What is to be known of EFA, as sentences.
  var meaningOfEFA: [String] {
    guard hasEFA else { return [] }
    var sentences = ["EFA is chosen when a file system is created, and cannot be added later"]
    if buysCapacity, pricedCapacity < lustreCapacity {
      sentences.append(
        "EFA takes \(lustreCapacity) GiB in this tier, more than the \(pricedCapacity) GiB that are "
          + "priced for the data")
    }
    let types = words(.gpuDirectInstances)
    if let type = names[.instanceType] ?? workload.text(of: .trainingInstanceType),
      !types.contains(type)
    {
      sentences.append(
        "AWS names \(types.joined(separator: ", ")) for GPUDirect Storage, and not \(type)")
    }
    return sentences
  }
}
