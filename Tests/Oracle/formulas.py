"""What indicators come to, and what their values are worth: an independent evaluation, in fractions.

Written from the contract's rules on formulas, bounds, lacking facts and scales, and from nothing of the engine. A
figure is an `Interval`, a table a dict by row, a day a `date`; what has no value is `Missing` or `Undefined`.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import NamedTuple


def number(scalar) -> Fraction:
    """Reads a number exactly from the text of its scalar."""
    text = str(scalar).strip()
    if text.endswith("%"):
        return number(text[:-1]) / 100
    return Fraction(text.replace(",", "."))


# ------------------------------------------------------------------------------------------------------------
# Figures
# ------------------------------------------------------------------------------------------------------------


class Interval(NamedTuple):
    """Every value from low to high, an end that is None being open; what is counted is never below 0."""

    low: Fraction | None
    high: Fraction | None
    is_about: bool = False
    is_count: bool = False

    @property
    def value(self) -> Fraction | None:
        return self.low if self.low == self.high else None

    @property
    def least(self) -> Fraction | None:
        """The low end, also where only counting gives it."""
        return Fraction(0) if self.low is None and self.is_count else self.low


class Missing(NamedTuple):
    """Nothing, for want of these facts, in the order asked."""

    names: tuple


class Undefined(NamedTuple):
    """Nothing, since it has no meaning."""

    reason: str


def exactly(value) -> Interval:
    return Interval(Fraction(value), Fraction(value))


def bounds(given, is_count: bool) -> Interval:
    """Reads a number: exact, `at_least`, `at_most`, `between` or `about`, as a map or as a text."""
    if isinstance(given, dict):
        if "at_least" in given:
            return Interval(number(given["at_least"]), None)
        if "at_most" in given:
            return Interval(None, number(given["at_most"]), False, is_count)
        if "between" in given:
            return Interval(number(given["between"][0]), number(given["between"][1]))
        value = number(given["about"] if "about" in given else given["value"])
        return Interval(value, value, "about" in given)
    text = str(given)
    if text.startswith(">="):
        return Interval(number(text[2:]), None)
    if text.startswith("<="):
        return Interval(None, number(text[2:]), False, is_count)
    if ".." in text:
        low, high = text.split("..")
        return Interval(number(low), number(high))
    value = number(text.removeprefix("~"))
    return Interval(value, value, text.startswith("~"))


def fact(given, is_count: bool = True):
    """Reads a fact: a number, a table of numbers, or a day."""
    if isinstance(given, dict) and "table" in given:
        return {row: bounds(value, is_count) for row, value in given["table"].items()}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(given)):
        return date.fromisoformat(str(given))
    return bounds(given, is_count)


# ------------------------------------------------------------------------------------------------------------
# Arithmetic: each end of a result is that of the corner where it is reached
# ------------------------------------------------------------------------------------------------------------

INFINITE = float("inf")


def corners(interval: Interval) -> tuple:
    low = interval.least
    return (-INFINITE if low is None else low, INFINITE if interval.high is None else interval.high)


def enclosing(values: list, *operands: Interval) -> Interval:
    """The interval of corner values. A low end of 0 that rests on nothing but an operand's open end, as in 300 over
    at least 100, stays open."""
    low, high = min(values), max(values)
    is_open = any(None in (operand.low, operand.high) for operand in operands)
    rests_on_open = is_open and low == 0 and high != 0
    return Interval(
        None if rests_on_open or low == -INFINITE else low,
        None if high == INFINITE else high,
        any(operand.is_about for operand in operands),
        rests_on_open,
    )


def plus(a, b):
    """A sum of ends; opposite infinities meet in no corner that decides."""
    return None if abs(a) == abs(b) == INFINITE and a != b else a + b


def times(a, b):
    """A product of ends, an infinite one being a limit: times 0 it is 0."""
    return Fraction(0) if a == 0 or b == 0 else a * b


def over(a, b, divisor: tuple):
    """A quotient of ends; at 0 the divisor comes from inside its interval, so that its sign is known."""
    if b == 0:
        side = 1 if divisor[1] > 0 else -1
        return None if a == 0 else INFINITE * (1 if a > 0 else -1) * side
    if abs(b) == INFINITE:
        return None if abs(a) == INFINITE else Fraction(0)
    return a / b


def add(a: Interval, b: Interval) -> Interval:
    return enclosing([plus(a_end, b_end) for a_end, b_end in zip(corners(a), corners(b))], a, b)


def opposite(a: Interval) -> Interval:
    low, high = corners(a)
    return Interval(
        None if high == INFINITE else -high, None if low == -INFINITE else -low, a.is_about
    )


def multiply(a: Interval, b: Interval) -> Interval:
    return enclosing([times(x, y) for x in corners(a) for y in corners(b)], a, b)


def divide(a: Interval, b: Interval) -> Interval | None:
    """None where the divisor is exactly 0. Around 0 a quotient may be anything, unless it is of 0."""
    low, high = corners(b)
    if low == high == 0:
        return None
    if low < 0 < high:
        return enclosing([Fraction(0)] if a.value == 0 else [-INFINITE, INFINITE], a, b)
    quotients = [over(x, y, (low, high)) for x in corners(a) for y in corners(b)]
    # A corner without a value (0/0, ∞/∞) lies between others, or all that is divided is 0.
    return enclosing([q for q in quotients if q is not None] or [Fraction(0)], a, b)


def magnitude(a: Interval) -> Interval:
    low, high = corners(a)
    if low >= 0:
        return a
    if high <= 0:
        return opposite(a)
    most = max(-low, high)
    return Interval(Fraction(0), None if most == INFINITE else most, a.is_about)


def lesser(a: Interval, b: Interval) -> Interval:
    return enclosing([min(x, y) for x, y in zip(corners(a), corners(b))], a, b)


def greater(a: Interval, b: Interval) -> Interval:
    return enclosing([max(x, y) for x, y in zip(corners(a), corners(b))], a, b)


def share(table: dict, row: str) -> Interval | None:
    """A row's part of its table: more with the row, less with the others. None where the whole is exactly 0."""
    own, others = corners(table[row]), [corners(value) for name, value in table.items() if name != row]
    rest = (sum(low for low, _ in others), sum(high for _, high in others))
    if own[1] == rest[1] == 0:
        return None

    def part(mine, other, at_nothing):
        if mine == INFINITE:
            return Fraction(1)
        if other == INFINITE:
            return Fraction(0)
        return mine / (mine + other) if mine + other else Fraction(at_nothing)

    low = Fraction(1) if rest[1] == 0 else part(own[0], rest[1], 0)
    high = Fraction(0) if own[1] == 0 else part(own[1], rest[0], 1)
    return enclosing([low, high], *table.values())


