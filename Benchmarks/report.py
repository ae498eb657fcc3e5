"""What the benchmarks found: a table of bounds, then every figure, as text and as Markdown."""
import datetime
import os
import platform
import shlex
import subprocess
from dataclasses import dataclass


@dataclass
class Bound:
    """One figure and the most that it may be."""

    title: str
    what: str
    found: float
    most: float
    needs: str | None

    @property
    def verdict(self):
        if self.needs:
            return f"needs {self.needs}"
        return "pass" if self.found <= self.most else "FAIL"


class Report:
    def __init__(self, binary, python, turns):
        self.binary, self.python, self.turns = binary, python, turns
        self.bounds, self.parts = [], []
        self.load = self.load_average()

    def series(self, title, series):
        series = list(series)
        self.parts.append((title.rstrip("."), series, []))
        for one in series:
            print(one, flush=True)

    def note(self, text):
        """Says something of the measurements told last."""
        self.parts[-1][2].append(text)
        print(text, flush=True)

    def bound(self, title, what, found, most, needs=None):
        self.bounds.append(Bound(title.rstrip("."), what, found, most, needs))

    def text(self):
        rows = [("what", "found", "most", "")] + [
            (f"{bound.title}: {bound.what}", f"{bound.found:.3f}", f"{bound.most:g}", bound.verdict)
            for bound in self.bounds
        ]
        width = max(len(row[0]) for row in rows)
        return "\n".join(f"{row[0]:<{width}}  {row[1]:>7}  {row[2]:>5}  {row[3]}" for row in rows)

    def markdown(self):
        lines = [
            "# What `make bench` found last",
            "",
            f"{datetime.date.today().isoformat()}, {self.machine()}. {self.versions()}.",
            f"Load average before: {self.load}, after: {self.load_average()}; the more it exceeds what a benchmark itself",
            "brings, at most the number of cores, the less wall times, and ratios of wall to CPU, say.",
            f"Medians of {self.turns} turns (fewer for growth, more for the small edition and for doubles), all commands",
            "of a block side by side in turns; a ratio is the median of the ratios pair by pair. MB are 10⁶ bytes.",
            "",
            "| what | found | most | |",
            "| --- | ---: | ---: | --- |",
        ]
        lines += [
            f"| {bound.title}: {bound.what} | {bound.found:.3f} | {bound.most:g} | {bound.verdict} |"
            for bound in self.bounds
        ]
        for title, series, notes in self.parts:
            lines += ["", f"## {title}"]
            if series:
                lines += ["", "| command | wall s | CPU s | peak MB |", "| --- | ---: | ---: | ---: |"]
            for one in series:
                walls = sorted(run.wall for run in one.runs)
                lines.append(
                    f"| {one.name} | {one.median('wall'):.4f} [{walls[0]:.4f}..{walls[-1]:.4f}] "
                    f"| {one.median('cpu'):.4f} | {one.median('peak') / 1e6:.1f} |"
                )
            lines += ["", *notes] if notes else []
            if series:
                lines += ["", "```", *(self.shown(one.command) for one in series), "```"]
        return "\n".join(lines) + "\n"

    def shown(self, command):
        """A command as one would type it in the project's folder."""
        root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        shown = [
            "palmares" if word == self.binary else os.path.relpath(word, root) if word.startswith(root) else word
            for word in command
        ]
        if os.path.isabs(shown[0]):
            shown[0] = os.path.basename(shown[0])
        return shlex.join(shown)

    @staticmethod
    def load_average():
        """What the machine has had to do in the last minute."""
        return f"{os.getloadavg()[0]:.1f}"

    @staticmethod
    def machine():
        model = platform.processor() or platform.machine()
        memory = ""
        if os.path.exists("/proc/cpuinfo"):
            with open("/proc/cpuinfo", encoding="utf-8") as file:
                models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
            model = models[0] if models else model
            gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
            memory = f", {gigabytes:.0f} GiB"
        return f"{os.cpu_count()} cores, {model}{memory}, {platform.system()} {platform.release()}"

    def versions(self):
        def said(command):
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

        peers = said([self.python, "-c", "import duckdb, polars; print(duckdb.__version__, polars.__version__)"])
        duckdb, polars = peers.split()
        swift = said(["swift", "--version"]).splitlines()[0]
        yaml = said(["pkg-config", "--modversion", "yaml-0.1"])
        return (
            f"palmares {said([self.binary, '--version'])}, {swift}, libyaml {yaml}, "
            f"Python {platform.python_version()}, DuckDB {duckdb}, Polars {polars}"
        )
