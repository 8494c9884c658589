"""Usage turned into money and time: prices, cost, percentiles."""

from core.metering.cost import Cost, Price, Prices, cost_of, load_prices
from core.metering.stages import StageTimes, percentile, stage_times

__all__ = ["Cost", "Price", "Prices", "StageTimes", "cost_of", "load_prices", "percentile", "stage_times"]
