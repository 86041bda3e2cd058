"""An account of AWS that is only as real as set-up lists need: it keeps states, and refuses what AWS refuses.

What is made or deleted takes its time: the new state shows after some looks at it, as it does after some
minutes in an account.
"""

import itertools

import yaml

# How often something is looked at until it is done.
_LOOKS = 2

VPC = "vpc-0123456789abcdef0"
SUBNETS = {"subnet-0123456789abcdef0": "us-east-1a", "subnet-0fedcba9876543210": "us-east-1b"}
FILE_SYSTEM = "fs-0123456789abcdef0"
FILE_SYSTEM_GROUP = "sg-0fedcba9876543210"
MACHINES_GROUP = "sg-0123456789abcdef0"
_MOUNT_NAME = "ab1cdefg"
_MAIN_TABLE, _OWN_TABLE = "rtb-0123456789abcdef0", "rtb-0fedcba9876543210"
_PORTS = {"efs": {2049}, "lustre": {988, *range(1018, 1024)}}


class Refused(Exception):
    def __init__(self, code, message=""):
        super().__init__(code, message)
        self.code, self.message = code, message


class Thing(dict):
    """Something of the account, in the words of the interface that describes it."""

    def __init__(self, words, state=None, after=None):
        super().__init__(words)
        self.state, self.looks = state, 0
        if state:
            self.become(state, after)

    def become(self, *states):
        """Changes through states, one after the other; after the state `None` it is gone."""
        self.coming, self.looks = [state for state in states if state != ""], 0
        self._step()

    def look(self):
        self.looks += 1
        if self.looks > _LOOKS and self.coming:
            self._step()
            self.looks = 0

    def _step(self):
        self.state = self.coming.pop(0)

    @property
    def is_gone(self):
        return self.state is None


