"""The same work as Nameplate.Benchmarks/Models, in NumPy: vectors over worlds, a loop over months, one thread.

Each model is written as a careful NumPy user would: its own fastest generator, in-place operations where they help, and blocks of worlds
that stay in the cache (the best of the block sizes tried). Prints lines "name<TAB>rate per second of one core"; the best of several runs counts.
"""

import sys
import time

import numpy as np

SEED = 1
DRIFT_FREE = 0.04
VOLATILITY = 0.50
START = 164.67
MONTHS = 60
STEP_VOLATILITY = VOLATILITY / np.sqrt(12.0)
STEP_DRIFT = (DRIFT_FREE - 0.5 * VOLATILITY**2) / 12.0


def price_with_maximum_of_closes(rng, worlds):
    total = np.zeros(worlds)
    highest = np.zeros(worlds)
    for _ in range(MONTHS):
        step = rng.standard_normal(worlds)
        step *= STEP_VOLATILITY
        step += STEP_DRIFT
        total += step
        np.maximum(highest, START * np.exp(total), out=highest)
    return highest.mean()


def bridge(rng, worlds, previous, step, volatility):
    """Largest log price between two closes."""
    u = rng.random(worlds)
    np.subtract(1.0, u, out=u)  # (0, 1]
    np.log(u, out=u)
    u *= -2.0 * volatility * volatility
    u += step * step
    np.sqrt(u, out=u)
    u += step
    u *= 0.5
    u += previous
    return u


def price_with_bridged_maximum(rng, worlds):
    total = np.zeros(worlds)
    highest = np.zeros(worlds)
    for _ in range(MONTHS):
        step = rng.standard_normal(worlds)
        step *= STEP_VOLATILITY
        step += STEP_DRIFT
        np.maximum(highest, START * np.exp(bridge(rng, worlds, total, step, STEP_VOLATILITY)), out=highest)
        total += step
    return highest.mean()


HURDLES = np.array([200.0, 280.0, 360.0, 440.0, 520.0, 600.0])
SHARES = 160e6 / 6.0


def warrant(rng, worlds):
    """Six tranches, each needing one more delivered gigawatt and a higher touched price; a share is worth its price when it vests."""
    log_hurdles = np.log(HURDLES / START)
    total = np.zeros(worlds)
    highest = np.zeros(worlds)
    before = np.zeros(worlds, dtype=np.int8)
    value = np.zeros(worlds)
    for month in range(MONTHS):
        step = rng.standard_normal(worlds)
        step *= STEP_VOLATILITY
        step += STEP_DRIFT
        np.maximum(highest, bridge(rng, worlds, total, step, STEP_VOLATILITY), out=highest)
        total += step
        delivered = min(max((month + 1 - 9) / 36.0, 0.0), 1.0) * 6.0
        vested = np.zeros(worlds, dtype=np.int8)
        for tranche in range(6):
            if delivered >= tranche + 1:
                vested += highest >= log_hurdles[tranche]
        price = np.exp(total)
        price *= START * np.exp(-DRIFT_FREE * (month + 1) / 12.0) * SHARES
        price *= vested - before
        value += price
        before = vested
    return value.mean()


def terminal_maximum(rng, worlds):
    """The shortcut: one step over all sixty months and the maximum over it."""
    volatility = VOLATILITY * np.sqrt(5.0)
    step = rng.standard_normal(worlds) * volatility + (DRIFT_FREE - 0.5 * VOLATILITY**2) * 5.0
    highest = bridge(rng, worlds, 0.0, step, volatility)
    return (highest >= np.log(600.0 / START)).mean()


