// What repeated measurements come to.

export function quantile(values, share) {
  const ascending = values.toSorted((a, b) => a - b);
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const lower = ascending[below];
  return lower + (position - below) * ((ascending[below + 1] ?? lower) - lower);
}

// The median with the quartiles around it, and how many there were.
export function summary(values) {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
  return { median, lower, upper, n: values.length };
}
