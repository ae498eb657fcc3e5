#!/usr/bin/env python3
"""Computes agreement among jurors with independent packages, on seeded tables, for the tests of the engine.

    python3 -m venv .venv && .venv/bin/pip install -r Tests/Peers/requirements.txt
    .venv/bin/python3 Tests/Peers/agreement.py        # rewrites Tests/Peers/agreement.json
    .venv/bin/python3 Tests/Peers/agreement.py --time # times the packages on larger tables

Krippendorff's alpha: krippendorff. Gwet's AC1, Fleiss' kappa: irrCAC. Intraclass correlations: pingouin, and its intervals
again from scipy's F distribution, since pingouin rounds them. Kendall's W: scipy's Friedman test. Distribution functions:
mpmath with 50 digits. Variance components: the traces of the quadratic forms, with numpy.
"""
import json
import math
import pathlib
import sys
import time
import warnings

import krippendorff
import mpmath
import numpy as np
import pandas as pd
import pingouin
import scipy.stats
from irrCAC.raw import CAC

warnings.filterwarnings("ignore")


def table(seed, dossiers, jurors, levels, missing, severity=0.5, noise=1.0):
    """Marks 0..levels-1 of jurors on dossiers: quality + severity + noise, rounded, some missing."""
    random = np.random.default_rng(seed)
    quality = random.normal(0, 1, dossiers)[:, None]
    latent = quality + severity * random.normal(0, 1, jurors)[None, :] + noise * random.normal(0, 1, (dossiers, jurors))
    marks = np.clip(np.round((levels - 1) / 2 + latent * levels / 5), 0, levels - 1)
    marks[random.random((dossiers, jurors)) < missing] = np.nan
    return marks


def composites(seed, dossiers, jurors, missing):
    """Composites on 0..100 with two decimals: many distinct values."""
    random = np.random.default_rng(seed)
    quality = random.normal(60, 15, dossiers)[:, None]
    values = np.clip(quality + random.normal(0, 10, (dossiers, jurors)), 0, 100).round(2)
    values[random.random((dossiers, jurors)) < missing] = np.nan
    return values


def alphas(marks):
    found = {}
    for level in ("nominal", "ordinal", "interval", "ratio"):
        found[f"krippendorff_alpha_{level}"] = float(krippendorff.alpha(marks.T, level_of_measurement=level))
    return found


def categories(marks):
    frame = pd.DataFrame(marks)
    return {
        "gwet_ac1": float(CAC(frame, digits=15).gwet()["est"]["coefficient_value"]),
        "fleiss_kappa": float(CAC(frame, digits=15).fleiss()["est"]["coefficient_value"]),
    }


def exact(marks):
    agree = pairs = 0
    for row in marks:
        row = row[~np.isnan(row)]
        pairs += len(row) * (len(row) - 1) // 2
        agree += sum(row[i] == row[j] for i in range(len(row)) for j in range(i))
    return {"exact_agreement": agree / pairs}


def intraclass(complete):
    n, k = complete.shape
    if n < 2:
        return {}
    long = pd.DataFrame(complete).melt(ignore_index=False, var_name="juror", value_name="mark").reset_index(names="dossier")
    frame = pingouin.intraclass_corr(long, "dossier", "juror", "mark")
    names = ["icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k", "icc_2_k", "icc_3_k"]
    found = dict(zip(names, (float(value) for value in frame["ICC"])))
    # McGraw and Wong's intervals (1996, table 7), from sums of squares taken here.
    grand = complete.mean()
    ssb = k * ((complete.mean(1) - grand) ** 2).sum()
    ssj = n * ((complete.mean(0) - grand) ** 2).sum()
    sst = ((complete - grand) ** 2).sum()
    msb, msj = ssb / (n - 1), ssj / (k - 1)
    mse, msw = (sst - ssb - ssj) / ((n - 1) * (k - 1)), (sst - ssb) / (n * (k - 1))
    ppf = scipy.stats.f.ppf
    for name, error, free in (("1", msw, n * (k - 1)), ("3", mse, (n - 1) * (k - 1))):
        low = msb / error / ppf(0.975, n - 1, free)
        high = msb / error * ppf(0.975, free, n - 1)
        for end, value in (("low", low), ("high", high)):
            found[f"icc_{name}_1_{end}"] = (value - 1) / (value + k - 1)
            found[f"icc_{name}_k_{end}"] = 1 - 1 / value
    rho = found["icc_2_1"]
    a, b = k * rho / (n * (1 - rho)), 1 + k * rho * (n - 1) / (n * (1 - rho))
    free = (a * msj + b * mse) ** 2 / ((a * msj) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1)))
    star, other = ppf(0.975, n - 1, free), ppf(0.975, free, n - 1)
    low = n * (msb - star * mse) / (star * (k * msj + (k * n - k - n) * mse) + n * msb)
    high = n * (other * msb - mse) / (k * msj + (k * n - k - n) * mse + n * other * msb)
    for end, value in (("low", low), ("high", high)):
        found[f"icc_2_1_{end}"] = value
        found[f"icc_2_k_{end}"] = value * k / (1 + value * (k - 1))
    return {key: float(value) for key, value in found.items()}


