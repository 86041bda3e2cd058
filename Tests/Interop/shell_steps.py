"""Judges set-up lists: their commands run, in an account that refuses what AWS refuses, and undo leaves nothing.

What they make is what the templates of the same plan make. Texts of the user must reach the shell as they are.
"""

import functools
import re
import subprocess

import account
import same_storage
from command_line import CommandLine

# What a reader fills in where a list leaves a name open.
_FILLED = {
    "ROLE": "arn:aws:iam::111122223333:role/Train", "IMAGE": "image", "INSTANCE_TYPE": "ml.m5.xlarge",
    "OUTPUT_PATH": "s3://my-models/out", "S3_URI": "s3://my-training-data/train/",
    "VPC": account.VPC, "SUBNET": " ".join(account.SUBNETS), "ZONE": "us-east-1a",
    "FILE_SYSTEM_ID": account.FILE_SYSTEM, "MOUNT_NAME": "ab1cdefg", "THROUGHPUT": "100",
    "JOB_GROUP": account.MACHINES_GROUP, "CLUSTER": "cluster",
    "DRIVER_ROLE": "arn:aws:iam::111122223333:role/Driver",
    "FILE_SYSTEM_GROUP": account.FILE_SYSTEM_GROUP, "SOURCE": "s3://old-data/set/",
}
_EXPRESS = {"S3_URI": "s3://my-data--use1-az4--x-s3/train/", "ZONE": "use1-az4"}


class Judge:
    """Judges lists; of those that differ in facts and names only one runs."""

    def __init__(self, line):
        self._line = line
        self._verdicts = {}

    def problems(self, document, template=None, configuration=None):
        """The problems of a list, and how it differs from the templates of its plan."""
        fences = re.findall(r"^```sh\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)
        if not fences:
            return ["there are no commands"]
        found = _texts(fences)
        if found:
            return found
        # Facts make no difference to what runs.
        commands = re.sub(r"^  '[^']*' \\$", "", "\n".join(fences[1:]), flags=re.MULTILINE)
        key = re.sub(r"'[^']*'|\s+|(wait_for|Iops=|SizeGiB=) ?\d+", " ", commands)
        key += str(_open(fences[0]))
        if key not in self._verdicts:
            self._verdicts[key] = self._run(document, fences, template, configuration)
        return self._verdicts[key]

    def _run(self, document, fences, template, configuration):
        # In every other account the second subnet leads to S3 already.
        made = self._account(fences, len(self._verdicts) % 2 == 1)
        found = made.wrong
        if template and configuration:
            found += same_storage.problems(made.made, template, configuration)
        after = made.everything()
        left = after - made.before
        if re.search(r"The\s+bucket\s+stays", document):
            left = {each for each in left if not each.startswith("bucket ")}
        found += [f"undo leaves {each}" for each in sorted(left)]
        found += [f"undo takes {each}" for each in sorted(made.before - after)]
        script = "\n".join(fences)
        if "aws sagemaker" in script:
            if len(made.jobs) != 1:
                found.append(f"{len(made.jobs)} jobs were started")
        elif not made.mounts and "No mount is written" not in document \
                and not re.search(r"^aws s3 (sync|cp).* /mnt", script, re.MULTILINE):
            found.append("nothing is mounted")
        return found

    def _account(self, fences, leads_to_s3):
        """The account in which all commands have run."""
        script = "\n".join(fences)
        existing = None
        if "create-file-system" not in script and "FILE_SYSTEM_ID=" in fences[0]:
            existing = "lustre" if "MOUNT_NAME=" in fences[0] else "efs"
        makes_bucket = "aws s3 mb" in script or "create-bucket" in script
        made = account.Account(existing, leads_to_s3, None if makes_bucket else "my-training-data")
        filled = _FILLED | (_EXPRESS if "--create-bucket-configuration" in script else {})
        first = fences[0]
        for name in _open(first):
            first = re.sub(rf"^{name}=$", f"{name}='{filled.get(name, '')}'", first, flags=re.M)
        made.wrong = self._line.run("set -u\n" + "\n".join([first, *fences[1:]]), made)
        return made


def _open(fence):
    return re.findall(r"^([A-Z_0-9]+)=$", fence, re.MULTILINE)


def _texts(fences):
    """What is wrong before anything runs."""
    run = subprocess.run(["bash", "-n"], input="\n".join(fences), capture_output=True, text=True)
    if run.returncode:
        return [run.stderr]
    for fence in fences[1:]:
        if left := re.findall(r"^\s*([A-Z_0-9]+)=$", fence, re.MULTILINE):
            return [f"{left[0]} stands open behind the first step"]
    # The first fence names values and does nothing else: no command of it may run.
    probe = "set -u; PATH=; " + "".join(
        f"command_not_found_handle() {{ echo RAN \"$@\"; }}; {fences[0]}"
    )
    run = subprocess.run(["/bin/bash", "-c", probe], capture_output=True, text=True)
    return [f"naming values runs something: {run.stdout}{run.stderr}"] if run.stdout or run.stderr else []


@functools.cache
def command_line():
    """The one command line: to begin takes longer than to run a list."""
    return CommandLine()
