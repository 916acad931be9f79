import { CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { FigureSet } from "./figures";
import { heatHeight, heatOption } from "./heat";
import { monthOption } from "./months";
import { spanHeight, spanOption } from "./spans";
import { timeOption } from "./times";

use([LineChart, ScatterChart, CustomChart, GridComponent, TooltipComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

/** The width that A4 leaves between the style sheet's margins, in CSS pixels, and the tallest chart that stays on one sheet. */
const sheet = { width: 688, tallest: 820 };

interface Drawn {
  place: HTMLElement;
  chart: EChartsType;
  option: (width: number, height: number, tallest: number) => EChartsCoreOption;
  height: ((width: number, tallest: number) => number) | null;
  size: string;
}

const figures = JSON.parse(document.getElementById("figures")?.textContent ?? "{}") as FigureSet;
const drawn: Drawn[] = [];

function place(id: string, option: Drawn["option"], height: Drawn["height"]): void {
  const found = document.getElementById(id);
  if (found === null) {
    return;
  }
  found.replaceChildren();
  const chart = init(found, null, { renderer: "svg", width: 1, height: 1 });
  const one: Drawn = { place: found, chart, option, height, size: "" };
  drawn.push(one);
  toScreen(one);
}

function fit(one: Drawn, width: number, height: number, tallest: number): void {
  const size = `${width} ${height}`;
  if (width <= 0 || size === one.size) {
    return;
  }
  one.size = size;
  one.chart.resize({ width, height, silent: true });
  one.chart.setOption(one.option(width, height, tallest), { notMerge: true });
  one.chart.getZr().flush();
}

function toScreen(one: Drawn): void {
  const width = one.place.clientWidth;
  one.place.style.height = one.height === null ? "" : `${one.height(width, Infinity)}px`;
  fit(one, width, one.place.clientHeight, Infinity);
}

function fitToScreen(): void {
  drawn.forEach(toScreen);
}

/** The browser says that it will print before the style sheet for paper holds: sizes on paper are variables of the one for the screen. */
function fitToSheet(): void {
  drawn.forEach((one) => {
    const style = getComputedStyle(one.place);
    const columns = Number(style.getPropertyValue("--sheet-columns")) || 1;
    const width = Math.floor((sheet.width - (columns - 1) * 24) / columns);
    const height = one.height === null ? Number(style.getPropertyValue("--sheet-height")) || 300 : one.height(width, sheet.tallest);
    one.place.style.height = `${height}px`;
    fit(one, width, height, sheet.tallest);
  });
}

figures.months.forEach((f) => place(f.id, (width, height) => monthOption(f, width, height), null));
figures.spans.forEach((f) =>
  place(
    f.id,
    (width, _, tallest) => spanOption(f, width, tallest),
    (width, tallest) => spanHeight(f, width, tallest),
  ),
);
figures.times.forEach((f) => place(f.id, (width, height) => timeOption(f, width, height), null));
figures.heats.forEach((f) =>
  place(
    f.id,
    (width) => heatOption(f, width),
    () => heatHeight(f),
  ),
);

let waiting = 0;
window.addEventListener("resize", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(fitToScreen);
});
window.addEventListener("beforeprint", fitToSheet);
window.addEventListener("afterprint", fitToScreen);
document.documentElement.dataset["drawn"] = String(drawn.length);
