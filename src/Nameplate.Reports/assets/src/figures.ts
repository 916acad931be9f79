// What the page's figures are made of. Numbers arrive scaled; the names of colours are the names of the style sheet's variables.

export type Values = readonly (number | null)[];

export interface Strip {
  name: string;
  colour: string;
  values: Values;
}

export interface Band {
  name: string;
  colour: string;
  low: Values;
  middle: Values;
  high: Values;
}

export interface MonthFigure {
  id: string;
  months: readonly string[];
  asOf: string | null;
  asOfLabel: string;
  prefix: string;
  suffix: string;
  compact: boolean;
  top: number | null;
  areas: readonly Strip[];
  band: Band | null;
  lines: readonly Strip[];
}

export interface SpanRow {
  label: string;
  heading: boolean;
  start: number | null;
  low: number | null;
  middle: number | null;
  high: number | null;
  promised: number | null;
  actual: boolean;
  share: number | null;
  note: string;
}

export interface SpanFigure {
  id: string;
  asOf: number | null;
  asOfLabel: string;
  from: number;
  to: number;
  noteTitle: string;
  rows: readonly SpanRow[];
}

/** A chart over the time of a run; values are means over intervals of `step` seconds. */
export interface TimeFigure {
  id: string;
  step: number;
  prefix: string;
  suffix: string;
  /** Where the axis begins, if not at zero. */
  bottom: number | null;
  areas: readonly Strip[];
  lines: readonly Strip[];
  limit: Strip | null;
}

/** Shares from 0 to 1 by row and interval. */
export interface HeatFigure {
  id: string;
  step: number;
  rows: readonly { name: string; values: Values }[];
}

export interface FigureSet {
  months: readonly MonthFigure[];
  spans: readonly SpanFigure[];
  times: readonly TimeFigure[];
  heats: readonly HeatFigure[];
}
