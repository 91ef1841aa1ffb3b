// A distribution as stacked dots, one a trust: a column for each published value, or for a round bin of them where columns
// would be thinner than dots. Dots alternate left and right within their column, which packs them closely.

const MOST_VALUES = 101;
const MOST_BINS = 60;

function stepsInAColumn(steps) {
  if (steps <= MOST_VALUES) return 1;
  for (let power = 1; ; power *= 10) {
    const each = [1, 2, 5].map((factor) => factor * power).find((one) => steps / one <= MOST_BINS);
    if (each) return each;
  }
}

// The dots' places, those of the middle half apart from the others. `y` counts dots from the ground up.
export function dotsOf({ from, counts, decimals, lowerQuartile, upperQuartile }) {
  const scale = 10 ** decimals;
  const each = stepsInAColumn(counts.length);
  const shift = Math.floor(each / 2);
  const heights = new Map();
  const dots = { middleHalf: [], others: [] };
  counts.forEach((count, at) => {
    const step = from + at;
    const bin = Math.floor((step + shift) / each);
    const centre = (bin * each - (1 - (each % 2)) / 2) / scale;
    const inside = step >= lowerQuartile * scale - 1e-3 && step <= upperQuartile * scale + 1e-3;
    for (let left = count; left > 0; left -= 1) {
      const level = heights.get(bin) ?? 0;
      heights.set(bin, level + 1);
      const side = ((level % 2 ? 0.25 : -0.25) * each) / scale;
      (inside ? dots.middleHalf : dots.others).push({ x: centre + side, y: level + 0.5 });
    }
  });
  return { ...dots, columnWidth: each / scale, fullest: Math.max(...heights.values()) };
}

// A dot's radius in a plot of that size, whose axes span `width` columns and `height` dots.
export function dotRadius(plot, { width, height }) {
  return 0.42 * Math.min(plot.width / width, (2 * plot.height) / height, 11);
}
