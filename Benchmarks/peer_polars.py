#!/usr/bin/env python3
"""Polars: ballots in a long CSV to the exact weighted mean of each dossier's marks, sorted, by its streaming engine.

Usage: peer_polars.py BALLOTS     what is no mark is cast away; prints the digest of digest.py
"""
import sys

import polars

from generate import WEIGHTS

columns = {name: polars.String for name in ("juror", "dossier", "criterion", "mark")}
weights = polars.LazyFrame(
    {"criterion": list(WEIGHTS), "weight": list(WEIGHTS.values())},
    schema={"criterion": polars.String, "weight": polars.Int64},
)
# Whole numbers of halves, so that sums are exact.
halves = (polars.col("mark").cast(polars.Float64, strict=False) * 2).cast(polars.Int64)
result = (
    polars.scan_csv(sys.argv[1], schema=columns)
    .with_columns(halves.alias("halves"))
    .filter(polars.col("halves").is_not_null())
    .join(weights, on="criterion")
    .group_by("dossier")
    .agg(
        (polars.col("halves") * polars.col("weight")).sum().alias("numerator"),
        polars.col("weight").sum().alias("denominator"),
        polars.len().alias("marks"),
    )
    .with_columns((polars.col("numerator") / polars.col("denominator") / 2).alias("mean"))
    .sort(["mean", "dossier"], descending=[True, False])
    .collect(engine="streaming")
)
print(
    f"marks {result['marks'].sum()} dossiers {result.height} "
    f"sum {result['numerator'].sum()}/2 weights {result['denominator'].sum()}"
)
