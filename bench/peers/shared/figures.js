// The national figures as the comparison needs them: every distribution in ascending order, with its quartiles. They are
// unfolded once, because a keystroke should not sort.

import packed from "national-figures";
import { quantile } from "./statistics.js";

function unfolded({ from, counts, decimals, ...rest }) {
  const scale = 10 ** decimals;
  const ascending = new Float64Array(counts.reduce((all, count) => all + count, 0));
  let place = 0;
  counts.forEach((count, step) => {
    ascending.fill((from + step) / scale, place, place + count);
    place += count;
  });
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) => quantile(ascending, share));
  return { ...rest, decimals, from, counts, ascending, lowerQuartile, median, upperQuartile };
}

export const measures = packed.map((measure) => ({ ...measure, distributions: measure.distributions.map(unfolded) }));

// The distribution of the year nearest to `year`; of two as near, the later.
export function nearest({ distributions }, year) {
  const distance = (one) => Math.abs(one.year - year);
  return distributions.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

// The standard deviation between pupils: of the year, else of the latest year before it, else of the first after it.
export function pupilSd({ sds }, year) {
  const earlier = sds.filter(([of]) => of <= year);
  return (earlier.at(-1) ?? sds[0])[1];
}
