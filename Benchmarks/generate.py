#!/usr/bin/env python3
"""Writes a synthetic edition of any size: the same marks as CSV and, if asked, as YAML. Standard library only.

Usage: generate.py DIR [--dossiers 100000] [--jurors 8] [--seed 20261120] [--shuffle] [--wide] [--yaml FILES]

DIR gets `edition.yaml`, `rubric.yaml` (six criteria marked from 0 to 10 by halves, weights that sum to 100, three
stars), `jury.yaml`, `dossiers.csv` (`id,title`) and `ballots.csv`: `juror,dossier,criterion,mark`, a row a cell, every
juror asked everything, one juror after the other or, with `--shuffle`, in a seeded random order; with `--wide` a row a
juror and dossier. With `--yaml 1` or `--yaml N` the same answers stand in `ballots/*.yaml` too, and
`edition-yaml.yaml` reads those: N files, each with the documents of every Nth juror.

About 3 % of the cells hold no mark: NA where the criterion allows it, A, nothing, or R for a juror recused from the
whole dossier. The same options give the same bytes. WEIGHTS and SCALE are there for other engines to read.
"""
import argparse
import pathlib
import random

WEIGHTS = {"originality": 30, "method": 20, "impact": 15, "clarity": 15, "feasibility": 10, "budget": 10}
CRITERIA = list(WEIGHTS)
MAY_NOT_APPLY = ("feasibility", "budget")
SCALE = [str(half // 2) if half % 2 == 0 else f"{half // 2}.5" for half in range(21)]
IN_YAML = {"NA": "na", "A": "abstain", "": "", "R": "recused"}

RUBRIC = """palmares: rubric/1
id: benchmark
version: "1"
title: "Six criteria from 0 to 10"
scales:
  ten: {{min: 0, max: 10, step: 0.5}}
scale: ten
criteria:
{criteria}
jury: {{missing: exclude, quorum: 2}}
stars:
  max: 3
  levels:
    - {{stars: 3, min: 70, require: [{{criterion: originality, min: 60}}]}}
    - {{stars: 2, min: 60}}
    - {{stars: 1, min: 50}}
ties: [originality, method]
"""


def answers(seed, dossiers, jurors):
    """Yields (juror, dossier, [answer per criterion]), juror by juror; answers as written in CSV."""
    rnd = random.Random(seed)
    # Each dossier has a latent merit, each juror a severity: ranks are not noise.
    merit = [rnd.gauss(12.5, 2.5) for _ in range(dossiers)]
    severity = [rnd.gauss(0.0, 1.5) for _ in range(jurors)]
    gauss, chance, top = rnd.gauss, rnd.random, len(SCALE) - 1
    for juror in range(jurors):
        for dossier in range(dossiers):
            if chance() < 0.005:
                yield juror, dossier, ["R"] * len(CRITERIA)
                continue
            base = merit[dossier] - severity[juror]
            row = [SCALE[min(top, max(0, round(gauss(base, 2.0))))] for _ in CRITERIA]
            if chance() < 0.13:
                place = int(chance() * len(CRITERIA))
                choices = ("NA", "A", "") if CRITERIA[place] in MAY_NOT_APPLY else ("A", "")
                row[place] = choices[int(chance() * len(choices))]
            yield juror, dossier, row


def juror_id(juror):
    return f"juror-{juror + 1}"


def dossier_id(dossier):
    return f"d-{dossier + 1:06d}"


def write(path, parts):
    """Writes texts to a file, some thousands at a time."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        kept = []
        for part in parts:
            kept.append(part)
            if len(kept) == 20_000:
                file.write("".join(kept))
                kept.clear()
        file.write("".join(kept))


def rows(options):
    """Yields the ballots as lines of CSV, header first."""
    given = answers(options.seed, options.dossiers, options.jurors)
    if options.wide:
        yield "juror,dossier," + ",".join(CRITERIA) + "\n"
        lines = (f"{juror_id(j)},{dossier_id(d)},{','.join(row)}\n" for j, d, row in given)
    else:
        yield "juror,dossier,criterion,mark\n"
        lines = (
            f"{juror_id(j)},{dossier_id(d)},{criterion},{answer}\n"
            for j, d, row in given
            for criterion, answer in zip(CRITERIA, row)
        )
    if options.shuffle:
        lines = list(lines)
        random.Random(options.seed).shuffle(lines)
    yield from lines


def write_documents(folder, options):
    """Writes the ballots as YAML, a document a juror; of N files each takes every Nth juror."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.yaml"):  # of a run with more files
        old.unlink()
    files, parts, last = [folder / f"{file + 1:03d}.yaml" for file in range(options.yaml)], {}, None
    for juror, dossier, row in answers(options.seed, options.dossiers, options.jurors):
        file = files[juror % options.yaml]
        part = parts.setdefault(file, [])
        if juror != last:
            part.append(
                f"{'---' + chr(10) if part else ''}palmares: ballot/1\njuror: {juror_id(juror)}\nmarks:\n"
            )
            last = juror
        if row[0] == "R":
            part.append(f"  {dossier_id(dossier)}: recused\n")
            continue
        marks = [f"    {name}: {IN_YAML.get(mark, mark)}".rstrip() + "\n" for name, mark in zip(CRITERIA, row)]
        part.append(f"  {dossier_id(dossier)}:\n{''.join(marks)}")
    for file, part in parts.items():
        write(file, part)


def edition(options, ballots):
    return (
        "palmares: edition/1\n"
        f'id: benchmark\ntitle: "{options.dossiers} dossiers, {options.jurors} jurors"\nlanguage: en\nstatus: draft\n'
        f"rubric: rubric.yaml\njury: jury.yaml\ndossiers: dossiers.csv\nballots: {ballots}\n"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--jurors", type=int, default=8)
    parser.add_argument("--seed", type=int, default=20261120)
    parser.add_argument("--shuffle", action="store_true", help="rows of ballots.csv in a random order")
    parser.add_argument("--wide", action="store_true", help="a row a juror and dossier in ballots.csv")
    parser.add_argument("--yaml", type=int, default=0, help="so many files of ballots in YAML, at most one a juror")
    options = parser.parse_args()
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    criteria = "\n".join(
        f'  - {{id: {name}, title: "{name.capitalize()}", weight: {weight}'
        + (", allow_na: true}" if name in MAY_NOT_APPLY else "}")
        for name, weight in WEIGHTS.items()
    )
    write(folder / "rubric.yaml", [RUBRIC.format(criteria=criteria)])
    jurors = [f'  - {{id: {juror_id(j)}, title: "Juror {j + 1}"}}\n' for j in range(options.jurors)]
    write(folder / "jury.yaml", ["palmares: jury/1\njurors:\n", *jurors])
    write(
        folder / "dossiers.csv",
        ["id,title\n", *(f"{dossier_id(d)},Dossier {d + 1}\n" for d in range(options.dossiers))],
    )
    write(folder / "edition.yaml", [edition(options, "ballots.csv")])
    write(folder / "ballots.csv", rows(options))
    if options.yaml:
        options.yaml = min(options.yaml, options.jurors)
        write_documents(folder / "ballots", options)
        write(folder / "edition-yaml.yaml", [edition(options, "ballots/*.yaml")])


if __name__ == "__main__":
    main()
