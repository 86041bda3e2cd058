internal import RandomWorkloads
internal import StorageAdvisor
internal import SystemFiles

/// Writes documents for random workloads, a JSON object a line, for judges that are not ours.
///
///     provision-samples 300
///
/// Workload by workload the plans take turns, so that every configuration is written many times in every
/// form. Names are those of `SampleNames`: some of them are as nasty as their patterns let them be.
@main struct Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let count = arguments.first.flatMap({ Int($0) }), (1...100_000).contains(count) else {
      SystemFile.printError("usage: provision-samples NUMBER-OF-WORKLOADS\n")
      SystemFile.exit(2)
    }
    do {
      var samples = Samples()
      for index in 0..<count {
        guard try SystemFile.print(samples.lines(of: index)) else { return }
      }
    } catch {
      SystemFile.printError("error: \(error)\n")
      SystemFile.exit(1)
    }
  }
}
