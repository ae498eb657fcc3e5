"""Holds the engine's records against the oracle, over random editions.

    compare.py --binary PATH --count N --seed S [--keep DIR]

Each seed from S on gives an edition; the binary ranks it and every field that the oracle knows is compared:
exact values as fractions, decimals as recomputed from them, what a geometric group rounds within 2e-9. The
folders of seeds that disagree are kept for a replay, all of them with --keep. Exits 1 on any disagreement.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction
from functools import partial
from multiprocessing import Pool
from pathlib import Path

import generate
import oracle
from formulas import Interval, Missing, Undefined

TOLERANCE = Fraction(2, 10**9)
SECONDS = 120
ABSENT = object()


def exact_text(value: Fraction) -> str:
    """In lowest terms, "175/2" or "88"."""
    return str(value)


def decimal(value: Fraction) -> Decimal:
    """At most 12 decimals, rounded half away from zero, without trailing zeros."""
    scaled = abs(value) * 10**12
    whole = scaled.numerator // scaled.denominator
    if 2 * (scaled - whole) >= 1:
        whole += 1
    sign = 1 if value < 0 and whole else 0
    return Decimal((sign, tuple(int(digit) for digit in str(whole)), -12))


def outward(value: Fraction | None, *, up: bool) -> Fraction | None:
    """The end of an interval at 12 decimals, on its outer side: what is written holds what is known."""
    if value is None:
        return None
    scaled = value * 10**12
    return Fraction(-(-scaled.numerator // scaled.denominator) if up else scaled.numerator // scaled.denominator, 10**12)


class Comparison:
    """Collects the disagreements of one record."""

    def __init__(self):
        self.disagreements = []

    def differ(self, place: str, expected, found):
        found = "absent" if found is ABSENT else found
        self.disagreements.append(f"{place}: expected {expected}, got {found}")

    def same(self, place: str, expected, found):
        if found is ABSENT or type(found) is bool and type(expected) is not bool or found != expected:
            self.differ(place, expected, found)

    def number(self, place: str, expected: Fraction | None, found):
        """A decimal that its exact value determines, also in how it is written."""
        self.same(place, None if expected is None else decimal(expected), found)
        if isinstance(found, Decimal) and (
            found.as_tuple().digits[-1] == 0 or found.as_tuple().exponent >= 0
        ):
            self.disagreements.append(f"{place}: {found} is not written as a plain decimal")

    def close(self, place: str, expected: Fraction, found):
        if not isinstance(found, (int, Decimal)) or abs(Fraction(found) - expected) > TOLERANCE:
            self.differ(place, f"{decimal(expected)} within 2e-9", found)

    def score(self, place: str, expected: oracle.Score | None, row: dict, key: str, has_exact: bool = True):
        """A score with its exact form, which is null where a geometric group rounded it."""
        found, found_exact = row.get(key, ABSENT), row.get(f"{key}_exact", ABSENT)
        if expected is None or expected.exact:
            value = None if expected is None else expected.value
            self.number(f"{place}.{key}", value, found)
            if has_exact:
                text = None if value is None else exact_text(value)
                self.same(f"{place}.{key}_exact", text, found_exact)
        else:
            self.close(f"{place}.{key}", expected.value, found)
            if has_exact:
                self.same(f"{place}.{key}_exact", None, found_exact)

    def record(self, expected: dict, found: dict):
        for key in ("entries", "unranked"):
            self.same(f"{key} in order", expected[key], [row.get("id") for row in found.get(key, [])])
        rows = {row.get("id"): row for key in ("entries", "unranked") for row in found.get(key, [])}
        for dossier, row in expected["dossiers"].items():
            if dossier in rows:
                self.dossier(dossier, row, rows[dossier])
        winners = [[prize.get("id"), sorted(prize.get("winners", []))] for prize in found.get("prizes") or []]
        self.same("prizes", [[id, sorted(won)] for id, won in expected["prizes"].items()], winners)
        self.counts(expected, found.get("counts", {}))

    def counts(self, expected: dict, found: dict):
        rows = expected["dossiers"].values()
        self.same("counts.dossiers", len(rows), found.get("dossiers", ABSENT))
        self.same("counts.jurors", expected["jurors"], found.get("jurors", ABSENT))
        self.same("counts.marks", expected["marks"], found.get("marks", ABSENT))
        if not any(row["is_entry"] and row["status"] != "ranked" for row in rows):
            self.same("counts.ranked", len(expected["entries"]), found.get("ranked", ABSENT))

    def dossier(self, id: str, expected: dict, found: dict):
        for key in ("category", "rank", "category_rank", "stars", "stars_computed"):
            self.same(f"{id}.{key}", expected[key], found.get(key, ABSENT))
        if expected["is_entry"]:
            self.same(f"{id}.tied", expected["tied"], found.get("tied", ABSENT))
        else:
            self.same(f"{id}.status", expected["status"], found.get("status", ABSENT))
        self.score(id, expected["score"], found, "score")
        self.same(f"{id}.mentions", expected["mentions"], found.get("mentions", ABSENT))
        criteria = {row.get("id"): row for row in found.get("criteria") or []}
        order = [row["id"] for row in expected["criteria"]]
        self.same(f"{id}.criteria in order", order, [row.get("id") for row in found.get("criteria") or []])
        for row in expected["criteria"]:
            if row["id"] in criteria:
                self.criterion(f"{id}.{row['id']}", row, criteria[row["id"]])
        self.indicators(f"{id}.indicators", expected["indicators"], found.get("indicators") or [])
        if expected["gates"] is not None:
            self.gates(id, expected["gates"], found.get("gates") or [])
        if expected["status"] == "ranked":
            self.next_star(f"{id}.next_star", expected["next_star"], found.get("next_star", ABSENT))

    def criterion(self, place: str, expected: dict, found: dict):
        self.same(f"{place}.path", expected["path"], found.get("path", ABSENT))
        self.score(place, expected["score"], found, "score")
        weight = expected["weight"]
        self.number(f"{place}.weight", weight, found.get("weight", ABSENT))
        self.same(
            f"{place}.weight_exact",
            None if weight is None else exact_text(weight),
            found.get("weight_exact", ABSENT),
        )
        for key in ("marks", "abstained", "na", "blank", "recused", "not_asked"):
            self.same(f"{place}.{key}", expected[key], found.get(key, ABSENT))
        for key in ("min", "max", "mean", "median"):
            self.number(f"{place}.{key}", expected[key], found.get(key, ABSENT))
        if expected["variance"] is None:
            self.same(f"{place}.spread", None, found.get("spread", ABSENT))
        else:
            spread = Fraction(math.sqrt(expected["variance"]))
            self.close(f"{place}.spread", spread, found.get("spread", ABSENT))

    def indicators(self, place: str, expected: dict, found: list):
        rows = {row.get("id"): row for row in found}
        self.same(place, sorted(expected), sorted(rows))
        for id in sorted(set(expected) & set(rows)):
            self.indicator(f"{place} {id}", expected[id], rows[id])

    def indicator(self, place: str, expected, row: dict):
        """A number, or the ends of an interval, or why there is none."""
        kinds = {Missing: "missing", Undefined: "undefined"}
        self.same(f"{place}.status", kinds.get(type(expected), "computed"), row.get("status", ABSENT))
        missing = list(expected.names) if isinstance(expected, Missing) else []
        self.same(f"{place}.missing", missing, row.get("missing", ABSENT))
        reason = expected.reason if isinstance(expected, Undefined) else None
        self.same(f"{place}.reason", reason, row.get("reason", ABSENT))
        figure = expected if isinstance(expected, Interval) else Interval(None, None)
        exact = figure.value is not None
        self.number(f"{place}.value", figure.value, row.get("value", ABSENT))
        self.same(f"{place}.exact", exact_text(figure.value) if exact else None, row.get("exact", ABSENT))
        self.number(f"{place}.low", None if exact else outward(figure.low, up=False), row.get("low", ABSENT))
        self.number(f"{place}.high", None if exact else outward(figure.high, up=True), row.get("high", ABSENT))
        self.same(f"{place}.approximate", figure.is_about, row.get("approximate", ABSENT))

    def gates(self, id: str, expected: list, found: list):
        """Star by star, in the order that the rubric states a level's requirements."""
        for stars in sorted({gate["stars"] for gate in expected} | {gate.get("stars") for gate in found}):
            wanted = [gate for gate in expected if gate["stars"] == stars]
            given = [gate for gate in found if gate.get("stars") == stars]
            place = f"{id}.gates of star {stars}"
            holds = [gate["holds"] for gate in wanted]
            self.same(place, holds, [gate.get("holds") for gate in given])
            if len(wanted) == len(given):
                for i, (gate, row) in enumerate(zip(wanted, given)):
                    if gate["criterion"] is not None:
                        self.score(f"{place}, {i}", gate["value"], row, "value", has_exact=False)

    def next_star(self, place: str, expected: dict | None, found):
        if expected is None or not isinstance(found, dict):
            self.same(place, expected, found)
            return
        self.same(f"{place}.stars", expected["stars"], found.get("stars", ABSENT))
        needs = found.get("needs") or []
        kinds = ("composite", "require", "quota")
        for kind in kinds:
            wanted = [need for need in expected["needs"] if kind in need]
            given = [need for need in needs if need.get(kind) is not None]
            self.same(f"{place}.needs, how many by {kind}", len(wanted), len(given))
            for need, row in zip(wanted, given):
                here = f"{place}.needs {kind}"
                if kind == "quota":
                    self.same(here, need["quota"], row["quota"])
                    continue
                if kind == "composite":
                    self.number(here, need["composite"], row["composite"])
                if kind == "composite" or need["require"] is not None:
                    self.score(here, need["has"], row, "has", has_exact=False)
                    self.score(here, need["gap"], row, "gap", has_exact=False)


