// One comparison: a figure with its interval, its percentile with the range, and what may be concluded from them.

import { nearest, pupilSd } from "./figures.js";
import { round } from "./numbers.js";
import { meanInterval, percentile, wilson } from "./statistics.js";

const FEWEST_PUPILS = 11;

function verdict(pupils, [lower, upper], { lowerQuartile, median, upperQuartile }) {
  if (pupils < FEWEST_PUPILS) return "few";
  if (lower <= lowerQuartile && upper >= upperQuartile) return "uncertain";
  if (lower > median) return "higher";
  if (upper < median) return "lower";
  return "close";
}

// The place of a figure, ranked at the precision of the others, and of the ends of its interval.
function place({ ascending, decimals }, value, [lower, upper]) {
  const at = percentile(ascending, round(value, decimals));
  return { at, lower: Math.min(percentile(ascending, lower), at), upper: Math.max(percentile(ascending, upper), at) };
}

// `figure` and `pupils` as they were read; `year` of the trust's results.
export function compare(measure, figure, pupils, year) {
  const peers = nearest(measure, year);
  const { value, decimals } = figure;
  const interval = measure.sds
    ? meanInterval(value, pupils, pupilSd(measure, year), measure.range)
    : wilson(value, pupils);
  const concluded = verdict(pupils, interval, peers);
  return {
    measure,
    peers,
    value,
    decimals,
    pupils,
    year,
    interval,
    verdict: concluded,
    place: concluded === "few" ? undefined : place(peers, value, interval),
  };
}
