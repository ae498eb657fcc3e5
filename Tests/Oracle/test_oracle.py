"""Checks of the oracle itself: each expected value is worked out by hand from a rule of the contract."""

from __future__ import annotations

import copy
import hashlib
import json
import unittest
from decimal import Decimal
from fractions import Fraction as F

import compare
import formulas
import generate
import oracle

TEN = {"min": 0, "max": 10, "step": 1}


def edition(marks: dict, criteria: list | None = None, **parts) -> dict:
    """An edition from marks by dossier, juror and criterion; a mark alone is for the criterion `a`."""
    jurors = parts.get("jurors") or sorted({juror for by_juror in marks.values() for juror in by_juror})
    jurors = [juror if isinstance(juror, dict) else {"id": juror} for juror in jurors]
    rubric = {"scales": {"dix": TEN, "cinq": {"min": 1, "max": 5, "step": 1}}, "scale": "dix"}
    rubric |= {"criteria": criteria or [{"id": "a"}], "jury": parts.get("rules", {})}
    rubric |= {
        key: parts[key] for key in ("stars", "ties", "categories", "prizes", "eligibility") if key in parts
    }
    ballots = []
    for dossier, by_juror in marks.items():
        for juror, answers in by_juror.items():
            if answers != "recused" and not isinstance(answers, dict):
                answers = {"a": answers}
            ballots.append({"juror": juror, "marks": {dossier: answers}})
    jury = {"jurors": jurors} | ({"colleges": parts["colleges"]} if "colleges" in parts else {})
    dossiers = [{"id": dossier} | parts.get("texts", {}).get(dossier, {}) for dossier in marks]
    decisions = parts.get("decisions", [])
    return {
        "edition": {},
        "rubric": rubric,
        "jury": jury,
        "dossiers": dossiers,
        "ballots": ballots,
        "decisions": decisions,
    }


def evaluate(marks: dict, criteria: list | None = None, **parts) -> dict:
    return oracle.evaluate(edition(marks, criteria, **parts))


def only(answers: dict, criteria: list | None = None, **parts) -> dict:
    """The evaluation of a single dossier `x`."""
    return evaluate({"x": answers}, criteria, **parts)["dossiers"]["x"]


def composite(row: dict) -> F | None:
    return row["score"] and row["score"].value


def criterion(row: dict, id: str) -> dict:
    return next(found for found in row["criteria"] if found["id"] == id)


