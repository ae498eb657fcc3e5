#!/usr/bin/env python3
"""DuckDB: ballots in a long CSV to the exact weighted mean of each dossier's marks, sorted.

Usage: peer_duckdb.py BALLOTS THREADS     what is no mark is cast away; prints the digest of digest.py
"""
import sys

import duckdb

from generate import WEIGHTS

path, threads = sys.argv[1], int(sys.argv[2])
database = duckdb.connect()
database.execute(f"SET threads={threads}")
database.execute("CREATE TABLE weights(criterion VARCHAR, weight BIGINT)")
database.executemany("INSERT INTO weights VALUES (?, ?)", list(WEIGHTS.items()))
rows = database.execute(
    """
    SELECT dossier, sum(score * weight) AS numerator, sum(weight) AS denominator, count(*) AS marks,
           sum(score * weight) / sum(weight) AS mean
    FROM (
      SELECT dossier, criterion, TRY_CAST(mark AS DECIMAL(4,1)) AS score
      FROM read_csv(?, header=true, auto_detect=false, delim=',', quote='"',
           columns={'juror': 'VARCHAR', 'dossier': 'VARCHAR', 'criterion': 'VARCHAR', 'mark': 'VARCHAR'})
    ) JOIN weights USING (criterion)
    WHERE score IS NOT NULL
    GROUP BY dossier ORDER BY mean DESC, dossier
    """,
    [path],
).fetchall()
print(
    f"marks {sum(row[3] for row in rows)} dossiers {len(rows)} "
    f"sum {int(2 * sum(row[1] for row in rows))}/2 weights {sum(row[2] for row in rows)}"
)
