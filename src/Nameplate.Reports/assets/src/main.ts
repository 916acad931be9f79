import { CustomChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { FigureSet } from "./figures";
import { monthOption } from "./months";
import { spanHeight, spanOption } from "./spans";

use([LineChart, ScatterChart, CustomChart, GridComponent, TooltipComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

/** The width that A4 leaves between the style sheet's margins, in CSS pixels, and the tallest chart that stays on one sheet. */
const sheet = { width: 688, tallest: 860 };

interface Drawn {
  place: HTMLElement;
  chart: EChartsType;
  option: (width: number, tallest: number) => EChartsCoreOption;
  height: ((width: number, tallest: number) => number) | null;
  width: number;
}

const figures = JSON.parse(document.getElementById("figures")?.textContent ?? "{}") as FigureSet;
const drawn: Drawn[] = [];

function place(id: string, option: Drawn["option"], height: Drawn["height"]): void {
  const found = document.getElementById(id);
  if (found === null) {
    return;
  }
  found.replaceChildren();
  const width = Math.max(1, found.clientWidth);
  if (height !== null) {
    found.style.height = `${height(width, Infinity)}px`;
  }
  const chart = init(found, null, { renderer: "svg", width, height: found.clientHeight });
  const one: Drawn = { place: found, chart, option, height, width: 0 };
  drawn.push(one);
  fit(one, width, Infinity);
}

function fit(one: Drawn, width: number, tallest: number): void {
  if (width <= 0 || width === one.width) {
    return;
  }
  one.width = width;
  if (one.height !== null) {
    one.place.style.height = `${one.height(width, tallest)}px`;
  }
  one.chart.resize({ width, height: one.place.clientHeight, silent: true });
  one.chart.setOption(one.option(width, tallest), { notMerge: true });
  one.chart.getZr().flush();
}

function fitToScreen(): void {
  drawn.forEach((one) => fit(one, one.place.clientWidth, Infinity));
}

/** On paper the columns of a figure's frame are the style sheet's: full width, or an equal part of it. */
function fitToSheet(): void {
  drawn.forEach((one) => {
    const columns = Number(getComputedStyle(one.place).getPropertyValue("--sheet-columns")) || 1;
    fit(one, Math.floor((sheet.width - (columns - 1) * 24) / columns), sheet.tallest);
  });
}

figures.months.forEach((f) => place(f.id, (width) => monthOption(f, width), null));
figures.spans.forEach((f) => place(f.id, (width, tallest) => spanOption(f, width, tallest), (width, tallest) => spanHeight(f, width, tallest)));

let waiting = 0;
window.addEventListener("resize", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(fitToScreen);
});
window.addEventListener("beforeprint", fitToSheet);
window.addEventListener("afterprint", fitToScreen);
document.documentElement.dataset["drawn"] = String(drawn.length);