def composites(*scores: int) -> dict:
    """One juror's marks that give dossiers a, b, c… these composites, on 0–10 marks."""
    return {"abcdefgh"[i]: {"j": {"a": score // 10}} for i, score in enumerate(scores)}


class Numbers(unittest.TestCase):
    def test_read_exactly(self):
        for text, value in [
            ("2/3", F(2, 3)),
            ("7 %", F(7, 100)),
            ("0.1", F(1, 10)),
            ("3,5", F(7, 2)),
            (-1, F(-1)),
        ]:
            self.assertEqual(oracle.number(text), value)

    def test_decimals_round_half_away_from_zero_at_12(self):
        self.assertEqual(compare.decimal(F(1, 2 * 10**12)), Decimal("0.000000000001"))
        self.assertEqual(compare.decimal(F(-1, 2 * 10**12)), Decimal("-0.000000000001"))
        self.assertEqual(compare.decimal(F(2, 3)), Decimal("0.666666666667"))
        self.assertEqual(compare.decimal(F(175, 2)), Decimal("87.5"))


class Normalising(unittest.TestCase):
    def test_a_scale_that_starts_at_one(self):
        self.assertEqual(composite(only({"j": 2}, [{"id": "a", "scale": "cinq"}])), 25)

    def test_a_mark_off_the_scale_is_refused(self):
        with self.assertRaises(ValueError):
            only({"j": 0}, [{"id": "a", "scale": "cinq"}])


class Absences(unittest.TestCase):
    two = [{"id": "a", "weight": 3, "allow_na": True}, {"id": "b", "weight": 1}]

    def test_na_alone_leaves_and_its_weight_goes_to_the_siblings(self):
        row = only({"j": {"a": "na", "b": 4}, "k": {"b": 6}}, self.two)
        self.assertEqual(composite(row), 50)
        self.assertEqual(criterion(row, "a")["weight"], 0)
        self.assertEqual(criterion(row, "b")["weight"], 1)

    def test_na_beside_a_mark_is_an_abstention_and_counts_as_na(self):
        row = only({"j": {"a": "na", "b": 4}, "k": {"a": 8, "b": 4}}, self.two)
        self.assertEqual(composite(row), F(3, 4) * 80 + F(1, 4) * 40)
        self.assertEqual([criterion(row, "a")[key] for key in ("marks", "na", "abstained")], [1, 1, 0])

    def test_an_abstention_alone_is_no_answer(self):
        row = only({"j": {"a": "abstain", "b": 4}}, self.two)
        self.assertEqual((row["status"], row["score"]), ("unrated", None))

    def test_unrated_exclude_and_zero(self):
        for missing, expected in [("unrated", None), ("exclude", 40), ("zero", 10), (None, None)]:
            rules = {} if missing is None else {"missing": missing}
            with self.subTest(missing=missing):
                self.assertEqual(composite(only({"j": {"b": 4}}, self.two, rules=rules)), expected)

    def test_the_criterion_s_own_missing_goes_first(self):
        criteria = [{"id": "a", "missing": "zero"}, {"id": "b"}]
        self.assertEqual(composite(only({"j": {"b": 4}}, criteria, rules={"missing": "exclude"})), 20)

    def test_unrated_leaves_every_group_above_without_a_value_and_no_sibling(self):
        criteria = [
            {"id": "g", "criteria": [{"id": "a"}, {"id": "b"}]},
            {"id": "h", "criteria": [{"id": "c"}]},
        ]
        row = only({"j": {"b": 4, "c": 7}}, criteria)
        values = {found["id"]: found["score"] and found["score"].value for found in row["criteria"]}
        self.assertEqual(values, {"g": None, "a": None, "b": 40, "h": 70, "c": 70})
        self.assertEqual({found["weight"] for found in row["criteria"]}, {None})

    def test_a_group_whose_children_all_left_leaves_too(self):
        group = {"id": "g", "weight": 9, "criteria": [{"id": "a", "allow_na": True}]}
        self.assertEqual(composite(only({"j": {"a": "na", "b": 3}}, [group, {"id": "b"}])), 30)

    def test_a_dossier_whose_root_left_is_unrated_before_it_lacks_its_quorum(self):
        self.assertEqual(only({"j": {"a": "na"}}, self.two[:1])["status"], "unrated")
        self.assertEqual(only({"j": {"a": "abstain"}}, self.two[:1])["status"], "quorum")

    def test_recused_is_counted_on_all_criteria_asked_or_not(self):
        criteria = [{"id": "a"}, {"id": "b", "college": "experts"}]
        jurors = [
            {"id": "j", "college": "experts"},
            {"id": "k", "college": "elus", "recused": [{"dossier": "x"}]},
        ]
        row = only({"j": {"a": 5, "b": 5}}, criteria, jurors=jurors)
        self.assertEqual([criterion(row, "b")[key] for key in ("recused", "not_asked")], [1, 0])

    def test_not_asked_is_not_blank(self):
        jurors = ["j", {"id": "k", "dossiers": ["y"]}, {"id": "l", "categories": ["communes"]}]
        result = evaluate(
            {"x": {"j": 5}, "y": {"j": 5}}, jurors=jurors, texts={"y": {"category": "communes"}}
        )
        counts = [
            [criterion(result["dossiers"][d], "a")[key] for key in ("blank", "not_asked")] for d in "xy"
        ]
        self.assertEqual(counts, [[0, 2], [2, 0]])

    def test_coverage_counts_stated_weights_without_what_na_removed(self):
        criteria = [
            {"id": "a", "weight": 2},
            {"id": "b", "weight": 1},
            {"id": "c", "weight": 7, "allow_na": True},
        ]
        rules = {"missing": "exclude", "min_coverage": "2/3"}
        self.assertEqual(only({"j": {"a": 5, "c": "na"}}, criteria, rules=rules)["status"], "ranked")
        self.assertEqual(only({"j": {"b": 5, "c": "na"}}, criteria, rules=rules)["status"], "unrated")

    def test_quorum_by_college(self):
        jurors = [{"id": "j", "college": "experts"}, {"id": "k", "college": "elus"}]
        rules = {"quorum": {"experts": 1, "elus": 1}}
        self.assertEqual(only({"j": 5}, jurors=jurors, rules=rules)["status"], "quorum")
        self.assertEqual(only({"j": 5, "k": 0}, jurors=jurors, rules=rules)["status"], "ranked")


class Pooling(unittest.TestCase):
    def pooled(self, marks: list, average, weights: list | None = None) -> F:
        jurors = [{"id": f"j{i}", "weight": w} for i, w in enumerate(weights or [1] * len(marks))]
        answers = {f"j{i}": mark for i, mark in enumerate(marks)}
        return composite(only(answers, jurors=jurors, rules={"average": average}))

    def test_weighted_mean(self):
        self.assertEqual(self.pooled([0, 10], "mean", ["1/3", "2/3"]), F(200, 3))

    def test_weighted_median_is_the_midpoint_of_the_lower_and_the_upper(self):
        self.assertEqual(self.pooled([2, 4, 9], "median"), 40)
        self.assertEqual(self.pooled([2, 4, 6, 9], "median"), 50)
        self.assertEqual(
            self.pooled([1, 4, 10], "median", [1, 1, 2]), 70
        )  # half at or below 4, half at or above 10
        self.assertEqual(self.pooled([1, 4, 10], "median", [1, 1, 3]), 100)

    def test_trimmed_drops_k_at_each_end_of_at_least_2k_plus_1(self):
        self.assertEqual(self.pooled([0, 5, 6, 10], {"trimmed": 1}), 55)
        self.assertEqual(self.pooled([0, 5, 10], {"trimmed": 1}), 50)
        self.assertEqual(self.pooled([0, 5], {"trimmed": 1}), 25)
        self.assertEqual(self.pooled([0, 0, 4, 10, 10], {"trimmed": 2}), 40)
        self.assertEqual(self.pooled([0, 0, 0, 10], {"trimmed": 2}), 25)

    def test_colleges_average_inside_then_by_weight_between_those_that_marked(self):
        jurors = [{"id": "j", "college": "e"}, {"id": "k", "college": "c"}, {"id": "l", "college": "c"}]
        rules = {"colleges": {"e": 60, "c": 40}, "jurors": jurors}
        self.assertEqual(composite(only({"j": 10, "k": 0, "l": 5}, **rules)), 60 + F(40, 100) * 25)
        self.assertEqual(composite(only({"k": 0, "l": 5}, **rules)), 25)

    def test_confidence_multiplies_the_weight_only_when_told(self):
        answers = {"j": {"a": {"mark": 10, "confidence": 3}}, "k": 0}
        self.assertEqual(composite(only(answers, rules={"confidence": "weight"})), 75)
        self.assertEqual(composite(only(answers)), 50)

    def test_juror_first_pools_the_jurors_own_trees(self):
        criteria = [{"id": "a", "weight": 1}, {"id": "b", "weight": 3}]
        answers = {"j": {"a": 10}, "k": {"a": 0, "b": 4}}
        self.assertEqual(composite(only(answers, criteria)), F(1, 4) * 50 + F(3, 4) * 40)
        self.assertEqual(composite(only(answers, criteria, rules={"pool": "juror_first"})), F(100 + 30, 2))

    def test_juror_first_zero_joins_each_tree_but_not_the_composite_for_ties(self):
        criteria = [{"id": "a"}, {"id": "b", "missing": "zero"}]
        made = oracle.Evaluation(edition({"x": {"j": {"a": 8}}}, criteria, rules={"pool": "juror_first"}))
        self.assertEqual(made.score("x", made.root).value, 40)
        self.assertEqual(made.key_value("x", "median"), 80)


class Combining(unittest.TestCase):
    def group(self, how: str) -> list:
        return [{"id": "g", "combine": how, "criteria": [{"id": "a"}, {"id": "b", "weight": 3}]}, {"id": "c"}]

    def test_min_ignores_weights_and_hides_the_shares_below(self):
        row = only({"j": {"a": 8, "b": 3, "c": 9}}, self.group("min"))
        self.assertEqual(composite(row), 60)
        weights = {found["id"]: found["weight"] for found in row["criteria"]}
        self.assertEqual(weights, {"g": F(1, 2), "a": None, "b": None, "c": F(1, 2)})

    def test_mean_shares_are_products_from_the_root(self):
        row = only({"j": {"a": 8, "b": 4, "c": 9}}, self.group("mean"))
        weights = {found["id"]: found["weight"] for found in row["criteria"]}
        self.assertEqual(weights, {"g": F(1, 2), "a": F(1, 8), "b": F(3, 8), "c": F(1, 2)})
        self.assertEqual(composite(row), F(80, 8) + 40 * F(3, 8) + 45)

    def test_geometric_is_rounded_to_9_decimals_up_to_the_root(self):
        row = only({"j": {"a": 1, "b": 10, "c": 10}}, self.group("geometric"))
        score = criterion(row, "g")["score"]
        self.assertEqual((score.value, score.exact), (F("56.234132519"), False))  # 100 × 10^(−1/4)
        self.assertEqual((row["score"].value, row["score"].exact), (F("78.11706626"), False))
        self.assertTrue(criterion(row, "c")["score"].exact)

    def test_geometric_with_a_zero_is_zero(self):
        row = only({"j": {"a": 0, "b": 10, "c": 10}}, self.group("geometric"))
        self.assertEqual(composite(row), 50)


class Stars(unittest.TestCase):
    ladder = {"max": 2, "levels": [{"stars": 1, "min": 40}, {"stars": 2, "min": 60}]}

    def stars(self, marks: dict, rules: dict, **parts) -> dict:
        rows = evaluate(marks, stars=rules, **parts)["dossiers"]
        return {id: row["stars_computed"] for id, row in rows.items()}

    def test_a_threshold_reached_exactly_holds(self):
        marks = composites(60, 50, 40, 30)
        self.assertEqual(self.stars(marks, self.ladder), {"a": 2, "b": 1, "c": 1, "d": 0})

    def test_a_level_needs_all_levels_below_it(self):
        rules = copy.deepcopy(self.ladder)
        rules["levels"][0]["require"] = [{"criterion": "a", "max": 90}]
        self.assertEqual(self.stars(composites(100, 90), rules), {"a": 0, "b": 2})

    def test_a_requirement_on_what_has_no_value_does_not_hold(self):
        rules = {"max": 1, "levels": [{"stars": 1, "require": [{"criterion": "b", "min": 0}]}]}
        row = only({"j": {"a": 10, "b": "na"}}, [{"id": "a"}, {"id": "b", "allow_na": True}], stars=rules)
        self.assertEqual((row["stars"], row["gates"][0]["holds"], row["gates"][0]["value"]), (0, False, None))

    def test_promote_lets_all_equals_in_and_demote_sends_them_on(self):
        marks = composites(90, 80, 80, 70, 60)
        quota = {"max": 2, "quota": {2: 2, 1: 2}}
        self.assertEqual(self.stars(marks, quota), {"a": 2, "b": 2, "c": 2, "d": 1, "e": 1})
        quota["quota_ties"] = "demote"
        self.assertEqual(self.stars(marks, quota), {"a": 2, "b": 1, "c": 1, "d": 0, "e": 0})

    def test_extra_winners_take_no_place_and_unfilled_places_are_not_passed_on(self):
        rules = {"max": 2, "levels": [{"stars": 2, "min": 75}], "quota": {2: 3, 1: 1}}
        self.assertEqual(self.stars(composites(90, 60, 50), rules), {"a": 2, "b": 1, "c": 0})

    def test_a_key_breaks_the_tie_at_the_cut(self):
        criteria = [{"id": "a"}, {"id": "b"}]
        marks = {"x": {"j": {"a": 4, "b": 6}}, "y": {"j": {"a": 6, "b": 4}}}
        quota = {"max": 1, "quota": {1: 1}}
        self.assertEqual(self.stars(marks, quota, criteria=criteria, ties=["a"]), {"x": 0, "y": 1})

    def test_keys_at_a_cut_act_among_the_candidates_alone(self):
        criteria = [{"id": "a"}, {"id": "b", "allow_na": True}]
        marks = {"x": {"j": {"a": 5, "b": 5}}, "y": {"j": {"a": 4, "b": 6}}, "z": {"j": {"a": 5, "b": "na"}}}
        rules = {
            "max": 1,
            "levels": [{"stars": 1, "require": [{"criterion": "b", "min": 0}]}],
            "quota": {1: 1},
        }
        # z lacks b, which would pass the key over; but z is no candidate
        self.assertEqual(self.stars(marks, rules, criteria=criteria, ties=["b"]), {"x": 0, "y": 1, "z": 0})

    def test_next_star_says_what_is_short(self):
        rules = copy.deepcopy(self.ladder)
        rules["levels"][1]["require"] = [{"criterion": "a", "min": 75}]
        following = only({"j": 5}, stars=rules)["next_star"]
        fifty = oracle.Score(F(50), True)
        self.assertEqual(
            following,
            {
                "stars": 2,
                "needs": [
                    {"composite": 60, "has": fifty, "gap": oracle.Score(F(10), True)},
                    {"require": "a", "has": fifty, "gap": oracle.Score(F(25), True)},
                ],
            },
        )
        self.assertIsNone(only({"j": 10}, stars=rules)["next_star"])

    def test_next_star_of_a_full_level_is_its_quota(self):
        rows = evaluate(composites(90, 80), stars={"max": 1, "quota": {1: 1}})["dossiers"]
        self.assertEqual(rows["b"]["next_star"], {"stars": 1, "needs": [{"quota": 1}]})

    def test_without_stars_there_are_none(self):
        row = only({"j": 5})
        self.assertEqual(
            (row["stars"], row["stars_computed"], row["next_star"], row["rank"]), (None, None, None, 1)
        )


class Ranking(unittest.TestCase):
    def ranks(self, marks: dict, criteria: list | None = None, **parts) -> dict:
        return {id: row["rank"] for id, row in evaluate(marks, criteria, **parts)["dossiers"].items()}

    def test_ex_aequo_are_ranked_1_2_2_4(self):
        result = evaluate(composites(70, 90, 70, 10))
        rows = result["dossiers"]
        self.assertEqual([rows[id]["rank"] for id in "abcd"], [2, 1, 2, 4])
        self.assertEqual([rows[id]["tied"] for id in "abcd"], [True, False, True, False])
        self.assertEqual(result["entries"], ["b", "a", "c", "d"])

    def test_rank_inside_the_category(self):
        texts = {id: {"category": "u"} for id in "acd"}
        rows = evaluate(composites(70, 90, 70, 10), texts=texts)["dossiers"]
        self.assertEqual([rows[id]["category_rank"] for id in "abcd"], [1, None, 1, 3])

    def test_the_next_key_acts_inside_each_part(self):
        criteria = [{"id": "a"}, {"id": "b"}, {"id": "c"}]
        marks = {
            id: {"j": dict(zip("abc", row))}
            for id, row in {"x": (5, 1, 6), "y": (5, 2, 5), "z": (6, 1, 5)}.items()
        }
        self.assertEqual(self.ranks(marks, criteria, ties=["a"]), {"x": 2, "y": 2, "z": 1})
        self.assertEqual(self.ranks(marks, criteria, ties=["a", "c"]), {"x": 2, "y": 3, "z": 1})

    def test_a_key_that_one_member_lacks_is_passed_over_for_its_group(self):
        jurors = [{"id": "j", "role": "chair", "recused": ["z"]}, "k"]
        marks = {"x": {"j": 4, "k": 6}, "y": {"j": 6, "k": 4}, "z": {"k": 5}}
        self.assertEqual(self.ranks(marks, jurors=jurors, ties=["chair"]), {"x": 1, "y": 1, "z": 1})
        del marks["z"]
        self.assertEqual(self.ranks(marks, jurors=jurors[:1] + ["k"], ties=["chair"]), {"x": 2, "y": 1})

    def test_median_of_jurors_composites_takes_no_weights(self):
        jurors = [{"id": "j", "weight": 2}, "k", "l"]
        marks = {"x": {"j": 5, "k": 5, "l": 5}, "y": {"j": 6, "k": 6, "l": 2}}
        self.assertEqual(self.ranks(marks, jurors=jurors, ties=["median"]), {"x": 2, "y": 1})

    def test_top_marks_are_a_share_of_all_marks(self):
        marks = {"x": {"j": 5, "k": 5}, "y": {"j": 10, "k": 0}}
        self.assertEqual(self.ranks(marks, ties=["top_marks"]), {"x": 2, "y": 1})

    def test_a_lot_is_the_ascending_digest(self):
        digests = {id: hashlib.sha256(f"essai:{id}".encode()).hexdigest() for id in "ab"}
        ranks = self.ranks(composites(50, 50), ties=[{"lot": "essai"}])
        self.assertEqual(sorted(ranks, key=ranks.get), sorted(digests, key=digests.get))
        self.assertEqual(sorted(ranks.values()), [1, 2])


class Decisions(unittest.TestCase):
    def test_stars_decided_move_nobody_else_and_rank_first(self):
        rules = {"max": 2, "quota": {2: 1, 1: 1}}
        decisions = [{"dossier": "c", "stars": 2}]
        rows = evaluate(composites(90, 80, 70), stars=rules, decisions=decisions)["dossiers"]
        self.assertEqual([rows[id]["stars"] for id in "abc"], [2, 1, 2])
        self.assertEqual([rows[id]["stars_computed"] for id in "abc"], [2, 1, 0])
        self.assertEqual([rows[id]["rank"] for id in "abc"], [1, 3, 2])

    def test_unranked_dossiers_lifted_come_after_the_scored_of_their_level(self):
        marks = composites(90, 80) | {id: {"j": {}} for id in "xy"}
        rules = {"max": 2, "levels": [{"stars": 1, "min": 10}, {"stars": 2, "min": 85}]}
        decisions = [{"dossier": id, "stars": 2} for id in "xy"]
        result = evaluate(marks, stars=rules, decisions=decisions)
        rows = result["dossiers"]
        self.assertEqual({id: rows[id]["rank"] for id in rows}, {"a": 1, "x": 2, "y": 2, "b": 4})
        self.assertEqual(
            (rows["x"]["score"], rows["x"]["stars"], rows["x"]["stars_computed"]), (None, 2, None)
        )
        self.assertEqual(result["unranked"], [])

    def test_disqualified_are_out_before_quotas(self):
        decisions = [{"dossier": "a", "disqualified": True}, {"dossier": "d", "withdrawn": True}]
        result = evaluate(composites(90, 80, 70, 60), stars={"max": 1, "quota": {1: 1}}, decisions=decisions)
        rows = result["dossiers"]
        self.assertEqual([rows[id]["stars"] for id in "abcd"], [None, 1, 0, None])
        self.assertEqual([rows[id]["status"] for id in "ad"], ["disqualified", "withdrawn"])

    def test_prizes(self):
        prizes = [{"id": id, "by": "a"} for id in ("p", "q", "r")] + [
            {"id": "s", "by": "a", "among": "u"},
            {"id": "t"},
        ]
        decisions = [{"dossier": "c", "prize": "q"}, {"prize": "r", "withheld": True}]
        parts = {"prizes": prizes, "decisions": decisions, "texts": {"c": {"category": "u"}}}
        found = evaluate(composites(80, 80, 70), **parts)["prizes"]
        self.assertEqual(found, {"p": ["a", "b"], "q": ["c"], "r": [], "s": ["c"], "t": []})


class Conditions(unittest.TestCase):
    dossier = {
        "summary": "s",
        "organisation": {"kind": "commune"},
        "facts": {"m": {"at_least": 3}, "n": "~5", "p": "2..4", "q": {"at_most": 6}, "r": 5},
    }

    def test_three_truths(self):
        for text, truth in [
            ('organisation.kind == "commune"', True),
            ('organisation.kind in ["epci", "commune"]', True),
            ('organisation.department == "94"', None),
            ('not organisation.department == "94"', None),
            ('organisation.department == "94" or known(summary)', True),
            ('organisation.department == "94" and not known(summary)', False),
            ("known(organisation.department)", False),
            ("m >= 3", True),
            ("m >= 4", None),
            ("m < 3", False),
            ("m == 2", False),
            ("m == 3", None),
            ("n == 5", True),
            ("p <= 4", True),
            ("p > 4", False),
            ("p != 5", True),
            ("p == 3", None),
            ("q <= 6", True),
            ("q > 6", False),
            ("q < 6", None),
            ("r != 5", False),
            ("r in [4, 5]", True),
        ]:
            with self.subTest(condition=text):
                self.assertIs(oracle.Condition(text, self.dossier).truth(), truth)

    def test_unknown_makes_ineligible_and_no_category(self):
        condition = 'organisation.kind != "commune"'
        row = only(
            {"j": 5},
            eligibility=[{"id": "e", "require": condition}],
            categories=[{"id": "u", "when": condition}],
        )
        self.assertEqual((row["status"], row["category"]), ("ineligible", None))

    def test_withdrawn_goes_before_ineligible(self):
        rules = [{"id": "e", "require": "known(summary)"}]
        row = only({"j": 5}, eligibility=rules, decisions=[{"dossier": "x", "withdrawn": True}])
        self.assertEqual(row["status"], "withdrawn")


class Indicators(unittest.TestCase):
    facts = {
        "participants": 300,
        "population": {"value": 6000, "definition": "municipale", "vintage": 2017},
        "visitors": {"at_least": 1000},
        "guests": {"at_most": 50},
        "online": "200..250",
        "contributors": "~120",
        "nobody": 0,
        "ages": {"table": {"11-17": 60, "18-25": 40, "65+": 100}},
        "inhabitants": {"table": {"11-17": 500, "18-25": 1000, "65+": 1500}},
        "genders": {"table": {"women": ">=30", "men": 20}},
        "opened": "2019-03-01",
        "answered": "2019-06-14",
        "change": {"at_most": 2},
    }

    def value(self, formula: str):
        rubric = {"facts": {"change": {"unit": "days"}}, "indicators": [{"id": "x", "formula": formula}]}
        return formulas.Figures({"facts": self.facts}, rubric).indicator("x")

    def test_exact(self):
        for formula, expected in [
            ("participants / population", F(1, 20)),
            ("participation_rate * 100", F(5)),
            ("-3 + 5 * (2 - 1)", F(2)),
            ("12 / 2 / 3", F(2)),
            ("answered - opened", F(105)),
            ("max(participants, 400) - min(participants, 400, 500)", F(100)),
            ("abs(2 - 5) + sum(1, 2, 3)", F(9)),
            ("ages[11-17] / sum(ages)", F(3, 10)),
            ("share(ages, 18-25)", F(1, 5)),
            ("gap(ages, inhabitants)", F(2, 15)),
            ("min(ages / inhabitants) / max(ages / inhabitants)", F(1, 3)),
            ("7 % + 3 %", F(1, 10)),
        ]:
            with self.subTest(formula=formula):
                self.assertEqual(self.value(formula).value, expected)

    def test_bounds(self):
        for formula, low, high in [
            ("visitors / population", F(1, 6), None),
            ("participants / visitors", None, F(3, 10)),
            ("guests / population", None, F(1, 120)),
            ("participants / guests", F(6), None),
            ("online - guests", F(150), F(250)),
            ("guests - online", F(-250), F(-150)),
            ("guests + 10", F(10), F(60)),
            ("online / 2", F(100), F(125)),
            ("online / online", F(4, 5), F(5, 4)),
            ("visitors * guests", None, None),
            ("max(guests, 20)", F(20), F(50)),
            ("min(visitors, online)", F(200), F(250)),
            ("change + 1", None, F(3)),
            ("abs(change)", F(0), None),
            ("share(genders, women)", F(3, 5), F(1)),
            ("share(genders, men)", None, F(2, 5)),
            ("nobody / guests", F(0), F(0)),
        ]:
            with self.subTest(formula=formula):
                self.assertEqual(self.value(formula)[:2], (low, high))

    def test_about_spreads(self):
        self.assertEqual(self.value("contributors / participants"), oracle.Interval(F(2, 5), F(2, 5), True))
        self.assertFalse(self.value("participants / population").is_about)

    def test_lacking_facts_have_their_names_and_a_zero_divisor_its_reason(self):
        for formula, names in [
            ("children / population", ("children",)),
            ("children + pupils / children", ("children", "pupils")),
            ("ages[12-17] + children", ("ages[12-17]", "children")),
            ("gap(inhabitants, ages[65+] * inhabitants / pupils)", ("pupils",)),
        ]:
            with self.subTest(formula=formula):
                self.assertEqual(self.value(formula), oracle.Missing(names))
        self.assertEqual(self.value("participants / nobody"), oracle.Undefined("division_by_zero"))
        self.assertEqual(self.value("children + participants / nobody"), oracle.Missing(("children",)))

    def marked(self, criterion: dict, *figures) -> list:
        """What dossiers a, b, c… with these participants get on a criterion marked by them, without other marks."""
        criteria = [{"id": "m", "missing": "exclude", "from": "n"} | criterion, {"id": "a"}]
        made = edition({"abcdefgh"[i]: {"j": 10} for i in range(len(figures))}, criteria)
        made["rubric"]["indicators"] = [{"id": "n", "formula": "participants"}]
        for dossier, figure in zip(made["dossiers"], figures):
            dossier["facts"] = {"participants": figure} if figure is not None else {}
        rows = oracle.evaluate(made)["dossiers"]
        scores = [criterion_row["score"] for row in rows.values() for criterion_row in row["criteria"][:1]]
        return [score and score.value for score in scores]

    def test_a_curve_is_straight_between_points_and_flat_outside(self):
        curve = {"curve": [[0, 0], ["4", "1/2"], [8, 1]]}
        self.assertEqual(self.marked(curve, 0, 2, 4, 7, 9, None), [0, 25, 50, F(175, 2), 100, None])
        self.assertEqual(self.marked({"curve": [[2, 1], [4, 0]]}, 1, 3, 5), [100, 50, 0])

    def test_a_band_starts_at_its_step_and_the_first_one_holds_below_it(self):
        bands = {"bands": [[2, "0,2"], [4, "0,6"], [8, 1]]}
        self.assertEqual(self.marked(bands, 0, 2, 3, 4, 7, 8, 9), [20, 20, 20, 60, 60, 100, 100])

    def test_the_end_that_gives_less_is_marked_and_a_missing_one_is_missing(self):
        rising = {"curve": [[0, 0], [10, 1]]}
        self.assertEqual(self.marked(rising, "3..6", ">=4", "<=4", "~5"), [30, 40, None, 50])
        falling = {"curve": [[0, 1], [10, 0]]}
        self.assertEqual(self.marked(falling, "3..6", ">=4", "<=4"), [40, None, 60])
        valley = {"curve": [[0, 1], [4, "0,2"], [6, "0,2"], [8, 1]]}
        self.assertEqual(self.marked(valley, "3..7", "4..7", "5..7", ">=1", "1..3"), [20, 20, 20, 20, 40])
        steps = {"bands": [[0, 1], [4, 0], [6, "1/2"]]}
        self.assertEqual(self.marked(steps, "1..7", "<=7", "5..7", "1..3", ">=6"), [0, 0, 0, 100, 50])
        self.assertEqual(self.marked({"bands": [[0, 0], [2, 1]]}, "3..6", ">=4", "<=1"), [100, 100, 0])

    def test_a_relative_scale_places_those_that_have_a_value(self):
        marks = self.marked({"relative": "min_max"}, 2, 4, 10, None, "3..20")
        self.assertEqual(marks, [0, 25, 100, None, F(25, 2)])
        lower = {"relative": "min_max", "direction": "lower_is_better"}
        self.assertEqual(self.marked(lower, 2, 4, 10, ">=3"), [100, 75, 0, None])
        self.assertEqual(self.marked({"relative": "min_max"}, 5, 5), [50, 50])
        ranks = {"relative": "percent_rank"}
        self.assertEqual(self.marked(ranks, 3, 1, 3, 9), [50, 0, 50, 100])
        lower = ranks | {"direction": "lower_is_better"}
        self.assertEqual(self.marked(lower, 3, 1, 3, 9), [50, 100, 50, 0])
        self.assertEqual(self.marked(ranks, 3, None), [100, None])

    def test_a_relative_scale_leaves_out_who_is_ineligible_or_withdrawn(self):
        criteria = [{"id": "m", "missing": "zero", "from": "n", "relative": "min_max"}, {"id": "a"}]
        made = edition(composites(10, 10, 10, 10), criteria, decisions=[{"dossier": "d", "withdrawn": True}])
        made["rubric"] |= {
            "indicators": [{"id": "n", "formula": "participants"}],
            "eligibility": [{"id": "e", "require": "n < 100"}],
        }
        for dossier, figure in zip(made["dossiers"], [2, 4, 100, 90]):
            dossier["facts"] = {"participants": figure}
        rows = oracle.evaluate(made)["dossiers"]
        self.assertEqual([s and s.value for s in (criterion(rows[id], "m")["score"] for id in "abcd")], [0, 100, None, None])
        self.assertEqual([rows[id]["status"] for id in "cd"], ["ineligible", "withdrawn"])

    def test_measured_leaves_join_every_tree_but_no_juror_s_composite(self):
        criteria = [
            {"id": "m", "missing": "exclude", "from": "participation_rate", "curve": [[0, 0], [1, 1]]},
            {"id": "a"},
        ]
        facts = {"x": {"facts": {"participants": 1, "population": 5}}}
        for pool in ("criterion_first", "juror_first"):
            made = edition({"x": {"j": 6, "k": 10}}, criteria, texts=facts, rules={"pool": pool})
            evaluation = oracle.Evaluation(made)
            self.assertEqual(evaluation.score("x", evaluation.root).value, 50)
            self.assertEqual(evaluation.key_value("x", "median"), 80)
            self.assertEqual(evaluation.key_value("x", "top_marks"), F(1, 2))
            self.assertIsNone(criterion(evaluation.result()["dossiers"]["x"], "m")["marks"])

    def test_a_gate_holds_only_if_every_value_does(self):
        for figure, ends, holds, gap in [
            (5, {"min": 5}, True, None),
            (4, {"min": "4,5"}, False, F(1, 2)),
            (7, {"min": 1, "max": 6}, False, F(1)),
            (">=5", {"min": 5}, True, None),
            ("<=5", {"min": 1}, False, None),
            ("<=5", {"min": 0}, True, None),
            ("4..6", {"max": 6}, True, None),
            ("4..6", {"max": 5}, False, None),
            (None, {"min": 0}, False, None),
        ]:
            with self.subTest(figure=figure, ends=ends):
                require = {"indicator": "n"} | ends
                made = edition(
                    composites(50), stars={"max": 1, "levels": [{"stars": 1, "require": [require]}]}
                )
                made["rubric"]["indicators"] = [{"id": "n", "formula": "participants"}]
                made["dossiers"][0]["facts"] = {} if figure is None else {"participants": figure}
                row = oracle.evaluate(made)["dossiers"]["a"]
                self.assertEqual((row["stars"], row["gates"][0]["holds"]), (int(holds), holds))
                if not holds:
                    found = row["next_star"]["needs"][0]["gap"]
                    self.assertEqual(found and found.value, gap)


def as_record(expected: dict) -> dict:
    """A record that says what the oracle says, as JSON would carry it."""

    def plain(value):
        if value is None:
            return None
        text = format(compare.decimal(value).normalize(), "f")
        return json.loads(text, parse_float=Decimal)

    def scored(score, key="score"):
        exact = str(score.value) if score is not None and score.exact else None
        return {key: plain(score and score.value), f"{key}_exact": exact}

    def row(id):
        dossier = expected["dossiers"][id]
        found = {
            key: dossier[key] for key in ("status", "rank", "tied", "category", "category_rank", "mentions")
        }
        found |= {"id": id, "stars": dossier["stars"], "stars_computed": dossier["stars_computed"]}
        found |= scored(dossier["score"]) | {"criteria": [], "gates": []}
        found["indicators"] = [figure_of(id, figure) for id, figure in dossier["indicators"].items()]
        for criterion in dossier["criteria"]:
            item = criterion | scored(criterion["score"]) | {"weight": plain(criterion["weight"])}
            item["weight_exact"] = None if criterion["weight"] is None else str(criterion["weight"])
            item |= {key: plain(criterion[key]) for key in ("min", "max", "mean", "median")}
            variance = criterion["variance"]
            item["spread"] = (
                None if variance is None else round(Decimal(float(variance)).sqrt(), 11).normalize() + 0
            )
            found["criteria"].append(item)
        for gate in dossier["gates"] or []:
            value = plain(gate["value"] and gate["value"].value)
            found["gates"].append({"stars": gate["stars"], "holds": gate["holds"], "value": value})
        following = dossier["next_star"]
        found["next_star"] = following and {
            "stars": following["stars"],
            "needs": [need_of(n) for n in following["needs"]],
        }
        return found

    def figure_of(id, figure):
        kinds = {oracle.Missing: "missing", oracle.Undefined: "undefined"}
        known = figure if isinstance(figure, oracle.Interval) else oracle.Interval(None, None)
        exact = known.value is not None
        return {
            "id": id,
            "status": kinds.get(type(figure), "computed"),
            "missing": list(figure.names) if isinstance(figure, oracle.Missing) else [],
            "reason": figure.reason if isinstance(figure, oracle.Undefined) else None,
            "value": plain(known.value),
            "exact": str(known.value) if exact else None,
            "low": None if exact else plain(known.low),
            "high": None if exact else plain(known.high),
            "approximate": known.is_about,
        }

    def need_of(need):
        if "quota" in need:
            return need
        amounts = {key: plain(need[key] and need[key].value) for key in ("has", "gap")}
        return amounts | (
            {"composite": plain(need["composite"])} if "composite" in need else {"require": "…"}
        )

    entries, unranked = expected["entries"], expected["unranked"]
    lifted = any(expected["dossiers"][id]["status"] != "ranked" for id in entries)
    counts = {"dossiers": len(expected["dossiers"]), "jurors": expected["jurors"], "marks": expected["marks"]}
    return {
        "entries": [row(id) for id in entries],
        "unranked": [row(id) for id in unranked],
        "prizes": [{"id": id, "winners": winners} for id, winners in expected["prizes"].items()],
        "counts": counts | {"ranked": None if lifted else len(entries)},
    }


class Comparing(unittest.TestCase):
    """The comparison accepts the oracle's own record and sees every field that is changed in it."""

    def test_generated_editions_evaluate_and_agree_with_themselves(self):
        for seed in range(60):
            with self.subTest(seed=seed):
                expected = oracle.evaluate(generate.generate(seed))
                self.assertEqual(compare.disagreements(expected, as_record(expected)), [])

    def test_a_seed_gives_one_edition(self):
        self.assertEqual(generate.generate(11), generate.generate(11))

    def test_generated_editions_measure_by_every_scale_and_meet_every_kind_of_figure(self):
        scales, kinds = set(), set()
        for seed in range(500):
            made = oracle.Evaluation(generate.generate(seed))
            for node in made.ends:
                if node.indicator is None:
                    continue
                scales.add((node.scale.relative or node.scale.is_curve, node.scale.is_lower_better, node.missing))
                for figures in made.figures.values():
                    figure = figures.indicator(node.indicator)
                    ends = [end is None for end in figure[:2]] if isinstance(figure, oracle.Interval) else None
                    one = isinstance(figure, oracle.Interval) and figure.value is not None
                    kinds.add((type(figure), one, tuple(ends or ()), node.scale.marked(figure) is None))
        relative = {(word, lower) for word in ("min_max", "percent_rank") for lower in (False, True)}
        for scale in relative | {(True, False), (False, False)}:
            for missing in ("unrated", "exclude", "zero"):
                self.assertIn(scale + (missing,), scales)
        for kind in [
            (oracle.Missing, False, (), True),
            (oracle.Undefined, False, (), True),
            (oracle.Interval, True, (False, False), False),
            (oracle.Interval, False, (False, False), False),
            (oracle.Interval, False, (True, False), False),
            (oracle.Interval, False, (True, False), True),
            (oracle.Interval, False, (False, True), False),
            (oracle.Interval, False, (False, True), True),
            (oracle.Interval, False, (True, True), True),
        ]:
            self.assertIn(kind, kinds)

    def expected(self) -> dict:
        rules = {
            "max": 2,
            "levels": [
                {"stars": 1, "min": 10},
                {"stars": 2, "min": 85, "require": [{"criterion": "a", "min": 90}]},
            ],
        }
        marks = {"x": {"j": 8, "k": 6}, "y": {"j": 10, "k": 9}, "z": {}}
        made = edition(marks, jurors=["j", "k"], stars=rules, prizes=[{"id": "p", "by": "a"}])
        made["rubric"]["indicators"] = [{"use": "participation_rate"}, {"id": "n", "formula": "participants"}]
        made["dossiers"][0]["facts"] = {"participants": "2..3", "population": 0}
        return oracle.evaluate(made)

    def test_every_field_changed_is_seen(self):
        expected = self.expected()
        record = as_record(expected)
        self.assertEqual(compare.disagreements(expected, record), [])
        x = next(i for i, row in enumerate(record["entries"]) if row["id"] == "x")
        at_x = ("entries", x)
        leaf = at_x + ("criteria", 0)
        places = [
            at_x + (key,)
            for key in (
                "rank",
                "tied",
                "category",
                "category_rank",
                "stars",
                "stars_computed",
                "score",
                "score_exact",
                "mentions",
                "next_star",
            )
        ]
        places += [
            leaf + (key,)
            for key in (
                "path",
                "score",
                "score_exact",
                "weight",
                "weight_exact",
                "marks",
                "abstained",
                "na",
                "blank",
                "recused",
                "not_asked",
                "min",
                "max",
                "mean",
                "median",
                "spread",
            )
        ]
        keys = ("low", "high", "value", "exact", "status", "missing", "reason", "approximate")
        places += [at_x + ("indicators", place, key) for place in (0, 1) for key in keys]
        places += [at_x + ("gates", 0, key) for key in ("holds", "value")]
        places += [at_x + ("next_star", "stars"), at_x + ("next_star", "needs", 0, "gap")]
        places += [("unranked", 0, "status"), ("prizes", 0, "winners"), ("counts", "marks")]
        for place in places:
            with self.subTest(place=place):
                changed = copy.deepcopy(record)
                here = changed
                for step in place[:-1]:
                    here = here[step]
                here[place[-1]] = ["other"]
                self.assertTrue(compare.disagreements(expected, changed))
                del here[place[-1]]
                self.assertTrue(compare.disagreements(expected, changed))

    def test_a_trailing_zero_is_seen(self):
        expected = self.expected()
        record = as_record(expected)
        record["entries"][0]["score"] = Decimal("95.0")
        self.assertEqual(len(compare.disagreements(expected, record)), 1)


if __name__ == "__main__":
    unittest.main()
