"""Breaks one good document of each form in several ways, and ends with 1 where a judge does not notice."""

import collections
import json
import sys

import sdk_scripts
import shell_steps
import templates
import terraform_files
import training_jobs

# What is broken: the form, the text that is replaced, and what comes in its place.
BREAKS = [
    ("create-training-job", '"RoleArn"', '"RolArn"'),
    ("create-training-job", "arn:aws:iam::111122223333:role", "arn:aws:iam::1111:role"),
    ("create-training-job", '"InstanceCount": ', '"InstanceCount": "x", "InstanceCount2": '),
    ("create-training-job", "ml.", "mx."),
    ("cloudformation", '"Events": ["NEW"', '"Events": ["NOW"'),
    ("cloudformation", '{"Ref": "VpcId"}', '{"Ref": "VpcIds"}'),
    ("cloudformation", '"StorageType"', '"StoreType"'),
    ("terraform", "storage_type", "store_type"),
    ("terraform", "auto_import_policy {", "auto_import_rule {"),
    ("terraform", "events =", "event ="),
    ("terraform", "aws_vpc_endpoint", "aws_vpc_entrance"),
    ("terraform", "var.vpc_id", "var.vpc"),
    ("terraform", "subnet_ids ", "# subnet_ids "),
    ("terraform", "}\n", "\n"),
    ("sagemaker-sdk", "max_run=", "longest_run="),
    ("sagemaker-sdk", "directory_path=", "path="),
    ("sagemaker-sdk", "    image_uri=", "    # image_uri="),
    ("sagemaker-sdk", ")\n", "\n"),
    ("steps", "ROLE='", "ROLE='x' $(date) '"),
    ("steps", "VPC='", "VPC=''("),
    ("steps", "--storage-type", "--store-type"),
    ("steps", "FileSystems[0].LustreConfiguration", "FileSystem[0].LustreConfiguration"),
    ("steps", "--port 988", "--port 989"),
    ("steps", "wait_for 60 AVAILABLE aws fsx describe-file-systems", "true"),
    ("steps", "wait_for 60 AVAILABLE aws fsx describe-data", "true"),
    ("steps", "SUCCEEDED aws fsx describe-data-repository-tasks", "'' echo"),
    ("steps", "wait_for 60 '' aws ec2 describe-network-interfaces", "true"),
    ("steps", "aws fsx delete-file-system", "true"),
    ("steps", "aws ec2 delete-vpc-endpoints", "true"),
    ("steps", "DataCompressionType=LZ4", "DataCompressionType=NONE"),
    ("steps", " --vpc-endpoint-type Gateway", ""),
    ("steps", "SUCCEEDED aws fsx describe-data-repository-tasks --task-ids", "'' echo"),
    ("steps", "--type EXPORT_TO_REPOSITORY", "--type IMPORT_METADATA_FROM_REPOSITORY"),
    ("steps", ",AutoExportPolicy={Events=[NEW,CHANGED,DELETED]}", ""),
    ("steps", "MetadataConfiguration={Mode=AUTOMATIC},EfaEnabled=true", "EfaEnabled=true"),
    ("steps", ",EfaEnabled=true", ""),
    ("steps", "aws ec2 authorize-security-group-egress", "true"),
    ("steps", "aws ec2 revoke-security-group-ingress", "true"),
    ("steps", "kubectl apply", "true"),
    ("steps", "@tcp:/$MOUNT_NAME", "@tcp:/$FILE_SYSTEM_ID"),
    ("cloudformation", '"EfaEnabled"', '"FabricEnabled"'),
    ("terraform", "auto_export_policy {", "auto_export_rule {"),
    ("terraform", "efa_enabled", "fabric_enabled"),
    ("steps", "\nREGION=", "\nROUTE_TABLES=\nREGION="),
]


def problems(form, document, schemas, others):
    if form == "create-training-job":
        return training_jobs.problems(document)
    if form == "cloudformation":
        return templates.problems([document])[0]
    if form == "terraform":
        return terraform_files.problems(document, schemas)
    if form == "sagemaker-sdk":
        return sdk_scripts.problems(document, schemas)
    judge = shell_steps.Judge(shell_steps.command_line())
    return judge.problems(document, others["cloudformation"], others["terraform"])


def main():
    samples = [json.loads(line) for line in sys.stdin]
    documents = collections.defaultdict(dict)
    for sample in samples:
        documents[sample["index"]][sample["format"]] = sample["document"]
    # Those that start a job come first: what they make is in use for a while.
    lustre = sorted(
        (sample for sample in samples if sample["configuration"].startswith("fsx-lustre")),
        key=lambda sample: ("aws sagemaker" not in sample["document"],
                            sample["configuration"] != "fsx-lustre.scratch-2"))
    unseen = []
    for form, old, new in BREAKS:
        good = [
            sample for sample in lustre
            if sample["format"] == form and old in sample["document"]
        ]
        others = documents[good[0]["index"]] if good else {}
        broken = good[0]["document"].replace(old, new) if good else ""
        if not good or not problems(form, broken, sys.argv[1], others):
            unseen.append(f"{form}: {old!r} as {new!r}")
    print(f"broken documents: {len(BREAKS) - len(unseen)} of {len(BREAKS)} noticed", *unseen, sep="\n  ")
    sys.exit(1 if unseen else 0)


if __name__ == "__main__":
    main()