class Account:
    def __init__(self, existing=None, leads_to_s3=False, bucket=None):
        """An account with a VPC, and where `existing` is efs or lustre with a file system in it."""
        self.number = itertools.count(1)
        self.groups, self.interfaces, self.elastic, self.targets = {}, {}, {}, {}
        self.lustre, self.associations, self.tasks, self.endpoints = {}, {}, {}, {}
        self.jobs, self.buckets, self.made = {}, {"old-data", bucket}, []
        self.mounts, self.volumes, self.add_ons = 0, set(), set()
        self.groups[MACHINES_GROUP] = set()
        self.tables = {_MAIN_TABLE: None, _OWN_TABLE: list(SUBNETS)[1]}
        if leads_to_s3:
            self.endpoints["vpce-0123456789abcdef0"] = {
                "ServiceName": "com.amazonaws.us-east-1.s3", "RouteTableIds": [_OWN_TABLE]}
        if existing:
            self.groups[FILE_SYSTEM_GROUP] = set()
            words = {"FileSystemId": FILE_SYSTEM, "group": FILE_SYSTEM_GROUP}
            store = self.elastic if existing == "efs" else self.lustre
            store[FILE_SYSTEM] = Thing(words, "available" if existing == "efs" else "AVAILABLE", "")
            self._plug(FILE_SYSTEM, [FILE_SYSTEM_GROUP])
            if existing == "efs":
                self.targets["fsmt-0"] = Thing(
                    {"FileSystemId": FILE_SYSTEM, "group": FILE_SYSTEM_GROUP}, "available", "")
        self.before = self.everything()

    def everything(self):
        """What is there once all is done that was begun, as text: to see what was added and what is missing."""
        for things in (self.elastic, self.targets, self.lustre):
            for thing in things.values():
                if thing.coming[-1:] == [None]:
                    thing.become(None)
        stores = {
            "security group": {key: sorted(map(str, rules)) for key, rules in self.groups.items()},
            "file system": {**self._alive(self.elastic), **self._alive(self.lustre)},
            "mount target": self._alive(self.targets), "endpoint": self.endpoints,
            "bucket": dict.fromkeys(self.buckets - {None}), "volume": dict.fromkeys(self.volumes),
        }
        return {f"{kind} {key} {value if kind == 'security group' else ''}".strip()
                for kind, store in stores.items() for key, value in store.items()}

    def answer(self, service, operation, words):
        """What AWS says to a call."""
        if operation.startswith("Create"):
            self.made.append((service, operation, words))
        elif operation.startswith("AuthorizeSecurityGroup"):
            self.made.append((service, operation, words))
        name = f"{service}_{operation}"
        if not hasattr(self, name):
            raise Refused("NobodyKnows", f"{name} {words}")
        return getattr(self, name)(**words) or {}

    # EC2

    def ec2_DescribeAvailabilityZones(self):
        return {"AvailabilityZones": [{"RegionName": "us-east-1"}]}

    def ec2_CreateSecurityGroup(self, GroupName, Description, VpcId):
        self._know(VpcId == VPC, "InvalidVpcID.NotFound")
        group = self._id("sg")
        self.groups[group] = set()
        return {"GroupId": group}

    def ec2_AuthorizeSecurityGroupIngress(self, GroupId, IpPermissions):
        rules = self._rules(GroupId, IpPermissions)
        self._know(not rules & self.groups[GroupId], "InvalidPermission.Duplicate")
        self.groups[GroupId] |= rules

    def ec2_RevokeSecurityGroupIngress(self, GroupId, IpPermissions):
        rules = self._rules(GroupId, IpPermissions)
        self._know(rules <= self.groups[GroupId], "InvalidPermission.NotFound")
        self.groups[GroupId] -= rules

    # Traffic that is let out: all of it goes anywhere before, and rules of groups come beside that.

    def ec2_AuthorizeSecurityGroupEgress(self, GroupId, IpPermissions):
        rules = {("to", *rule) for rule in self._rules(GroupId, IpPermissions)}
        self._know(not rules & self.groups[GroupId], "InvalidPermission.Duplicate")
        self.groups[GroupId] |= rules

    def ec2_RevokeSecurityGroupEgress(self, GroupId, IpPermissions):
        rules = {("to", *rule) for rule in self._rules(GroupId, IpPermissions)}
        self._know(rules <= self.groups[GroupId], "InvalidPermission.NotFound")
        self.groups[GroupId] -= rules

    def ec2_DeleteSecurityGroup(self, GroupId):
        self._know(GroupId in self.groups, "InvalidGroup.NotFound", GroupId)
        used = [key for key, thing in self.interfaces.items() if GroupId in thing["groups"]]
        named = [key for key, rules in self.groups.items()
                 if key != GroupId and any(GroupId in rule for rule in rules)]
        self._know(not used and not named, "DependencyViolation", f"{GroupId}: {used} {named}")
        del self.groups[GroupId]

    def ec2_DescribeNetworkInterfaces(self, Filters):
        group = self._filters(Filters)["group-id"]
        self._know(group in self.groups, "InvalidGroup.NotFound", group)
        found = [key for key, thing in self._seen(self.interfaces).items() if group in thing["groups"]]
        return {"NetworkInterfaces": [{"NetworkInterfaceId": key} for key in found]}

    def ec2_DescribeRouteTables(self, Filters):
        filters = self._filters(Filters)
        if "association.subnet-id" in filters:
            subnet = filters["association.subnet-id"]
            self._know(subnet in SUBNETS, "InvalidSubnetID.NotFound", subnet)
            found = [key for key, owner in self.tables.items() if owner == subnet]
        else:
            self._know(filters == {"vpc-id": VPC, "association.main": "true"}, "InvalidFilter")
            found = [_MAIN_TABLE]
        return {"RouteTables": [{"RouteTableId": key} for key in found]}

    def ec2_DescribeVpcEndpoints(self, Filters):
        filters = self._filters(Filters)
        return {"VpcEndpoints": [
            {"VpcEndpointId": key, **words} for key, words in self.endpoints.items()
            if words["ServiceName"] == filters["service-name"]]}

    def ec2_CreateVpcEndpoint(self, VpcId, ServiceName, RouteTableIds, VpcEndpointType="Gateway"):
        self._know(VpcId == VPC and VpcEndpointType == "Gateway", "InvalidVpcId.NotFound")
        self._know(ServiceName == "com.amazonaws.us-east-1.s3", "InvalidServiceName", ServiceName)
        taken = [table for words in self.endpoints.values() for table in words["RouteTableIds"]]
        self._know(set(RouteTableIds) <= set(self.tables), "InvalidRouteTableId.NotFound")
        self._know(not set(taken) & set(RouteTableIds), "RouteAlreadyExists", str(RouteTableIds))
        key = self._id("vpce")
        self.endpoints[key] = {"ServiceName": ServiceName, "RouteTableIds": RouteTableIds}
        return {"VpcEndpoint": {"VpcEndpointId": key}}

    def ec2_DeleteVpcEndpoints(self, VpcEndpointIds):
        for key in VpcEndpointIds:
            self._know(key in self.endpoints, "InvalidVpcEndpointId.NotFound", key)
            del self.endpoints[key]

    # EFS

    def efs_CreateFileSystem(
            self, AvailabilityZoneName=None, Backup=None, CreationToken=None, **words):
        # Backups that nobody asked for stay when the file system goes.
        self._know(not AvailabilityZoneName or Backup is not None, "NobodySaysWhetherToBackUp")
        key = self._id("fs")
        self._know(AvailabilityZoneName in (None, *SUBNETS.values()), "AvailabilityZonesMismatch")
        self.elastic[key] = Thing(
            {"FileSystemId": key, "zone": AvailabilityZoneName}, "creating", "available")
        return {"FileSystemId": key, "LifeCycleState": "creating"}

    def efs_DescribeFileSystems(self, FileSystemId):
        found = self._seen(self.elastic)
        self._know(FileSystemId in found, "FileSystemNotFound", FileSystemId)
        return {"FileSystems": [self._shown(found[FileSystemId], "LifeCycleState")]}

    def efs_CreateMountTarget(self, FileSystemId, SubnetId, SecurityGroups):
        system = self._alive(self.elastic).get(FileSystemId)
        self._know(system is not None, "FileSystemNotFound", FileSystemId)
        self._know(system.state == "available", "IncorrectFileSystemLifeCycleState", system.state)
        self._know(SubnetId in SUBNETS, "SubnetNotFound", SubnetId)
        self._know(set(SecurityGroups) <= set(self.groups), "SecurityGroupNotFound")
        zone = SUBNETS[SubnetId]
        self._know(system["zone"] in (None, zone), "AvailabilityZonesMismatch", zone)
        for target in self.targets.values():
            self._know((target["FileSystemId"], target["zone"]) != (FileSystemId, zone),
                       "MountTargetConflict")
        key = self._id("fsmt")
        self.targets[key] = Thing(
            {"MountTargetId": key, "FileSystemId": FileSystemId, "zone": zone,
             "group": SecurityGroups[0]}, "creating", "available")
        self._plug(key, SecurityGroups)
        return {"MountTargetId": key}

    def efs_DescribeMountTargets(self, FileSystemId):
        self._know(FileSystemId in self._alive(self.elastic), "FileSystemNotFound", FileSystemId)
        return {"MountTargets": [
            self._shown(target, "LifeCycleState") for target in self._seen(self.targets).values()
            if target["FileSystemId"] == FileSystemId]}

    def efs_DeleteMountTarget(self, MountTargetId):
        self._know(MountTargetId in self._alive(self.targets), "MountTargetNotFound")
        self.targets[MountTargetId].become("deleting", None)

    def efs_DeleteFileSystem(self, FileSystemId):
        self._know(FileSystemId in self._alive(self.elastic), "FileSystemNotFound")
        self._know(not any(target["FileSystemId"] == FileSystemId
                           for target in self._alive(self.targets).values()), "FileSystemInUse")
        self.elastic[FileSystemId].become("deleting", None)

    # FSx

    def fsx_CreateFileSystem(self, SubnetIds, SecurityGroupIds, ClientRequestToken=None, **words):
        self._know(len(SubnetIds) == 1 and SubnetIds[0] in SUBNETS, "InvalidNetworkSettings")
        self._know(set(SecurityGroupIds) <= set(self.groups), "InvalidNetworkSettings")
        for group in SecurityGroupIds:
            # The service looks whether the servers reach each other.
            self._know(self._admits(group, group, "lustre"), "InvalidNetworkSettings", "ports")
            if words.get("LustreConfiguration", {}).get("EfaEnabled"):
                self._takes_efa(group, words["LustreConfiguration"], words.get("StorageCapacity"))
        key = self._id("fs")
        self.lustre[key] = Thing(
            {"FileSystemId": key, "group": SecurityGroupIds[0]}, "CREATING", "AVAILABLE")
        self._plug(key, SecurityGroupIds)
        return {"FileSystem": {"FileSystemId": key}}

    def _takes_efa(self, group, lustre, capacity):
        self._know(lustre["DeploymentType"] == "PERSISTENT_2", "BadRequest", "EFA of scratch")
        self._know("MetadataConfiguration" in lustre, "BadRequest", "EFA without metadata")
        own = self.groups[group]
        self._know((group, "-1", None, None) in own and ("to", group, "-1", None, None) in own,
                   "InvalidNetworkSettings", "EFA takes all traffic of the group with itself")
        least = {125: 38400, 250: 19200, 500: 9600, 1000: 4800}
        self._know(capacity is None or capacity >= least[lustre["PerUnitStorageThroughput"]],
                   "BadRequest", f"EFA with {capacity} GiB")

    def fsx_DescribeFileSystems(self, FileSystemIds=None):
        found = self._seen(self.lustre)
        for key in FileSystemIds or []:
            self._know(key in found, "FileSystemNotFound", key)
        return {"FileSystems": [
            {**self._shown(thing, "Lifecycle"), "DNSName": f"{key}.fsx.us-east-1.amazonaws.com",
             # A file system has its mount name once it is there.
             "LustreConfiguration": {"MountName": _MOUNT_NAME} if thing.state == "AVAILABLE" else {}}
            for key, thing in found.items() if FileSystemIds is None or key in FileSystemIds]}

    def fsx_CreateDataRepositoryAssociation(
            self, FileSystemId, DataRepositoryPath, BatchImportMetaDataOnCreate=False,
            ClientRequestToken=None, **words):
        system = self._alive(self.lustre).get(FileSystemId)
        self._know(system is not None, "FileSystemNotFound", FileSystemId)
        self._know(system.state == "AVAILABLE", "BadRequest", system.state)
        key = self._id("dra")
        self.associations[key] = Thing(
            {"AssociationId": key, "FileSystemId": FileSystemId,
             "imports": BatchImportMetaDataOnCreate,
             "exports": "AutoExportPolicy" in words.get("S3", {})}, "CREATING", "AVAILABLE")
        return {"Association": {"AssociationId": key, "Lifecycle": "CREATING"}}

    def fsx_DescribeDataRepositoryAssociations(self, AssociationIds):
        found = self._seen(self.associations)
        for key in AssociationIds:
            self._know(key in found, "DataRepositoryAssociationNotFound", key)
            if found[key].state == "AVAILABLE" and found[key]["imports"] and key not in self.tasks:
                self.tasks[key] = Thing(
                    {"FileSystemId": found[key]["FileSystemId"]}, "PENDING", "EXECUTING")
                self.tasks[key].coming.append("SUCCEEDED")
        return {"Associations": [self._shown(found[key], "Lifecycle") for key in AssociationIds]}

    def fsx_CreateDataRepositoryTask(self, FileSystemId, Type, Report, ClientRequestToken=None):
        self._know(FileSystemId in self._alive(self.lustre), "FileSystemNotFound", FileSystemId)
        self._know(Type == "EXPORT_TO_REPOSITORY" and not Report["Enabled"], "BadRequest", Type)
        key = self._id("task")
        self.tasks[key] = Thing(
            {"TaskId": key, "FileSystemId": FileSystemId, "Type": Type}, "PENDING", "EXECUTING")
        self.tasks[key].coming.append("SUCCEEDED")
        return {"DataRepositoryTask": {"TaskId": key, "Lifecycle": "PENDING"}}

    def fsx_DescribeDataRepositoryTasks(self, Filters=None, TaskIds=None):
        if TaskIds:
            found = self._seen(self.tasks)
            self._know(set(TaskIds) <= set(found), "DataRepositoryTaskNotFound", str(TaskIds))
            return {"DataRepositoryTasks": [self._shown(found[key], "Lifecycle") for key in TaskIds]}
        system = self._filters(Filters)["file-system-id"]
        return {"DataRepositoryTasks": [
            self._shown(task, "Lifecycle") for task in self._seen(self.tasks).values()
            if task["FileSystemId"] == system]}

    def fsx_DeleteFileSystem(self, FileSystemId):
        system = self._alive(self.lustre).get(FileSystemId)
        self._know(system is not None, "FileSystemNotFound", FileSystemId)
        # AWS deletes what nobody has exported; whoever was promised an export does not.
        exports = any(link["FileSystemId"] == FileSystemId and link["exports"]
                      for link in self.associations.values())
        exported = any(task.get("Type") == "EXPORT_TO_REPOSITORY" and task.state == "SUCCEEDED"
                       and task["FileSystemId"] == FileSystemId for task in self.tasks.values())
        self._know(exported or not exports, "NobodyHasExported", FileSystemId)
        system.become("DELETING", None)

    # SageMaker and S3

    def sagemaker_CreateTrainingJob(self, TrainingJobName, InputDataConfig, VpcConfig=None, **words):
        groups = VpcConfig["SecurityGroupIds"] if VpcConfig else []
        for channel in InputDataConfig:
            source = channel["DataSource"].get("FileSystemDataSource")
            if source:
                self._know(all(group in self.groups for group in groups), "ValidationException")
                self._mount(source["FileSystemId"], groups)
                is_named = source["DirectoryPath"].startswith(f"/{_MOUNT_NAME}")
                self._know(is_named or source["FileSystemType"] == "EFS", "ClientError", "mount name")
        self.jobs[TrainingJobName] = Thing({}, "InProgress", "Completed")
        if groups:
            # Its interfaces stay for some minutes behind it.
            self._plug(TrainingJobName, groups).become("in-use", "in-use", "in-use", None)
        return {"TrainingJobArn": "arn:aws:sagemaker:us-east-1:111122223333:training-job/x"}

    def eks_ListAddons(self, clusterName):
        return {"addons": sorted(self.add_ons)}

    def eks_CreateAddon(self, clusterName, addonName, clientRequestToken=None, **words):
        self._know(addonName not in self.add_ons, "ResourceInUseException", addonName)
        self.add_ons.add(addonName)
        return {"addon": {"addonName": addonName}}

    def mount(self, words):
        """What a machine, or a cluster, does with the storage: a mount is refused as a job's is."""
        self.mounts += words[0] == "mount-s3"
        if words[:2] == ["sudo", "mount"]:
            self.mounts += 1
            is_named = words[3] != "lustre" or words[-2].endswith(f"@tcp:/{_MOUNT_NAME}")
            self._know(is_named, "NoSuchMountName", words[-2])
            # A machine is in the group of the machines, or in that of the job.
            self._mount(words[-2].split(".")[0].split(":")[0], list(self.groups))
        elif words[:2] == ["kubectl", "apply"]:
            self.mounts += 1
            volume, claim = yaml.safe_load_all(words[2])
            driver = volume["spec"]["csi"]
            self._know(claim["spec"]["volumeName"] == volume["metadata"]["name"], "Unbound")
            self._know(all(map(str, volume["spec"].get("mountOptions", []))), "Invalid")
            if driver["driver"] != "s3.csi.aws.com":
                self._mount(driver["volumeHandle"], [MACHINES_GROUP])
            self.volumes.add(volume["metadata"]["name"])
        elif words[:2] == ["kubectl", "delete"]:
            self._know(words[-1] in self.volumes, "NotFound", words[-1])
            self.volumes.remove(words[-1])

    def _mount(self, key, groups):
        if key in self.elastic:
            doors = [target for target in self.targets.values() if target["FileSystemId"] == key]
            ready = doors and all(target.state == "available" for target in doors)
            kind = "efs"
        else:
            doors = [self._alive(self.lustre).get(key, Thing({"group": ""}))]
            # What the job reads are the names that are imported by then.
            ready = doors[0].state == "AVAILABLE" and all(
                link.state == "AVAILABLE" and (not link["imports"] or self._imported(name))
                for name, link in self.associations.items())
            kind = "lustre"
        self._know(ready, "ClientError", f"{key} cannot be mounted yet")
        self._know(all(any(self._admits(door["group"], group, kind) for group in groups)
                       for door in doors), "ClientError", "the ports are closed")

    def _imported(self, name):
        return name in self.tasks and self.tasks[name].state == "SUCCEEDED"

    def iam_SimulatePrincipalPolicy(self, PolicySourceArn, ActionNames):
        return {"EvaluationResults": [
            {"EvalActionName": name, "EvalDecision": "allowed"} for name in ActionNames]}

    def sagemaker_DescribeTrainingJob(self, TrainingJobName):
        self._know(TrainingJobName in self.jobs, "ValidationException", TrainingJobName)
        job = self._seen(self.jobs)[TrainingJobName]
        return {"TrainingJobStatus": job.state, "SecondaryStatus": job.state}

    def s3_CreateBucket(self, Bucket, CreateBucketConfiguration=None):
        zone = (CreateBucketConfiguration or {}).get("Location", {}).get("Name")
        self._know(bool(zone) == Bucket.endswith("--x-s3"), "InvalidBucketName", Bucket)
        self._know(not zone or Bucket.endswith(f"--{zone}--x-s3"), "InvalidBucketName", Bucket)
        self._know(Bucket not in self.buckets, "BucketAlreadyOwnedByYou", Bucket)
        self.buckets.add(Bucket)

    def s3_CreateSession(self, Bucket):
        return {"Credentials": {
            "AccessKeyId": "none", "SecretAccessKey": "none", "SessionToken": "none",
            "Expiration": "2100-01-01T00:00:00Z"}}

    def s3_ListObjectsV2(self, Bucket, **words):
        self._know(Bucket in self.buckets, "NoSuchBucket", Bucket)
        return {"Contents": [], "CommonPrefixes": []}

    def s3_DeleteBucket(self, Bucket):
        self._know(Bucket in self.buckets, "NoSuchBucket", Bucket)
        self.buckets.remove(Bucket)

    # What all of them need

    def _id(self, kind):
        return f"{kind}-{next(self.number):017x}"

    @staticmethod
    def _know(holds, code, message=""):
        if not holds:
            raise Refused(code, message)

    @staticmethod
    def _filters(filters):
        return {each["Name"]: each["Values"][0] for each in filters}

    @staticmethod
    def _shown(thing, state):
        return {**thing, state: thing.state}

    @staticmethod
    def _alive(store):
        return {key: thing for key, thing in store.items() if not thing.is_gone}

    def _seen(self, store):
        """What is still there of a store, each looked at once more."""
        for thing in store.values():
            thing.look()
        for key, thing in list(self.interfaces.items()):
            owner = self.targets.get(thing["owner"]) or self.lustre.get(thing["owner"])
            if thing.is_gone or (owner is not None and owner.is_gone):
                del self.interfaces[key]
        for stores in (self.targets, self.lustre) if store is self.interfaces else ():
            for thing in stores.values():
                thing.look()
        return self._alive(store)

    def _plug(self, owner, groups):
        thing = Thing({"owner": owner, "groups": list(groups)}, "in-use", "")
        self.interfaces[self._id("eni")] = thing
        return thing

    def _rules(self, group, permissions):
        self._know(group in self.groups, "InvalidGroup.NotFound", group)
        rules = {(pair["GroupId"], rule["IpProtocol"], rule.get("FromPort"), rule.get("ToPort"))
                 for rule in permissions for pair in rule["UserIdGroupPairs"]}
        self._know(all(rule[0] in self.groups for rule in rules), "InvalidGroup.NotFound")
        return rules

    def _admits(self, group, other, kind):
        open_ports = {port for rule in self.groups.get(group, ()) if rule[0] == other
                      for port in (_PORTS[kind] if rule[1] == "-1" else range(rule[2], rule[3] + 1))}
        return _PORTS[kind] <= open_ports
