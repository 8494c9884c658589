"""Word error rate of `transcribe` over a folder of recordings with a MANIFEST.tsv (file, transcript).

python3 bench/recognition.py FOLDER [--tier default|small]
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.words import distance, normal, word_error_rate  # noqa: E402


def main() -> int:
    folder = Path(sys.argv[1])
    tier = sys.argv[sys.argv.index("--tier") + 1] if "--tier" in sys.argv else "default"
    rows = [
        row
        for row in csv.DictReader((folder / "MANIFEST.tsv").open(), delimiter="\t")
        if (folder / row["file"]).exists()
    ]
    files = [str(folder / row["file"]) for row in rows]
    started_s = time.monotonic()
    command = [
        sys.executable,
        str(ROOT / "main.py"),
        "transcribe",
        *files,
        "--json",
        "--language",
        "en",
        "--tier",
        tier,
    ]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    heard = [json.loads(line)["text"] for line in lines]
    pairs = [(row["transcript"], text) for row, text in zip(rows, heard, strict=True) if row["transcript"]]
    for row, text in zip(rows, heard, strict=True):
        errors = distance(normal(row["transcript"]), normal(text))
        if errors:
            print(f"{errors:3} {row['file']}: {text!r} for {row['transcript']!r}")
    print(
        f"tier {tier}: {len(pairs)} files, word error rate {word_error_rate(pairs):.2%}, {time.monotonic() - started_s:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
