import type { EChartsCoreOption } from "echarts/core";
import type { HeatFigure } from "./figures";
import { clockOf, momentText, timeAxis } from "./times";
import { colour, ink, narrowBelow, rule, sans, tooltip } from "./theme";
import { amount, escaped } from "./words";

const rowHeight = 30;

/** What a map needs in pixels. */
export function heatHeight(figure: HeatFigure): number {
  return 14 + 30 + rowHeight * figure.rows.length;
}

/** Rows over time, each cell the darker the higher its share. */
export function heatOption(figure: HeatFigure, width: number): EChartsCoreOption {
  const narrow = width < narrowBelow;
  const left = narrow ? 14 : Math.min(220, Math.max(90, 8 * Math.max(...figure.rows.map((r) => r.name.length))));
  const columns = Math.max(1, ...figure.rows.map((r) => r.values.length));
  const span = columns * figure.step;
  const data = figure.rows.flatMap((r, y) => r.values.flatMap((v, x) => (v === null ? [] : [[x * figure.step, y, v]])));
  return {
    animation: false,
    textStyle: { fontFamily: sans },
    grid: { left, right: 26, top: 10, bottom: 30, outerBoundsMode: "none" },
    xAxis: timeAxis(span, width - left - 26),
    yAxis: {
      type: "category",
      inverse: true,
      data: figure.rows.map((r) => r.name),
      axisLabel: { show: !narrow, color: ink, fontSize: 13 },
      axisLine: { lineStyle: { color: rule } },
      axisTick: { show: false },
    },
    tooltip: { ...tooltip, trigger: "item", formatter: (p: unknown) => tip(figure, (p as { value: number[] }).value, span) },
    series: [{ type: "custom", data, animation: false, encode: { x: 0, y: 1 }, renderItem: cell(figure.step) }],
  };
}

type Coord = (point: [number, number]) => number[];

function cell(step: number): (params: unknown, api: unknown) => Record<string, unknown> {
  return (_, api) => {
    const { value, coord } = api as { value: (i: number) => number; coord: Coord };
    const [x, y, v] = [value(0), value(1), value(2)];
    const from = coord([x, y]);
    const to = coord([x + step, y]);
    const [fromX, middle] = [from[0] ?? 0, from[1] ?? 0];
    // Half a pixel wider than its column, so that no paper shines through between two.
    const shape = { x: fromX, y: middle - rowHeight / 2 + 2, width: (to[0] ?? 0) - fromX + 0.5, height: rowHeight - 4 };
    return { type: "rect", shape, style: { fill: colour("c1"), opacity: 0.05 + 0.95 * Math.min(1, Math.max(0, v)) } };
  };
}

function tip(figure: HeatFigure, at: number[], span: number): string {
  const clock = clockOf(span, 600);
  const from = at[0] ?? 0;
  const name = figure.rows[at[1] ?? 0]?.name ?? "";
  return `<strong>${escaped(name)}</strong><br>${momentText(from, clock)} to ${momentText(from + figure.step, clock)}: ${amount((at[2] ?? 0) * 100, "", " %")}`;
}
