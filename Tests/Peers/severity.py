#!/usr/bin/env python3
"""Severities by independent means, for the tests of Palmarès: writes severity/expected.csv beside this file.

    pip install numpy scipy statsmodels        # 2.4.6, any, 0.15.0
    apt-get install r-base-core r-cran-lme4    # lme4 1.1-31
    python3 Tests/Peers/severity.py            # data, then what numpy and statsmodels say
    Rscript Tests/Peers/severity.R             # what lme4 says, added to it

Seeded: `cells.csv` (design, dossier, juror, value) and `marks.csv` (dossier, juror, criterion, mark) come out the same.
Positive is severe everywhere. None of this shares code with the product; each method is computed the plain way: least
squares on dummies, dense matrices of all values, joint maximum likelihood by damped steps over one facet at a time.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import scipy.optimize
import statsmodels.api

FOLDER = Path(__file__).parent / "severity"


def designs() -> dict[str, list[tuple[int, int, float]]]:
    """Incomplete designs: dossiers, jurors, the share kept, and the standard deviations of a, s, e."""
    found = {}
    for name, seed, dossiers, jurors, kept, spreads in [
        ("small", 1, 12, 5, 0.75, (12, 6, 5)),
        ("wide", 2, 60, 8, 0.6, (10, 4, 8)),
        ("alike", 3, 40, 7, 0.7, (9, 0, 7)),
        ("faint", 4, 30, 6, 0.8, (9, 3, 7)),
        ("complete", 5, 25, 6, 1.0, (8, 5, 6)),
    ]:
        random = np.random.default_rng(seed)
        quality = 55 + random.normal(0, spreads[0], dossiers)
        severity = random.normal(0, 1, jurors) * spreads[1]
        cells = []
        for dossier in range(dossiers):
            keep = random.random(jurors) < kept
            while keep.sum() < 2:
                keep = random.random(jurors) < kept
            for juror in np.flatnonzero(keep):
                value = quality[dossier] - severity[juror] + random.normal(0, spreads[2])
                cells.append((dossier, int(juror), round(float(value), 3)))
        found[name] = cells
    return found


def marks() -> list[tuple[int, int, int, int]]:
    """Marks 0…4 on four criteria by six jurors, 12 % missing, drawn from the rating scale model; one dossier has the
    highest mark everywhere, one the lowest."""
    random = np.random.default_rng(11)
    ability, severity = random.normal(0.4, 1.1, 60), np.linspace(-0.9, 0.9, 6)
    difficulty, steps = np.array([-0.5, -0.1, 0.2, 0.4]), np.array([-1.6, -0.5, 0.6, 1.5])
    rows = []
    for dossier in range(60):
        for juror in range(6):
            for criterion in range(4):
                if random.random() < 0.12:
                    continue
                eta = ability[dossier] - severity[juror] - difficulty[criterion]
                weight = np.exp(np.concatenate([[0], np.cumsum(eta - steps)]))
                mark = int(random.choice(5, p=weight / weight.sum()))
                rows.append((dossier, juror, criterion, {7: 4, 23: 0}.get(dossier, mark)))
    return rows


def additive(cells, weights=None):
    """Treatment-coded dummies by statsmodels, then centred: severities with standard errors, dossiers, variance."""
    dossier, juror, value = (np.array(column) for column in zip(*cells))
    n_d, n_j = dossier.max() + 1, juror.max() + 1
    design = np.zeros((len(value), n_d + n_j - 1))
    design[np.arange(len(value)), dossier] = 1
    for row, j in enumerate(juror):
        if j:
            design[row, n_d + j - 1] = 1
    model = (
        statsmodels.api.OLS(value, design)
        if weights is None
        else statsmodels.api.WLS(value, design, weights=weights)
    )
    fit = model.fit()
    # e = (0, coefficients); s = mean(e) − e
    contrast = np.zeros((n_j, n_d + n_j - 1))
    contrast[1:, n_d:] = np.eye(n_j - 1)
    contrast = contrast.mean(axis=0) - contrast
    severity = contrast @ fit.params
    error = np.sqrt(np.diag(contrast @ fit.cov_params() @ contrast.T))
    level = np.concatenate([[0], fit.params[n_d:]]).mean()
    return severity, error, fit.params[:n_d] + level, fit.scale


def restricted(cells):
    """Dense REML of y = m + a − s + e, by Nelder and Mead on the logarithms of A/E and S/E."""
    dossier, juror, value = (np.array(column) for column in zip(*cells))
    n_d, n_j, n = dossier.max() + 1, juror.max() + 1, len(value)
    z_d, z_j = np.eye(n_d)[dossier], np.eye(n_j)[juror]
    ones = np.ones(n)

    def parts(a, s):
        v = np.eye(n) + a * z_d @ z_d.T + s * z_j @ z_j.T
        inverse = np.linalg.inv(v)
        w = ones @ inverse @ ones
        m = (ones @ inverse @ value) / w
        rest = (value - m) @ inverse @ (value - m)
        deviance = (
            np.linalg.slogdet(v)[1]
            + np.log(w)
            + (n - 1) * (1 + np.log(2 * np.pi * rest / (n - 1)))
        )
        return deviance, m, rest / (n - 1), inverse

    def best(free):
        def objective(x):
            ratios = [0.0, 0.0]
            for index, coordinate in enumerate(free):
                ratios[coordinate] = np.exp(x[index])
            return parts(*ratios)[0]

        found = scipy.optimize.minimize(
            objective,
            np.zeros(len(free)),
            method="Nelder-Mead",
            options={"xatol": 1e-11, "fatol": 1e-13, "maxiter": 4000},
        )
        ratios = [0.0, 0.0]
        for index, coordinate in enumerate(free):
            ratios[coordinate] = float(np.exp(found.x[index]))
        return found.fun, ratios

    null, null_ratios = best([0])
    deviance, ratios = best([0, 1])
    if deviance > null - 1e-7:
        deviance, ratios = null, null_ratios
    _, m, e, inverse = parts(*ratios)
    effect = ratios[1] * z_j.T @ inverse @ (value - m)
    quality = m + ratios[0] * z_d.T @ inverse @ (value - m)
    # Variance of prediction error of s: S I − S² Zᵀ P Z, with P the projected inverse.
    projected = inverse - np.outer(inverse @ ones, ones @ inverse) / (ones @ inverse @ ones)
    variance = ratios[1] * e * np.eye(n_j) - (ratios[1] ** 2) * e * z_j.T @ projected @ z_j
    # Against the mean of all jurors, as severities sum to zero.
    contrast = np.eye(n_j) - 1 / n_j
    error = np.sqrt(np.clip(np.diag(contrast @ variance @ contrast.T), 0, None))
    return {
        "a": ratios[0] * e,
        "s": ratios[1] * e,
        "e": e,
        "mean": m,
        "loglik": -deviance / 2,
        "null": -null / 2,
    }, -effect, error, quality


def rasch(rows, steps=4):
    """Joint maximum likelihood, a facet after the other, each parameter by its own Newton step, until 1e-12.

    Severities, difficulties and thresholds sum to zero. Dossiers at the bottom or the top of all their marks are set
    aside and found last, with their score moved by 0.3 points.
    """
    data = np.array(rows)
    count = data.max(axis=0) + 1
    totals = np.bincount(data[:, 0], data[:, 3], count[0])
    numbers = np.bincount(data[:, 0], minlength=count[0])
    extreme = (totals == 0) | (totals == steps * numbers)
    kept = data[~extreme[data[:, 0]]]
    d, j, i, x = kept.T
    b, s, c, t = np.zeros(count[0]), np.zeros(count[1]), np.zeros(count[2]), np.zeros(steps)
    grid = np.arange(steps + 1)

    def moments(eta):
        logs = np.outer(eta, grid) - np.concatenate([[0], np.cumsum(t)])
        logs -= logs.max(axis=1, keepdims=True)
        p = np.exp(logs)
        p /= p.sum(axis=1, keepdims=True)
        expected = p @ grid
        return p, expected, p @ grid**2 - expected**2

    for _ in range(20000):
        before = np.concatenate([b, s, c, t])
        _, expected, variance = moments(b[d] - s[j] - c[i])
        score, information = np.bincount(d, x - expected, count[0]), np.bincount(d, variance, count[0])
        b += np.divide(score, information, out=np.zeros_like(b), where=information > 0)
        for target, place in ((s, j), (c, i)):
            _, expected, variance = moments(b[d] - s[j] - c[i])
            target -= np.bincount(place, x - expected, len(target)) / np.bincount(
                place, variance, len(target)
            )
            target -= target.mean()
        p, _, _ = moments(b[d] - s[j] - c[i])
        above = np.cumsum(p[:, ::-1], axis=1)[:, ::-1][:, 1:]
        seen = np.array([(x >= k).sum() for k in range(1, steps + 1)])
        t += (above.sum(axis=0) - seen) / (above * (1 - above)).sum(axis=0)
        t -= t.mean()
        if np.abs(np.concatenate([b, s, c, t]) - before).max() < 1e-12:
            break
    _, expected, variance = moments(b[d] - s[j] - c[i])
    squares = (x - expected) ** 2

    def fit(place, size):
        with np.errstate(invalid="ignore", divide="ignore"):
            information = np.bincount(place, variance, size)
            return (
                1 / np.sqrt(information),
                np.bincount(place, squares, size) / information,
                np.bincount(place, squares / variance, size) / np.bincount(place, minlength=size),
            )

    for dossier in np.flatnonzero(extreme):
        own = data[data[:, 0] == dossier]
        score = 0.3 if totals[dossier] == 0 else totals[dossier] - 0.3
        b[dossier] = scipy.optimize.brentq(
            lambda value: moments(value - s[own[:, 1]] - c[own[:, 2]])[1].sum() - score, -20, 20, xtol=1e-13
        )
    fair = np.array([[moments(np.array([value - hard]))[1][0] for hard in c] for value in b])
    return b, s, c, t, fit(d, count[0]), fit(j, count[1]), fit(i, count[2]), fair, extreme


def write(name: str, header: list[str], rows) -> None:
    with (FOLDER / name).open("w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def main() -> None:
    cells = designs()
    write(
        "cells.csv",
        ["design", "dossier", "juror", "value"],
        [(name, *cell) for name, rows in cells.items() for cell in rows],
    )
    rows = marks()
    write("marks.csv", ["dossier", "juror", "criterion", "mark"], rows)
    expected = []

    def add(design, method, what, values):
        for place, value in enumerate(np.atleast_1d(values)):
            if np.isfinite(value):
                expected.append((design, method, what, place, f"{value:.12g}"))

    for name, own in cells.items():
        severity, error, level, variance = additive(own)
        add(name, "additive", "severity", severity)
        add(name, "additive", "error", error)
        add(name, "additive", "dossier", level)
        add(name, "additive", "variance", variance)
        # Weights as the tests set them: 1, 2, 3, 1, 2, 3, … along the cells.
        severity, error, level, variance = additive(own, [1 + index % 3 for index in range(len(own))])
        add(name, "weighted", "severity", severity)
        add(name, "weighted", "error", error)
        add(name, "weighted", "dossier", level)
        figures, severity, error, quality = restricted(own)
        for what, value in figures.items():
            add(name, "restricted", what, value)
        add(name, "restricted", "severity", severity)
        add(name, "restricted", "error", error)
        add(name, "restricted", "quality", quality)
    b, s, c, t, of_dossier, of_juror, of_criterion, fair, extreme = rasch(rows)
    for what, values in [
        ("measure", b),
        ("severity", s),
        ("difficulty", c),
        ("threshold", t),
        ("dossier_error", of_dossier[0]),
        ("dossier_infit", of_dossier[1]),
        ("dossier_outfit", of_dossier[2]),
        ("juror_error", of_juror[0]),
        ("juror_infit", of_juror[1]),
        ("juror_outfit", of_juror[2]),
        ("criterion_error", of_criterion[0]),
        ("criterion_infit", of_criterion[1]),
        ("criterion_outfit", of_criterion[2]),
        ("fair", fair.ravel()),
        ("extreme", extreme.astype(float)),
    ]:
        add("marks", "rasch", what, values)
    write("expected.csv", ["design", "method", "what", "place", "value"], expected)


if __name__ == "__main__":
    main()
