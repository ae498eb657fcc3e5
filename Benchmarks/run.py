#!/usr/bin/env python3
"""Times the command against the start of a Python interpreter, as whole processes, in turn (A B A B …).

Usage: run.py --binary PATH [--runs 30]     standard library only

Prints the median wall time, CPU time and peak resident memory of each command, its ratio to `python3 -c pass` (the
interpreter that runs this script) of the same run, and the bound that the project sets itself. Nothing is judged
here: a ratio depends on the machine, so read it beside the range.
"""
import argparse
import os
import pathlib
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(command):
    """Returns wall seconds, CPU seconds and peak resident MiB of one run, output thrown away."""
    null = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ, file_actions=null)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(status)}")
    peak = usage.ru_maxrss / (1024 if os.uname().sysname == "Linux" else 1024 * 1024)
    return wall, usage.ru_utime + usage.ru_stime, peak


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--binary", required=True)
    options.add_argument("--runs", type=int, default=30)
    options = options.parse_args()
    edition = str(ROOT / "fixtures" / "trophees-2020")
    with tempfile.TemporaryDirectory() as folder:
        commands = [
            ("python3 -c pass", [sys.executable, "-c", "pass"], None),
            ("palmares --version", [options.binary, "--version"], "wall below 1 ×"),
            (
                "palmares rank (demo edition: table, JSON, HTML)",
                [options.binary, "rank", edition, "--json", f"{folder}/result.json", "--html",
                 f"{folder}/index.html"],
                "wall within 3 ×, resident under 40 MB",
            ),
        ]
        figures = {name: [] for name, _, _ in commands}
        for turn in range(options.runs + 1):  # the first turn warms up and is not counted
            for name, command, _ in commands:
                figure = run(command)
                if turn:
                    figures[name].append(figure)
    yardstick = figures[commands[0][0]]
    print(f"{options.runs} runs each, in turn; medians [least..most]")
    for name, _, bound in commands:
        walls, cpus, peaks = zip(*figures[name])
        ratios = [one / other[0] for one, other in zip(walls, yardstick)]
        line = (
            f"{name}\n  wall {statistics.median(walls) * 1e3:.1f} ms [{min(walls) * 1e3:.1f}..{max(walls) * 1e3:.1f}]"
            f"  cpu {statistics.median(cpus) * 1e3:.1f} ms  peak {statistics.median(peaks):.1f} MiB"
        )
        if bound:
            line += f"\n  ratio to python3 -c pass: {statistics.median(ratios):.2f}   (bound: {bound})"
        print(line)


if __name__ == "__main__":
    main()
