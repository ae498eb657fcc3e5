#!/usr/bin/env python3
"""Measures the command beside what a data person would use instead, as whole processes, side by side in turns.

Usage: run.py --binary PATH [--turns 5] [--only NAME…] [--largest 1000000]

`make bench` installs the peers and runs this. Editions are made by generate.py, once, under Benchmarks/.build. Ratios
are medians of the ratios pair by pair; each is judged against the bound that the project sets itself, and the table,
with the machine and the commands, goes to Benchmarks/results.md (not with --only).
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys

import digest
import editions
import jury
from measure import side_by_side
from report import Report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
PYTHON = str(HERE / ".venv" / "bin" / "python3")
OUT = HERE / ".build" / "out"


class Benchmarks:
    """Every measurement is a method; its bounds stand beside it."""

    def __init__(self, options):
        self.options = options
        self.binary = options.binary
        self.cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        self.report = Report(options.binary, PYTHON, options.turns)

    def rank(self, edition, *outputs):
        return [self.binary, "rank", str(edition), *outputs]

    def csv(self):
        """100,000 dossiers × 8 jurors × 6 criteria, long CSV."""
        edition = editions.csv(100_000)
        ballots = edition / "ballots.csv"
        table, result = str(OUT / "ranking.csv"), str(OUT / "result.json")
        series = side_by_side(
            self.options.turns,
            table=("palmares → ranking.csv", self.rank(edition, "--csv", table)),
            result=("palmares → result.json", self.rank(edition, "--json", result)),
            duckdb=("DuckDB → weighted mean", [PYTHON, str(HERE / "peer_duckdb.py"), str(ballots), str(self.cores)]),
            polars=("Polars → weighted mean", [PYTHON, str(HERE / "peer_polars.py"), str(ballots)]),
        )
        title = self.csv.__doc__
        self.report.series(title, series.values())
        self.agree(result, series["duckdb"].command, series["polars"].command)
        for peer in (series["duckdb"], series["polars"]):
            name = peer.name.split()[0]
            self.report.bound(title, f"ranking.csv, wall ÷ {name}", series["table"].ratio(peer, "wall"), 0.75)
            self.report.bound(title, f"result.json, wall ÷ {name}", series["result"].ratio(peer, "wall"), 1.5)
        size = ballots.stat().st_size
        for key, name in (("table", "ranking.csv"), ("result", "result.json")):
            peak = series[key].median("peak") / size
            self.report.bound(title, f"{name}, peak resident ÷ size of ballots.csv", peak, 1)

    def agree(self, result, *peers):
        """Stops where the engines don't read the same marks."""
        ours = digest.of_result(result)
        for peer in peers:
            theirs = subprocess.run(peer, capture_output=True, text=True, check=True).stdout.strip()
            if theirs != ours:
                raise SystemExit(f"sums differ: ours {ours}, {' '.join(peer[1:2])} {theirs}")
        self.report.note(f"All three read the same: {ours}.")

    def yaml(self):
        """20,000 dossiers × 8 jurors × 6 criteria, YAML."""
        one, eight = editions.yaml(20_000, 1), editions.yaml(20_000, 8)
        files = [str(file) for file in sorted((one / "ballots").glob("*.yaml"))]
        table = str(OUT / "ranking.csv")
        series = side_by_side(
            self.options.turns,
            one=("palmares, one file", self.rank(one / "edition-yaml.yaml", "--csv", table)),
            eight=("palmares, eight files", self.rank(eight / "edition-yaml.yaml", "--csv", table)),
            events=("C, libyaml's events alone", [str(HERE / ".build" / "yaml_events"), *files]),
        )
        title = self.yaml.__doc__
        self.report.series(title, series.values())
        self.report.bound(
            title, "one file, CPU ÷ CPU of the events alone", series["one"].ratio(series["events"], "cpu"), 1.35)
        self.report.bound(
            title, "eight files, wall ÷ own CPU", series["eight"].ratio(series["eight"], "wall", of="cpu"), 0.65,
            needs=None if self.cores > 1 else "two cores")

    def growth(self):
        """Growth, 8 jurors × 6 criteria, long CSV → ranking.csv."""
        sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= self.options.largest]
        folders = {size: editions.csv(size) for size in sizes}
        series = side_by_side(
            min(3, self.options.turns),
            **{
                f"of_{size}": (f"{size:,} dossiers", self.rank(folder, "--csv", str(OUT / "ranking.csv")))
                for size, folder in folders.items()
            },
        )
        title = self.growth.__doc__
        self.report.series(title, series.values())
        last = series[f"of_{sizes[-1]}"]
        for size, one in zip(sizes, series.values()):
            self.report.note(
                f"{size:,} dossiers: {one.median('cpu') / size * 1e6:.2f} µs of CPU and "
                f"{one.median('peak') / size:,.0f} bytes resident a dossier.")
        if 100_000 in sizes and sizes[-1] > 100_000:
            grown = last.ratio(series["of_100000"], "cpu") * 100_000 / sizes[-1]
            self.report.bound(title, f"CPU a dossier, {sizes[-1]:,} ÷ 100,000 dossiers", grown, 1.15)

    def exact(self):
        """Exact arithmetic against doubles: the same scoring and placing of 100,000 dossiers, on one core."""
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", str(HERE), "--product", "scoring"], check=True,
            stdout=subprocess.DEVNULL)
        scoring = str(HERE / ".build" / "release" / "scoring")
        edition = str(editions.csv(100_000))
        series = side_by_side(
            3 * self.options.turns,
            exact=("exact, read and placed once", [scoring, "exact", edition]),
            doubles=("doubles, read and placed once", [scoring, "doubles", edition]),
            exacts=("exact, placed 20 times", [scoring, "exact", edition, "20"]),
            many=("doubles, placed 20 times", [scoring, "doubles", edition, "20"]),
        )
        title = self.exact.__doc__
        self.report.series(title, series.values())
        self.report.bound(
            title, "CPU ÷ CPU in doubles, read and placed", series["exact"].ratio(series["doubles"], "cpu"), 1.10)
        # Reading is the same in both: what is left of each pair without it is nineteen placings.
        pairs = zip(series["exacts"].runs, series["exact"].runs, series["many"].runs, series["doubles"].runs)
        alone = statistics.median((a.cpu - b.cpu) / (c.cpu - d.cpu) for a, b, c, d in pairs)
        self.report.bound(title, "CPU ÷ CPU in doubles, placed alone", alone, 1.10)
        self.report.note(
            "The path in doubles shares what carries no number: the loop over the answers, the table of patterns, the "
            "blocks in which columns grow, the counting sort by stars, the digit sort, the trail of ties, ranks and "
            "places. It has doubles for marks, sums, values, gates, thresholds and tie keys, and counts a leaf's marks "
            "beside their sum, which the exact path keeps in one word with it; the exact path finds a common denominator "
            "for what it sorts, and has whole numbers to sort by fewer digits.")
        compared = subprocess.run([scoring, "compare", edition], capture_output=True, text=True, check=True)
        self.report.note(compared.stdout.strip().capitalize() + ".")

    def start(self):
        """The bundled edition of 40 dossiers."""
        edition = str(ROOT / "fixtures" / "trophees-2020")
        outputs = ["--json", str(OUT / "result.json"), "--html", str(OUT / "index.html")]
        series = side_by_side(
            6 * self.options.turns,
            python=("python3 -c pass", [sys.executable, "-c", "pass"]),
            version=("palmares --version", [self.binary, "--version"]),
            demo=("palmares rank: table, JSON, HTML", self.rank(edition, *outputs)),
        )
        title = self.start.__doc__
        self.report.series(title, series.values())
        python = series["python"]
        self.report.bound(title, "--version, wall ÷ python3 -c pass", series["version"].ratio(python, "wall"), 1)
        self.report.bound(title, "rank, wall ÷ python3 -c pass", series["demo"].ratio(python, "wall"), 3)
        self.report.bound(title, "rank, peak resident in MB", series["demo"].median("peak") / 1e6, 40)


#: The sections by name, in the order of the report; each is called with the benchmarks. Name one of another file here.
SECTIONS = {
    "csv": Benchmarks.csv,
    "yaml": Benchmarks.yaml,
    "growth": Benchmarks.growth,
    "exact": Benchmarks.exact,
    "start": Benchmarks.start,
    "jury": jury.section,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=[])
    parser.add_argument("--largest", type=int, default=1_000_000, help="the most dossiers of the growth table")
    options = parser.parse_args()
    options.binary = str(pathlib.Path(options.binary).resolve())
    OUT.mkdir(parents=True, exist_ok=True)
    benchmarks = Benchmarks(options)
    for name in options.only or SECTIONS:
        SECTIONS[name](benchmarks)
    print(benchmarks.report.text())
    if not options.only:
        (HERE / "results.md").write_text(benchmarks.report.markdown(), encoding="utf-8")
        print("Written: Benchmarks/results.md")


if __name__ == "__main__":
    main()
