"""Holds the schemas of the command against a validator that is not ours, over every YAML file of the project.

    validate.py --binary PATH

The schemas must be right by their metaschema, in every language; every document of the fixtures, of the rubrics and
of what `palmares new` writes must meet the schema of its kind, and name it in its first comment; every structural
error that `fixtures/broken` expects must be one for the validator too, at its place. Exits 1 on any disagreement.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from documents import Document, documents

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LANGUAGES = ["fr", "en"]
# The errors that a schema can see; the tests in Swift read the same file.
STRUCTURAL = set((HERE / "structural.txt").read_text(encoding="utf-8").split())
# What the reader calls structural and no schema can tell: the case, the place, and why.
UNTOLD = {
    ("bad-numbers", "dossiers.yaml:13"): "1e3 without quotes is a number to YAML",
    ("fact-units", "dossiers.yaml:7"): "that its unit counts what can't be negative stands in another file",
    ("fact-units", "dossiers.yaml:18"): "that its unit counts what can't be negative stands in another file",
    ("fact-units", "dossiers.yaml:19"): "that its unit counts what can't be negative stands in another file",
    ("formula-signs", "rubric.yaml:35"): "the date stands inside a formula",
    ("letters-for-digits", "j3.yaml:8"): "a number without quotes has no length",
    ("measured-criteria", "rubric.yaml:17"): "both numbers of a band have one form",
    ("number-too-long", "dossiers.yaml:6"): "a number without quotes has no length",
    ("own-indicators", "dossiers.yaml:9"): "the words of a fact are declared in another file",
    ("own-indicators", "dossiers.yaml:10"): "the words of a fact are declared in another file",
    ("own-indicators", "dossiers.yaml:13"): "that its unit counts what can't be negative stands in another file",
    ("requirements-as-text", "rubric.yaml:37"): "an indicator's name is any text, and it needs neither end",
    ("split-decimal-map", "j3.yaml:4"): "{a: 3,5} is {a: 3, 5: }, a blank answer to a criterion named 5",
    ("wrong-kind", "../_base/jury.yaml:1"): "the file is right; the edition names it in the wrong place",
    ("wrong-kind", "../_base/rubric.yaml:1"): "the file is right; the edition names it in the wrong place",
}
EXPECTED = re.compile(r"(\S+?\.yaml):([0-9]+):[0-9]+: error\[([a-z0-9-]+)\]")
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\Z")


def schema(binary: str, kind: str, language: str) -> str:
    run = subprocess.run([binary, "schema", kind, "--lang", language], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def kinds(binary: str) -> list[str]:
    """The kinds, from the error that lists them."""
    run = subprocess.run([binary, "schema"], capture_output=True, check=False)
    told = re.search(r"The kind: ([a-z, ]+)\.", run.stderr.decode("utf-8"))
    if run.returncode != 64 or told is None:
        sys.exit("palmares schema without a kind must exit with 64 and list the kinds")
    return told[1].split(", ")


class Checks:
    """What was found, and the validators by language and kind."""

    def __init__(self, binary: str) -> None:
        self.binary = binary
        self.problems: list[str] = []
        self.counts = {"schemas": 0, "documents": 0, "errors": 0}
        self.kinds = kinds(binary)
        self.texts = {(language, kind): schema(binary, kind, language)
                      for language in LANGUAGES for kind in self.kinds}
        for text in self.texts.values():
            Draft202012Validator.check_schema(json.loads(text))
            self.counts["schemas"] += 1
        self.validators = {kind: Draft202012Validator(json.loads(self.texts["fr", kind])) for kind in self.kinds}

    def kind(self, document: Document) -> str | None:
        """The kind that a document says it is."""
        stated = document.value.get("palmares") if isinstance(document.value, dict) else None
        word = str(stated).split("/")[0]
        return word if word in self.kinds else None

    def meets(self, path: Path) -> None:
        """Every document of a file is right, and names its schema."""
        found = documents(path)
        lines = path.read_text(encoding="utf-8").splitlines()
        for document in found:
            self.counts["documents"] += 1
            kind = self.kind(document)
            if kind is None:
                self.problems.append(f"{path}:{document.first}: no kind")
                continue
            for error in self.validators[kind].iter_errors(document.value):
                self.problems.append(f"{path}:{document.first}: {error.json_path}: {error.message[:200]}")
            self.names_schema(path, lines, document, kind)

    def names_schema(self, path: Path, lines: list[str], document: Document, kind: str) -> None:
        """The first comment of a document is the path of its schema, which is there."""
        before = document.first - 2  # the line before the first key
        while before >= 0 and lines[before].startswith("#"):
            before -= 1
        first = next((line for line in lines[before + 1:document.first + 1] if line.startswith("#")), "")
        modeline = MODELINE.match(first)
        if modeline is None:
            self.problems.append(f"{path}:{document.first}: the first comment names no schema")
            return
        target = (path.parent / modeline[1]).resolve()
        if not target.is_file():
            self.problems.append(f"{path}:{document.first}: {modeline[1]} isn't there")
        elif json.loads(target.read_text(encoding="utf-8"))["$id"].split(":")[2] != kind:
            self.problems.append(f"{path}:{document.first}: {modeline[1]} is of another kind")

    def refuses(self, case: Path) -> None:
        """Every structural error expected of a wrong edition is one for the validator, at its line."""
        for name, line, code in EXPECTED.findall((case / "expected.txt").read_text(encoding="utf-8")):
            if code not in STRUCTURAL:
                continue
            self.counts["errors"] += 1
            try:
                found = documents((case / name).resolve())
            except yaml.YAMLError as error:
                self.problems.append(f"{case.name}: {name}: {error}")
                continue
            is_told = any(self.told(document, int(line), name) for document in found)
            if is_told == ((case.name, f"{name}:{line}") in UNTOLD):
                told = "listed as untold, but refused" if is_told else "fine to the schema"
                self.problems.append(f"{case.name}: {name}:{line}: {code} is {told}")

    def told(self, document: Document, line: int, name: str) -> bool:
        """Whether the validator finds an error in the smallest value that holds the line, or in one around it."""
        if not document.first <= line <= document.last:
            return False
        kind = self.kind(document) or Path(name).stem.rstrip("0123456789").removesuffix("s")
        kind = {"decision": "decisions", "j": "ballot"}.get(kind, kind)
        for error in self.validators[kind].iter_errors(document.value):
            for part in [error, *(error.context or [])]:
                path = tuple(part.absolute_path)
                while path not in document.lines:
                    path = path[:-1]
                first, last = document.lines[path]
                if first <= line <= last:
                    return True
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="the palmares command")
    binary = str(Path(parser.parse_args().binary).resolve())
    checks = Checks(binary)
    broken = ROOT / "fixtures" / "broken"
    for path in sorted([*(ROOT / "fixtures").rglob("*.yaml"), *(ROOT / "rubrics").rglob("*.yaml")]):
        if broken not in path.parents:
            checks.meets(path)
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            edition = Path(folder) / language
            subprocess.run([binary, "new", str(edition), "--lang", language], capture_output=True, check=True)
            for path in sorted(edition.rglob("*.yaml")):
                checks.meets(path)
            for kind in checks.kinds:
                written = (edition / "schemas" / f"{kind}.json").read_text(encoding="utf-8")
                if written != checks.texts[language, kind]:
                    checks.problems.append(f"palmares new writes another schemas/{kind}.json")
    for case in sorted(broken.iterdir()):
        if (case / "expected.txt").is_file():
            checks.refuses(case)
    for problem in checks.problems:
        print(problem, file=sys.stderr)
    counts = checks.counts
    print(f"{counts['schemas']} schemas, {counts['documents']} documents that meet them, "
          f"{counts['errors']} structural errors that they refuse: {len(checks.problems)} problems")
    sys.exit(1 if checks.problems else 0)


if __name__ == "__main__":
    main()
