"""An independent, slow evaluation of the scoring rules, to hold the engine's results against.

It is written from the contract's rules on how a score comes about, in their order, and shares no code with
the engine. An edition is given as plain dicts and lists, in the shape of the files that people write:

    {"edition": {…}, "rubric": {…}, "jury": {…}, "dossiers": […], "ballots": […], "decisions": […]}

Ballots have the YAML shape, whatever file they come from; decisions are the list itself. A number is an int
or the text of its scalar ("2/3", "7 %", "0.1", "0,1"). What indicators come to is in `formulas.py`. Severity is
left out.
"""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from formulas import CATALOGUE, Figures, Interval, Missing, Scale, Undefined, exactly, number


# ------------------------------------------------------------------------------------------------------------
# Conditions: true, false or unknown (None), by Kleene's tables
# ------------------------------------------------------------------------------------------------------------

TOKEN = re.compile(
    r'\s*(?:("[^"]*")|(\d+(?:\.\d+)?(?:\s*%)?)|(==|!=|<=|>=|<|>|\(|\)|\[|\]|,)|([a-z][a-z0-9_.]*))'
)
COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")


def field_of(dossier: dict, path: str, rubric: dict):
    """The text at a dotted path of the dossier, or the figure of a fact or an indicator; None when it isn't
    there."""
    here = dossier
    for step in path.split("."):
        here = here.get(step) if isinstance(here, dict) else None
    if isinstance(here, str):
        return here
    found = Figures(dossier, rubric).known(path)
    return None if isinstance(found, (Missing, Undefined)) else found


def negation(truth: bool | None) -> bool | None:
    return None if truth is None else not truth


def disjunction(truths: list) -> bool | None:
    return True if True in truths else None if None in truths else False


def conjunction(truths: list) -> bool | None:
    return False if False in truths else None if None in truths else True


def is_less(a: Interval, b: Interval) -> bool | None:
    """Whether a < b for every value of both (true), for none (false), or for some (unknown)."""
    if a.high is not None and b.least is not None and a.high < b.least:
        return True
    if a.least is not None and b.high is not None and a.least >= b.high:
        return False
    return None


def is_equal(a, b) -> bool | None:
    if isinstance(a, str) or isinstance(b, str):
        return a == b
    if a.value is not None and a.value == b.value:
        return True
    if is_less(a, b) is True or is_less(b, a) is True:
        return False
    return None


def compare(a, operator: str, b) -> bool | None:
    if a is None or b is None:
        return None
    if operator == "==":
        return is_equal(a, b)
    if operator == "!=":
        return negation(is_equal(a, b))
    if operator == "<":
        return is_less(a, b)
    if operator == ">":
        return is_less(b, a)
    if operator == "<=":
        return negation(is_less(b, a))
    return negation(is_less(a, b))


class Condition:
    """A condition on a dossier, read by descent: or, and, not, comparison, operand."""

    def __init__(self, text: str, dossier: dict, rubric: dict | None = None):
        self.tokens, self.dossier, self.rubric, end = [], dossier, rubric or {}, 0
        while end < len(text.rstrip()):
            match = TOKEN.match(text, end)
            if match is None:
                raise ValueError(f"no condition: {text}")
            self.tokens.append(match.group().strip())
            end = match.end()

    def truth(self) -> bool | None:
        result = self.any()
        if self.tokens:
            raise ValueError(f"left over: {self.tokens}")
        return result

    def next_is(self, *words: str) -> bool:
        return bool(self.tokens) and self.tokens[0] in words

    def any(self):
        truths = [self.all()]
        while self.next_is("or"):
            self.tokens.pop(0)
            truths.append(self.all())
        return disjunction(truths)

    def all(self):
        truths = [self.opposite()]
        while self.next_is("and"):
            self.tokens.pop(0)
            truths.append(self.opposite())
        return conjunction(truths)

    def opposite(self):
        if self.next_is("not"):
            self.tokens.pop(0)
            return negation(self.opposite())
        return self.comparison()

    def comparison(self):
        if self.next_is("("):
            self.tokens.pop(0)
            truth = self.any()
            self.tokens.pop(0)
            return truth
        if self.next_is("known"):
            path = self.tokens[2]
            del self.tokens[:4]
            return field_of(self.dossier, path, self.rubric) is not None
        left = self.operand()
        if self.next_is("in"):
            del self.tokens[:2]
            members = [self.operand()]
            while self.next_is(","):
                self.tokens.pop(0)
                members.append(self.operand())
            self.tokens.pop(0)
            return disjunction([compare(left, "==", member) for member in members])
        operator = self.tokens.pop(0)
        if operator not in COMPARISONS:
            raise ValueError(f"no comparison: {operator}")
        return compare(left, operator, self.operand())

    def operand(self):
        token = self.tokens.pop(0)
        if token.startswith('"'):
            return token[1:-1]
        if token[0].isdigit():
            return exactly(number(token))
        return field_of(self.dossier, token, self.rubric)


