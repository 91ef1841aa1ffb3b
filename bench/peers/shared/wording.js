// Every sentence about a finding, word for word what the widget says.

import { academicYear, grouped, round, whole, write } from "./numbers.js";

const begun = (words) => words[0].toUpperCase() + words.slice(1);

const pupilsText = (pupils) => `${grouped(pupils)} ${pupils === 1 ? "pupil" : "pupils"}`;
const populationText = ({ ascending, noun }) => `${grouped(ascending.length)} ${noun}`;

const BRIEF = {
  few: "Too few pupils",
  uncertain: "Too uncertain to place",
  higher: "Higher than the median",
  lower: "Lower than the median",
  close: "Too close to call",
};

export const verdictInBrief = ({ verdict }) => BRIEF[verdict];

export const valueText = ({ value, decimals, peers, measure }) =>
  write(value, Math.min(decimals, Math.max(peers.decimals, 2)), measure);

export function pupilsAndYears({ pupils, year, peers }) {
  const among = year === peers.year ? "" : `, among ${academicYear(peers.year)} trusts`;
  return `${pupilsText(pupils)}, ${academicYear(year)}${among}`;
}

export const peersInBrief = ({ peers }) => ` of ${populationText(peers)}, ${academicYear(peers.year)}`;

// Nothing is 0 or 100 because a rounded number says so.
function rank(percentile) {
  if (percentile > 0 && percentile < 0.5) return "under 1%";
  if (percentile >= 99.5 && percentile < 100) return "over 99%";
  return `${whole(percentile)}%`;
}

function share(percentile) {
  if (percentile <= 0) return "none";
  if (percentile < 0.5) return "fewer than 1%";
  if (percentile >= 100) return "all";
  if (percentile >= 99.5) return "nearly all";
  return `about ${whole(percentile)}%`;
}

// The place counted from the side on which the figure passes more, and the word for that side.
function fromLargerSide({ at, lower, upper }) {
  return at < 50 ? { at: 100 - at, lower: 100 - upper, upper: 100 - lower, word: "lower" } : { at, lower, upper, word: "higher" };
}

// Of a figure beyond which there can be none, where others share it.
function edge({ measure, peers, place, value }) {
  const published = round(value, peers.decimals);
  const [lowest, highest] = measure.range;
  const words = published <= lowest ? "as low as any" : published >= highest ? "as high as any" : undefined;
  return place.at > 0 && place.at < 100 ? words : undefined;
}

export function placeInBrief(finding) {
  const { place, verdict } = finding;
  if (!place) return "Fewer than 11 pupils";
  if (verdict === "uncertain") return `Higher than ${rank(place.lower)} to ${rank(place.upper)}`;
  const seen = fromLargerSide(place);
  const [lower, upper] = [rank(seen.lower), rank(seen.upper)];
  const joined = /\s/.test(lower + upper) ? `${lower} to ${upper}` : `${lower.slice(0, -1)}–${upper.slice(0, -1)}`;
  const range = lower === upper ? lower : joined;
  return `${begun(edge(finding) ?? `${seen.word} than ${share(seen.at).replace(/^about /, "")}`)} (${range})`;
}

function headline({ verdict, pupils }) {
  const titles = {
    few: "Too few pupils for a place",
    uncertain: "Too uncertain to place",
    higher: "Clearly higher than the median trust",
    lower: "Clearly lower than the median trust",
    close: `Too close to call with ${pupilsText(pupils)}`,
  };
  return titles[verdict];
}

function placeText(finding) {
  const { place, peers, verdict } = finding;
  const population = populationText(peers);
  if (!place) return `not placed among ${population} (fewer than 11 pupils)`;
  if (verdict === "uncertain") {
    return `higher than anything from ${rank(place.lower)} to ${rank(place.upper)} of ${population} (95% range)`;
  }
  const seen = fromLargerSide(place);
  const standing = edge(finding) ?? `${seen.word} than ${share(seen.at)}`;
  const of = standing.endsWith(" all") ? " " : " of ";
  const [lower, upper] = [rank(seen.lower), rank(seen.upper)];
  return `${standing}${of}${population} (range ${lower === upper ? lower : `${lower} to ${upper}`})`;
}

// "65% is higher than about 57% of 626 trusts (range 25% to 82%), 2024/25."
function sentence(finding) {
  const { year, peers } = finding;
  const theirs = academicYear(peers.year);
  const years = year === peers.year ? "" : ` Your ${academicYear(year)} figure, among ${theirs} trusts.`;
  return `${valueText(finding)} is ${placeText(finding)}, ${theirs}.${years}`;
}

export const announcement = (finding) => `${finding.measure.shortName}: ${headline(finding)}. ${sentence(finding)}`;

// A quantile can fall between two whole numbers, and is then written with a decimal.
function quantileText(value, measure, decimals) {
  const isBetween = decimals === 0 && Math.abs(value - Math.round(value)) > 1e-6;
  return write(value, decimals + (isBetween ? 1 : 0), measure);
}

export function countryHeadline(measure, peers) {
  const [lower, upper] = [peers.lowerQuartile, peers.upperQuartile].map((end) => quantileText(end, measure, peers.decimals));
  return `About half of ${populationText(peers)} are between ${lower} and ${upper}`;
}

export const countryCaption = (measure, peers) =>
  `${measure.name}, ${academicYear(peers.year)}: ${populationText(peers)} by their figure. Each dot is a trust. The middle half is bolder.`;

export const medianLabel = (measure, peers) => `Median ${quantileText(peers.median, measure, peers.decimals)}`;
export const englandLabel = (measure, { england }) => `England ${write(england, measure.englandDecimals, measure)}`;

export const countryInWords = (measure, peers) =>
  `Picture of the trusts by their figure: median ${quantileText(peers.median, measure, peers.decimals)}; ${englandLabel(measure, peers)}.`;

export const UNREADABLE = "Not compared yet. Check the message at its fields.";
export const PUPILS_MISSING = "Add pupil numbers to show how certain this is.";
export const PUPILS_MISSING_IN_BRIEF = "Add pupil numbers";
export const moreThanStage = (own, stage) =>
  `${pupilsText(own)} is more than ${pupilsText(stage)}: this counts only some pupils at this stage. Correct one of the two numbers.`;