def kendall(complete):
    n, k = complete.shape
    if n < 3:
        return {}
    statistic, probability = scipy.stats.friedmanchisquare(*complete)
    return {"kendall_w": float(statistic / (k * (n - 1))), "kendall_w_p": float(probability)}


def components(marks):
    """Henderson's first method by traces: E[y'Qy] = A tr(QZaZa') + S tr(QZbZb') + E tr(Q)."""
    dossier, juror = np.nonzero(~np.isnan(marks))
    y = marks[dossier, juror]
    za = np.eye(marks.shape[0])[dossier][:, [i for i in range(marks.shape[0]) if i in set(dossier)]]
    zb = np.eye(marks.shape[1])[juror][:, [j for j in range(marks.shape[1]) if j in set(juror)]]
    total = np.eye(len(y))
    project = lambda z: z @ np.linalg.inv(z.T @ z) @ z.T
    mean = np.full((len(y), len(y)), 1 / len(y))
    forms = [project(za) - mean, project(zb) - mean, total - mean]
    matrix = [[np.trace(q @ za @ za.T), np.trace(q @ zb @ zb.T), np.trace(q)] for q in forms]
    solved = np.linalg.solve(matrix, [y @ q @ y for q in forms])
    return [float(max(value, 0)) for value in solved]


def correlations(marks):
    """Spearman of each juror's marks with the others' mean rank share."""
    frame = pd.DataFrame(marks)
    shares = (frame.rank() - 0.5) / frame.count()
    found = []
    for juror in frame:
        others = shares.drop(columns=juror).mean(axis=1).round(12)
        both = frame[juror].notna() & others.notna()
        value = scipy.stats.spearmanr(frame[juror][both], others[both]).statistic if both.sum() > 2 else math.nan
        found.append(None if math.isnan(value) else float(value))
    return found


def halo(tables):
    found = []
    for juror in range(tables[0].shape[1]):
        frame = pd.DataFrame({place: marks[:, juror] for place, marks in enumerate(tables)})
        matrix = frame.corr(min_periods=3).to_numpy()
        found.append(float(np.nanmean(matrix[np.triu_indices(len(tables), 1)])))
    return found


def case(name, marks):
    marks = marks[:, ~np.isnan(marks).all(axis=0)]
    complete = marks[~np.isnan(marks).any(axis=1)]
    statistics = {**alphas(marks), **categories(marks), **exact(marks), **intraclass(complete), **kendall(complete)}
    return {
        "name": name,
        "rows": [[None if math.isnan(value) else value for value in row] for row in marks.tolist()],
        "statistics": statistics,
        "complete": len(complete),
        "components": components(marks),
        "correlations": correlations(marks),
    }


def paris():
    path = pathlib.Path(__file__).parents[2] / "fixtures/judgment-of-paris-1976/ballots.csv"
    frame = pd.read_csv(path)
    return frame.pivot(index="dossier", columns="juror", values="mark").to_numpy(dtype=float)