def cash(rng, worlds):
    growth = 0.030 + 0.010 * rng.standard_normal(worlds)
    decline = 0.010 + 0.004 * rng.standard_normal(worlds)
    delay = 6.0 + 3.0 * rng.standard_normal(worlds)
    users = np.full(worlds, 100.0)
    price = np.full(worlds, 10.0)
    payroll = 120.0
    capacity_before = np.zeros(worlds)
    gross = np.zeros(worlds)
    debt = np.zeros(worlds)
    closing = np.full(worlds, 500.0)
    gap = np.zeros(worlds)
    for month in range(120):
        users = users * (1.0 + growth)
        capacity = np.clip((month + 1 - delay) / 60.0, 0.0, 1.0) * 900.0
        served = np.minimum(users, capacity + 150.0)
        price = price * (1.0 - decline)
        revenue = served * price
        variable = revenue * 0.35
        energy = capacity * (0.8 + 0.001 * month)
        payroll = payroll * 1.01
        research = np.maximum(revenue * 0.2, 50.0)
        capital = (capacity - capacity_before) * 40.0
        interest = debt * 0.006
        gross = gross + capital
        depreciation = gross * (1.0 / 48.0)
        debt = debt + capital * 0.6
        earnings = revenue - variable - energy - payroll - research
        profit = earnings - depreciation - interest
        tax = np.maximum(profit, 0.0) * 0.21
        flow = earnings - tax - interest - capital * 0.4
        closing = closing + flow
        gap = np.maximum(gap, 200.0 - closing)
        capacity_before = capacity
    return gap.mean()


def mixed_recipe(series):
    """The same list of operations as Models/MixedPlan.cs: (kind, left, right)."""
    state = 12345
    recipe = []
    for index in range(4, series):
        draws = []
        for _ in range(2):
            state = (state * 1103515245 + 12345) % 2147483648
            draws.append(state >> 8)
        recipe.append((draws[0] % 20, index - 1, index - 2 - draws[1] % min(index - 1, 24)))
    return recipe


def mixed(recipe):
    def run(rng, worlds):
        inputs = [rng.standard_normal(worlds) for _ in range(4)]
        before = None
        total = 0.0
        for month in range(120):
            values = [x * (1.0 + 0.01 * (month % 12)) for x in inputs]
            for kind, left, right in recipe:
                a, b = values[left], values[right]
                if kind < 7:
                    values.append(a + b)
                elif kind < 11:
                    values.append(a * 0.5)
                elif kind < 14:
                    values.append(a - b)
                elif kind < 16:
                    values.append(np.minimum(a, b))
                elif kind < 18:
                    values.append(np.maximum(a, b))
                elif kind < 19:
                    values.append(np.zeros(worlds) if before is None else before[left])
                else:
                    values.append(np.where(a > b, a, b))
            before = values
            total = values[-1]
        return float(np.mean(total))

    return run


def rate(model, block, work_per_world, seconds=2.0):
    """Work per second: the best of the runs that fit into the given time."""
    rng = np.random.default_rng(SEED)
    model(rng, block)
    best = float("inf")
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        # The processor's time, not the clock's: what else runs on this machine does not count.
        before = time.process_time()
        model(rng, block)
        best = min(best, time.process_time() - before)
    return block * work_per_world / best


def main():
    models = [
        ("gbm.closes", price_with_maximum_of_closes, MONTHS, (2048, 8192, 32768)),
        ("gbm.bridged", price_with_bridged_maximum, MONTHS, (2048, 8192, 32768)),
        ("warrant", warrant, 1, (2048, 8192, 32768)),
        ("shortcut.terminal-maximum", terminal_maximum, 1, (8192, 32768)),
        ("cash", cash, 1, (2048, 8192, 32768)),
        ("interpreter", mixed(mixed_recipe(400)), 400 * 120, (1024, 4096)),
    ]
    rounds = 4  # so that a busy moment of the machine is nobody's whole share
    best = dict.fromkeys((name for name, *_ in models), 0.0)
    for _ in range(rounds):
        for name, model, work, blocks in models:
            best[name] = max(best[name], *(rate(model, block, work, 5.0 / rounds / len(blocks)) for block in blocks))
    for name, value in best.items():
        print(f"{name}\t{value:.6g}")


if __name__ == "__main__":
    sys.exit(main())
