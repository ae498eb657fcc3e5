"""The part of a random edition that indicators measure: facts, indicators, the criteria that they mark, gates.

Facts are small whole numbers, exact or bounded, sometimes 0 and often lacking, so that ties, open ends, divisions by
zero and missing values are frequent.
"""

from __future__ import annotations

import random
from fractions import Fraction

from scalars import Plain, spell

AGES = ["11-17", "18-25", "26-64"]
#: Of the catalogue, those that are used, with whether they are ratios.
CATALOGUE = {
    "participation_rate": True,
    "participation_intensity": False,
    "cost_per_participant": False,
    "structure_gap": True,
    "women_share": True,
    "evenness_ratio": True,
    "feedback_delay": False,
}
COUNTED = ["round_tables", "site_visits"]


class Measures:
    """Draws from one edition's chance; the indicators are those that its criteria, gates and conditions may name."""

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.is_ratio = {}
        self.rows_may_lack = False

    def often(self, probability: float) -> bool:
        return self.chance.random() < probability

    # Facts

    def number(self, least: int, most: int, spelled=str):
        """A number as people know it: exact, from one side, between two, or about."""
        low = self.chance.randint(least, most)
        high = self.chance.randint(low, most + 2)
        low, high = spelled(low), spelled(high)
        return self.chance.choice(
            [
                Plain(low),
                Plain(low),
                {"value": Plain(low)},
                {"at_least": Plain(low)},
                {"at_most": Plain(low)},
                {"about": Plain(low)},
                {"between": [Plain(low), Plain(high)]},
                f">={low}",
                f"<={low}",
                f"~{low}",
                f"{low}..{high}",
            ]
        )

    def table(self, rows: list, is_exact: bool) -> dict:
        kept = rows[1:] if self.rows_may_lack and self.often(0.15) else rows
        return {
            "table": {
                row: Plain(self.chance.randint(0, 9)) if is_exact else self.bounded(9) for row in kept
            }
        }

    def bounded(self, most: int):
        given = self.number(0, most)
        return given if isinstance(given, str) else Plain(self.chance.randint(0, most))

    def facts(self) -> dict:
        """The facts of one dossier; the first has every table and row, without which a formula names none."""
        known = {"definition": "municipale", "vintage": Plain(2017)}
        population = self.number(1, 20)
        if not isinstance(population, dict):
            population = {"value": population} if isinstance(population, Plain) else {"about": Plain(12)}
        days = [Plain(f"2020-03-{self.chance.randint(1, 28):02}") for _ in range(2)]
        facts = {
            "participants": self.number(0, 9),
            "population": population | known,
            "contributions": self.number(0, 9),
            "contributors": self.number(0, 6),
            "budget": self.number(0, 30),
            "end_date": days[0],
            "answer_date": days[1],
            "participants_by_age": self.table(AGES, is_exact=True),
            "population_by_age": self.table(AGES, is_exact=True) | known,
            "participants_by_group": self.table(["target", "others"], is_exact=False),
            "population_by_group": self.table(["target", "others"], is_exact=True) | known,
            "participants_by_gender": self.table(["women", "men"], is_exact=False),
            "round_tables": self.number(0, 6),
            "site_visits": self.number(0, 6),
            "satisfaction": self.number(-1, 20, lambda n: f"{5 * n} %"),
            "balance": self.number(-4, 4),
        }
        is_first, self.rows_may_lack = not self.rows_may_lack, True
        kept = {id for id in facts if self.often(0.85)}
        return {
            id: given
            for id, given in facts.items()
            if id in kept or is_first and isinstance(given, dict) and "table" in given
        }

    def declarations(self) -> dict:
        return {
            "satisfaction": {"unit": "ratio", "title": "Satisfaction"},
            "balance": {"unit": "days", "title": "Jours d'avance"},
        }

    # Indicators

    def indicators(self) -> list:
        """The rubric's list; a catalogue's indicator that marks a criterion needn't be in it."""
        chance, found = self.chance, []
        for id in chance.sample(list(CATALOGUE), chance.randint(0, 3)):
            self.is_ratio[id] = CATALOGUE[id]
            if self.often(0.6):
                found.append({"use": id})
        for i in range(chance.randint(0, 4)):
            is_ratio = self.often(0.5)
            id = f"figure_{i}"
            formula = self.ratio(2) if is_ratio else self.count(2)
            others = [other for other in self.is_ratio if self.is_ratio[other]]
            if is_ratio and others and self.often(0.3):
                formula = f"{formula} * {chance.choice(others)}"
            self.is_ratio[id] = is_ratio
            found.append({"id": id, "title": f"Indicateur : {i}", "formula": formula})
        return found

    def count(self, depth: int) -> str:
        """A formula that counts meetings."""
        if depth == 0 or self.often(0.25):
            return self.chance.choice(COUNTED)
        one, other, share = self.count(depth - 1), self.count(depth - 1), self.ratio(depth - 1)
        return self.chance.choice(
            [
                f"({one} + {other})",
                f"({one} - {other})",
                f"({one} + 2)",
                f"{one} * {share}",
                f"{one} / {self.divisor()}",
                f"max({one}, {other})",
                f"min({one}, {other}, 4)",
                f"sum({one}, {other})",
                f"abs({one} - {other})",
                f"(-{one})",
            ]
        )

    def ratio(self, depth: int) -> str:
        """A formula that is a ratio, and not a number alone."""
        if depth == 0 or self.often(0.2):
            return self.chance.choice(
                ["satisfaction", "share(participants_by_gender, women)", "round_tables / site_visits"]
            )
        one = self.ratio(depth - 1)
        return self.chance.choice(
            [
                f"({one} + {self.ratio(depth - 1)})",
                f"({one} - 50 %)",
                f"{one} * {self.ratio(depth - 1)}",
                f"{one} / {self.divisor()}",
                f"({self.count(depth - 1)}) / ({self.count(depth - 1)})",
                "participants_by_age[18-25] / sum(participants_by_age)",
                "max(participants_by_gender / participants)",
                f"min({one}, 1)",
                f"abs({one})",
            ]
        )

    def divisor(self) -> str:
        return self.chance.choice(["2", "(2/3)", "satisfaction", "(round_tables / site_visits)", "40 %"])

    # What names them

    def value(self, id: str) -> Fraction:
        steps = [Fraction(n, 20) for n in range(21)] if self.is_ratio[id] else range(-4, 13)
        return Fraction(self.chance.choice(list(steps)))

    def spelled(self, id: str, value: Fraction):
        if self.is_ratio[id] and self.often(0.4):
            return Plain(f"{value.numerator * 100 // value.denominator} %")  # twentieths: whole percents
        return spell(value, self.chance)

    def criterion(self) -> dict:
        """What marks one criterion."""
        chance = self.chance
        id = chance.choice(list(self.is_ratio))
        found = {"from": id, "missing": chance.choice(["unrated", "exclude", "exclude", "zero", "zero"])}
        if self.often(0.35):
            found["relative"] = chance.choice(["min_max", "percent_rank"])
            if self.often(0.6):
                found["direction"] = chance.choice(["lower_is_better", "higher_is_better"])
            return found
        values = sorted({self.value(id) for _ in range(chance.randint(1, 4))})
        worths = [Fraction(chance.randint(0, 6), 6) for _ in values]
        if self.often(0.7):
            worths.sort(reverse=self.often(0.3))
        found[chance.choice(["curve", "bands"])] = [
            [self.spelled(id, value), spell(worth, chance)] for value, worth in zip(values, worths)
        ]
        return found

    def gate(self) -> dict:
        id = self.chance.choice(list(self.is_ratio))
        ends = sorted([self.value(id), self.value(id)])
        wanted = self.chance.choice([["min"], ["min"], ["max"], ["min", "max"]])
        given = {"min": ends[0], "max": ends[1]}
        return {"indicator": id} | {end: self.spelled(id, given[end]) for end in wanted}

    def atoms(self, easy: bool) -> list:
        """Conditions on one indicator."""
        id, n = self.chance.choice(list(self.is_ratio)), self.chance.randint(0, 8)
        number = f"{10 * n} %" if self.is_ratio[id] else str(n)
        if easy:
            return [f"known({id}) or known(summary)", f"known(summary) or {id} >= {number}"]
        return [f"known({id})", f"{id} >= {number}", f"{id} < {number}", f"not {id} == {number}"]
