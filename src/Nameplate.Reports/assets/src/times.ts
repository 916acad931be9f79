import type { EChartsCoreOption } from "echarts/core";
import type { Strip, TimeFigure } from "./figures";
import { colour, paper, rule, sans, soft, tooltip } from "./theme";
import { ticks } from "./nice";
import type { Ticks } from "./nice";
import { amount, escaped } from "./words";

interface Clock {
  unit: string;
  seconds: number;
  step: number;
}

/** Minutes, hours or days, and how many of them lie between two labels. */
export function clockOf(span: number, width: number): Clock {
  const [unit, seconds] = span <= 7200 ? ["min", 60] : span <= 259200 ? ["h", 3600] : ["d", 86400];
  const about = Math.max(2, Math.floor(width / 70));
  const units = span / (seconds as number);
  const step = [0.25, 0.5, 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 24, 30, 50, 60, 100].find((s) => units / s <= about) ?? Math.ceil(units / about);
  return { unit: unit as string, seconds: seconds as number, step };
}

/** A moment in the clock's unit, for an axis or a tip. */
export function momentText(seconds: number, clock: Clock): string {
  return `${(seconds / clock.seconds).toLocaleString("en-GB", { maximumFractionDigits: 2 })} ${clock.unit}`;
}

/** The axis of time that all charts of a run share. */
export function timeAxis(span: number, width: number): Record<string, unknown> {
  const clock = clockOf(span, width);
  return {
    type: "value",
    min: 0,
    max: span,
    interval: clock.step * clock.seconds,
    axisLine: { lineStyle: { color: soft }, onZero: false },
    axisTick: { length: 4, lineStyle: { color: soft } },
    axisLabel: { color: soft, fontSize: 12, hideOverlap: true, showMaxLabel: false, formatter: (v: number) => momentText(v, clock) },
    splitLine: { show: false },
    axisPointer: { label: { show: false }, lineStyle: { color: soft, type: "solid" } },
  };
}

/** A chart over the time of a run: stacked areas, lines, and a dashed limit. */
export function timeOption(figure: TimeFigure, width: number, height: number): EChartsCoreOption {
  const [left, right, top, bottom] = [62, 26, 18, 26];
  const count = Math.max(0, ...[...figure.areas, ...figure.lines].map((s) => s.values.length));
  const span = count * figure.step;
  const axis = valueTicks(figure, count, height);
  return {
    animation: false,
    textStyle: { fontFamily: sans },
    grid: { left, right: right, top, bottom, outerBoundsMode: "none" },
    xAxis: timeAxis(span, width - left - right),
    yAxis: {
      type: "value",
      ...axis,
      axisLabel: { color: soft, fontSize: 12, formatter: (v: number) => amount(v, figure.prefix, figure.suffix) },
      splitLine: { lineStyle: { color: rule, width: 1 } },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    tooltip: { ...tooltip, trigger: "axis", formatter: (p: unknown) => tip(figure, (p as { dataIndex: number }[])[0]?.dataIndex ?? 0, span) },
    series: [
      ...figure.areas.map((a) => area(a, figure.step)),
      ...figure.lines.map((l) => line(l, figure.step, "solid")),
      ...(figure.limit === null ? [] : [line(figure.limit, figure.step, [6, 4])]),
    ],
  };
}

function valueTicks(figure: TimeFigure, count: number, height: number): Ticks {
  const stacked = Array.from({ length: count }, (_, i) => figure.areas.reduce((sum, a) => sum + (a.values[i] ?? 0), 0));
  const lines = [...figure.lines, ...(figure.limit === null ? [] : [figure.limit])].flatMap((l) => l.values).filter((v) => v !== null);
  const values = [...(figure.areas.length > 0 ? stacked : []), ...lines];
  const about = height < 260 ? 4 : 6.1;
  if (figure.bottom === null) {
    return ticks(Math.min(...values, 0), Math.max(...values, 0), about);
  }
  const above = ticks(0, Math.max(...values.map((v) => v - (figure.bottom ?? 0)), 1e-9), about);
  return { min: figure.bottom, max: figure.bottom + above.max, interval: above.interval };
}

function base(strip: Strip, step: number): Record<string, unknown> {
  // Means stand in the middle of their intervals; the first and the last reach to the edges.
  const inner = strip.values.map((v, i) => [(i + 0.5) * step, v]);
  const data = [[0, strip.values[0] ?? null], ...inner, [strip.values.length * step, strip.values[strip.values.length - 1] ?? null]];
  return { type: "line", name: strip.name, data, symbol: "none", silent: true, emphasis: { disabled: true }, animation: false, connectNulls: false };
}

function area(strip: Strip, step: number): Record<string, unknown> {
  return { ...base(strip, step), stack: "areas", z: 2, lineStyle: { width: 0.6, color: paper }, areaStyle: { color: colour(strip.colour), opacity: 0.9 } };
}

function line(strip: Strip, step: number, type: "solid" | number[]): Record<string, unknown> {
  return { ...base(strip, step), z: 5, lineStyle: { width: 1.8, type, color: colour(strip.colour) } };
}

function tip(figure: TimeFigure, point: number, span: number): string {
  const i = Math.min(Math.max(0, point - 1), Math.round(span / figure.step) - 1);
  const say = (s: Strip): string => `<tr><td>${escaped(s.name)}</td><td>${escaped(amount(s.values[i], figure.prefix, figure.suffix))}</td></tr>`;
  const rows = [...(figure.limit === null ? [] : [figure.limit]), ...figure.lines, ...[...figure.areas].reverse()].map(say);
  const clock = clockOf(span, 600);
  return `<strong>${momentText(i * figure.step, clock)} to ${momentText((i + 1) * figure.step, clock)}</strong><table class="tip">${rows.join("")}</table>`;
}
