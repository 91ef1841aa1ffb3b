// Numbers: rounding in which a tie goes away from zero however it was reached, and how figures are written.

function wholeUnits(value, decimals) {
  const scaled = Math.abs(value * 10 ** decimals);
  return Math.floor(scaled + 0.5 + 8 * Number.EPSILON * Math.max(scaled, 1));
}

export function round(value, decimals) {
  return (Math.sign(value) * wholeUnits(value, decimals)) / 10 ** decimals + 0;
}

function digits(value, decimals) {
  const units = String(wholeUnits(value, decimals)).padStart(decimals + 1, "0");
  return decimals ? `${units.slice(0, -decimals)}.${units.slice(-decimals)}` : units;
}

export const whole = (value) => digits(value, 0);

// "65%", "−0.12", "+0.30", "46.3".
export function write(value, decimals, { unit }) {
  const text = digits(value, decimals);
  const isZero = !/[1-9]/.test(text);
  const plus = unit === "progress_grades" && !isZero ? "+" : "";
  const sign = value < 0 && !isZero ? "−" : plus;
  return `${sign}${text}${unit === "percentage" ? "%" : ""}`;
}

export const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

// "2024/25" for the year that ends in the summer of 2025.
export const academicYear = (summer) => `${summer - 1}/${String(summer % 100).padStart(2, "0")}`;
export const summerOf = (year) => Number(year.slice(0, 4)) + 1;
