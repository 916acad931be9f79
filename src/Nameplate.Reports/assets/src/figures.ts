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

export interface FigureSet {
  months: readonly MonthFigure[];
  spans: readonly SpanFigure[];
}
