"""The same work as Factory/ServingFigures.EventCore, in SimPy: so many processes, each of which waits for a random time again and again.

Prints lines "name<TAB>events per second of one core"; the best of several runs counts.
"""

import random
import time

import simpy

EVENTS = 300_000
ROUNDS = 3


def hold(env, gaps, place):
    while True:
        place = (place + 1) % len(gaps)
        yield env.timeout(gaps[place])


def rate(pending):
    draws = random.Random(1)
    gaps = [draws.expovariate(1.0) for _ in range(4096)]
    env = simpy.Environment()
    for _ in range(pending):
        env.process(hold(env, gaps, draws.randrange(4096)))
    for _ in range(pending):
        env.step()  # each process begins
    begun = time.process_time()
    for _ in range(EVENTS):
        env.step()
    return EVENTS / (time.process_time() - begun)


for pending in (64, 100_000):
    print(f"events.{pending}\t{max(rate(pending) for _ in range(ROUNDS)):.6g}", flush=True)
