"""The layouts of our own keep no item longer than Qt keeps its widget."""

from __future__ import annotations

import random

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from gui.flow import Flow, ItemLayout
from gui.settings_page import FlowGrid


def _holder(flow: ItemLayout) -> QWidget:
    holder = QWidget()
    QVBoxLayout(holder).addLayout(flow)
    return holder


def _delete_later() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]  # None: to all


async def test_a_window_that_goes_takes_the_items_of_its_layouts_along() -> None:
    flow = Flow()
    holder = _holder(flow)
    flow.addWidget(QPushButton("Hold"))
    item = flow.itemAt(0)
    shiboken6.delete(holder)
    assert flow.count() == 0 and not shiboken6.isValid(item)
    assert flow.sizeHint().width() == 0  # asked after its end, it crashed


async def test_a_widget_that_goes_leaves_its_layout() -> None:
    flow = Flow()
    holder = _holder(flow)
    first, second = QPushButton("Hold"), QPushButton("Review")
    for one in (first, second):
        flow.addWidget(one)
    first.deleteLater()
    _delete_later()
    assert flow.count() == 1 and flow.itemAt(0).widget() is second  # type: ignore[union-attr]
    holder.deleteLater()


@pytest.mark.parametrize("make", [Flow, lambda: FlowGrid(40, 3)])
async def test_a_layout_bears_whatever_is_done_to_its_widgets(make: type[Flow]) -> None:
    rng, flow = random.Random(7), make()
    holder, other = _holder(flow), Flow()
    elsewhere = _holder(other)
    for _ in range(300):
        buttons = holder.findChildren(QPushButton)
        button = rng.choice(buttons) if buttons else QPushButton("x")
        rng.choice(
            (
                lambda: flow.addWidget(QPushButton("x" * rng.randint(1, 9))),
                lambda: flow.addWidget(button),
                lambda: other.addWidget(button),
                lambda: flow.removeWidget(button),
                lambda: button.setParent(None),
                button.deleteLater,
                _delete_later,
                lambda: holder.resize(rng.randint(50, 300), 80),
            )
        )()
        kept = [flow.itemAt(place).widget() for place in range(flow.count())]  # type: ignore[union-attr]
        assert all(widget is not None and shiboken6.isValid(widget) for widget in kept)
        assert flow.sizeHint().isValid() and flow.minimumSize().isValid()
    for one in (holder, elsewhere):
        shiboken6.delete(one)
    assert flow.count() == other.count() == 0
