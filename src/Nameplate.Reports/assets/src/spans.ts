import type { EChartsCoreOption } from "echarts/core";
import type { SpanFigure, SpanRow } from "./figures";
import { colour, ink, narrowBelow, rule, sans, soft, tooltip } from "./theme";
import { escaped, monthName } from "./words";

interface Layout {
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  row: number;
}

type Shape = Record<string, unknown>;
type Coord = (point: [number, number]) => number[];

const ruler = document.createElement("canvas").getContext("2d");

/** The width of the longest label that has to stay beside its bar. */
function labelWidth(figure: SpanFigure): number {
  if (ruler === null) {
    return 260;
  }
  const beside = figure.rows.filter((r) => hasMarks(r) || !r.heading);
  return Math.max(
    0,
    ...beside.map((r) => {
      ruler.font = `${r.heading ? "700 13px" : "400 12.5px"} ${sans}`;
      return ruler.measureText(r.label).width + (r.heading ? 2 : 14);
    }),
  );
}

function hasMarks(row: SpanRow): boolean {
  return row.start !== null || row.middle !== null || row.share !== null;
}

/** What a chart of rows needs in pixels; on paper no chart may be taller than its page. */
function layout(figure: SpanFigure, width: number, tallest: number): Layout {
  const narrow = width < narrowBelow;
  const roomy = narrow ? 46 : 27;
  const row = Math.min(roomy, Math.max(15, (tallest - 70) / figure.rows.length));
  return narrow
    ? { narrow, left: 14, right: 14, top: 30, bottom: 24, row }
    : {
        narrow,
        left: Math.ceil(Math.min(width * 0.4, Math.max(160, labelWidth(figure) + 20))),
        right: Math.min(170, Math.max(136, width * 0.18)),
        top: 40,
        bottom: 24,
        row,
      };
}

export function spanHeight(figure: SpanFigure, width: number, tallest: number): number {
  const l = layout(figure, width, tallest);
  return Math.ceil(l.top + l.bottom + l.row * figure.rows.length);
}

/** Rows over time: a bar from the start to the median, a whisker from p10 to p90, a diamond where something was promised. */
export function spanOption(figure: SpanFigure, width: number, tallest: number): EChartsCoreOption {
  const l = layout(figure, width, tallest);
  const every = Math.max(1, Math.ceil((((figure.to - figure.from) / 12) * 40) / Math.max(120, width - l.left - l.right))) * 12;
  return {
    animation: false,
    textStyle: { fontFamily: sans },
    grid: { left: l.left, right: l.right, top: l.top, bottom: l.bottom, outerBoundsMode: "none" },
    xAxis: {
      type: "value",
      min: figure.from,
      max: figure.to,
      interval: every,
      position: "bottom",
      axisLabel: {
        color: soft,
        fontSize: 12,
        formatter: (v: number) => (l.narrow ? `\u2019${String(Math.floor(v / 12)).slice(2)}` : String(Math.floor(v / 12))),
        showMaxLabel: true,
        hideOverlap: true,
      },
      axisLine: { show: true, onZero: false, lineStyle: { color: soft } },
      axisTick: { show: true, length: 4, lineStyle: { color: soft } },
      splitLine: { lineStyle: { color: rule, width: 1 } },
    },
    yAxis: { type: "value", min: 0, max: figure.rows.length, inverse: true, show: false },
    tooltip: { ...tooltip, trigger: "item", formatter: (p: unknown) => tip(figure.rows[(p as { dataIndex: number }).dataIndex]) },
    series: [
      {
        type: "custom",
        clip: false,
        animation: false,
        data: figure.rows.map((_, i) => [figure.from, i]),
        renderItem: (params: { dataIndex: number }, api: { coord: Coord }) => {
          const row = figure.rows[params.dataIndex];
          return row === undefined ? null : { type: "group", children: draw(row, params.dataIndex, figure, l, api.coord, width) };
        },
        markLine:
          figure.asOf === null
            ? undefined
            : {
                silent: true,
                symbol: "none",
                animation: false,
                z: 1,
                lineStyle: { color: soft, type: [1, 3], width: 1.5 },
                label: { formatter: figure.asOfLabel, color: soft, fontSize: 12, position: "end", rotate: 0, distance: 6 },
                data: [
                  [
                    { xAxis: figure.asOf, yAxis: figure.rows.length },
                    { xAxis: figure.asOf, yAxis: 0 },
                  ],
                ],
              },
      },
      heading(figure, l, width),
    ].filter((s) => s !== null),
  };
}

/** The words over the notes at the right. */
function heading(figure: SpanFigure, l: Layout, width: number): Shape | null {
  if (l.narrow) {
    return null;
  }
  return {
    type: "custom",
    silent: true,
    animation: false,
    data: [[figure.from, 0]],
    tooltip: { show: false },
    renderItem: () => text(figure.noteTitle, width - l.right + 14, l.top - 12, 12, "400", soft),
  };
}

function draw(row: SpanRow, index: number, figure: SpanFigure, l: Layout, coord: Coord, width: number): Shape[] {
  const x = (month: number): number => coord([Math.min(Math.max(month, figure.from), figure.to), 0])[0] ?? 0;
  const y = coord([figure.from, index])[1] ?? 0;
  const middle = l.narrow ? y + l.row * 0.72 : y + l.row / 2;
  const label = l.narrow ? y + l.row * (hasMarks(row) ? 0.32 : 0.66) : middle;
  const shapes: Shape[] = [band(y, l, width, index)];
  shapes.push(
    text(row.label, row.heading || l.narrow ? 2 : 14, label, row.heading ? 13 : 12.5, row.heading ? "700" : "400", ink, room(row, l, width)),
  );
  shapes.push(...marks(row, x, middle, figure), ...notes(row, l, middle, label, width));
  return shapes;
}

