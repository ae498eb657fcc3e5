"""How numbers are written in the files of random editions."""

from __future__ import annotations

import random
from fractions import Fraction


class Plain(str):
    """A scalar written without quotes: a number or a word of the format."""


def terminating(value: Fraction) -> str | None:
    """The decimal text of a fraction that has one within 6 places."""
    for places in range(7):
        scaled = value * 10**places
        if scaled.denominator == 1:
            sign, digits = "-" if scaled < 0 else "", str(abs(scaled.numerator)).rjust(places + 1, "0")
            return sign + (digits[:-places] + "." + digits[-places:] if places else digits)
    return None


def spell(value: Fraction, chance: random.Random) -> str:
    """One way to write a number in YAML: plain with a dot or as a fraction, or quoted with a comma."""
    text = terminating(value)
    if text is None:
        return Plain(f"{value.numerator}/{value.denominator}")
    if "." in text and chance.random() < 0.25:
        return text.replace(".", ",")
    return Plain(text)
