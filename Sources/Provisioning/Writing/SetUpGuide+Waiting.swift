/// Waiting until AWS has done what it was asked to: the next command is refused before.
extension SetUpGuide {
  /// The function of the shell that waits, so long and no longer.
  static let waiting = [
    "# wait_for MINUTES STATE COMMAND: until the command prints the state, '' for nothing",
    "wait_for() {",
    "  for ((left = $1 * 6; left > 0; left--)); do",
    "    state=$(\"${@:3}\") || return",
    "    [ \"$state\" != \"$2\" ] || return 0",
    "    case $state in *FAILED* | *MISCONFIGURED* | *error*) break ;; esac",
    "    sleep 10",
    "  done",
    "  echo \"still '$state', not '$2': ${*:3}\" >&2",
    "  return 1",
    "}",
  ]

  /// Waits until a command prints a state, or nothing where the state is empty.
  func wait(for state: String, _ command: [String], minutes: Int? = nil) -> [String] {
    Shell.command(
      ["wait_for \(minutes ?? provision.minutesToWait) \(state.isEmpty ? "''" : state)"] + command
        + ["--output text"])
  }

  /// Deletes a security group once nothing is in it: machines of a job leave it minutes after the run.
  func deleteGroups(_ groups: [String]) -> [String] {
    ["for group in \(groups.map { "\"\($0)\"" }.joined(separator: " ")); do"]
      + (wait(
        for: "",
        [
          "aws ec2 describe-network-interfaces", "--filters \"Name=group-id,Values=$group\"",
          "--query 'NetworkInterfaces[].NetworkInterfaceId'",
        ]) + ["aws ec2 delete-security-group --group-id \"$group\""]).map { "  \($0)" }
      + ["done"]
  }
}
