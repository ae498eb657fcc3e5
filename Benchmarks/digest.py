"""What every engine must agree on: marks, dossiers with a mark, the weighted sum of all marks, the sum of weights."""
import re

from generate import WEIGHTS

LINE = re.compile(rb'^ {10}"(id|marks|mean)": (.*?),?\r?\n$')


def of_result(path):
    """Returns the digest of a result.json of ours, read line by line: a mean times its marks is a whole number of halves."""
    marks = dossiers = halves = weights = 0
    marked, weight, count = False, 0, 0
    with open(path, "rb") as file:
        for line in file:
            if line == b'      "criteria": [\n':
                marked = False
            elif line == b"      ],\n" and marked:
                dossiers += 1
                marked = False
            found = LINE.match(line)
            if not found:
                continue
            key, value = found.groups()
            if key == b"id":
                weight = WEIGHTS.get(value.strip(b'"').decode(), 0)
            elif key == b"marks":
                count = int(value) if value != b"null" else 0
            elif count and weight:  # the mean, which comes after the marks
                marked = True
                marks += count
                halves += round(2 * float(value) * count) * weight
                weights += count * weight
    return f"marks {marks} dossiers {dossiers} sum {halves}/2 weights {weights}"
