"""Who offers the packages wants to slip in other code, or a licence that binds (docs/threats.md)."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT
from tests.security import locks

HASH = f" \\\n    --hash=sha256:{'0' * 64}"


def test_locks_and_licences_are_as_they_should_be() -> None:
    assert locks.complaints() == []


def test_the_lock_of_the_clients_beside_us_names_no_host() -> None:
    assert "://" not in (ROOT / "tests" / "outside" / "clients" / "package-lock.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        (f"anyio==4.16.0{HASH}", ""),
        (f"tomli==2.0 ; python_full_version < '3.11'{HASH}", ""),
        ("anyio==4.16.0", "no hash"),
        ("anyio==4.16.0 \\\n    --hash=sha256:abc", "no hash"),
        (f"anyio>=4.16.0{HASH}", "no exact pin"),
        (f"anyio==4.*{HASH}", "no exact pin"),
        (f"-i https://packages.example/simple\nanyio==4.16.0{HASH}", "no exact pin"),
        (f"anyio @ https://packages.example/anyio.whl{HASH}", "no exact pin"),
        (f"anyio==4.16.0 \\\n    --find-links there{HASH}", "says where it comes from"),
    ],
)
def test_what_is_wrong_with_a_lock_is_found(entry: str, complaint: str) -> None:
    found = [*locks.complaints_of_lock(entry)]
    assert found[0].startswith(complaint) if complaint else found == []


@pytest.mark.parametrize(
    ("name", "licence", "is_allowed"),
    [
        ("numpy", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", True),
        ("packaging", "Apache-2.0 OR GPL-2.0-only", True),
        ("some", "MIT AND GPL-2.0-only", False),
        ("some", "LGPL-2.1-or-later", False),
        ("soxr", "LGPL-2.1-or-later", True),
        ("soxr", "GPL-3.0-only", False),
        ("some", "see the package", False),
    ],
)
def test_a_licence_is_judged_by_all_its_parts(name: str, licence: str, is_allowed: bool) -> None:
    assert locks.is_allowed(name, licence) is is_allowed
