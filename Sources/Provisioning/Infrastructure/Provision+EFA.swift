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
    if buysCapacity, let least = purchase.leastCapacity?.parts(of: Self.gibibyte) {
      sentences.append("EFA takes \(least) GiB in this tier at least, which are paid for")
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
