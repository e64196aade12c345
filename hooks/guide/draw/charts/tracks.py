"""A number as a bar on its track, and the axis below the tracks. All is placed in percent, so that letters and lines keep their size."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.charts.scale import Number, Scale


def _percent(share: float) -> str:
    return f"{round(100 * share, 2):g}%"


def _upright(name: str, share: float, top: str = "0", foot: str = "100%") -> str:
    at = _percent(share)
    return f'<line class="guide-chart__{name}" x1="{at}" x2="{at}" y1="{top}" y2="{foot}"/>'


def _interval(scale: Scale, interval: tuple[float, ...]) -> Iterator[str]:
    """Yield the line from one end of an interval to the other, with a stroke at each."""
    ends = sorted(map(scale.share, interval))
    if ends:
        first, last = map(_percent, ends)
        yield f'<line class="guide-chart__interval" x1="{first}" x2="{last}" y1="50%" y2="50%"/>'
        yield from (_upright("interval", end, "25%", "75%") for end in ends)


def track(scale: Scale, number: Number) -> str:
    """Return the bar of a number on its track; it is left out for those who hear the number beside it."""
    first, last = sorted((scale.share(scale.base), scale.share(number.value)))
    bar = f'<rect class="guide-chart__value" x="{_percent(first)}" y="20%" width="{_percent(last - first)}" height="60%"/>'
    lines = [_upright("base" if tick == scale.base else "tick", scale.share(tick)) for tick in scale.ticks]
    begins = [] if scale.base in scale.ticks else [_upright("base", scale.share(scale.base))]
    return f'<svg class="guide-chart__track" aria-hidden="true">{"".join([*lines, bar, *begins, *_interval(scale, number.interval)])}</svg>'


def axis(scale: Scale) -> str:
    """Return the numbers of the ticks; the first and the last stay within the track."""
    anchors = ["start", *["middle"] * (len(scale.ticks) - 2), "end"]
    said = (
        f'<text x="{_percent(scale.share(tick))}" y="1em" text-anchor="{anchor}">{tick:,.10g}</text>'
        for tick, anchor in zip(scale.ticks, anchors, strict=True)
    )
    return f'<svg class="guide-chart__axis" aria-hidden="true">{"".join(said)}</svg>'
