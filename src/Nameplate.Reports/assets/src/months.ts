import type { EChartsCoreOption } from "echarts/core";
import type { Band, MonthFigure, Strip } from "./figures";
import { colour, narrowBelow, paper, rule, sans, soft, tooltip } from "./theme";
import { amount, escaped, monthText } from "./words";

/** A chart over months: stacked areas, a band with its middle, and lines. */
export function monthOption(figure: MonthFigure, width: number): EChartsCoreOption {
  const narrow = width < narrowBelow || figure.compact;
  const right = narrow ? 14 : 96;
  const series = [
    ...figure.areas.map((a) => area(a)),
    ...(figure.band ? bandSeries(figure.band, !narrow) : []),
    ...figure.lines.map((l) => line(l, !narrow)),
    ...names(figure, narrow, width),
    ...asOf(figure),
  ];
  return {
    animation: false,
    textStyle: { fontFamily: sans },
    grid: { left: 2, right, top: figure.compact ? 20 : 26, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: [...figure.months],
      boundaryGap: false,
      axisLine: { lineStyle: { color: soft }, onZero: false },
      axisTick: { interval: (i: number) => figure.months[i]?.endsWith("-01") ?? false, length: 4, lineStyle: { color: soft }, alignWithLabel: true },
      axisLabel: {
        interval: labelled(figure.months, width),
        formatter: (m: string) => (narrow ? `\u2019${m.slice(2, 4)}` : m.slice(0, 4)),
        color: soft,
        fontSize: 12,
        hideOverlap: true,
        showMinLabel: null,
        showMaxLabel: null,
      },
      axisPointer: { label: { show: false }, lineStyle: { color: soft, type: "solid" } },
    },
    yAxis: {
      type: "value",
      splitNumber: figure.compact ? 3 : 5,
      max: figure.top === null ? undefined : (extent: { max: number }) => Math.max(figure.top ?? 0, extent.max),
      axisLabel: { color: soft, fontSize: 12, formatter: (v: number) => amount(v, figure.prefix, figure.suffix) },
      splitLine: { lineStyle: { color: rule, width: 1 } },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    tooltip: { ...tooltip, trigger: "axis", formatter: (p: unknown) => tip(figure, (p as { dataIndex: number }[])[0]?.dataIndex ?? 0) },
    series,
  };
}

/** Januaries, every one or every other by the room there is. */
function labelled(months: readonly string[], width: number): (i: number) => boolean {
  const years = Math.max(1, months.length / 12);
  const step = Math.ceil((years * 42) / Math.max(120, width - 80));
  return (i) => {
    const m = months[i] ?? "";
    return m.endsWith("-01") && Number(m.slice(0, 4)) % step === 0;
  };
}

function base(name: string, values: readonly (number | null)[]): Record<string, unknown> {
  return { type: "line", name, data: [...values], symbol: "none", silent: true, emphasis: { disabled: true }, animation: false, connectNulls: false };
}

function area(strip: Strip): Record<string, unknown> {
  return { ...base(strip.name, strip.values), stack: "areas", z: 2, lineStyle: { width: 1, color: paper, opacity: 1 }, areaStyle: { color: colour(strip.colour), opacity: 0.9 } };
}

function bandSeries(band: Band, labelledEnd: boolean): Record<string, unknown>[] {
  const edge = { width: 0.8, color: colour(band.colour), opacity: 0.55 };
  const height = band.high.map((h, i) => (h === null || band.low[i] == null ? null : h - (band.low[i] as number)));
  const stacked = { stack: "band", stackStrategy: "all", z: 3 };
  return [
    { ...base("p10", band.low), ...stacked, lineStyle: edge },
    { ...base("p90", height), ...stacked, lineStyle: edge, areaStyle: { color: colour(band.colour), opacity: 0.22 } },
    { ...base(band.name, band.middle), z: 5, lineStyle: { width: 2.25, color: colour(band.colour) }, ...end(band.name, band.colour, labelledEnd) },
  ];
}

function line(strip: Strip, labelledEnd: boolean): Record<string, unknown> {
  return { ...base(strip.name, strip.values), z: 6, lineStyle: { width: 2, type: [6, 4], color: colour(strip.colour) }, ...end(strip.name, strip.colour, labelledEnd) };
}

/** The line's name at its end. */
function end(name: string, colourName: string, shown: boolean): Record<string, unknown> {
  if (!shown) {
    return {};
  }
  return {
    endLabel: { show: true, formatter: () => name.replace(", ", "\n"), color: colour(colourName), fontSize: 12, fontWeight: 600, distance: 6, lineHeight: 14 },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

/** Each area's name inside it, where it is thickest, if it is thick enough to hold it. */
function names(figure: MonthFigure, narrow: boolean, width: number): Record<string, unknown>[] {
  if (figure.areas.length === 0) {
    return [];
  }
  const count = figure.months.length;
  const below = new Array<number>(count).fill(0);
  const tops = new Array<number>(count).fill(0);
  figure.areas.forEach((a) => a.values.forEach((v, i) => (tops[i] = (tops[i] ?? 0) + (v ?? 0))));
  const highest = Math.max(...tops, ...(figure.band?.high ?? []).map((v) => v ?? 0), ...figure.lines.flatMap((l) => l.values.map((v) => v ?? 0)), 1e-9);
  const data: Record<string, unknown>[] = [];
  for (const strip of figure.areas) {
    const room = Math.ceil(((strip.name.length * 3.9) / Math.max(200, width - 150)) * count) + 1;
    let best = -1;
    let least = 0;
    for (let i = room; i < count - room; i++) {
      const thick = Math.min(strip.values[i - room] ?? 0, strip.values[i] ?? 0, strip.values[i + room] ?? 0);
      if (thick > least) {
        least = thick;
        best = i;
      }
    }
    if (best >= 0 && least / highest > (narrow ? 0.09 : 0.06)) {
      data.push({ value: [best, (below[best] ?? 0) + (strip.values[best] ?? 0) / 2], label: { formatter: () => strip.name, color: colour("on-fill") } });
    }
    strip.values.forEach((v, i) => (below[i] = (below[i] ?? 0) + (v ?? 0)));
  }
  return [{ type: "scatter", name: "names", data, symbolSize: 0, silent: true, z: 7, label: { show: true, fontSize: 12.5, fontWeight: 600, position: "inside" }, tooltip: { show: false }, animation: false }];
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
        label: { formatter: figure.compact ? "" : `as of ${monthText(figure.asOf)}`, color: soft, fontSize: 12, position: "end", align: "left", distance: [0, 6] },
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
    ...(figure.band ? [row(figure.band.name, say(figure.band.middle[i])), row("p10 to p90", `${say(figure.band.low[i])} to ${say(figure.band.high[i])}`)] : []),
    ...[...figure.areas].reverse().map((a) => row(a.name, say(a.values[i]))),
  ];
  return `<strong>${escaped(monthText(figure.months[i] ?? ""))}</strong><table class="tip">${rows.join("")}</table>`;
}

