export interface Ticks {
  min: number;
  max: number;
  interval: number;
}

/** Round ticks that hold every value and always zero, about as many as asked for. */
export function ticks(low: number, high: number, about: number): Ticks {
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  const span = to - from || 1;
  const power = 10 ** Math.floor(Math.log10(span / about));
  const interval = power * ([1, 2, 2.5, 4, 5, 10].find((m) => span / (m * power) <= about) ?? 10);
  return { min: Math.floor(from / interval + 1e-9) * interval, max: Math.ceil(to / interval - 1e-9) * interval || interval, interval };
}
