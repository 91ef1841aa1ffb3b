// The page's colours and font for charts, which cannot read custom properties themselves.

const NAMES = ["paper", "muted", "hairline", "country", "middle-half", "median", "trust", "england"];

export const palette = {};

function read() {
  const style = getComputedStyle(document.documentElement);
  for (const name of NAMES) palette[name] = style.getPropertyValue(`--${name}`).trim();
  palette.font = `${0.8125 * parseFloat(style.fontSize)}px ${style.fontFamily}`;
  palette.fontSize = 0.8125 * parseFloat(style.fontSize);
  palette.fontFamily = style.fontFamily;
}
read();

// Calls `redraw` when the colours have become others.
export function whenThemeChanges(redraw) {
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(query).addEventListener("change", () => {
      read();
      redraw();
    });
  }
}
