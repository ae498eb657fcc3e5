"""The statistics of a jury beside the libraries that a data person would use: what each task is, and its marks."""
import pathlib
import statistics
import subprocess

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


if __name__ == "__main__":
    for row in side_by_side(1, str(BUILD / "release" / "statistics"), str(HERE / ".venv" / "bin" / "python3")):
        print(*row, sep="\t", flush=True)
