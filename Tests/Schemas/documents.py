"""YAML documents as a JSON Schema sees them: resolved by the core schema of YAML 1.2, each value with its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

NULLS = {"", "~", "null", "Null", "NULL"}
TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
INTEGER = re.compile(r"[-+]?[0-9]+\Z")
OTHER_BASES = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")


@dataclass
class Document:
    """One document of a file: its value, and the first and last line of every value by the path to it."""

    value: Any
    lines: dict[tuple, tuple[int, int]] = field(default_factory=dict)

    @property
    def first(self) -> int:
        return self.lines[()][0]

    @property
    def last(self) -> int:
        return self.lines[()][1]


def documents(path: Path) -> list[Document]:
    """The documents of a file; raises yaml.YAMLError where it is malformed."""
    text = path.read_bytes().decode("utf-8-sig")
    return [document(node) for node in yaml.compose_all(text, Loader=yaml.SafeLoader) if node is not None]


def document(node: yaml.Node) -> Document:
    found = Document(None)
    found.value = value(node, (), found.lines)
    return found


def value(node: yaml.Node, path: tuple, lines: dict[tuple, tuple[int, int]]) -> Any:
    end = node.end_mark
    # A block ends where the next one begins: at the head of a later line.
    last = end.line if end.column == 0 and end.line > node.start_mark.line else end.line + 1
    lines[path] = (node.start_mark.line + 1, last)
    if isinstance(node, yaml.MappingNode):
        # A key is a text whatever it looks like; `1.10` and `01` stay as written.
        pairs = [(key.value if isinstance(key, yaml.ScalarNode) else str(key), item) for key, item in node.value]
        return {key: value(item, (*path, key), lines) for key, item in pairs}
    if isinstance(node, yaml.SequenceNode):
        return [value(item, (*path, place), lines) for place, item in enumerate(node.value)]
    return scalar(node.value) if node.style is None else node.value


def scalar(text: str) -> Any:
    """What an unquoted scalar is."""
    if text in NULLS:
        return None
    if text in TRUTHS:
        return TRUTHS[text]
    if INTEGER.match(text):
        return int(text)
    if OTHER_BASES.match(text):
        return int(text, 0)
    return float(text) if FLOAT.match(text) else text
