"""Judges CreateTrainingJob requests by the service's own model, and by a mock of the service."""

import json
import os

import boto3
import botocore.session
import regex
from botocore.validate import ParamValidator
from moto import mock_aws

os.environ.update(
    AWS_ACCESS_KEY_ID="none", AWS_SECRET_ACCESS_KEY="none", AWS_DEFAULT_REGION="us-east-1"
)

_model = botocore.session.get_session().get_service_model("sagemaker")
_input = _model.operation_model("CreateTrainingJob").input_shape
_validator = ParamValidator()
_patterns = {}


def _strict(shape, value, path):
    """What botocore leaves to the service: patterns, enumerations, and lengths of all kinds."""
    kind = shape.type_name
    if kind == "structure":
        for name, member in value.items():
            yield from _strict(shape.members[name], member, f"{path}.{name}")
    elif kind == "list":
        for index, element in enumerate(value):
            yield from _strict(shape.member, element, f"{path}[{index}]")
    elif kind == "map":
        for name, member in value.items():
            yield from _strict(shape.key, name, f"{path} key")
            yield from _strict(shape.value, member, f"{path}.{name}")
    elif kind == "string":
        if shape.enum and value not in shape.enum:
            yield f"{path}: {value!r} is not one of {shape.enum[:5]}"
        pattern = shape.metadata.get("pattern")
        if pattern and not _compiled(pattern).fullmatch(value):
            yield f"{path}: {value!r} is not like {pattern}"


def _compiled(pattern):
    if pattern not in _patterns:
        _patterns[pattern] = regex.compile(pattern)
    return _patterns[pattern]


def problems(document):
    """Everything that the service's model has against a request."""
    request = json.loads(document)
    report = _validator.validate(request, _input)
    if report.has_errors():
        return [report.generate_report()]
    missing = [
        f"{name} is missing"
        for name in ("AlgorithmSpecification", "ResourceConfig", "StoppingCondition")
        if name not in request
    ]
    return missing + list(_strict(_input, request, "$"))


class MockService:
    """Creates jobs and reads them back."""

    def __enter__(self):
        self._mock = mock_aws()
        self._mock.start()
        self._client = boto3.client("sagemaker")
        return self

    def __exit__(self, *_):
        self._mock.stop()

    def problems(self, document, name):
        """What does not read back as it was sent; jobs of one account need names of their own."""
        request = json.loads(document) | {"TrainingJobName": name}
        self._client.create_training_job(**request)
        described = self._client.describe_training_job(TrainingJobName=name)
        # The service describes a job without its tags, and lists them by themselves.
        tags = self._client.list_tags(ResourceArn=described["TrainingJobArn"])["Tags"]
        described["Tags"] = sorted(tags, key=lambda tag: tag["Key"])
        request["Tags"] = sorted(request.get("Tags", []), key=lambda tag: tag["Key"])
        return [
            f"{key} reads back as {described.get(key)!r}"
            for key, value in request.items()
            if not _holds(described.get(key), value)
        ]


def _holds(read, sent):
    """Whether what is read back is what was sent; the mock adds metrics of its own to objects."""
    if isinstance(sent, dict):
        return isinstance(read, dict) and all(_holds(read.get(key), sent[key]) for key in sent)
    return read == sent
