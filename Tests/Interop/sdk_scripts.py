"""Judges scripts for the SageMaker SDK: they compile, and their calls bind to the SDK's own signatures.

The SDK itself pulls half a gigabyte of packages in; its source, read without running it, says the same.
"""

import ast

import signatures

_FOLDERS = {"sagemaker.estimator": "estimator.py", "sagemaker.algorithm": "algorithm.py",
            "sagemaker.inputs": "inputs.py"}


def problems(document, folder):
    try:
        tree = ast.parse(document)
    except SyntaxError as error:
        return [f"does not compile: {error}"]
    imported = {
        alias.name: f"{folder}/sagemaker/{_FOLDERS[node.module]}"
        for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in imported:
            found += _bind(node, node.func.id, imported[node.func.id], "__init__", folder)
        elif isinstance(node.func, ast.Attribute) and node.func.attr == "fit":
            found += _bind(node, "EstimatorBase", f"{folder}/sagemaker/estimator.py", "fit", folder)
        else:
            found.append(f"calls {ast.unparse(node.func)}")
        found += [
            f"{keyword.arg} is no plain value" for keyword in node.keywords
            if not _is_plain(keyword.value) and not isinstance(keyword.value, ast.Name)
        ]
    return found


def _is_plain(node):
    try:
        ast.literal_eval(node)
        return True
    except ValueError:
        return False


def _bind(call, name, path, method, folder):
    known, required, takes_more = signatures.parameters(path, name, method)
    if takes_more:
        base = signatures.parameters(f"{folder}/sagemaker/estimator.py", "EstimatorBase")[0]
        known = known + base
    given = known[: len(call.args)] + [keyword.arg for keyword in call.keywords]
    found = [f"{name} has no parameter {each}" for each in given if each not in known]
    found += [f"{name} needs {each}" for each in required if each not in given]
    found += [f"{name} is given {each} twice" for each in set(given) if given.count(each) > 1]
    return found