def holds(condition: str, dossier: dict, rubric: dict) -> bool:
    """A requirement holds only if it is true: what is unknown doesn't hold."""
    return Condition(condition, dossier, rubric).truth() is True


# ------------------------------------------------------------------------------------------------------------
# Values
# ------------------------------------------------------------------------------------------------------------


class Absence(Enum):
    """Why a node has no value."""

    LEFT = "left"  # na removed it
    EXCLUDED = "excluded"  # nothing to say, its weight goes to its siblings
    UNRATED = "unrated"  # blocks every group above it and the dossier


class Score(NamedTuple):
    """A value on 0–100 as published and compared: exact, or rounded half-even to 9 decimals."""

    value: Fraction
    exact: bool


def published(value: Fraction | float) -> Score:
    if isinstance(value, Fraction):
        return Score(100 * value, True)
    return Score(Fraction(repr(round(100 * value, 9))), False)


def of_one_kind(values: list) -> list:
    """What depends on a geometric group is a real number, also where that group happens not to decide."""
    return [float(v) for v in values] if any(isinstance(v, float) for v in values) else values


def weighted_mean(pairs: list) -> Fraction | float:
    """Σ w·v / Σ w over pairs (weight, value)."""
    values = of_one_kind([value for _, value in pairs])
    total = sum(weight for weight, _ in pairs)
    return sum(weight / total * value for (weight, _), value in zip(pairs, values))


def weighted_median(pairs: list) -> Fraction | float:
    """The midpoint of the least value with at least half of the weight at or below it and of the greatest
    value with at least half of the weight at or above it."""
    values = of_one_kind([value for _, value in pairs])
    weights = [weight for weight, _ in pairs]
    half = sum(weights) / 2
    lower = min(v for v in values if sum(w for w, x in zip(weights, values) if x <= v) >= half)
    upper = max(v for v in values if sum(w for w, x in zip(weights, values) if x >= v) >= half)
    return (lower + upper) / 2


def trimmed_mean(pairs: list, k: int) -> Fraction | float:
    """The mean without the k highest and the k lowest, of at least 2k + 1; else the mean."""
    if len(pairs) < 2 * k + 1:
        return weighted_mean(pairs)
    kept = sorted(of_one_kind([value for _, value in pairs]))[k : len(pairs) - k]
    return weighted_mean([(Fraction(1), value) for value in kept])


def plain_median(values: list) -> Fraction | float:
    return weighted_median([(Fraction(1), value) for value in values])


def geometric_mean(pairs: list) -> float:
    """exp(Σ w ln u), zero when one is zero."""
    if any(value == 0 for _, value in pairs):
        return 0.0
    total = sum(weight for weight, _ in pairs)
    return math.exp(sum(float(weight / total) * math.log(value) for weight, value in pairs))


def combine(how: str, pairs: list) -> Fraction | float:
    """One group's value from its children that have one, as pairs (weight, value)."""
    if how == "min":
        return min(of_one_kind([value for _, value in pairs]))
    if how == "geometric":
        return geometric_mean(pairs)
    return weighted_mean(pairs)


# ------------------------------------------------------------------------------------------------------------
# The edition
# ------------------------------------------------------------------------------------------------------------


@dataclass
class Node:
    """A criterion: a group when it has children, else a leaf, marked by jurors or by an indicator. The root has no id
    and combines by mean."""

    id: str | None
    path: str
    weight: Fraction
    combine: str = "mean"
    children: list["Node"] = field(default_factory=list)
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    missing: str = "unrated"
    college: str | None = None
    indicator: str | None = None
    scale: Scale | None = None

    @property
    def is_leaf(self) -> bool:
        return not self.children

    def below(self) -> list["Node"]:
        """This node and all below it, depth first."""
        return [self] + [node for child in self.children for node in child.below()]


class Cell(NamedTuple):
    """One juror's answer to one leaf of one dossier."""

    kind: str  # mark, abstained, na, blank, recused, not_asked
    mark: Fraction | None = None
    confidence: Fraction = Fraction(1)


