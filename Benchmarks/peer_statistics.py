#!/usr/bin/env python3
"""What the statistics of a jury cost with the libraries that a data person would use: peer_statistics.py TASK FILE prints seconds.

Timed inside the process as Sources/statistics does: marks are in the form that the library takes, one run warms up, then the
median of at least five runs. FILE is made by statistics.py.
"""
import pathlib
import statistics
import sys
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")
# irrCAC installs an old coverage that numba, which pref_voting runs on, can't be loaded beside.
sys.modules["coverage"] = None


def read(path):
    """Marks as an array of dossiers × jurors × criteria, NaN where there is none."""
    sizes = [int(size) for size in pathlib.Path(path).stem.split("-")[-1].split("x")]
    marks = np.fromfile(path, dtype=np.int8).reshape(sizes).astype(float)
    marks[marks < 0] = np.nan
    return marks


def timed(work):
    work()
    runs = []
    while len(runs) < 5 or (sum(runs) < 1 and len(runs) < 1_000):
        start = time.perf_counter()
        work()
        runs.append(time.perf_counter() - start)
        if sum(runs) > 60:
            break
    print(statistics.median(runs))


def composites(marks):
    """The jurors' composites, 0...100."""
    return 25 * np.nanmean(marks, axis=2)


def strict_rankings(marks, count):
    """Complete strict rankings, one a juror: by composite, then by place."""
    table = composites(marks)[:count]
    return [sorted(range(count), key=lambda dossier: (-np.nan_to_num(row[dossier], nan=-1), dossier)) for row in table.T]


def alpha(marks, levels=("nominal", "ordinal", "interval", "ratio"), criteria=None):
    import krippendorff

    tables = [np.ascontiguousarray(marks[:, :, criterion].T) for criterion in range(criteria or marks.shape[2])]
    timed(lambda: [
        krippendorff.alpha(reliability_data=table, level_of_measurement=level) for table in tables for level in levels])


def alpha_ordinal(marks):
    alpha(marks, ["ordinal"], 1)


def kappas(marks):
    import pandas
    from irrCAC.raw import CAC

    tables = [pandas.DataFrame(marks[:, :, criterion]) for criterion in range(marks.shape[2])]
    timed(lambda: [(CAC(table).gwet(), CAC(table).fleiss()) for table in tables])


def complete(marks):
    table = marks[:, :, 0]
    return table[~np.isnan(table).any(axis=1)]


def icc(marks):
    import pandas
    import pingouin

    table = pandas.DataFrame(complete(marks))
    long = table.reset_index().melt(id_vars="index", var_name="juror", value_name="mark")
    timed(lambda: pingouin.intraclass_corr(data=long, targets="index", raters="juror", ratings="mark"))


def kendall_w(marks):
    import scipy.stats

    columns = complete(marks)
    timed(lambda: scipy.stats.friedmanchisquare(*columns))


def tau(marks):
    import scipy.stats

    orders = strict_rankings(marks, len(marks))[:2]
    ranks = [np.argsort(order) for order in orders]
    timed(lambda: scipy.stats.kendalltau(*ranks))


def additive(marks):
    """Two-way least squares through the reduced normal equations: the fastest that numpy does it, without standard errors."""
    table = composites(marks)
    seen = ~np.isnan(table)
    dossier, juror = np.nonzero(seen)
    values = table[seen]
    jurors, dossiers = table.shape[1], table.shape[0]

    def work():
        by_dossier = np.bincount(dossier, minlength=dossiers)
        sums = np.bincount(dossier, values, dossiers)
        inverse = 1 / np.maximum(by_dossier, 1)
        incidence = np.zeros((dossiers, jurors))
        incidence[dossier, juror] = 1
        reduced = np.diag(incidence.sum(0)) - incidence.T @ (incidence * inverse[:, None])
        right = np.bincount(juror, values, jurors) - incidence.T @ (sums * inverse)
        effects = np.linalg.lstsq(reduced, right, rcond=None)[0]
        return (sums - incidence @ effects) * inverse, effects

    timed(work)


def borda(marks):
    from pref_voting.profiles import Profile
    from pref_voting.scoring_methods import borda_ranking

    whole = Profile(strict_rankings(marks, len(marks)))
    timed(lambda: borda_ranking(whole))


def copeland(marks):
    from pref_voting.c1_methods import copeland_ranking
    from pref_voting.profiles import Profile

    orders = strict_rankings(marks, 100)
    timed(lambda: copeland_ranking(Profile(orders)))


def schulze(marks):
    from pref_voting.margin_based_methods import beat_path
    from pref_voting.profiles import Profile

    orders = strict_rankings(marks, 100)
    timed(lambda: beat_path(Profile(orders)))


def bootstrap(marks):
    """1,000 draws of jurors with their weights and of the criteria's, with ranks and stars: all draws at once, in matrices."""
    dossiers, jurors, criteria = marks.shape
    seen = (~np.isnan(marks)).astype(float)
    values = np.nan_to_num(marks)
    cuts = np.array([50, 60, 70, 80])
    random = np.random.default_rng(1)

    def work():
        drawn = random.integers(jurors, size=(1_000, jurors))
        times = np.stack([np.bincount(row, minlength=jurors) for row in drawn]).T.astype(float)
        weights = random.uniform(0.75, 1.25, size=(1_000, criteria))
        total, share = np.zeros((dossiers, 1_000)), np.zeros((dossiers, 1_000))
        for criterion in range(criteria):
            counts = seen[:, :, criterion] @ times
            means = values[:, :, criterion] @ times / np.maximum(counts, 1)
            has = counts > 0
            total += means * weights[:, criterion] * has
            share += has * weights[:, criterion]
        scores = 25 * total / share
        order = np.argsort(-scores, axis=0, kind="stable")
        ranks = np.empty_like(order)
        np.put_along_axis(ranks, order, np.arange(1, dossiers + 1)[:, None], axis=0)
        stars = np.searchsorted(cuts, scores, side="right")
        low, high = np.percentile(ranks, [5, 95], axis=1)
        return low, high, [np.mean(stars == star, axis=1) for star in range(5)]

    timed(work)


def smaa(marks):
    """10,000 weights, uniform on the simplex, with ranks: acceptabilities and central weights."""
    table = 25 * np.nanmean(marks, axis=1)
    dossiers, criteria = table.shape
    random = np.random.default_rng(1)

    def work():
        counts = np.zeros((dossiers, dossiers), dtype=np.int64)
        central = np.zeros((dossiers, criteria))
        for _ in range(10):
            weights = random.dirichlet(np.ones(criteria), size=1_000)
            order = np.argsort(-(table @ weights.T), axis=0, kind="stable")
            for rank in range(dossiers):
                counts[:, rank] += np.bincount(order[rank], minlength=dossiers)
            np.add.at(central, order[0], weights)
        return counts / 10_000, central

    timed(work)


if __name__ == "__main__":
    globals()[sys.argv[1].replace("-", "_")](read(sys.argv[2]))
