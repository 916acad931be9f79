const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 2026-10 as Oct 2026. */
export function monthText(text: string): string {
  return monthName(Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1);
}

/** A month as year × 12 + month − 1. */
export function monthName(index: number): string {
  return `${names[index % 12] ?? ""} ${Math.floor(index / 12)}`;
}

/** Three significant digits, as the page's tables print them, with the figure's prefix and suffix. */
export function amount(value: number | null | undefined, prefix: string, suffix: string): string {
  if (value === null || value === undefined) {
    return "\u2013";
  }
  if (value === 0) {
    return `${prefix}0`;
  }
  const size = Math.abs(value);
  const digits = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : size >= 0.0995 ? 3 : 4;
  const text = size.toLocaleString("en-GB", { maximumFractionDigits: digits });
  return `${value < 0 && text !== "0" ? "\u2212" : ""}${prefix}${text}${suffix}`;
}

/** Text as markup: names come from programme files. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
