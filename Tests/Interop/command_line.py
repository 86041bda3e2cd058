"""Runs the commands of set-up lists in Bash, with the real AWS CLI in front of an account that is not real.

The CLI parses the commands, checks them against the services' models, and prints what is asked for; what would
go to AWS goes to an `Account`. It runs in this process: to start it for each command would take minutes. What it
makes of a command is kept, and what it prints of an answer to it, too.
"""

import contextlib
import copy
import functools
import io
import json
import os
import subprocess
import tempfile

import awscli.botocore.waiter
import awscli.clidriver

from account import Account, Refused

os.environ.update(
    AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_DEFAULT_REGION="us-east-1",
    AWS_EC2_METADATA_DISABLED="true",
)

# What the shell has beside the commands: those that would leave it are asked of this process.
_PRELUDE = r"""
LC_ALL=C
_ask() {
  local status size text
  printf '%%s\0' "$#" "$@" >&%d
  read -r status size <&%d
  [ "$size" = 0 ] || { read -r -N "$size" text <&%d; printf '%%s' "$text"; }
  return "$status"
}
aws() { _ask aws "$@"; }
storage-advisor() { _ask storage-advisor "$@"; }
sleep() { :; }
sudo() { _ask sudo "$@"; }
mount-s3() { _ask mount-s3 "$@"; }
kubectl() { if [ "$1" = apply ]; then _ask kubectl apply "$(cat)"; else _ask kubectl "$@"; fi; }
df() { :; }
find() { :; }
xargs() { :; }
nohup() { :; }
"""


class _Response:
    def __init__(self, status_code):
        self.status_code, self.headers = status_code, {}


class CommandLine:
    """The AWS CLI, in front of one account after the other."""

    def __init__(self):
        clients = functools.cache(awscli.clidriver.create_nested_client)
        awscli.clidriver.create_nested_client = (
            lambda session, service, **_: clients(session, service, region_name="us-east-1"))
        awscli.botocore.waiter.time.sleep = lambda seconds: None
        self._driver = awscli.clidriver.create_clidriver()
        self._driver.session.register("provide-client-params", self._hear)
        self._driver.session.register("before-call", self._answer)
        self._calls = {}
        self._printed = {}

    def run(self, script, account):
        """What goes wrong when a script runs, and whatever else it says on standard error."""
        self._account, self._wrong = account, []
        asked, ask = os.pipe()
        answered, answer = os.pipe()
        prelude = _PRELUDE % (ask, answered, answered)
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as errors:
            self._folder = folder
            shell = subprocess.Popen(
                ["bash", "--noprofile", "--norc", "-c", prelude + script], cwd=folder,
                pass_fds=(ask, answered), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=errors)
            os.close(ask)
            os.close(answered)
            with os.fdopen(asked, "rb") as questions, os.fdopen(answer, "wb") as answers:
                for words in _questions(questions):
                    status, text = self._do(words)
                    answers.write(b"%d %d\n%s" % (status, len(text), text))
                    answers.flush()
            shell.wait()
            errors.seek(0)
            return self._wrong + errors.read().splitlines()

    def _do(self, words):
        if empty := [word for word in words if word in ("", "--")]:
            return self._fail(words, f"{len(empty)} words are empty")
        if words[0] == "storage-advisor":
            return 0, _request(words).encode() if "provision" in words else b""
        if words[0] in ("sudo", "mount-s3", "kubectl"):
            try:
                self._account.mount(words)
            except Refused as refusal:
                return self._fail(words, str(refusal))
            return 0, b""
        command = tuple(words)
        self._prepared, printed = None, None
        if command in self._calls:
            self._prepared = self._ask(*self._calls[command])
            printed = self._printed.get((command, repr(self._prepared)))
        if printed is None:
            self._heard = []
            printed = self._drive(words)
            # A command of one call says what the call is answered; others ask for more as they go.
            if len(self._heard) == 1 and not any("file://" in word for word in words):
                call, answer = self._heard[0]
                self._calls[command] = call
                self._printed[command, repr(answer)] = printed
        status, text = printed
        return (0, text.encode()) if status == 0 else self._fail(words, text)

    def _drive(self, words):
        """What the CLI ends with and prints, or what it has against a command."""
        out, errors = io.StringIO(), io.StringIO()
        before = os.getcwd()
        os.chdir(self._folder)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
                status = self._driver.main(words[1:])
        except SystemExit as end:
            status = end.code
        finally:
            os.chdir(before)
        return (status, errors.getvalue().strip()[-300:]) if status else (0, out.getvalue())

    def _fail(self, words, why):
        self._wrong.append(f"{' '.join(words)[:200]}: {why}")
        return 255, b""

    def _hear(self, params, **_):
        """Keeps what a call says: before it is sent it is put into the form of the service."""
        self._words = copy.deepcopy(params)

    def _answer(self, model, **_):
        call = model.service_model.service_name, model.name, self._words
        answer = self._prepared or self._ask(*call)
        self._heard.append((call, answer))
        code, words = answer
        return _Response(code), {**copy.deepcopy(words), "ResponseMetadata": {"HTTPStatusCode": code}}

    def _ask(self, service, operation, words):
        """What the account answers: a code, and words."""
        try:
            return 200, copy.deepcopy(self._account.answer(service, operation, words))
        except Refused as refusal:
            return 400, {"Error": {"Code": refusal.code, "Message": refusal.message}}
        except TypeError as surprise:
            # The account takes no such parameters: whoever uses one teaches it.
            return 400, {"Error": {"Code": "NobodyKnows", "Message": str(surprise)}}


def _questions(stream):
    """The commands that the shell asks for, until it ends."""
    rest = b""
    parts = []
    while chunk := stream.read1(65536):
        rest += chunk
        *whole, rest = rest.split(b"\0")
        parts += [part.decode(errors="replace") for part in whole]
        while parts and len(parts) > int(parts[0]):
            count = int(parts[0])
            yield parts[1 : count + 1]
            parts = parts[count + 1 :]


def _request(words):
    """The request that the advisor would write, as far as the account looks at it."""
    options = {name: value for name, value in zip(words, words[1:]) if name.startswith("--")}
    subnets = [value for name, value in zip(words, words[1:]) if name == "--subnet"]
    writes = {"needs.in-place-writes=yes", "needs.bucket-export=yes"} & set(words)
    plan = options["--plan"]
    name = options.get("--job-name", "train-" + plan.replace(".", "-"))
    if system := options.get("--file-system-id"):
        kind = "EFS" if plan.startswith("efs") else "FSxLustre"
        source = {"FileSystemDataSource": {
            "FileSystemId": system, "FileSystemType": kind,
            "FileSystemAccessMode": "rw" if writes else "ro",
            "DirectoryPath": "/" + options.get("--mount-name", "")}}
        vpc = {"VpcConfig": {"SecurityGroupIds": [options["--security-group"]],
                             "Subnets": subnets}}
    else:
        source = {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": options["--s3-uri"]}}
        vpc = {}
    return json.dumps({
        "TrainingJobName": name, "RoleArn": options["--role"],
        "AlgorithmSpecification": {
            "TrainingImage": options["--image"], "TrainingInputMode": "File"},
        "InputDataConfig": [{"ChannelName": "train", "DataSource": source}],
        "OutputDataConfig": {"S3OutputPath": options["--output-path"]},
        "ResourceConfig": {"InstanceType": options["--instance-type"], "InstanceCount": 1,
                           "VolumeSizeInGB": 30},
        "StoppingCondition": {"MaxRuntimeInSeconds": 3600}, **vpc,
    })