# ------------------------------------------------------------------------------------------------------------
# Formulas, read by descent
# ------------------------------------------------------------------------------------------------------------

PART = re.compile(r"\s*(?:(\d+(?:\.\d+)?(?:\s*%)?)|([A-Za-z_]\w*)|(\[[^\]]*\])|(.))")


class Formula:
    """Arithmetic on facts and indicators; `known` gives what a name stands for, None where nothing."""

    def __init__(self, text: str, known):
        self.parts = [match.group().strip() for match in PART.finditer(text.strip())]
        self.known = known

    def result(self):
        found = self.sum()[1]
        if self.parts:
            raise ValueError(f"left over: {self.parts}")
        return found

    def take(self, *signs: str) -> str | None:
        return self.parts.pop(0) if self.parts and self.parts[0] in signs else None

    # Each of these gives the name by which a divisor or table is called, and its value.

    def sum(self):
        name, value = self.product()
        while sign := self.take("+", "-"):
            other_name, other = self.product()
            if isinstance(value, date) and isinstance(other, date):
                name, value = None, exactly((value - other).days)
            else:
                how = add if sign == "+" else lambda a, b: add(a, opposite(b))
                name, value = None, self.joined(how, name, value, other_name, other)
        return name, value

    def product(self):
        name, value = self.sign()
        while sign := self.take("*", "/"):
            other_name, other = self.sign()
            how = multiply if sign == "*" else divide
            name, value = None, self.joined(how, name, value, other_name, other)
        return name, value

    def sign(self):
        if self.take("-"):
            _, value = self.sign()
            return None, self.each(opposite, value)
        name, value = self.operand()
        while self.parts and self.parts[0].startswith("["):
            value = self.row(name, value, self.parts.pop(0)[1:-1].strip())
        return name, value

    def operand(self):
        part = self.parts.pop(0)
        if part == "(":
            _, value = self.sum()
            self.parts.pop(0)
            return None, value
        if part[0].isdigit():
            return None, exactly(number(part))
        if self.take("("):
            return None, self.function(part)
        value = self.known(part)
        return part, Missing((part,)) if value is None else value

    def function(self, name: str):
        first_name, first = self.sum()
        if name == "share":
            self.parts.pop(0)
            row = ""
            while not self.take(")"):
                row += self.parts.pop(0)
            return self.share(first_name, first, row)
        names, values = [first_name], [first]
        while self.take(","):
            other_name, other = self.sum()
            names.append(other_name)
            values.append(other)
        self.parts.pop(0)
        lacking = self.lacking(*values)
        if lacking is not None:
            return lacking
        if name == "abs":
            return magnitude(first)
        if name == "gap":
            return self.gap(names, values)
        if len(values) == 1 and isinstance(first, dict):
            values = list(first.values())
        total = values[0]
        for value in values[1:]:
            total = {"min": lesser, "max": greater, "sum": add}[name](total, value)
        return total

    def lacking(self, *values):
        """What is missing from any, each name once; else why one has no meaning; else None."""
        names = [name for value in values if isinstance(value, Missing) for name in value.names]
        if names:
            return Missing(tuple(dict.fromkeys(names)))
        return next((value for value in values if isinstance(value, Undefined)), None)

    def each(self, how, value):
        if isinstance(value, (Missing, Undefined)):
            return value
        return {row: how(v) for row, v in value.items()} if isinstance(value, dict) else how(value)

    def joined(self, how, a_name: str, a, b_name: str, b):
        """Two numbers, two tables row by row, or a number and each row."""
        lacking = self.lacking(a, b)
        if lacking is not None:
            return lacking
        if not isinstance(a, dict) and not isinstance(b, dict):
            value = how(a, b)
            return Undefined("division_by_zero") if value is None else value
        if isinstance(a, dict) and isinstance(b, dict):
            unpaired = self.unpaired(a_name, a, b_name, b)
            if unpaired is not None:
                return unpaired
        values = {}
        for row in a if isinstance(a, dict) else b:
            left = a[row] if isinstance(a, dict) else a
            values[row] = how(left, b[row] if isinstance(b, dict) else b)
        return Undefined("division_by_zero") if None in values.values() else values

    def unpaired(self, a_name: str, a: dict, b_name: str, b: dict):
        """Rows go by name; one that a table lacks is a fact that is lacking."""
        names = [f"{b_name}[{row}]" for row in a if row not in b]
        names += [f"{a_name}[{row}]" for row in b if row not in a]
        return Missing(tuple(names)) if names else None

    def row(self, name: str, table, row: str):
        if isinstance(table, (Missing, Undefined)):
            return table
        return table[row] if row in table else Missing((f"{name}[{row}]",))

    def share(self, name: str, table, row: str):
        found = self.row(name, table, row)
        if isinstance(found, (Missing, Undefined)):
            return found
        value = share(table, row)
        return Undefined("division_by_zero") if value is None else value

    def gap(self, names: list, tables: list):
        """½ Σ|pᵢ−qᵢ| of two tables' shares, known exactly."""
        shares = []
        for table in tables:
            total = sum(value.value for value in table.values())
            if total == 0:
                return Undefined("division_by_zero")
            shares.append({row: value.value / total for row, value in table.items()})
        unpaired = self.unpaired(names[0], tables[0], names[1], tables[1])
        if unpaired is not None:
            return unpaired
        return exactly(sum(abs(part - shares[1][row]) for row, part in shares[0].items()) / 2)


