"""Judges set-up lists: their commands parse, and texts of the user reach the shell as they are."""

import re
import subprocess


def problems(document):
    fences = re.findall(r"^```sh\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)
    if not fences:
        return ["there are no commands"]
    run = subprocess.run(["bash", "-n"], input="\n".join(fences), capture_output=True, text=True)
    if run.returncode:
        return [run.stderr]
    # The first fence names values and does nothing else: no command of it may run.
    probe = "set -u; PATH=; " + "".join(
        f"command_not_found_handle() {{ echo RAN \"$@\"; }}; {fences[0]}"
    )
    run = subprocess.run(["/bin/bash", "-c", probe], capture_output=True, text=True)
    return [f"naming values runs something: {run.stdout}{run.stderr}"] if run.stdout or run.stderr else []
