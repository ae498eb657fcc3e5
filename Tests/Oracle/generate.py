"""Random small editions, valid by construction, with every scoring feature switched on at random.

    generate.py SEED FOLDER     writes the edition of one seed

The same seed gives the same edition and the same files. Scales are small and jurors few, so that ties are
frequent; absences are frequent too.
"""

from __future__ import annotations

import csv
import io
import random
import sys
from fractions import Fraction
from pathlib import Path

from measures import Measures
from scalars import Plain, spell


WEIGHTS = [
    Plain("1"),
    Plain("2"),
    Plain("3"),
    Plain("30"),
    Plain("2/3"),
    Plain("1/2"),
    Plain("0.1"),
    Plain("7 %"),
    Plain("2.5"),
    "0,5",
    "2/3",
    "7 %",
]
SCALES = {  # min, max, step
    "deux": ("0", "2", "1"),
    "un": ("0", "1", "1"),
    "quatre": ("0", "4", "1"),
    "cinq": ("1", "5", "1"),
    "demi": ("0", "3", "0.5"),
    "tiers": ("0", "1", "1/3"),
    "signe": ("-2", "2", "1"),
    "vingt": ("0", "20", None),
    "etroit": ("0.5", "1.5", None),
}
CRITERIA = [
    "publics",
    "inclusion",
    "methode",
    "impact",
    "suite",
    "transparence",
    "innovation",
    "ouverture",
    "duree",
    "co-construction",
    "moyens",
    "suivi_2",
    "3e-lieu",
    "ecoute",
    "portage",
]
KINDS = ["commune", "departement", "association"]
DEPARTMENTS = ["01", "38", "94"]


