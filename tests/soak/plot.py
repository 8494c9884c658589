"""Columns over time: as one SVG, a strip for each, its largest value at the left, and as what grew."""

from __future__ import annotations

WIDTH, STRIP, LEFT = 900, 90, 130
UNITS = {"mb": "MB", "ms": "ms"}


def plot(rows: list[dict[str, str]], names: tuple[str, ...]) -> str:
    """rows: with t_s and the names; an empty cell is no point."""
    end_s = max([float(row["t_s"]) for row in rows] or [1.0])
    strips = "".join(_strip(rows, name, number * STRIP, end_s) for number, name in enumerate(names))
    height = STRIP * len(names) + 30
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12">'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>{strips}'
        f'<text x="{LEFT}" y="{height - 8}">0</text>'
        f'<text x="{WIDTH - 12}" y="{height - 8}" text-anchor="end">{end_s / 60:.0f} min</text></svg>\n'
    )


def _strip(rows: list[dict[str, str]], name: str, top: int, end_s: float) -> str:
    points = [(float(row["t_s"]), float(row[name])) for row in rows if row[name]]
    most = max([abs(value) for _, value in points] or [1.0]) or 1.0
    bottom = top + STRIP - 10
    line = " ".join(
        f"{LEFT + (WIDTH - LEFT - 12) * at_s / end_s:.1f},{bottom - (STRIP - 24) * max(0.0, value) / most:.1f}"
        for at_s, value in points
    )
    stem, _, ending = name.rpartition("_")
    title = f"{(stem or name).replace('_', ' ')} {UNITS.get(ending, '')}" if ending in UNITS else name
    return (
        f'<text x="8" y="{top + 20}" font-weight="bold">{title}</text><text x="8" y="{top + 38}">up to {most:.0f}</text>'
        f'<line x1="{LEFT}" x2="{WIDTH - 12}" y1="{bottom}" y2="{bottom}" stroke="#ddd"/>'
        f'<polyline points="{line}" fill="none" stroke="#3a5cf0" stroke-width="1.5"/>'
    )


def summary(rows: list[dict[str, str]], names: tuple[str, ...]) -> str:
    """Medians of the second and the last quarter of the turns, and what grew between them."""
    text = f"{len(rows)} turns\n{'':12}{'2nd quarter':>12}{'last quarter':>14}{'growth':>9}\n"
    quarter = max(1, len(rows) // 4)
    for name in names:
        early, late = (_median(part, name) for part in (rows[quarter : 2 * quarter] or rows, rows[-quarter:]))
        growth = f"{late - early:+.1f}" if early is not None and late is not None else "-"
        text += f"{name:12}{_shown(early):>12}{_shown(late):>14}{growth:>9}\n"
    return text


def _median(rows: list[dict[str, str]], name: str) -> float | None:
    values = sorted(float(row[name]) for row in rows if row[name])
    return values[len(values) // 2] if values else None


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"