class Evaluation:
    """The rules, one method each, in the contract's order."""

    def __init__(self, edition: dict):
        self.rubric = edition["rubric"]
        self.jury_rules = self.rubric.get("jury", {})
        self.stars_rules = self.rubric.get("stars")
        self.dossiers = {dossier["id"]: dossier for dossier in edition["dossiers"]}
        self.colleges = {name: number(w) for name, w in edition["jury"].get("colleges", {}).items()}
        self.jurors = {j["id"]: j for j in edition["jury"]["jurors"] if j.get("role") != "secretary"}
        self.chair = next((j for j, juror in self.jurors.items() if juror.get("role") == "chair"), None)
        self.decisions = edition.get("decisions") or []
        self.root = Node(None, "", Fraction(1), children=[self.node(c, "") for c in self.rubric["criteria"]])
        self.criteria = self.root.below()[1:]
        self.by_id = {node.id: node for node in self.criteria}
        self.ends = [node for node in self.criteria if node.is_leaf]
        self.leaves = [node for node in self.ends if node.indicator is None]
        self.figures = {d: Figures(dossier, self.rubric) for d, dossier in self.dossiers.items()}
        self.answers, self.recusals = self.read_ballots(edition["ballots"])
        self.worths = {node.path: self.worths_of(node) for node in self.ends if node.indicator is not None}
        self.states = {d: self.states_of(d) for d in self.dossiers}

    # §2: what people wrote

    def node(self, criterion: dict, above: str) -> Node:
        path = f"{above}/{criterion['id']}" if above else criterion["id"]
        node = Node(criterion["id"], path, number(criterion.get("weight", 1)))
        if "criteria" in criterion:
            node.combine = criterion.get("combine", "mean")
            node.children = [self.node(child, path) for child in criterion["criteria"]]
        elif "from" in criterion:
            node.indicator, node.scale = criterion["from"], Scale(criterion)
            node.missing = criterion["missing"]
        else:
            scale = self.rubric["scales"][criterion.get("scale", self.rubric.get("scale"))]
            node.low, node.high = number(scale["min"]), number(scale["max"])
            node.missing = criterion.get("missing", self.jury_rules.get("missing", "unrated"))
            node.college = criterion.get("college")
        return node

    def read_ballots(self, ballots: list) -> tuple[dict, set]:
        answers, recusals = {}, set()
        for juror in self.jurors.values():
            for recusal in juror.get("recused", []):
                recusals.add((juror["id"], recusal["dossier"] if isinstance(recusal, dict) else recusal))
        for ballot in ballots:
            for dossier, marks in ballot["marks"].items():
                if marks == "recused":
                    recusals.add((ballot["juror"], dossier))
                    continue
                for criterion, answer in marks.items():
                    place = (ballot["juror"], dossier, criterion)
                    if answer is None:
                        continue
                    if place in answers:
                        raise ValueError(f"given twice: {place}")
                    if answer in ("abstain", "na"):
                        answers[place] = Cell("abstained" if answer == "abstain" else "na")
                    elif isinstance(answer, dict):
                        confidence = number(answer.get("confidence", 1))
                        answers[place] = Cell("mark", number(answer["mark"]), confidence)
                    else:
                        answers[place] = Cell("mark", number(answer))
        for juror, dossier, criterion in answers:
            if (juror, dossier) in recusals:
                raise ValueError(f"an answer by a recused juror: {juror} {dossier}")
            if not self.is_asked(juror, dossier, self.by_id[criterion]):
                raise ValueError(f"an answer that wasn't asked: {juror} {dossier} {criterion}")
        return answers, recusals

    def category(self, dossier: str) -> str | None:
        """The dossier's own, else the first of the rubric that holds."""
        stated = self.dossiers[dossier].get("category")
        if stated is not None:
            return stated
        for category in self.rubric.get("categories", []):
            if holds(category["when"], self.dossiers[dossier], self.rubric):
                return category["id"]
        return None

    def is_asked(self, juror: str, dossier: str, leaf: Node) -> bool:
        person = self.jurors[juror]
        if leaf.college is not None and person.get("college") != leaf.college:
            return False
        if "dossiers" not in person and "categories" not in person:
            return True
        by_category = self.category(dossier) in person.get("categories", [])
        return dossier in person.get("dossiers", []) or by_category

    def cell(self, juror: str, dossier: str, leaf: Node) -> Cell:
        """Recused on all criteria, asked or not; then not asked; then what was answered; else blank."""
        if (juror, dossier) in self.recusals:
            return Cell("recused")
        if not self.is_asked(juror, dossier, leaf):
            return Cell("not_asked")
        return self.answers.get((juror, dossier, leaf.id), Cell("blank"))

    # §3.1: normalise

    def normalised(self, leaf: Node, mark: Fraction) -> Fraction:
        if not leaf.low <= mark <= leaf.high:
            raise ValueError(f"{mark} is off the scale of {leaf.id}")
        return (mark - leaf.low) / (leaf.high - leaf.low)

    def is_in_field(self, dossier: str) -> bool:
        """Whether a relative scale is taken over it: eligible, neither disqualified nor withdrawn."""
        return self.status(dossier, is_scored=False) is None

    def worths_of(self, leaf: Node) -> dict:
        """What an indicator gives each dossier on a leaf; without those that it gives nothing."""
        marked = {d: leaf.scale.marked(self.figures[d].indicator(leaf.indicator)) for d in self.dossiers}
        marked = {dossier: value for dossier, value in marked.items() if value is not None}
        if leaf.scale.relative is None:
            return {dossier: leaf.scale.worth(value) for dossier, value in marked.items()}
        field = {dossier: value for dossier, value in marked.items() if self.is_in_field(dossier)}
        return {d: leaf.scale.place(value, list(field.values())) for d, value in field.items()}

    # §3.2: typed absence

    def absence(self, dossier: str, node: Node) -> Absence | None:
        """Why the node has no value, or None when it has one."""
        if node.is_leaf:
            if node.indicator is None:
                kinds = [self.cell(juror, dossier, node).kind for juror in self.jurors]
                if "mark" in kinds:
                    return None  # each na counts as an abstention
                if "na" in kinds:
                    return Absence.LEFT  # all the answers there are
            elif dossier in self.worths[node.path]:
                return None
            elif node.scale.relative and not self.is_in_field(dossier):
                return Absence.UNRATED  # compared with nothing
            return {"unrated": Absence.UNRATED, "exclude": Absence.EXCLUDED, "zero": None}[node.missing]
        below = [self.absence(dossier, child) for child in node.children]
        if Absence.UNRATED in below:
            return Absence.UNRATED
        if None in below:
            return None
        return Absence.LEFT if set(below) == {Absence.LEFT} else Absence.EXCLUDED

    def marks(self, dossier: str, leaf: Node) -> dict:
        """The marked cells of a leaf, by juror; none where an indicator marks it."""
        if leaf.indicator is not None:
            return {}
        cells = {juror: self.cell(juror, dossier, leaf) for juror in self.jurors}
        return {juror: cell for juror, cell in cells.items() if cell.kind == "mark"}

    def is_zeroed(self, dossier: str, leaf: Node) -> bool:
        """Whether `missing: zero` gives the leaf its value."""
        if leaf.indicator is not None:
            return self.absence(dossier, leaf) is None and dossier not in self.worths[leaf.path]
        return self.absence(dossier, leaf) is None and not self.marks(dossier, leaf)

    def markers(self, dossier: str) -> list:
        """The jurors with at least one mark on the dossier."""
        return [j for j in self.jurors if any(j in self.marks(dossier, leaf) for leaf in self.leaves)]

    # §3.3: pool

    def average(self, pairs: list) -> Fraction | float:
        how = self.jury_rules.get("average", "mean")
        if how == "median":
            return weighted_median(pairs)
        if isinstance(how, dict):
            return trimmed_mean(pairs, int(number(how["trimmed"])))
        return weighted_mean(pairs)

    def pool(self, values: dict, confidences: dict) -> Fraction | float:
        """Pools jurors' values: inside each college, then by the weights of the colleges that have any."""
        weights = {j: number(self.jurors[j].get("weight", 1)) * confidences.get(j, 1) for j in values}
        if not self.colleges:
            return self.average([(weights[juror], values[juror]) for juror in values])
        averages = []
        for college, weight in self.colleges.items():
            pairs = [(weights[j], values[j]) for j in values if self.jurors[j]["college"] == college]
            if pairs:
                averages.append((weight, self.average(pairs)))
        return weighted_mean(averages)

    def leaf_value(self, dossier: str, leaf: Node) -> Fraction | float:
        """The pool of the marks of a leaf that has a value, or what its indicator gives."""
        if leaf.indicator is not None:
            return self.worths[leaf.path].get(dossier, Fraction(0))
        cells = self.marks(dossier, leaf)
        if not cells:
            return Fraction(0)
        weighs = self.jury_rules.get("confidence", "show") == "weight"
        confidences = {j: cell.confidence for j, cell in cells.items()} if weighs else {}
        return self.pool({j: self.normalised(leaf, cell.mark) for j, cell in cells.items()}, confidences)

    def tree_of_juror(self, juror: str, dossier: str, node: Node, with_others: bool):
        """One juror's own value of a node, over what he marked; None when he marked nothing there. What an indicator
        gives and what `missing` sets to zero join with the same value for each juror, where asked for."""
        if node.is_leaf:
            if node.indicator is not None:
                has_value = with_others and self.absence(dossier, node) is None
                return self.leaf_value(dossier, node) if has_value else None
            cell = self.cell(juror, dossier, node)
            if cell.kind == "mark":
                return self.normalised(node, cell.mark)
            return Fraction(0) if with_others and self.is_zeroed(dossier, node) else None
        pairs = []
        for child in node.children:
            value = self.tree_of_juror(juror, dossier, child, with_others)
            if value is not None:
                pairs.append((child.weight, value))
        return combine(node.combine, pairs) if pairs else None

    def composite_of_juror(self, juror: str, dossier: str) -> Score | None:
        """For ties: his own tree over the criteria he marked."""
        value = self.tree_of_juror(juror, dossier, self.root, with_others=False)
        return None if value is None else published(value)

    # §3.4: combine

    def states_of(self, dossier: str) -> dict:
        """Each node's value, or the reason why it has none, by path; the root's path is empty."""
        states = {}
        for node in reversed(self.root.below()):
            reason = self.absence(dossier, node)
            if reason is not None:
                states[node.path] = reason
            elif node.is_leaf:
                states[node.path] = self.leaf_value(dossier, node)
            elif self.jury_rules.get("pool", "criterion_first") == "juror_first":
                trees = {j: self.tree_of_juror(j, dossier, node, True) for j in self.markers(dossier)}
                trees = {juror: value for juror, value in trees.items() if value is not None}
                states[node.path] = self.pool(trees, {}) if trees else Absence.EXCLUDED
            else:
                pairs = [(child.weight, states[child.path]) for child in node.children]
                pairs = [pair for pair in pairs if not isinstance(pair[1], Absence)]
                states[node.path] = combine(node.combine, pairs)
        return states

    def score(self, dossier: str, node: Node) -> Score | None:
        state = self.states[dossier][node.path]
        return None if isinstance(state, Absence) else published(state)

    def shares(self, dossier: str) -> dict:
        """Each criterion's share of the composite by id: None below a `min` group, 0 without a value."""
        shares = {}

        def descend(node: Node, share: Fraction | None):
            valued = [c for c in node.children if not isinstance(self.states[dossier][c.path], Absence)]
            total = sum(child.weight for child in valued)
            for child in node.children:
                if share is None or (node.combine == "min" and node is not self.root):
                    shares[child.id] = None
                else:
                    shares[child.id] = share * child.weight / total if child in valued else Fraction(0)
                descend(child, shares[child.id])

        descend(self.root, Fraction(1))
        return shares

    # Ranked or not (§3.2, §3.7, §3.8)

    def decided(self, key: str, dossier: str | None = None) -> list:
        found = [decision for decision in self.decisions if key in decision]
        return found if dossier is None else [d for d in found if d.get("dossier") == dossier]

    def coverage(self, dossier: str) -> Fraction | None:
        """Of the stated weights of the leaves that na didn't remove, the share with a value."""
        stated = {}

        def descend(node: Node, share: Fraction):
            if node.is_leaf:
                stated[node.path] = share
            total = sum(child.weight for child in node.children)
            for child in node.children:
                descend(child, share * child.weight / total)

        descend(self.root, Fraction(1))
        reasons = {leaf.path: self.absence(dossier, leaf) for leaf in self.ends}
        asked = sum(share for path, share in stated.items() if reasons[path] is not Absence.LEFT)
        valued = sum(share for path, share in stated.items() if reasons[path] is None)
        return valued / asked if asked else None

    def has_quorum(self, dossier: str) -> bool:
        quorum, markers = self.jury_rules.get("quorum", 1), self.markers(dossier)
        if not isinstance(quorum, dict):
            return len(markers) >= number(quorum)
        in_college = {name: [j for j in markers if self.jurors[j].get("college") == name] for name in quorum}
        return all(len(in_college[name]) >= number(least) for name, least in quorum.items())

    def status(self, dossier: str, is_scored: bool = True) -> str | None:
        """Why a dossier isn't ranked, else `ranked`; before it is scored, None for those that will be."""
        if self.decided("withdrawn", dossier):
            return "withdrawn"
        if self.decided("disqualified", dossier):
            return "disqualified"
        for rule in self.rubric.get("eligibility", []):
            if not holds(rule["require"], self.dossiers[dossier], self.rubric):
                return "ineligible"
        if not is_scored:
            return None
        root = self.states[dossier][""]
        if root is Absence.LEFT:
            return "unrated"
        if not self.has_quorum(dossier):
            return "quorum"
        if isinstance(root, Absence):
            return "unrated"
        if "min_coverage" in self.jury_rules:
            if self.coverage(dossier) < number(self.jury_rules["min_coverage"]):
                return "unrated"
        return "ranked"

    # §3.8: ties

    def key_value(self, dossier: str, key):
        """A tie key's value, the higher first; None when the dossier lacks it."""
        if key == "median":
            composites = [self.composite_of_juror(juror, dossier) for juror in self.markers(dossier)]
            return plain_median([score.value for score in composites]) if composites else None
        if key == "top_marks":
            cells = [(leaf, cell) for leaf in self.leaves for cell in self.marks(dossier, leaf).values()]
            at_top = [leaf for leaf, cell in cells if cell.mark == leaf.high]
            return Fraction(len(at_top), len(cells)) if cells else None
        if key == "chair":
            score = self.composite_of_juror(self.chair, dossier) if self.chair is not None else None
        else:
            score = self.score(dossier, self.by_id[key])
        return None if score is None else score.value

    def split(self, group: list, keys: list) -> list:
        """Splits a tied group by the keys in turn, into classes of what stays equal, best first."""
        if len(group) < 2 or not keys:
            return [group]
        key, others = keys[0], keys[1:]
        if isinstance(key, dict):

            def draw(dossier):
                return hashlib.sha256(f"{key['lot']}:{dossier}".encode()).hexdigest()

            parts = [[d for d in group if draw(d) == lot] for lot in sorted({draw(d) for d in group})]
        else:
            values = {dossier: self.key_value(dossier, key) for dossier in group}
            if None in values.values():
                return self.split(group, others)
            ladder = sorted(set(values.values()), reverse=True)
            parts = [[d for d in group if values[d] == value] for value in ladder]
        return [part for parts_of in parts for part in self.split(parts_of, others)]

    def in_order(self, dossiers: list) -> list:
        """Classes by composite then tie keys, best first."""
        composites = {dossier: self.score(dossier, self.root).value for dossier in dossiers}
        classes = []
        for value in sorted(set(composites.values()), reverse=True):
            group = [d for d in dossiers if composites[d] == value]
            classes += self.split(group, self.rubric.get("ties", []))
        return classes

    # §3.6: stars

    def levels(self) -> dict:
        rules = self.stars_rules or {}
        return {int(number(level["stars"])): level for level in rules.get("levels", [])}

    def quota(self) -> dict:
        return {int(number(s)): int(number(n)) for s, n in self.stars_rules.get("quota", {}).items()}

    def stars_that_can_be_given(self) -> list:
        return sorted(set(self.levels()) | set(self.quota()))

    def gate(self, dossier: str, stars: int, require: dict) -> dict:
        """Whether a requirement holds; on a criterion or an indicator, its value and the distance to the end that
        fails."""
        if "condition" in require:
            truth = holds(require["condition"], self.dossiers[dossier], self.rubric)
            return {"stars": stars, "holds": truth, "criterion": None, "value": None, "gap": None}
        if "indicator" in require:
            return self.indicator_gate(dossier, stars, require)
        score = self.score(dossier, self.by_id[require["criterion"]])
        gate = {
            "stars": stars,
            "holds": False,
            "criterion": require["criterion"],
            "value": score,
            "gap": None,
        }
        if score is None:
            return gate
        short = number(require["min"]) - score.value if "min" in require else Fraction(0)
        over = score.value - number(require["max"]) if "max" in require else Fraction(0)
        gate["holds"] = short <= 0 and over <= 0
        if not gate["holds"]:
            gate["gap"] = Score(max(short, over), score.exact)
        return gate

    def indicator_gate(self, dossier: str, stars: int, require: dict) -> dict:
        """Whether every value that the indicator may have lies within the ends; its value, where it is one number."""
        gate = {"stars": stars, "holds": False, "criterion": require["indicator"], "value": None, "gap": None}
        figure = self.figures[dossier].indicator(require["indicator"])
        if not isinstance(figure, Interval):
            return gate
        low, high = (number(require[end]) if end in require else None for end in ("min", "max"))
        above = low is None or figure.least is not None and figure.least >= low
        below = high is None or figure.high is not None and figure.high <= high
        gate["holds"] = above and below
        if figure.value is not None:
            gate["value"] = Score(figure.value, True)
            if not gate["holds"]:
                gap = low - figure.value if not above else figure.value - high
                gate["gap"] = Score(gap, True)
        return gate

    def gates(self, dossier: str) -> list:
        """Every requirement, star by star, in the order written."""
        found = []
        for stars, level in sorted(self.levels().items()):
            found += [self.gate(dossier, stars, require) for require in level.get("require", [])]
        return found

    def own_conditions_hold(self, dossier: str, stars: int) -> bool:
        level = self.levels().get(stars, {})
        if "min" in level and self.score(dossier, self.root).value < number(level["min"]):
            return False
        return all(gate["holds"] for gate in self.gates(dossier) if gate["stars"] == stars)

    def level_holds(self, dossier: str, stars: int) -> bool:
        """Its own conditions and those of all levels below it."""
        return all(self.own_conditions_hold(dossier, s) for s in self.stars_that_can_be_given() if s <= stars)

    def computed_stars(self, ranked: list) -> dict:
        stars = {dossier: 0 for dossier in ranked}
        places = self.quota()
        for star in reversed(self.stars_that_can_be_given()):
            candidates = [d for d in ranked if stars[d] == 0 and self.level_holds(d, star)]
            winners = []
            for group in self.in_order(candidates):
                free = places[star] - len(winners) if star in places else len(group)
                if free <= 0:
                    break
                if len(group) > free and self.stars_rules.get("quota_ties", "promote") == "demote":
                    break  # all wait for the next level, and nobody below them passes
                winners += group
            for dossier in winners:
                stars[dossier] = star
        return stars

    def next_star(self, dossier: str, computed: int) -> dict | None:
        """What the computed star lacks for the next that can be given."""
        above = [star for star in self.stars_that_can_be_given() if star > computed]
        if not above:
            return None
        star = above[0]
        composite, level, needs = self.score(dossier, self.root), self.levels().get(star, {}), []
        if "min" in level and composite.value < number(level["min"]):
            least = number(level["min"])
            gap = Score(least - composite.value, composite.exact)
            needs.append({"composite": least, "has": composite, "gap": gap})
        for gate in self.gates(dossier):
            if gate["stars"] == star and not gate["holds"]:
                needs.append({"require": gate["criterion"], "has": gate["value"], "gap": gate["gap"]})
        if not needs:
            needs.append({"quota": self.quota()[star]})
        return {"stars": star, "needs": needs}

    # §3.7 and §3.8: decisions and rank

    def ranks(self, entries: list, ranked: list, awarded: dict) -> dict:
        """By awarded stars, then composite, then the keys; unranked dossiers that a decision lifted come
        after the scored of their level, ex æquo."""
        classes = []
        for star in sorted({awarded[d] for d in entries}, key=lambda s: -1 if s is None else s, reverse=True):
            here = [dossier for dossier in entries if awarded[dossier] == star]
            classes += self.in_order([dossier for dossier in here if dossier in ranked])
            lifted = [dossier for dossier in here if dossier not in ranked]
            if lifted:
                classes.append(lifted)
        ranks, ahead = {}, 0
        for group in classes:
            for dossier in group:
                ranks[dossier] = ahead + 1
            ahead += len(group)
        return ranks

    def prize_winners(self, prize: dict, entries: list) -> list:
        """By decision if there is one, else the entries with the highest value of the criterion."""
        for decision in self.decided("prize"):
            if decision["prize"] == prize["id"]:
                return [] if decision.get("withheld") else [decision["dossier"]]
        if "by" not in prize:
            return []
        among = prize.get("among")
        runners = [d for d in entries if among is None or self.category(d) == among]
        scores = {dossier: self.score(dossier, self.by_id[prize["by"]]) for dossier in runners}
        values = {dossier: score.value for dossier, score in scores.items() if score is not None}
        return sorted(d for d, value in values.items() if value == max(values.values()))

    # §6: what is published of a leaf's marks

    def criterion(self, dossier: str, node: Node, shares: dict) -> dict:
        found = {
            "id": node.id,
            "path": node.path,
            "score": self.score(dossier, node),
            "weight": shares.get(node.id),
        }
        names = ["marks", "abstained", "na", "blank", "recused", "not_asked", "min", "max", "mean", "median"]
        found |= dict.fromkeys(names + ["variance"])
        if node.is_leaf and node.indicator is None:
            kinds = [self.cell(juror, dossier, node).kind for juror in self.jurors]
            found["marks"] = kinds.count("mark")
            for kind in ("abstained", "na", "blank", "recused", "not_asked"):
                found[kind] = kinds.count(kind)
            marks = [cell.mark for cell in self.marks(dossier, node).values()]
            if marks:
                mean = sum(marks) / len(marks)
                found |= {"min": min(marks), "max": max(marks), "mean": mean, "median": plain_median(marks)}
                if len(marks) > 1:
                    found["variance"] = sum((m - mean) ** 2 for m in marks) / (len(marks) - 1)
        return found

    def indicator_ids(self) -> set:
        """Those that the rubric lists, and those of the catalogue that mark, hold a gate or are in a formula."""
        listed = {i.get("use", i.get("id")) for i in self.rubric.get("indicators", [])}
        levels = self.levels().values()
        requirements = [require for level in levels for require in level.get("require", [])]
        texts = [i["formula"] for i in self.rubric.get("indicators", []) if "formula" in i]
        texts += [r["condition"] for r in requirements if "condition" in r]
        texts += [rule["require"] for rule in self.rubric.get("eligibility", [])]
        texts += [category["when"] for category in self.rubric.get("categories", []) if "when" in category]
        named = {word for text in texts for word in re.findall(r"[a-z]\w*", text)} & set(CATALOGUE)
        gates = {require["indicator"] for require in requirements if "indicator" in require}
        return listed | named | gates | {node.indicator for node in self.ends if node.indicator is not None}

    def result(self) -> dict:
        statuses = {dossier: self.status(dossier) for dossier in self.dossiers}
        ranked = [dossier for dossier in self.dossiers if statuses[dossier] == "ranked"]
        computed = self.computed_stars(ranked) if self.stars_rules else {}
        awarded = {dossier: computed.get(dossier) for dossier in ranked}
        for decision in self.decided("stars"):
            if statuses[decision["dossier"]] in ("disqualified", "withdrawn"):
                raise ValueError(f"stars for a {statuses[decision['dossier']]} dossier")
            awarded[decision["dossier"]] = int(number(decision["stars"]))
        entries = [dossier for dossier in self.dossiers if dossier in awarded]
        ranks = self.ranks(entries, ranked, awarded)

        found = {}
        for dossier in self.dossiers:
            rank, category, scored = ranks.get(dossier), self.category(dossier), dossier in ranked
            shares = self.shares(dossier) if scored else {}
            row = {"status": statuses[dossier], "is_entry": dossier in awarded, "rank": rank, "tied": None}
            row |= {"category": category, "category_rank": None}
            if rank is not None:
                row["tied"] = list(ranks.values()).count(rank) > 1
                if category is not None:
                    ahead = [d for d in entries if ranks[d] < rank and self.category(d) == category]
                    row["category_rank"] = len(ahead) + 1
            row |= {"stars": awarded.get(dossier), "stars_computed": computed.get(dossier)}
            row["score"] = self.score(dossier, self.root) if scored else None
            row["criteria"] = [self.criterion(dossier, node, shares) for node in self.criteria]
            row["gates"] = self.gates(dossier) if scored and self.stars_rules else None
            row["next_star"] = self.next_star(dossier, computed[dossier]) if scored and computed else None
            row["indicators"] = {id: self.figures[dossier].indicator(id) for id in self.indicator_ids()}
            row["mentions"] = [decision["mention"] for decision in self.decided("mention", dossier)]
            found[dossier] = row
        return {
            "dossiers": found,
            "entries": sorted(entries, key=lambda dossier: (ranks[dossier], dossier)),
            "unranked": sorted(dossier for dossier in self.dossiers if dossier not in awarded),
            "prizes": {p["id"]: self.prize_winners(p, entries) for p in self.rubric.get("prizes", [])},
            "jurors": len(self.jurors),
            "marks": sum(cell.kind == "mark" for cell in self.answers.values()),
        }


def evaluate(edition: dict) -> dict:
    """Evaluates an edition: `dossiers` by id, `entries` and `unranked` in published order, `prizes` by id."""
    return Evaluation(edition).result()
