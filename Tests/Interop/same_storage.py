"""Judges whether set-up list, CloudFormation and Terraform make the same storage, property by property."""

import copy
import json
import re

import hcl2

# Names that one form alone has, and what all others call the same.
_ALIASES = {
    "groupdescription": "description", "referencedsecuritygroupid": "sourcesecuritygroupid",
    "securitygroupid": "groupid", "datareadcacheconfiguration.size": "datareadcacheconfiguration.sizegib",
}
# What one form needs and the others know: the kind of file system, a name, and who asks.
_OF_ONE_FORM = {"filesystemtype", "groupname", "creationtoken", "clientrequesttoken", "count", "dependson"}
# What names something of an account: that it is there is what can be compared.
_NAMING = {
    "subnetids", "subnetid", "securitygroupids", "securitygroups", "filesystemid", "vpcid", "groupid",
    "sourcesecuritygroupid", "destinationsecuritygroupid", "datarepositorypath", "routetableids", "servicename",
    "availabilityzonename", "provisionedthroughputinmibps", "storagecapacity", "throughputcapacity",
}
_TERRAFORM = {
    "aws_efs_backup_policy": "efs backuppolicy",
    "aws_efs_file_system": "efs filesystem", "aws_efs_mount_target": "efs mounttarget",
    "aws_fsx_lustre_file_system": "fsx filesystem", "aws_security_group": "ec2 securitygroup",
    "aws_fsx_data_repository_association": "fsx datarepositoryassociation",
    "aws_vpc_endpoint": "ec2 vpcendpoint",
    "aws_vpc_security_group_egress_rule": "ec2 securitygroupegress",
    "aws_vpc_security_group_ingress_rule": "ec2 securitygroupingress",
}


def problems(made, template, configuration):
    """What differs, by the calls that made the storage and the two documents."""
    forms = {
        "steps": _of_calls(made), "cloudformation": _of_template(json.loads(template)),
        "terraform": _of_configuration(hcl2.loads(configuration)),
    }
    if not any(line.startswith(("efs", "fsx", "ec2 sec")) for line in forms["steps"]):
        # The way to S3 is for jobs in a VPC, and the job of the list is in none.
        for lines in forms.values():
            lines -= {line for line in lines if line.startswith("ec2 vpcendpoint")}
    found = []
    for name in ("cloudformation", "terraform"):
        for line in sorted(forms["steps"] - forms[name]):
            found.append(f"{name} lacks {line}")
        for line in sorted(forms[name] - forms["steps"]):
            found.append(f"steps lack {line}")
    return found


def _of_calls(made):
    lines = set()
    for service, operation, words in copy.deepcopy(made):
        if operation.startswith("AuthorizeSecurityGroup"):
            kind = operation.removeprefix("Authorize").lower()
            other = "SourceSecurityGroupId" if kind.endswith("ingress") else "DestinationSecurityGroupId"
            for rule in words["IpPermissions"]:
                rule = {**rule, "GroupId": "", other: ""}
                del rule["UserIdGroupPairs"]
                lines.add(_line(f"ec2 {kind}", _leaves(rule)))
        elif service in ("ec2", "efs", "fsx") and not operation.endswith("Task"):
            kind = operation.removeprefix("Create").lower()
            if (backs_up := words.pop("Backup", None)) is not None:
                lines.add(f"efs backuppolicy: status={'enabled' if backs_up else 'disabled'}")
            lines.add(_line(f"{service} {kind}", _leaves(words)))
    return lines


def _of_template(template):
    lines = set()
    for resource in template["Resources"].values():
        _, service, kind = resource["Type"].lower().split("::")
        if service in ("ec2", "efs", "fsx"):
            properties = dict(resource.get("Properties", {}))
            if policy := properties.pop("BackupPolicy", None):
                lines.add(_line("efs backuppolicy", _leaves(policy)))
            lines.add(_line(f"{service} {kind}", _leaves(properties)))
    return lines


def _of_configuration(configuration):
    lines = set()
    for block in configuration.get("resource", []):
        for kind, named in _members(block):
            if kind in _TERRAFORM:
                for _, body in _members(named):
                    leaves = list(_leaves(dict(_members(body))))
                    if any(path == "cidripv4" for path, _ in leaves):
                        # Groups of the other forms let everything out by themselves.
                        continue
                    if kind.endswith("egress_rule"):
                        leaves = [("destinationsecuritygroupid" if path == "referencedsecuritygroupid"
                                   else path, value) for path, value in leaves]
                    if kind == "aws_efs_backup_policy":
                        # A resource of its own here, and a property of the file system elsewhere.
                        leaves = [(path.split(".")[-1], value) for path, value in leaves
                                  if path != "filesystemid"]
                    lines.add(_line(_TERRAFORM[kind], leaves))
    return lines


def _members(block):
    return [(name.strip('"'), value) for name, value in block.items() if not name.startswith("__")]


def _leaves(value, path=""):
    """The properties, by their paths; a form may write those of Lustre in a block of their own."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        value = value[0]
    if not isinstance(value, dict) or set(value) & {"Ref", "Fn::GetAtt", "Fn::Sub"}:
        yield path, value
        return
    for name, member in _members(value):
        name = name.replace("_", "").lower()
        below = path if name == "lustreconfiguration" else f"{path}.{name}" if path else name
        yield from _leaves(member, below)


def _line(kind, leaves):
    words = []
    for path, value in leaves:
        path = _ALIASES.get(path, path)
        if path in _OF_ONE_FORM:
            continue
        words.append(path if path in _NAMING else f"{path}={_text(value)}")
    return f"{kind}: {', '.join(sorted(words))}"


def _text(value):
    if isinstance(value, list):
        return "[" + " ".join(_text(each) for each in value) + "]"
    return re.sub(r'^"|"$', "", str(value)).lower()
