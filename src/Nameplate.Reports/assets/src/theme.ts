// Colours are variables of the style sheet: SVG takes them as they are, so light, dark and print need no drawing anew.

export const narrowBelow = 560;

export function colour(name: string): string {
  return `var(--${name})`;
}

export const ink = colour("ink");
export const soft = colour("soft");
export const rule = colour("rule");
export const paper = colour("paper");

export const sans = 'system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

export const tooltip = {
  backgroundColor: colour("panel"),
  borderColor: rule,
  borderWidth: 1,
  padding: [8, 12],
  textStyle: { color: ink, fontFamily: sans, fontSize: 13 },
  extraCssText: "box-shadow: 0 2px 12px rgba(0,0,0,.18); border-radius: 3px; max-width: 300px; white-space: normal;",
  confine: true,
  transitionDuration: 0,
};