/** What the label may take: a heading that has no bar may run on over the empty row. */
function room(row: SpanRow, l: Layout, width: number): number {
  if (l.narrow) {
    return width - (row.note === "" ? 8 : row.share === null ? 88 : 112);
  }
  return row.heading && !hasMarks(row) ? width - 10 : l.left - 16;
}

/** An invisible strip under the row, so that its tooltip opens anywhere on it. */
function band(y: number, l: Layout, width: number, index: number): Shape {
  return { type: "rect", shape: { x: 0, y: y + (index === 0 ? 0 : 0.5), width, height: l.row }, style: { fill: "transparent" }, cursor: "default" };
}

function marks(row: SpanRow, x: (m: number) => number, y: number, figure: SpanFigure): Shape[] {
  const shapes: Shape[] = [];
  const strong = colour("c1");
  // A month is drawn at its end: power in June is there when June is over.
  const at = (m: number): number => x(m + 1);
  if (row.start !== null) {
    const from = x(row.start);
    const to = row.middle === null ? x(figure.to) : at(row.middle);
    if (row.actual) {
      shapes.push({ type: "rect", shape: { x: from, y: y - 4.5, width: Math.max(2, to - from), height: 9 }, style: { fill: strong } });
    } else {
      const open = row.middle === null;
      shapes.push({ type: "rect", shape: { x: from, y: y - 4.5, width: Math.max(2, to - from), height: 9 }, style: { fill: strong, opacity: 0.16 } });
      shapes.push({
        type: "rect",
        shape: { x: from, y: y - 4.5, width: Math.max(2, to - from), height: 9 },
        style: { fill: "none", stroke: strong, lineWidth: 1, lineDash: open ? [3, 3] : null },
      });
    }
  }
  if (row.low !== null && row.high !== null && !row.actual) {
    const [a, b] = [at(row.low), at(row.high)];
    const tone = row.start === null ? strong : ink;
    shapes.push(stroke(a, y, b, y, tone, 1.6), stroke(a, y - 4, a, y + 4, tone, 1.6), stroke(b, y - 4, b, y + 4, tone, 1.6));
  }
  if (row.middle !== null && !row.actual) {
    shapes.push({
      type: "circle",
      shape: { cx: at(row.middle), cy: y, r: 4 },
      style: { fill: row.start === null ? strong : ink, stroke: colour("paper"), lineWidth: 1 },
    });
  }
  if (row.promised !== null) {
    const p = at(row.promised);
    shapes.push({
      type: "polygon",
      shape: {
        points: [
          [p, y - 6.5],
          [p + 5.5, y],
          [p, y + 6.5],
          [p - 5.5, y],
        ],
      },
      style: { fill: colour("paper"), stroke: colour("promise"), lineWidth: 2 },
    });
  }
  return shapes;
}

function notes(row: SpanRow, l: Layout, middle: number, label: number, width: number): Shape[] {
  const y = l.narrow ? label : middle;
  const shapes: Shape[] = [];
  if (row.share === 0) {
    return [text(row.note, l.narrow ? width - 4 : width - l.right + 14, y, 12, "400", soft, undefined, l.narrow ? "right" : "left")];
  }
  let from = l.narrow ? width - 104 : width - l.right + 14;
  if (row.share !== null) {
    const size = l.narrow ? 48 : Math.min(78, l.right - 70);
    shapes.push({ type: "rect", shape: { x: from, y: y - 4, width: size, height: 8 }, style: { fill: rule } });
    shapes.push({
      type: "rect",
      shape: { x: from, y: y - 4, width: size * Math.min(1, Math.max(0, row.share)), height: 8 },
      style: { fill: colour("c1") },
    });
    from += size + 7;
  } else if (l.narrow) {
    return row.note === "" ? shapes : [text(row.note, width - 4, y, 12, "400", soft, 104, "right")];
  }
  shapes.push(text(row.note, from, y, 12, "400", row.share === null ? soft : ink));
  return shapes;
}

function text(words: string, x: number, y: number, size: number, weight: string, fill: string, width?: number, align = "left"): Shape {
  const cut = width === undefined ? {} : { width, overflow: "truncate", ellipsis: "\u2026" };
  return {
    type: "text",
    x,
    y,
    silent: true,
    style: { text: words, fill, align, verticalAlign: "middle", font: `${weight} ${size}px ${sans}`, stroke: colour("paper"), lineWidth: 3, ...cut },
  };
}

function stroke(x1: number, y1: number, x2: number, y2: number, tone: string, lineWidth: number): Shape {
  return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: tone, lineWidth } };
}

function tip(row: SpanRow | undefined): string {
  if (row === undefined || !hasMarks(row)) {
    return "";
  }
  const lines: [string, string][] = [];
  const say = (name: string, month: number | null): void => {
    if (month !== null) {
      lines.push([name, monthName(month)]);
    }
  };
  say("start", row.start);
  say("promised", row.promised);
  if (row.actual) {
    say("has power since", row.middle);
  } else if (row.middle === null) {
    lines.push(["likely", "not within the horizon"]);
  } else {
    say("p10", row.low);
    say("median", row.middle);
    say("p90", row.high);
  }
  if (row.note !== "" && !row.actual) {
    lines.push([row.share === null ? "last gate, most often" : "probability", row.note]);
  }
  const rows = lines.map(([a, b]) => `<tr><td>${escaped(a)}</td><td>${escaped(b)}</td></tr>`);
  return `<strong>${escaped(row.label)}</strong><table class="tip">${rows.join("")}</table>`;
}
