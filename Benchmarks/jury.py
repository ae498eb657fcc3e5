"""The statistics of a jury beside the libraries that a data person would use: what each task is, and its marks."""
import pathlib
import statistics
import subprocess
import sys

from measure import run

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE / ".build"
SMALL, LARGE = (1_000, 20, 8), (100_000, 8, 6)

# The task, what it is called, the peer, and on which marks.
TASKS = [
    ("alpha", "Krippendorff's alpha, four metrics, every criterion", "krippendorff", SMALL),
    ("kappas", "Gwet's AC1 and Fleiss' kappa, every criterion", "irrCAC", SMALL),
    ("icc", "six intraclass correlations with intervals, complete dossiers", "pingouin", SMALL),
    ("kendall-w", "Kendall's W with its p, complete dossiers", "scipy", SMALL),
    ("tau", "Kendall's τ of two rankings", "scipy", SMALL),
    ("additive", "additive severity", "numpy, normal equations", SMALL),
    ("borda", "Borda", "pref_voting", SMALL),
    ("copeland", "Copeland, 100 dossiers", "pref_voting", SMALL),
    ("schulze", "Schulze, 100 dossiers", "pref_voting", SMALL),
    ("bootstrap", "1,000 redrawn juries and weights, ranks and stars", "numpy, matrices", SMALL),
    ("smaa", "SMAA, 10,000 weights", "numpy, matrices", SMALL),
    ("alpha-ordinal", "Krippendorff's ordinal alpha, one criterion", "krippendorff", LARGE),
    ("kappas", "Gwet's AC1 and Fleiss' kappa, every criterion", "irrCAC", LARGE),
    ("additive", "additive severity", "numpy, normal equations", LARGE),
]


def marks(sizes):
    """Writes seeded marks, a tenth of them missing, once, and returns the file: one byte each, -1 where there is none."""
    path = BUILD / f"marks-{'x'.join(map(str, sizes))}.marks"
    if path.exists():
        return path
    dossiers, jurors, criteria = sizes
    state = 20201127

    def random():
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) / 2**31

    severity = [random() - 0.5 for _ in range(jurors)]
    found = bytearray()
    for _ in range(dossiers):
        quality = 4 * random()
        for juror in range(jurors):
            for _ in range(criteria):
                mark = round(quality - severity[juror] + 2 * (random() - 0.5))
                found.append(255 if random() < 0.1 else min(max(mark, 0), 4))
    path.write_bytes(found)
    return path


def seconds(command):
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def side_by_side(turns, program, python):
    """Yields for each task its name, its peer, seconds of either, and the median of the ratios pair by pair."""
    for task, name, peer, sizes in TASKS:
        file = str(marks(sizes))
        pairs = [
            (seconds([program, task, file]), seconds([python, str(HERE / "peer_statistics.py"), task, file]))
            for _ in range(turns)
        ]
        yield (
            f"{name}, {' × '.join(f'{size:,}' for size in sizes)}", peer, statistics.median(own for own, _ in pairs),
            statistics.median(theirs for _, theirs in pairs), statistics.median(own / theirs for own, theirs in pairs),
        )


def build():
    """Builds the program that times our side and returns it."""
    subprocess.run(
        ["swift", "build", "-c", "release", "--package-path", str(HERE), "--product", "statistics"], check=True,
        stdout=subprocess.DEVNULL)
    return str(BUILD / "release" / "statistics")


def section(benchmarks):
    """The statistics of a jury, seconds inside the process."""
    program, python = build(), str(HERE / ".venv" / "bin" / "python3")
    report, title = benchmarks.report, section.__doc__
    report.series(title, [])
    for name, peer, own, theirs, ratio in side_by_side(min(3, benchmarks.options.turns), program, python):
        report.note(f"- {name}: {own * 1e3:.3g} ms, {peer} {theirs * 1e3:.3g} ms")
        report.bound(title, f"{name} ÷ {peer}", ratio, 1)
    # All that a rank of the bundled edition does for the jury, in a process that has just started.
    edition = str(HERE.parent / "fixtures" / "trophees-2020")
    pairs = [(seconds([program, "block", edition]), run([sys.executable, "-c", "pass"]).wall) for _ in range(15)]
    own, theirs = (statistics.median(part) for part in zip(*pairs))
    report.note(f"- stability and jury statistics of the bundled edition: {own * 1e3:.3g} ms, python3 -c pass {theirs * 1e3:.3g} ms")
    report.bound(
        title, "stability and jury statistics of the bundled edition ÷ python3 -c pass",
        statistics.median(own / theirs for own, theirs in pairs), 1)


if __name__ == "__main__":
    for row in side_by_side(1, build(), str(HERE / ".venv" / "bin" / "python3")):
        print(*row, sep="\t", flush=True)
