// The methods of a comparison, as `src/stats/` has them: Wilson's interval of a proportion, the interval of a mean from the
// standard deviation between pupils, mid-rank percentiles, and quantiles of type 7. All arrays are in ascending order.

const Z95 = 1.959963984540054;
// The Department for Education rounds it.
const DFE_Z95 = 1.96;

const within = (value, [lowest, highest]) => Math.min(Math.max(value, lowest), highest);

// In per cent.
export function wilson(percentage, pupils) {
  const share = ((percentage / 100) * pupils) / pupils;
  const squared = (Z95 * Z95) / pupils;
  const centre = (share + squared / 2) / (1 + squared);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / pupils + squared / (4 * pupils))) / (1 + squared);
  return [Math.min(centre - half, share), Math.max(centre + half, share)].map((end) => within(end, [0, 1]) * 100);
}

export function meanInterval(mean, pupils, sd, range) {
  const half = (DFE_Z95 * sd) / Math.sqrt(pupils);
  return [within(mean - half, range), within(mean + half, range)];
}

export function quantile(ascending, share) {
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const lower = ascending[below];
  return lower + (position - below) * ((ascending[below + 1] ?? lower) - lower);
}

// The place of the first element for which `passed` no longer holds.
function partition(ascending, passed) {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passed(ascending[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

// From 0 to 100; ties count half.
export function percentile(ascending, value) {
  const below = partition(ascending, (other) => other < value);
  const upTo = partition(ascending, (other) => other <= value);
  return (100 * (below + 0.5 * (upTo - below))) / ascending.length;
}
