"""The runner of the measurements: what exists is run, what is missing is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import run


def test_what_is_missing_is_said_and_the_rest_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"rounds": 3, "ours": {"p50_ms": 1.23456, "p95_ms": 2}, "another|one": {"p50_ms": 4.5}}
    monkeypatch.setattr(run, "HERE", tmp_path)
    monkeypatch.setattr(run, "NAMES", ("client", "store"))
    (tmp_path / "client.py").write_text("")
    answer = {"found": found, "spent_s": 1.0, "command": "python3 -m bench.client --json"}
    real = run.measure
    monkeypatch.setattr(run, "measure", lambda name, quick: answer if name == "client" else real(name, quick))
    assert run.main(["--quick", "--out", str(tmp_path)]) == 1
    page = (tmp_path / "RESULTS.md").read_text()
    assert "| ours | 1.235 | 2 |" in page and "| another\\|one | 4.5 |" in page
    assert "bench/store.py is not there" in page and "cores" in page
    assert json.loads((tmp_path / "results.json").read_text())["results"]["client"]["found"] == found


def test_a_bench_that_prints_no_numbers_is_told_as_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench" / "__init__.py").touch()  # a package here, or PYTHONPATH's is taken
    (tmp_path / "bench" / "audio.py").write_text("import sys; sys.exit('no card')")
    monkeypatch.setattr(run, "HERE", tmp_path / "bench")
    assert "no card" in run.measure("audio", True)["missing"]
    (tmp_path / "bench" / "audio.py").write_text("print('{\"echo_db\": 40}')")
    assert run.measure("audio", True)["found"] == {"echo_db": 40}


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(SystemExit):
        run.main(["nothing"])


def test_the_soak_tells_growth_and_draws_every_column() -> None:
    from tests.soak.__main__ import WATCHED
    from tests.soak.plot import plot, summary

    rows = [{"t_s": str(at), **{name: str(100 + at) for name in WATCHED}} for at in range(40)]
    rows[3]["delay_ms"] = ""
    assert "+20.0" in summary(rows, WATCHED)
    assert plot(rows, WATCHED).count("<polyline") == len(WATCHED)
