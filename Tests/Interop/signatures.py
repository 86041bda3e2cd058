"""Reads the parameters of functions out of Python source, without importing it."""

import ast
import functools
import pathlib


@functools.cache
def _classes(path):
    tree = ast.parse(pathlib.Path(path).read_text())
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


@functools.cache
def parameters(path, class_name, method="__init__"):
    """The names of a method's parameters without `self`, which of them are required, and whether it takes more."""
    body = _classes(path)[class_name].body
    # Overloads come first; the last definition is the one that counts, if it says anything.
    made = [
        node for node in body
        if isinstance(node, ast.FunctionDef) and node.name == method and not _is_overload(node)
    ][0].args
    positional = made.args[1:]
    required = positional[: len(positional) - len(made.defaults)]
    required += [arg for arg, default in zip(made.kwonlyargs, made.kw_defaults) if default is None]
    names = [arg.arg for arg in positional + made.kwonlyargs]
    return names, [arg.arg for arg in required], made.kwarg is not None


def _is_overload(node):
    return any(isinstance(item, ast.Name) and item.id == "overload" for item in node.decorator_list)


@functools.cache
def annotation(path, class_name, parameter, method="__init__"):
    """What a parameter is declared to be, as text."""
    for node in _classes(path)[class_name].body:
        if isinstance(node, ast.FunctionDef) and node.name == method and not _is_overload(node):
            for arg in node.args.args + node.args.kwonlyargs:
                if arg.arg == parameter:
                    return ast.unparse(arg.annotation) if arg.annotation else ""
    return ""
