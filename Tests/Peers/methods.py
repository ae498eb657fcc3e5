#!/usr/bin/env python3
"""Writes methods.json: what independent programs make of small tables of composites.

    pip install pref_voting==1.18.2 scipy
    python3 Tests/Peers/methods.py            writes methods.json beside this file
    python3 Tests/Peers/methods.py --time     times pref_voting instead

Borda's and Copeland's scores, the winners of Schulze's method and of ranked pairs, the Condorcet winner and the Smith
set are those of pref_voting, Kendall's tau is scipy's. pref_voting orders majority judgment by its gauge alone, so the
whole majority value is worked out here from the definition: every grade repeated to one length, and the middlemost
taken away one by one. Composites are whole numbers; none stands where a juror lacks a dossier.
"""
import json
import math
import pathlib
import random
import sys
import time

from pref_voting.c1_methods import top_cycle
from pref_voting.margin_based_methods import beat_path, ranked_pairs
from pref_voting.profiles_with_ties import ProfileWithTies
from scipy.stats import kendalltau

PARIS = pathlib.Path(__file__).parents[2] / "fixtures/judgment-of-paris-1976/ballots.csv"


def profile(rows):
    """A ballot a juror, the highest composite at rank 1; dossiers that he lacks are left out."""
    ballots = []
    for juror in range(len(rows[0])):
        own = {dossier: row[juror] for dossier, row in enumerate(rows) if row[juror] is not None}
        levels = sorted(set(own.values()), reverse=True)
        ballots.append({dossier: levels.index(value) + 1 for dossier, value in own.items()})
    return ProfileWithTies(ballots, [1] * len(ballots), candidates=list(range(len(rows))))


def winning_votes(prof):
    """More jurors for it, then fewer against it; 0 without a majority."""
    voters = prof.num_voters + 1

    def strength(one, other):
        won, lost = prof.support(one, other), prof.support(other, one)
        return won * voters + (voters - 1 - lost) if won > lost else 0

    return strength


def majority_values(rows):
    panels = [sorted((value for value in row if value is not None), reverse=True) for row in rows]
    length = math.lcm(*(len(panel) for panel in panels))
    values = []
    for panel in panels:
        grades = [grade for grade in panel for _ in range(length // len(panel))]
        value = []
        while grades:
            value.append(grades.pop(len(grades) // 2))
        values.append(value)
    return values


def ranks(keys):
    return [1 + sum(other > key for other in keys) for key in keys]


def answers(name, rows):
    prof = profile(rows)
    prof.use_strict_preference()
    dossiers = range(len(rows))
    strength = winning_votes(prof)
    complete = all(value is not None for row in rows for value in row)
    majority = ranks(majority_values(rows))
    # pref_voting gives wins less losses for Copeland; half points are that and the number of others.
    copeland = prof.copeland_scores()
    half = [int(copeland[dossier]) + len(rows) - 1 for dossier in dossiers]
    case = {
        "name": name,
        "rows": rows,
        "half_points": half,
        "schulze": sorted(beat_path(prof, strength_function=strength)),
        "schulze_margins": sorted(beat_path(prof)),
        # Its time is factorial in equal majorities.
        "ranked_pairs": sorted(ranked_pairs(prof, strength_function=strength)) if len(rows) <= 4 else None,
        "condorcet": prof.condorcet_winner(),
        "smith": sorted(top_cycle(prof)),
        "majority_judgment": majority,
        "tau": None,
    }
    if complete:
        # Average points in ties, by juror, doubled.
        case["half_borda"] = [
            sum(sum((row[j] > other[j]) - (row[j] < other[j]) for other in rows) + len(rows) - 1
                for j in range(len(row)))
            for row in rows
        ]
    else:
        case["half_borda"] = None
    tau = kendalltau(majority, [-score for score in half]).statistic if len(rows) > 1 else math.nan
    case["tau"] = None if math.isnan(tau) else format(tau, ".12f")
    for key, value in case.items():
        if isinstance(value, list):
            case[key] = [int(item) if hasattr(item, "item") else item for item in value]
    if case["condorcet"] is not None:
        case["condorcet"] = int(case["condorcet"])
    return case


def paris():
    wines, jurors, marks = [], [], {}
    lines = PARIS.read_text().splitlines()
    header = lines[0].split(",")
    for line in lines[1:]:
        cells = dict(zip(header, line.split(",")))
        juror, wine, mark = cells["juror"], cells["dossier"], cells.get("mark") or cells.get("score")
        if juror not in jurors:
            jurors.append(juror)
        if wine not in wines:
            wines.append(wine)
        marks[wine, juror] = int(2 * float(mark))
    return [[marks[wine, juror] for juror in jurors] for wine in sorted(wines)]


def table(seed):
    dice = random.Random(seed)
    dossiers, jurors, levels = dice.randint(1, 6), dice.randint(1, 9), dice.choice([2, 4, 50])
    missing = dice.choice([0, 0, 0.2])
    rows = [[None if dice.random() < missing else dice.randint(0, levels) for _ in range(jurors)]
            for _ in range(dossiers)]
    for row in rows:
        if all(value is None for value in row):
            row[dice.randrange(jurors)] = dice.randint(0, levels)
    return rows


def timings():
    from pref_voting.scoring_methods import borda_for_profile_with_ties
    for dossiers in (50, 100):
        dice = random.Random(1)
        prof = profile([[dice.random() for _ in range(20)] for _ in range(dossiers)])
        for name, method in (("borda", borda_for_profile_with_ties), ("schulze", beat_path)):
            best = math.inf
            for _ in range(3):
                start = time.perf_counter()
                method(prof)
                best = min(best, time.perf_counter() - start)
            print(f"{name} of 20 jurors, {dossiers} dossiers: {best * 1000:.2f} ms")


if __name__ == "__main__":
    if "--time" in sys.argv:
        timings()
    else:
        cases = [answers("paris", paris())] + [answers(f"seed {seed}", table(seed)) for seed in range(120)]
        target = pathlib.Path(__file__).with_suffix(".json")
        target.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
