"""Judges Terraform files: they parse, and name only resources and arguments that the AWS provider has."""

import hcl2

import signatures

# Where the classes are that mirror the provider's resources.
_RESOURCES = {
    "aws_efs_backup_policy": ("efs", "backup_policy", "BackupPolicy"),
    "aws_efs_file_system": ("efs", "file_system", "FileSystem"),
    "aws_efs_mount_target": ("efs", "mount_target", "MountTarget"),
    "aws_fsx_data_repository_association": ("fsx", "data_repository_association", "DataRepositoryAssociation"),
    "aws_fsx_lustre_file_system": ("fsx", "lustre_file_system", "LustreFileSystem"),
    "aws_s3_bucket": ("s3", "bucket", "Bucket"),
    "aws_s3_directory_bucket": ("s3", "directory_bucket", "DirectoryBucket"),
    "aws_security_group": ("ec2", "security_group", "SecurityGroup"),
    "aws_vpc_endpoint": ("ec2", "vpc_endpoint", "VpcEndpoint"),
    "aws_vpc_security_group_egress_rule": ("vpc", "security_group_egress_rule", "SecurityGroupEgressRule"),
    "aws_vpc_security_group_ingress_rule": ("vpc", "security_group_ingress_rule", "SecurityGroupIngressRule"),
}


def problems(document, folder):
    try:
        parsed = hcl2.loads(document)
    except Exception as error:  # the parser has errors of several families
        return [f"does not parse: {error}"]
    found = []
    declared = {_plain(name) for block in parsed.get("variable", []) for name in block if _is_name(name)}
    resources = set()
    for block in parsed.get("resource", []):
        for kind, named in block.items():
            if not _is_name(kind):
                continue
            kind = _plain(kind)
            for name, body in named.items():
                if not _is_name(name):
                    continue
                resources.add(f"{kind}.{_plain(name)}")
                if kind not in _RESOURCES:
                    found.append(f"nobody knows the resource {kind}")
                else:
                    package, module, class_name = _RESOURCES[kind]
                    base = f"{folder}/pulumi_aws/{package}"
                    found += _check(body, f"{base}/{module}.py", f"{class_name}Args", base, kind)
    return found + _references(document, declared, resources)


def _check(body, path, class_name, base, place):
    known, required, _ = signatures.parameters(path, class_name)
    # What the language itself has for every resource.
    given = [name for name in body if _is_name(name) and name not in ("count", "depends_on")]
    found = [f"{place} has no argument {name}" for name in given if name not in known]
    found += [f"{place} needs {name}" for name in required if name not in given]
    for name in given:
        blocks = body[name]
        if name in known and isinstance(blocks, list) and blocks and isinstance(blocks[0], dict):
            inner = _inner(signatures.annotation(path, class_name, name))
            for block in blocks:
                found += _check(block, f"{base}/_inputs.py", inner, base, f"{place}.{name}")
    return found


def _inner(annotation):
    """The class of a nested block, out of a declaration such as Union['XArgs', 'XArgsDict']."""
    return next(part for part in annotation.replace('"', "'").split("'") if part.endswith("Args"))


def _references(document, declared, resources):
    import re

    used = set(re.findall(r"\bvar\.([a-z0-9_]+)", _without_texts(document)))
    named = set(re.findall(r"\b(aws_[a-z0-9_]+\.[a-z0-9_]+)\.", _without_texts(document)))
    named = {name for name in named if not name.startswith("aws_region")}
    return (
        [f"there is no variable {name}" for name in sorted(used - declared)]
        + [f"nobody uses the variable {name}" for name in sorted(declared - used)]
        + [f"there is no resource {name}" for name in sorted(named - resources)]
    )


def _without_texts(document):
    """The document without descriptions and defaults: what stands there is not a reference."""
    return "\n".join(
        line for line in document.splitlines()
        if not line.strip().startswith(("description", "default", "#"))
    )


def _plain(name):
    return name.strip('"')


def _is_name(name):
    return not name.startswith("__")
