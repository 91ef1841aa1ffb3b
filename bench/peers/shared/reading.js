// What is typed in a field: `{}` for nothing, `{ value, decimals }` for a number, `{ problem }` for what cannot be used, in
// words. A problem that is `open` waits until the field is left, because the number may still be being typed.

import { grouped, write } from "./numbers.js";

const LONGEST = 12;
const MOST_PUPILS = 50_000;
const EXAMPLES = { percentage: "65 or 65.4", progress_grades: "0.12 or −0.12", points: "46.3" };

const plain = (typed) => typed.trim().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s/g, " ");

function number(typed, example) {
  const text = plain(typed);
  if (!text) return {};
  const [, sign, digits, perCent] = /^([+-]? *)(\d+\.?\d*|\.\d+) *(%?)$/.exec(text) ?? [];
  if (digits === undefined) {
    if (/^[+-]?\.?$/.test(text)) return { problem: `Enter the digits as well, such as ${example}, or leave this empty.`, open: true };
    const mended = /^[+-]?\d*,\d+$/.test(text) && text.replace(",", ".").replace("-", "−").replace("+", "");
    if (mended) return { problem: `Write decimals with a point, not a comma: ${mended}.`, isComma: true };
    return { problem: `“${text.slice(0, 24)}” is not a number. Enter digits, such as ${example}.` };
  }
  if (text.length > LONGEST) {
    return { problem: `This has ${text.length} characters, more than any figure needs. Enter a number such as ${example}.` };
  }
  const value = Number(digits) * (sign.startsWith("-") ? -1 : 1);
  return { value, decimals: digits.split(".")[1]?.length ?? 0, perCent: perCent !== "" };
}

export function readFigure(typed, measure) {
  const { unit, range, shortName } = measure;
  const read = number(typed, EXAMPLES[unit]);
  const { value, decimals, perCent } = read;
  if (value === undefined) return read;
  const isShare = unit === "percentage";
  if (perCent && !isShare) {
    return { problem: `${shortName} is not a percentage. Leave out the per cent sign and enter a figure such as ${EXAMPLES[unit]}.` };
  }
  const [lowest, highest] = range;
  if (value < lowest || value > highest) {
    const what = isShare ? "a percentage of pupils" : `${shortName} of a trust`;
    const ends = range.map((end) => write(end, 0, measure)).join(" and ");
    return { problem: `${write(value, decimals, measure)} cannot be right: ${what} is between ${ends}.` };
  }
  if (isShare && !perCent && value > 0 && value <= 1) {
    const share = (100 * value).toFixed(Math.max(decimals - 2, 0));
    return { problem: `Do you mean ${share}${share <= 1 ? "%" : ""}? If it really is that small, enter ${value.toFixed(decimals)}%.`, open: true };
  }
  return read;
}

export function readPupils(typed) {
  const text = plain(typed);
  const read = number(/^\d{1,3}([, ])\d{3}(\1\d{3})*$/.test(text) ? text.replace(/[, ]/g, "") : text, "182");
  const { value, perCent, isComma } = read;
  if (value === undefined && !isComma) return read;
  if (value < 0) return { problem: "A number of pupils cannot be negative." };
  if (isComma || perCent || value % 1) return { problem: "Enter how many pupils there were, as a whole number such as 182." };
  if (value === 0) return { problem: "There must be at least one pupil. If no pupil was at this stage, leave this empty." };
  if (value > MOST_PUPILS) {
    return { problem: `${grouped(value)} pupils is more than any trust has in one year group. Enter the pupils at this stage only.` };
  }
  return read;
}