def disagreements(expected: dict, record: dict) -> list:
    comparison = Comparison()
    comparison.record(expected, record)
    return comparison.disagreements


def run(binary: str, folder: Path) -> dict | str:
    """The binary's record of an edition, or what it said instead."""
    try:
        command = [binary, "rank", str(folder), "--json", "-"]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"still running after {SECONDS} s"
    if done.returncode != 0:
        return f"exit {done.returncode}\n{done.stderr.decode(errors='replace')}"
    try:
        return json.loads(done.stdout, parse_float=Decimal)
    except ValueError as error:
        return f"no JSON on standard output: {error}"


def check(binary: str, root: Path, keep: bool, seed: int) -> tuple[int, Path, list]:
    folder = root / f"seed-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    edition = generate.generate(seed)
    generate.write(edition, folder, seed)
    record = run(binary, folder)
    if isinstance(record, str):
        return seed, folder, record.splitlines()
    try:
        found = disagreements(oracle.evaluate(edition), record)
    except (AttributeError, TypeError) as error:
        found = [f"the record has not the shape of a result: {error!r}"]
    if not found and not keep:
        shutil.rmtree(folder)
    return seed, folder, found


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--binary", required=True, help="the command to compare")
    parser.add_argument("--count", type=int, default=100, help="how many editions (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    parser.add_argument("--keep", type=Path, help="a folder that keeps every edition written")
    given = parser.parse_args()
    binary = shutil.which(given.binary)
    if binary is None:
        parser.error(f"no such command: {given.binary}")
    root = given.keep or Path(tempfile.mkdtemp(prefix="palmares-oracle-"))
    root.mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    with Pool(2) as pool:
        task = partial(check, str(Path(binary).absolute()), root, given.keep is not None)
        for seed, folder, found in pool.imap(task, range(given.seed, given.seed + given.count)):
            if not found:
                passed += 1
                continue
            failed += 1
            print(f"seed {seed}: {folder}")
            for line in found[:25]:
                print(f"  {line}")
            if len(found) > 25:
                print(f"  and {len(found) - 25} more")
            sys.stdout.flush()
    if not failed and given.keep is None:
        shutil.rmtree(root)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
