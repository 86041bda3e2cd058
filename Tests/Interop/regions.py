"""Compares the Regions that facts name with those that botocore knows, and ends with 1 where they differ.

    regions.py VOCABULARY.md

Regions of closed networks are left out: nobody outside them asks.
"""

import pathlib
import re
import sys

import botocore.session

PARTITIONS = ("aws", "aws-cn", "aws-us-gov")


def main():
    loader = botocore.session.get_session().get_component("data_loader")
    partitions = loader.load_data("partitions")["partitions"]
    known = {
        region
        for partition in partitions if partition["id"] in PARTITIONS
        for region in partition["regions"] if not region.endswith("-global")
    }
    text = pathlib.Path(sys.argv[1]).read_text()
    row = next(line for line in text.splitlines() if line.startswith("| `training.region` "))
    ours = set(re.findall(r"`([a-z]+(?:-[a-z]+)+-\d)`", row))
    for name in sorted(known - ours):
        print(f"training.region lacks {name}")
    for name in sorted(ours - known):
        print(f"training.region has {name}, which botocore does not know")
    print(f"Regions: {len(ours)}, of which {len(ours ^ known)} differ")
    sys.exit(1 if ours != known else 0)


if __name__ == "__main__":
    main()