#: Of the catalogue, the formulas that editions use, as the contract defines them.
CATALOGUE = {
    "participation_rate": "participants / population",
    "participation_intensity": "contributions / contributors",
    "cost_per_participant": "budget / participants",
    "evenness_ratio": "min(participants_by_group / population_by_group) / "
    "max(participants_by_group / population_by_group)",
    "structure_gap": "gap(participants_by_age, population_by_age)",
    "women_share": "share(participants_by_gender, women)",
    "feedback_delay": "answer_date - end_date",
}


class Figures:
    """The facts of one dossier, and what the rubric's indicators make of them."""

    def __init__(self, dossier: dict, rubric: dict):
        self.given = dossier.get("facts", {})
        self.declared = rubric.get("facts", {})
        own = {i["id"]: i["formula"] for i in rubric.get("indicators", []) if "formula" in i}
        self.formulas = CATALOGUE | own

    def fact(self, id: str):
        if id not in self.given:
            return None
        unit = self.declared.get(id, {}).get("unit")
        return fact(self.given[id], is_count=unit not in ("ratio", "days"))

    def known(self, id: str):
        """What an id stands for: a declared fact or an indicator; None where nothing."""
        return self.indicator(id) if id in self.formulas else self.fact(id)

    def indicator(self, id: str):
        """An `Interval`, or why there is none."""
        return Formula(self.formulas[id], self.known).result()


