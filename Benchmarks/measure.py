"""Times whole processes side by side, in turn (A B A B …), so that what else the machine does falls on all alike."""
import os
import statistics
import time
from dataclasses import dataclass, field


@dataclass
class Run:
    """One run: wall and CPU seconds, peak resident bytes (never less than this interpreter's, which starts it)."""

    wall: float
    cpu: float
    peak: int


def run(command):
    """Runs a command to its end, its output thrown away."""
    null = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=null)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(status)}")
    unit = 1024 if os.uname().sysname == "Linux" else 1
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


@dataclass
class Series:
    """The runs of one command."""

    name: str
    command: list
    runs: list = field(default_factory=list)

    def median(self, what):
        return statistics.median(getattr(run, what) for run in self.runs)

    def ratio(self, other, what, of=None):
        """Returns the median of the ratios pair by pair; `of` is what is taken of the other, if not the same."""
        return statistics.median(
            getattr(mine, what) / getattr(theirs, of or what) for mine, theirs in zip(self.runs, other.runs)
        )

    def __str__(self):
        walls = sorted(run.wall for run in self.runs)
        return (
            f"{self.name}: wall {self.median('wall'):.4f} s [{walls[0]:.4f}..{walls[-1]:.4f}], "
            f"CPU {self.median('cpu'):.4f} s, peak {self.median('peak') / 1e6:.1f} MB"
        )


def side_by_side(turns, **commands):
    """Returns a series for each command; the first turn warms up and isn't counted."""
    series = {key: Series(name, command) for key, (name, command) in commands.items()}
    for turn in range(turns + 1):
        for one in series.values():
            found = run(one.command)
            if turn:
                one.runs.append(found)
    return series