def distributions():
    mpmath.mp.dps = 50
    chi, fisher = [], []
    for freedom in (1, 2, 3, 7, 9, 19, 50, 99, 1000, 99999):
        for ratio in (0.01, 0.5, 1, 1.5, 4):
            value = freedom * ratio if freedom < 500 else freedom + (ratio - 1) * 2 * math.sqrt(freedom)
            tail = mpmath.gammainc(mpmath.mpf(freedom) / 2, mpmath.mpf(value) / 2, regularized=True)
            chi.append([freedom, value, float(tail)])
    for first, second in ((1, 1), (1, 9), (5, 15), (9, 90), (7.5, 3.2), (39, 273), (2.25, 400), (999, 18981)):
        for value in (0.02, 0.5, 1, 1.7, 6, 40):
            share = mpmath.mpf(first) * value / (mpmath.mpf(second) + mpmath.mpf(first) * value)
            lower = mpmath.betainc(mpmath.mpf(first) / 2, mpmath.mpf(second) / 2, 0, share, regularized=True)
            fisher.append([first, second, value, float(lower), float(1 - lower)])
    return {"chi_square": chi, "f": fisher}


def golden():
    cases = [case("paris", paris())]
    for seed, (dossiers, jurors, levels, missing) in enumerate([
        (12, 4, 5, 0), (12, 4, 5, 0.1), (40, 8, 5, 0), (40, 8, 5, 0.02), (40, 8, 5, 0.3), (25, 3, 2, 0), (25, 3, 2, 0.15),
        (30, 2, 5, 0), (10, 11, 20, 0), (10, 11, 21, 0.1), (60, 6, 11, 0.05), (15, 5, 3, 0.5), (5, 20, 4, 0.02),
    ]):
        cases.append(case(f"marks {seed}", table(seed, dossiers, jurors, levels, missing)))
    for seed, (dossiers, jurors, missing) in enumerate([(12, 5, 0), (40, 8, 0.05), (100, 7, 0.1)]):
        cases.append(case(f"composites {seed}", composites(100 + seed, dossiers, jurors, missing)))
    criteria = [table(200 + place, 20, 6, 5, 0.1) for place in range(4)]
    rows = [[[None if math.isnan(v) else v for v in row] for row in marks.tolist()] for marks in criteria]
    return {"cases": cases, "halo": {"tables": rows, "means": halo(criteria)}, "distributions": distributions()}


def written(value):
    """One member of the outermost lists a line, so that differences can be read."""
    text = ["{"]
    for place, (key, member) in enumerate(value.items()):
        comma = "," if place + 1 < len(value) else ""
        if isinstance(member, list):
            lines = ",\n".join("    " + json.dumps(item) for item in member)
            text.append(f'  "{key}": [\n{lines}\n  ]{comma}')
        else:
            text.append(f'  "{key}": {json.dumps(member)}{comma}')
    return "\n".join(text + ["}"]) + "\n"


def best(run, times):
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        run()
        found.append(time.perf_counter() - begin)
    return min(found) * 1000


def times():
    for name, marks in (("1,000 x 20", table(1, 1000, 20, 5, 0.1)), ("100,000 x 8", table(2, 100_000, 8, 5, 0.1))):
        turned = np.ascontiguousarray(marks.T)
        for level in ("nominal", "ordinal", "interval", "ratio"):
            run = lambda: krippendorff.alpha(turned, level_of_measurement=level)
            print(f"{name}  krippendorff {level}  {best(run, 5):.2f} ms")
        counts = np.stack([(marks == value).sum(axis=1) for value in range(5)], axis=1)
        run = lambda: krippendorff.alpha(value_counts=counts, level_of_measurement="ordinal")
        print(f"{name}  krippendorff ordinal, from counts  {best(run, 5):.2f} ms")
    frame = pd.DataFrame(table(1, 1000, 20, 5, 0))
    print(f"1,000 x 20  irrCAC Fleiss  {best(lambda: CAC(frame).fleiss(), 5):.2f} ms")
    print(f"1,000 x 20  irrCAC AC1  {best(lambda: CAC(frame).gwet(), 5):.2f} ms")
    complete = frame.to_numpy()
    print(f"1,000 x 20  scipy Friedman  {best(lambda: scipy.stats.friedmanchisquare(*complete), 5):.2f} ms")
    long = frame.head(111).melt(ignore_index=False, var_name="juror", value_name="mark").reset_index(names="dossier")
    run = lambda: pingouin.intraclass_corr(long, "dossier", "juror", "mark")
    print(f"111 x 20  pingouin ICC  {best(run, 3):.2f} ms")


if __name__ == "__main__":
    if "--time" in sys.argv:
        times()
    else:
        target = pathlib.Path(__file__).with_suffix(".json")
        target.write_text(written(golden()), encoding="utf-8")
        print(f"wrote {target}")