# ------------------------------------------------------------------------------------------------------------
# What a value is worth
# ------------------------------------------------------------------------------------------------------------


def worth(points: list, is_curve: bool, x: Fraction) -> Fraction:
    """On a curve, straight from point to point and flat outside; in bands, of the last step at or below the value,
    or of the first one below all."""
    if is_curve:
        for (x0, w0), (x1, w1) in zip(points, points[1:]):
            if x0 <= x <= x1:
                return w0 + (w1 - w0) * (x - x0) / (x1 - x0)
        return points[0][1] if x < points[0][0] else points[-1][1]
    return next((w for step, w in reversed(points) if step <= x), points[0][1])


class Scale:
    """What marks a criterion, from the criterion's own keys."""

    def __init__(self, criterion: dict):
        self.relative = criterion.get("relative")
        self.is_lower_better = criterion.get("direction") == "lower_is_better"
        self.is_curve = "curve" in criterion
        written = criterion.get("curve") or criterion.get("bands") or []
        self.points = [(number(x), number(w)) for x, w in written]

    def marked(self, figure) -> Fraction | None:
        """The value, or what gives the least in an interval: an end, or a point between the ends that gives less than
        both; None where the end that gives the least is missing."""
        if not isinstance(figure, Interval):
            return None
        if figure.value is not None:
            return figure.value
        if self.relative:
            return figure.high if self.is_lower_better else figure.low
        at_low = self.points[0][1] if figure.least is None else self.worth(figure.least)
        at_high = self.points[-1][1] if figure.high is None else self.worth(figure.high)
        inside = [
            (w, x)
            for x, w in self.points
            if (figure.least is None or figure.least < x) and (figure.high is None or x < figure.high)
        ]
        if inside and min(inside)[0] < min(at_low, at_high):
            return min(inside)[1]
        if at_low == at_high:  # either will do
            return figure.high if figure.low is None else figure.low
        return figure.low if at_low < at_high else figure.high

    def worth(self, x: Fraction) -> Fraction:
        return worth(self.points, self.is_curve, x)

    def place(self, x: Fraction, field: list) -> Fraction:
        """On a relative scale, among the values of the field, its own included."""
        if self.relative == "min_max":
            least, most = min(field), max(field)
            if least == most:
                return Fraction(1, 2)
            return ((most - x) if self.is_lower_better else (x - least)) / (most - least)
        worse = sum(y > x if self.is_lower_better else y < x for y in field)
        equal = field.count(x)
        mean_rank = worse + Fraction(equal + 1, 2)
        return Fraction(1) if len(field) == 1 else (mean_rank - 1) / (len(field) - 1)