class Generator:
    """One edition, drawn piece by piece from one seed."""

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.geometric = self.often(0.08)
        self.absent = self.chance.choice([0, 0.05, 0.15, 0.35])
        # Tight: one scale, equal weights, dossiers that differ by a shuffle, so that ties abound.
        self.tight = self.often(0.4)
        self.copying = 0.75 if self.tight else self.chance.choice([0.1, 0.4])

    def often(self, probability: float) -> bool:
        return self.chance.random() < probability

    def some(self, items: list, least: int, most: int) -> list:
        return self.chance.sample(items, min(len(items), self.chance.randint(least, most)))

    def edition(self) -> dict:
        self.draw_dossiers()
        self.draw_jury()
        self.draw_rubric()
        ballots = self.ballots()
        header = {"palmares": Plain("edition/1"), "id": "essai", "title": "Essai : un jeu au hasard"}
        if self.often(0.5):
            header["language"] = self.chance.choice(["fr", "en"])
        edition = {"edition": header, "rubric": self.rubric, "jury": self.jury, "dossiers": self.dossiers}
        return edition | {"ballots": ballots, "decisions": self.decisions()}

    # Dossiers

    def draw_dossiers(self):
        names = [
            "cachan",
            "marlioz",
            "grenoble",
            "01",
            "val-de-l_eyre",
            "brest",
            "2e",
            "ussel",
            "nantes",
            "no",
            "dole",
            "auch",
        ]
        self.ids = self.chance.sample(names, self.chance.randint(3, 12))
        self.measures = Measures(self.chance) if self.often(0.5) else None
        self.facts = self.often(0.5)
        self.category_ids = self.some(["communes", "autres", "grands"], 0, 3)
        self.dossiers = [self.dossier(id) for id in self.ids]

    def fact(self):
        n = self.chance.randint(1, 6)
        return self.chance.choice(
            [
                Plain(n),
                {"value": Plain(n)},
                {"at_least": Plain(n), "source": "le bilan"},
                {"at_most": Plain(n)},
                {"about": Plain(n)},
                {"between": [Plain(n), Plain(n + 2)]},
                f">={n}",
                f"<={n}",
                f"~{n}",
                f"{n}..{n + 1}",
            ]
        )

    def dossier(self, id: str) -> dict:
        found = {"palmares": Plain("dossier/1"), "id": id, "title": f"La démarche de {id} : tous ensemble"}
        organisation = {"name": f"Collectivité « {id} »"}
        if self.often(0.85):
            organisation["kind"] = self.chance.choice(KINDS)
        if self.often(0.7):
            organisation["department"] = self.chance.choice(DEPARTMENTS)
        if self.often(0.95):
            found["organisation"] = organisation
        if self.category_ids and self.often(0.2):
            found["category"] = self.chance.choice(self.category_ids)
        if self.often(0.85):
            found["summary"] = 'Une démarche : « ouverte » # à tous, "vraiment".'
        if self.facts and self.often(0.85):
            names = self.some(["round_tables", "site_visits"], 1, 2)
            found["facts"] = {name: self.fact() for name in names}
        if self.measures is not None:
            found["facts"] = self.measures.facts() | found.get("facts", {})
        return found

    def condition(self, depth: int = 0, easy: bool = False) -> str:
        """A condition on the dossier's texts and facts; an easy one is true of most dossiers."""
        if depth < 2 and self.often(0.35):
            parts = [self.condition(depth + 1, easy) for _ in range(2)]
            forms = ["{0} and {1}", "{0} or {1}", "({0}) or not ({1})", "({0} or {1})"]
            return self.chance.choice(forms).format(*parts)
        kind, department, n = (
            self.chance.choice(KINDS),
            self.chance.choice(DEPARTMENTS),
            self.chance.randint(1, 6),
        )
        atoms = [
            f'organisation.kind != "{kind}"',
            f'organisation.kind in ["{kind}", "{self.chance.choice(KINDS)}"]',
            f'not organisation.department == "{department}"',
            "known(summary)",
            "known(organisation.kind)",
        ]
        if not easy:
            atoms += [f'organisation.kind == "{kind}"', f'organisation.department == "{department}"']
            atoms += [f'organisation.department in ["{department}"]', "not known(organisation.department)"]
        if self.facts:
            fact = self.chance.choice(["round_tables", "site_visits"])
            atoms += [f"known({fact})", f"{fact} >= {1 if easy else n}", f"{fact} != {n}"]
            if not easy:
                atoms += [f"{fact} == {n}", f"{fact} < {n}", f"not {fact} > {n}", f"{fact} <= {n}"]
        if self.measures is not None and self.often(0.3):
            atoms = self.measures.atoms(easy)
        return self.chance.choice(atoms)

    # Jury

    def draw_jury(self):
        n = self.chance.randint(1, 7)
        self.trimmed = self.often(0.2)
        names = self.some(["experts", "citizens", "elus"], 1, min(3, n)) if self.often(0.45) else []
        weighted = bool(names) and self.often(0.65)
        self.jurors = []
        unequal = not self.trimmed and self.often(0.1 if self.tight else 0.4)
        equal = self.chance.choice(WEIGHTS) if self.often(0.3) else None
        for i in range(n):
            juror = {"id": f"j{i + 1}"}
            if self.often(0.5):
                juror["name"] = f"Juré·e no {i + 1}"
            weight = self.chance.choice(WEIGHTS) if unequal else equal
            if weight is not None:
                juror["weight"] = weight
            if names and (weighted or i < len(names) or self.often(0.7)):
                juror["college"] = names[i] if i < len(names) else self.chance.choice(names)
            if self.often(0.03 if self.tight else 0.12):
                juror["dossiers"] = self.some(self.ids, max(1, len(self.ids) // 2), len(self.ids))
            if self.category_ids and self.often(0.03 if self.tight else 0.12):
                juror["categories"] = self.some(self.category_ids, 1, 2)
            self.jurors.append(juror)
        self.chair = self.chance.choice(self.jurors) if self.often(0.6) else None
        if self.chair is not None:
            self.chair["role"] = "chair"
        for juror in self.jurors:
            recused = self.some(self.ids, 1, 2) if self.often(0.15 if self.tight else 0.25) else []
            if recused:
                juror["recused"] = [
                    {"dossier": id, "reason": "élue : conflit d'intérêts"} if self.often(0.3) else id
                    for id in recused
                ]
        self.colleges = names
        self.weighted = weighted
        people = list(self.jurors)
        if self.often(0.2):
            secretary = {"id": "greffe", "role": "secretary"}
            if weighted:
                secretary["college"] = names[0]
            people.insert(self.chance.randint(0, n), secretary)
        self.jury = {"palmares": Plain("jury/1")}
        if weighted:
            self.jury["colleges"] = {name: self.chance.choice(WEIGHTS) for name in names}
        self.jury["jurors"] = people

    # Rubric

    def draw_rubric(self):
        chance = self.chance
        self.scale_names = self.some(
            ["deux", "un", "quatre", "deux"] if self.often(0.6) else list(SCALES), 1, 2
        )
        self.scale_names = sorted(set(self.scale_names))[: 1 if self.tight else 2]
        self.leaves, self.names = [], chance.sample(CRITERIA, len(CRITERIA))
        has_default = self.often(0.7)
        self.default_scale = chance.choice(self.scale_names) if has_default else None
        self.rubric = {
            "palmares": Plain("rubric/1"),
            "id": "grille",
            "version": "2020.1",
            "title": "Grille : essai",
        }
        self.rubric["scales"] = {name: self.scale(name) for name in self.scale_names}
        if has_default:
            self.rubric["scale"] = self.default_scale
        if self.facts:
            self.rubric["facts"] = {
                "round_tables": {"unit": "meetings", "title": "Tables rondes"},
                "site_visits": {"unit": "meetings", "title": "Visites"},
            }
        if self.measures is not None:
            self.draw_indicators()
        self.rubric["criteria"] = self.criteria(chance.randint(1, 4 if self.tight else 7), 1)
        self.all_ids = self.ids_of(self.rubric["criteria"])
        if self.often(0.4):
            self.rubric["eligibility"] = [
                {"id": f"regle-{i}", "require": self.condition(easy=True), "otherwise": "Hors du champ."}
                for i in range(chance.randint(1, 2))
            ]
        self.jury_rules()
        if self.often(0.85):
            self.rubric["stars"] = self.stars()
        self.ties()
        if self.category_ids:
            self.rubric["categories"] = [
                {"id": id, "title": f"Catégorie {id}", "when": self.condition()} for id in self.category_ids
            ]
        prizes = self.some(["inclusion", "jeunesse", "prix-2"], 0, 3)
        if prizes:
            self.rubric["prizes"] = [self.prize(id) for id in prizes]
        self.rubric["robustness"] = {"draws": Plain(20), "seed": "essai"}

    def draw_indicators(self):
        own = self.measures.indicators()
        if not self.measures.is_ratio:
            self.measures = None
            return
        if own:
            self.rubric["indicators"] = own
        counted = {"unit": "meetings", "title": "Réunions"}
        declared = {"round_tables": counted, "site_visits": counted} | self.measures.declarations()
        self.rubric["facts"] = self.rubric.get("facts", {}) | declared

    def scale(self, name: str) -> dict:
        low, high, step = SCALES[name]
        scale = {"min": Plain(low), "max": Plain(high)}
        if step is not None:
            scale["step"] = Plain(step)
        return scale

    def ids_of(self, criteria: list) -> list:
        return [id for c in criteria for id in [c["id"]] + self.ids_of(c.get("criteria", []))]

    def criteria(self, leaves: int, depth: int) -> list:
        """Criteria with that many leaves in all, groups down to depth 3."""
        found = []
        while leaves > 0:
            inside = 0
            if depth < 3 and len(self.names) > leaves and self.often(0.15 if self.tight else 0.35):
                inside = self.chance.randint(1, leaves)
            criterion = {"id": self.names.pop()}
            criterion["title"] = f"Critère : {criterion['id']}"
            if self.often(0.1 if self.tight else 0.6):
                criterion["weight"] = self.chance.choice(WEIGHTS)
            if inside:
                how = self.chance.choice(["mean", "min", None, None])
                if self.geometric and self.often(0.6):
                    how = "geometric"
                if how is not None:
                    criterion["combine"] = how
                criterion["criteria"] = self.criteria(inside, depth + 1)
                leaves -= inside
            else:
                if self.measures is not None and self.leaves and self.often(0.4):
                    criterion |= self.measures.criterion()
                else:
                    self.leaf(criterion)
                leaves -= 1
            found.append(criterion)
        return found

    def leaf(self, criterion: dict):
        chance, scale = self.chance, self.chance.choice(self.scale_names)
        if self.default_scale is not None and self.often(0.5):
            scale = self.default_scale
        if scale != self.default_scale or self.often(0.2):
            criterion["scale"] = scale
        if self.often(0.4):
            criterion["allow_na"] = Plain("true")
        if self.often(0.35):
            criterion["missing"] = chance.choice(["unrated", "exclude", "exclude", "zero"])
        if self.colleges and self.often(0.2):
            criterion["college"] = chance.choice(self.colleges)
        self.leaves.append((criterion, scale))

    def jury_rules(self):
        chance, rules = self.chance, {}
        pool = chance.choice(["criterion_first", "juror_first", None])
        if pool is not None:
            rules["pool"] = pool
        average = (
            {"trimmed": Plain(chance.randint(1, 2))}
            if self.trimmed
            else chance.choice(["mean", "median", None])
        )
        if average is not None:
            rules["average"] = average
        missing = chance.choice(["unrated", "exclude", "exclude", "zero", "zero", None])
        if missing is not None:
            rules["missing"] = missing
        if self.often(0.25):
            rules["min_coverage"] = chance.choice(
                [Plain("2/3"), Plain("50 %"), Plain("0.25"), "0,75", Plain("1")]
            )
        used = {juror.get("college") for juror in self.jurors} - {None}
        if used and self.often(0.3):
            rules["quorum"] = {name: Plain(1) for name in sorted(used) if self.often(0.7)} or {
                min(used): Plain(1)
            }
        elif self.often(0.4):
            rules["quorum"] = Plain(chance.randint(1, len(self.jurors)))
        self.confidence = self.often(0.35)
        weighs = pool != "juror_first" and not self.trimmed
        if self.confidence and self.often(0.8):
            rules["confidence"] = "weight" if weighs else "show"
        if rules:
            self.rubric["jury"] = rules

    def stars(self) -> dict:
        chance, most = self.chance, self.chance.randint(1, 5)
        stars = {"max": Plain(most)}
        if self.often(0.3):
            stars["symbol"] = "étoile"
        with_quota = self.often(0.5)
        given = list(range(1, most + 1))
        if with_quota and self.often(0.3):
            levels = []
        elif with_quota and self.often(0.5):
            levels = sorted(self.some(given, 1, most))
        else:
            levels = given
        ladder = [Fraction(n) for n in range(10, 100, 10)] + [
            Fraction(200, 3),
            Fraction("62.5"),
            Fraction("33.25"),
        ]
        mins = sorted(chance.sample(ladder, len(levels)))
        if levels:
            stars["levels"] = [self.level(s, least, with_quota) for s, least in zip(levels, mins)]
            if self.often(0.7):
                stars["levels"].reverse()
        if with_quota:
            named = self.some(given, 1, most)
            stars["quota"] = {Plain(s): Plain(chance.randint(1, 3)) for s in sorted(named, reverse=True)}
            if self.often(0.7):
                stars["quota_ties"] = chance.choice(["promote", "demote", "demote"])
        return stars

    def level(self, stars: int, least: Fraction, with_quota: bool) -> dict:
        level = {"stars": Plain(stars)}
        if not ((stars == 1 or with_quota) and self.often(0.35)):
            level["min"] = spell(least, self.chance)
        if self.often(0.3):
            level["label"] = f"{stars} étoiles"
        if self.often(0.3):
            level["require"] = [self.requirement() for _ in range(self.chance.randint(1, 2))]
        return level

    def requirement(self) -> dict:
        if self.often(0.25):
            return {"condition": self.condition(easy=True), "label": "Une condition : remplie"}
        if self.measures is not None and self.often(0.3):
            return self.measures.gate()
        require = {"criterion": self.chance.choice(self.all_ids)}
        if self.often(0.8):
            require["min"] = spell(Fraction(self.chance.choice([10, 25, 30, 50])), self.chance)
        if "min" not in require or self.often(0.15):
            require["max"] = spell(
                # never below the highest `min`, which could make a star that nobody can reach
                self.chance.choice([Fraction(90), Fraction("92.5"), Fraction(100)]), self.chance
            )
        return require

    def ties(self):
        if self.often(0.15 if self.tight else 0.3):
            return
        keys = self.some(self.all_ids, 0, 1 if self.tight else 2) + self.some(["median", "top_marks"], 0, 2)
        if self.chair is not None and self.often(0.6):
            keys.append("chair")
        self.chance.shuffle(keys)
        if self.often(0.3):
            keys.append({"lot": self.chance.choice(["essai", "tirage 2020", "é"])})
        if keys:
            self.rubric["ties"] = keys

    def prize(self, id: str) -> dict:
        prize = {"id": id, "title": f"Prix : {id}"}
        if self.often(0.75):
            prize["by"] = self.chance.choice(self.all_ids)
            if self.category_ids and self.often(0.4):
                prize["among"] = self.chance.choice(self.category_ids)
        return prize

    # Ballots, in their YAML shape

    def mark(self, scale: str) -> Fraction:
        low, high, step = SCALES[scale]
        low, high = Fraction(low), Fraction(high)
        if step is not None:
            steps = (high - low) / Fraction(step)
            return low + Fraction(step) * self.chance.randint(0, int(steps))
        parts = self.chance.choice([2, 4, 3, 100])
        return low + (high - low) * Fraction(self.chance.randint(0, parts), parts)

    def asked(self, juror: dict, dossier: dict, leaf: dict) -> bool:
        if "college" in leaf and juror.get("college") != leaf["college"]:
            return False
        if "dossiers" not in juror and "categories" not in juror:
            return True
        return dossier["id"] in juror.get("dossiers", []) or self.category(dossier) in juror.get(
            "categories", []
        )

    def category(self, dossier: dict) -> str | None:
        """Which category a dossier is in decides whom a panel asks, so that a valid ballot needs it."""
        from oracle import holds

        if "category" in dossier:
            return dossier["category"]
        found = [c["id"] for c in self.rubric.get("categories", []) if holds(c["when"], dossier, self.rubric)]
        return found[0] if found else None

    def ballots(self) -> list:
        """One ballot a juror who gave anything, one of blanks if nobody did."""
        chance = self.chance
        tables = {}  # what each dossier would be given, before who is asked what
        for dossier in self.dossiers:
            # Another dossier's marks, jurors or criteria moved round or not.
            if tables and self.often(self.copying):
                rows = list(chance.choice(list(tables.values())))
                if self.often(0.5):
                    chance.shuffle(rows)
                if self.tight and self.often(0.6):
                    order = chance.sample(range(len(self.leaves)), len(self.leaves))
                    rows = [self.allowed([row[i] for i in order]) for row in rows]
            else:
                gone = {
                    c["id"]: chance.choice(["na", "blank"]) for c, _ in self.leaves if self.often(self.absent)
                }
                rows = [[self.answer(c, s, gone.get(c["id"])) for c, s in self.leaves] for _ in self.jurors]
            tables[dossier["id"]] = rows
        found = []
        for i, juror in enumerate(self.jurors):
            stated = {r["dossier"] if isinstance(r, dict) else r for r in juror.get("recused", [])}
            marks = {}
            for dossier in self.dossiers:
                if dossier["id"] in stated:
                    if self.often(0.1):
                        marks[dossier["id"]] = "recused"
                elif self.often(0.03):
                    marks[dossier["id"]] = "recused"
                else:
                    cells = {}
                    for (leaf, _), answer in zip(self.leaves, tables[dossier["id"]][i]):
                        if self.asked(juror, dossier, leaf) and answer != "blank":
                            cells[leaf["id"]] = answer
                        elif self.often(0.3):
                            cells[leaf["id"]] = None
                    if cells:
                        marks[dossier["id"]] = cells
            if marks:
                found.append({"palmares": Plain("ballot/1"), "juror": juror["id"], "marks": marks})
        if not found:
            leaf = self.leaves[0][0]["id"]
            marks = {self.ids[0]: {leaf: None}}
            found = [{"palmares": Plain("ballot/1"), "juror": self.jurors[0]["id"], "marks": marks}]
        return found

    def allowed(self, row: list) -> list:
        """A juror's answers, na being an abstention where it isn't allowed."""
        pairs = zip(self.leaves, row)
        return [
            "abstain" if answer == "na" and "allow_na" not in leaf else answer for (leaf, _), answer in pairs
        ]

    def answer(self, leaf: dict, scale: str, gone: str | None):
        if gone == "na" and "allow_na" in leaf:
            return "na" if self.often(0.8) else "abstain"
        if gone is not None:
            return "blank" if self.often(0.7) else "abstain"
        draw = self.chance.random()
        if draw < self.absent / 2:
            return "blank"
        if draw < self.absent * 3 / 4:
            return "abstain"
        if draw < self.absent and "allow_na" in leaf:
            return "na"
        mark = spell(self.mark(scale), self.chance)
        if not (self.confidence and self.often(0.5)) and not self.often(0.05):
            return mark
        answer = {"mark": mark}
        if self.often(0.3):
            answer["comment"] = 'Un avis : "net" ; sans # réserve, 3,5 fois'
        if self.confidence:
            answer["confidence"] = self.chance.choice(
                [Plain("2"), Plain("0.5"), Plain("1/3"), "1,5", Plain("3")]
            )
        return answer

    # Decisions

    def decisions(self) -> list:
        chance, found = self.chance, []
        out = set()
        for id in self.ids:
            if self.often(0.06):
                out.add(id)
                kinds = chance.choice([["disqualified"], ["withdrawn"], ["disqualified", "withdrawn"]])
                found += [{"dossier": id, kind: Plain("true")} for kind in kinds]
        inside = [id for id in self.ids if id not in out]
        if "stars" in self.rubric and self.often(0.45):
            most = int(self.rubric["stars"]["max"])
            for id in self.some(inside, 1, 4):
                found.append({"dossier": id, "stars": Plain(chance.randint(0, most))})
        if self.often(0.3):
            found += [{"dossier": id, "mention": "Coup de cœur : bravo"} for id in self.some(inside, 1, 2)]
        for prize in self.rubric.get("prizes", []):
            if self.often(0.2):
                found.append({"prize": prize["id"], "withheld": Plain("true")})
            elif inside and "among" not in prize and self.often(0.3):
                found.append({"dossier": chance.choice(inside), "prize": prize["id"]})
        chance.shuffle(found)
        for decision in found:
            decision["reason"] = "Décidé en séance : à l'unanimité"
            if self.often(0.3):
                decision |= {
                    "date": Plain("2020-10-05"),
                    "by": "le jury",
                    "votes": {"for": Plain(6), "against": Plain(1)},
                }
        return found


def generate(seed: int) -> dict:
    """The edition of a seed, in the shape that `oracle.evaluate` takes."""
    return Generator(seed).edition()


# ------------------------------------------------------------------------------------------------------------
# Writing
# ------------------------------------------------------------------------------------------------------------


def scalar(value) -> str:
    if value is None:
        return ""
    if isinstance(value, (Plain, int)):
        return str(value)
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def key_text(key: str) -> str:
    """Keys are plain, ids that another reader would change are quoted."""
    return scalar(key) if not isinstance(key, Plain) and (key[0].isdigit() or key == "no") else str(key)


def block(value, indent: int = 0) -> list:
    """YAML lines in block style."""
    margin, lines = " " * indent, []
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (dict, list)):
                lines.append(f"{margin}{key_text(key)}:")
                lines += block(inner, indent + 2)
            else:
                lines.append(f"{margin}{key_text(key)}: {scalar(inner)}".rstrip())
        return lines
    for item in value:
        if isinstance(item, list):
            lines.append(f"{margin}- [{', '.join(scalar(part) for part in item)}]")
        elif isinstance(item, dict):
            inner = block(item, indent + 2)
            lines.append(f"{margin}- {inner[0].lstrip()}")
            lines += inner[1:]
        else:
            lines.append(f"{margin}- {scalar(item)}")
    return lines


def document(value) -> str:
    return "\n".join(block(value)) + "\n"


CSV_WORDS = {"na": ["NA", "na", "Na"], "abstain": ["A", "a"], "recused": ["R", "r"]}


class BallotFiles:
    """Spreads ballots over YAML files and CSV files, long and wide."""

    def __init__(self, edition: dict, chance: random.Random):
        self.edition, self.chance = edition, chance
        self.leaves = [leaf["id"] for leaf in self.leaves_of(edition["rubric"]["criteria"])]

    def leaves_of(self, criteria: list) -> list:
        return [
            leaf
            for c in criteria
            if "from" not in c
            for leaf in (self.leaves_of(c["criteria"]) if "criteria" in c else [c])
        ]

    def files(self) -> dict:
        """The text of each file, by name."""
        chance, parts = self.chance, {"yaml": [], "long": [], "wide": []}
        for ballot in self.edition["ballots"]:
            tables = [marks for marks in ballot["marks"].values() if marks != "recused"]
            detailed = any(isinstance(answer, dict) for marks in tables for answer in marks.values())
            kinds = ["yaml", "long"] if detailed else ["yaml", "long", "wide"]
            if chance.random() < 0.3:  # a ballot spread over several files, dossier by dossier
                share = {dossier: chance.choice(kinds) for dossier in ballot["marks"]}
            else:
                share = dict.fromkeys(ballot["marks"], chance.choice(kinds))
            for kind in kinds:
                marks = {dossier: m for dossier, m in ballot["marks"].items() if share[dossier] == kind}
                if marks:
                    parts[kind].append(ballot | {"marks": marks})
        files = {}
        for kind, ballots in parts.items():
            cut = chance.randint(0, len(ballots)) if ballots else 0
            for i, group in enumerate([ballots[:cut], ballots[cut:]]):
                if group:
                    ending = "yaml" if kind == "yaml" else "csv"
                    files[f"{kind}-{i}.{ending}"] = getattr(self, kind)(group)
        return files

    def yaml(self, ballots: list) -> bytes:
        def worded(answer):
            return Plain(answer) if answer in CSV_WORDS and self.chance.random() < 0.6 else answer

        documents = []
        for ballot in ballots:
            marks = {}
            for dossier, answers in ballot["marks"].items():
                if answers == "recused":
                    marks[dossier] = worded(answers)
                else:
                    marks[dossier] = {c: a if isinstance(a, dict) else worded(a) for c, a in answers.items()}
            documents.append(document(ballot | {"marks": marks}))
        return "---\n".join(documents).encode()

    def cell(self, answer) -> str:
        if answer is None:
            return ""
        if answer in CSV_WORDS:
            return self.chance.choice(CSV_WORDS[answer])
        if "." in answer and self.comma or "," in answer and not self.comma:
            return answer.translate(str.maketrans(".,", ",."))
        return str(answer)

    def sheet(self, header: list, rows: list) -> bytes:
        """A CSV text: its columns in any order, `,` or `;` or tab, with or without a BOM."""
        order = self.chance.sample(range(len(header)), len(header))
        out = io.StringIO()
        ending = self.chance.choice(["\n", "\r\n"])
        writer = csv.writer(out, delimiter=self.chance.choice(",;\t;"), lineterminator=ending)
        for row in [header] + rows:
            writer.writerow([row[i] for i in order])
        return out.getvalue().encode("utf-8-sig" if self.chance.random() < 0.4 else "utf-8")

    def long(self, ballots: list) -> bytes:
        self.comma = self.chance.random() < 0.5
        header = ["juror", "dossier", "criterion", "mark", "comment", "confidence"]
        rows = []
        for ballot in ballots:
            for dossier, answers in ballot["marks"].items():
                if answers == "recused":
                    leaf = self.chance.choice(["", self.leaves[0]])
                    rows.append([ballot["juror"], dossier, leaf, self.cell("recused"), "", ""])
                    continue
                for criterion, answer in answers.items():
                    detail = answer if isinstance(answer, dict) else {}
                    mark = self.cell(detail["mark"] if detail else answer)
                    rows.append(
                        [ballot["juror"], dossier, criterion, mark]
                        + [detail.get("comment", ""), self.cell(detail.get("confidence"))]
                    )
        self.chance.shuffle(rows)
        wanted = [i for i in range(6) if i < 4 or any(row[i] for row in rows)]
        return self.sheet([header[i] for i in wanted], [[row[i] for i in wanted] for row in rows])

    def wide(self, ballots: list) -> bytes:
        self.comma = self.chance.random() < 0.5
        rows = []
        for ballot in ballots:
            for dossier, answers in ballot["marks"].items():
                if answers == "recused":
                    place = self.chance.choice(self.leaves)
                    cells = [self.cell("recused") if leaf == place else "" for leaf in self.leaves]
                else:
                    cells = [self.cell(answers.get(leaf)) for leaf in self.leaves]
                rows.append([ballot["juror"], dossier] + cells)
        header = ["juror", "dossier"] + self.leaves
        wanted = [
            i
            for i in range(len(header))
            if i < 3 or any(row[i] for row in rows) or self.chance.random() < 0.5
        ]
        return self.sheet([header[i] for i in wanted], [[row[i] for i in wanted] for row in rows])


def write(edition: dict, folder: Path, seed: int):
    """Writes the edition's files; how they are laid out follows from the seed too."""
    chance = random.Random(f"files {seed}")
    (folder / "ballots").mkdir(parents=True, exist_ok=True)
    files = BallotFiles(edition, chance).files()
    header = edition["edition"] | {"rubric": "rubric.yaml", "jury": "jury.yaml", "dossiers": "dossiers.yaml"}
    header["ballots"] = [f"ballots/*.{e}" for e in ("yaml", "csv") if any(f.endswith(e) for f in files)]
    if edition["decisions"]:
        header["decisions"] = "decisions.yaml"
        decisions = {"palmares": Plain("decisions/1"), "decisions": edition["decisions"]}
        (folder / "decisions.yaml").write_text(document(decisions), "utf-8")
    (folder / "edition.yaml").write_text(document(header), "utf-8")
    (folder / "rubric.yaml").write_text(document(edition["rubric"]), "utf-8")
    (folder / "jury.yaml").write_text(document(edition["jury"]), "utf-8")
    documents = [document(dossier) for dossier in edition["dossiers"]]
    (folder / "dossiers.yaml").write_text("---\n".join(documents), "utf-8")
    for name, content in files.items():
        (folder / "ballots" / name).write_bytes(content)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(generate(int(sys.argv[1])), Path(sys.argv[2]), int(sys.argv[1]))
