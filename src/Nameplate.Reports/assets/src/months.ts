import type { EChartsCoreOption } from "echarts/core";
import type { Band, MonthFigure, Strip } from "./figures";
import { colour, narrowBelow, paper, rule, sans, soft, tooltip } from "./theme";
import { ticks } from "./nice";
import type { Ticks } from "./nice";
import { amount, escaped, monthText } from "./words";

interface Plot {
  width: number;
  height: number;
  ticks: Ticks;
}

/** A chart over months: stacked areas, a band with its middle, and lines. */
export function monthOption(figure: MonthFigure, width: number, height: number): EChartsCoreOption {
  const narrow = width < narrowBelow || figure.compact;
  const left = 62;
  const right = narrow || (figure.band === null && figure.lines.length === 0) ? 14 : 84;
  const [top, bottom] = [24, 24];
  const plot: Plot = { width: width - left - right, height: height - top - bottom, ticks: axisTicks(figure, height) };
  return {
    animation: false,
    textStyle: { fontFamily: sans },
    grid: { left, right, top, bottom, outerBoundsMode: "none" },
    xAxis: {
      type: "category",
      data: [...figure.months],
      boundaryGap: false,
      axisLine: { lineStyle: { color: soft }, onZero: false },
      axisTick: { interval: (i: number) => figure.months[i]?.endsWith("-01") ?? false, length: 4, lineStyle: { color: soft }, alignWithLabel: true },
      axisLabel: {
        interval: labelled(figure.months, plot.width),
        formatter: (m: string) => (narrow ? `\u2019${m.slice(2, 4)}` : m.slice(0, 4)),
        color: soft,
        fontSize: 12,
      },
      axisPointer: { label: { show: false }, lineStyle: { color: soft, type: "solid" } },
    },
    yAxis: {
      type: "value",
      ...plot.ticks,
      axisLabel: { color: soft, fontSize: 12, formatter: (v: number) => amount(v, figure.prefix, figure.suffix) },
      splitLine: { lineStyle: { color: rule, width: 1 } },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    tooltip: { ...tooltip, trigger: "axis", formatter: (p: unknown) => tip(figure, (p as { dataIndex: number }[])[0]?.dataIndex ?? 0) },
    series: [
      ...figure.areas.map((a) => area(a)),
      ...(figure.band ? bandSeries(figure.band, !narrow, figure.areas.length > 0 ? 0.15 : 0.2) : []),
      ...figure.lines.map((l) => line(l, !narrow)),
      ...names(figure, plot),
      ...zero(plot),
      ...asOf(figure),
    ],
  };
}

/** Ticks over everything that is drawn, and up to the figure's own top where charts share one. */
function axisTicks(figure: MonthFigure, height: number): Ticks {
  const stacked = figure.months.map((_, i) => figure.areas.reduce((sum, a) => sum + (a.values[i] ?? 0), 0));
  const values = [...stacked, ...(figure.band?.low ?? []), ...(figure.band?.high ?? []), ...figure.lines.flatMap((l) => l.values), figure.top].filter(
    (v) => v !== null,
  );
  return ticks(Math.min(...values, 0), Math.max(...values, 0), height < 260 ? 4 : 6.1);
}

/** Zero is a firmer line than the others where values lie on both sides of it. */
function zero(plot: Plot): Record<string, unknown>[] {
  if (plot.ticks.min >= 0) {
    return [];
  }
  const markLine = {
    silent: true,
    symbol: "none",
    animation: false,
    label: { show: false },
    lineStyle: { color: soft, type: "solid", width: 1 },
    data: [{ yAxis: 0 }],
  };
  return [{ type: "line", name: "zero", data: [], silent: true, z: 1, markLine }];
}

/** Januaries, every one or every other by the room there is. */
function labelled(months: readonly string[], width: number): (i: number) => boolean {
  const years = Math.max(1, months.length / 12);
  const step = Math.ceil((years * 40) / Math.max(120, width));
  return (i) => {
    const m = months[i] ?? "";
    return m.endsWith("-01") && Number(m.slice(0, 4)) % step === 0;
  };
}

function base(name: string, values: readonly (number | null)[]): Record<string, unknown> {
  return { type: "line", name, data: [...values], symbol: "none", silent: true, emphasis: { disabled: true }, animation: false, connectNulls: false };
}

function area(strip: Strip): Record<string, unknown> {
  return {
    ...base(strip.name, strip.values),
    stack: "areas",
    z: 2,
    lineStyle: { width: 1, color: paper, opacity: 1 },
    areaStyle: { color: colour(strip.colour), opacity: 0.9 },
  };
}

function bandSeries(band: Band, labelledEnd: boolean, opacity: number): Record<string, unknown>[] {
  const edge = { width: 0.8, color: colour(band.colour), opacity: 0.55 };
  const height = band.high.map((h, i) => (h === null || band.low[i] == null ? null : h - (band.low[i] as number)));
  const stacked = { stack: "band", stackStrategy: "all", z: 3 };
  return [
    { ...base("p10", band.low), ...stacked, lineStyle: edge, ...end("p10", band.colour, labelledEnd, false) },
    {
      ...base("p90", height),
      ...stacked,
      lineStyle: edge,
      areaStyle: { color: colour(band.colour), opacity },
      ...end("p90", band.colour, labelledEnd, false),
    },
    {
      ...base(band.name, band.middle),
      z: 5,
      lineStyle: { width: 2.25, color: colour(band.colour) },
      ...end(band.name, band.colour, labelledEnd, true),
    },
  ];
}

function line(strip: Strip, labelledEnd: boolean): Record<string, unknown> {
  return {
    ...base(strip.name, strip.values),
    z: 6,
    lineStyle: { width: 2, type: [6, 4], color: colour(strip.colour) },
    ...end(strip.name, strip.colour, labelledEnd, true),
  };
}

/** The line's name at its end. */
function end(name: string, colourName: string, shown: boolean, strong: boolean): Record<string, unknown> {
  if (!shown) {
    return {};
  }
  return {
    endLabel: { show: true, formatter: () => name, color: colour(colourName), fontSize: 12, fontWeight: strong ? 600 : 400, distance: 6 },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

/** Each area's name inside it, where it is thickest, if there it is thick enough to hold the name. */
function names(figure: MonthFigure, plot: Plot): Record<string, unknown>[] {
  const count = figure.months.length;
  const perPixel = (plot.ticks.max - plot.ticks.min) / plot.height;
  const below = new Array<number>(count).fill(0);
  const data: Record<string, unknown>[] = [];
  for (const strip of figure.areas) {
    const above = below.map((b, i) => b + (strip.values[i] ?? 0));
    const room = Math.ceil(((strip.name.length * 3.6 + 6) / plot.width) * count);
    const free = above.map((_, i) => {
      const from = Math.max(...below.slice(Math.max(0, i - room), i + room + 1));
      const to = Math.min(...above.slice(Math.max(0, i - room), i + room + 1));
      return { from, to, thick: i < room || i >= count - room ? 0 : to - from };
    });
    // Not the very thickest place, which is often the end of the chart, but the first that comes near it.
    const enough = Math.max(15 * perPixel, 0.8 * Math.max(...free.map((f) => f.thick)));
    const month = free.findIndex((f) => f.thick > enough);
    const spot = free[month];
    if (spot !== undefined) {
      data.push({ value: [month, (spot.from + spot.to) / 2], label: { formatter: () => strip.name, color: colour("on-fill") } });
    }
    above.forEach((v, i) => (below[i] = v));
  }
  const label = { show: true, fontSize: 12.5, fontWeight: 600, position: "inside" };
  return data.length === 0
    ? []
    : [{ type: "scatter", name: "names", data, symbolSize: 0, silent: true, z: 7, label, tooltip: { show: false }, animation: false }];
}

/** The line between what happened and what may happen. */
function asOf(figure: MonthFigure): Record<string, unknown>[] {
  if (figure.asOf === null) {
    return [];
  }
  return [
    {
      type: "line",
      name: "as of",
      data: [],
      silent: true,
      z: 4,
      markLine: {
        silent: true,
        symbol: "none",
        animation: false,
        lineStyle: { color: soft, type: [1, 3], width: 1.5 },
        label: { formatter: figure.compact ? "" : figure.asOfLabel, color: soft, fontSize: 12, position: "end", align: "left", distance: [0, 6] },
        data: [{ xAxis: figure.asOf }],
      },
    },
  ];
}

function tip(figure: MonthFigure, i: number): string {
  const say = (v: number | null | undefined): string => escaped(amount(v, figure.prefix, figure.suffix));
  const row = (name: string, value: string): string => `<tr><td>${escaped(name)}</td><td>${value}</td></tr>`;
  const rows = [
    ...figure.lines.map((l) => row(l.name, say(l.values[i]))),
    ...(figure.band
      ? [row(figure.band.name, say(figure.band.middle[i])), row("p10 to p90", `${say(figure.band.low[i])} to ${say(figure.band.high[i])}`)]
      : []),
    ...[...figure.areas].reverse().map((a) => row(a.name, say(a.values[i]))),
  ];
  return `<strong>${escaped(monthText(figure.months[i] ?? ""))}</strong><table class="tip">${rows.join("")}</table>`;
}
