// Makes the peers' national figures from the project's own committed data: the five measures and the tables of trusts that
// the widget's first bundle has. A distribution is written as counts, from its least figure on, in steps of the precision
// at which it is published; that is the smallest form that plain JSON has for it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const TABLES = ["ks2-2018-19", "ks2-2024-25", "ks4-2018-19", "ks4-2022-23"];
const MEASURES = ["rwm_expected", "attainment_8", "progress_8", "english_maths_5", "ebacc_entry"];

// The values of a TOML file's top level, or of one of its tables; nothing else of TOML is needed here.
function values(text) {
  const pairs = text.matchAll(/^(\w+) = (?:"(.*)"|(-?[\d.]+)|(\{.*\}))$/gm);
  return Object.fromEntries(Array.from(pairs, ([, name, string, number, table]) => [name, string ?? table ?? Number(number)]));
}

// The rows of a CSV file by column. No cell of these files holds a comma in quotes before the columns that are read.
function rows(text) {
  const [head, ...lines] = text.trim().split("\n").map((line) => line.match(/("[^"]*"|[^,]*)(?:,|$)/g).map((cell) => cell.replace(/,$/, "")));
  return lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])));
}

const summer = (year) => Number(year.slice(0, 4)) + 1;

function distribution(measure, name, read) {
  const description = read(`trusts/${name}.toml`);
  const columns = description.split("[[figures]]").slice(1).map(values);
  const column = columns.find((one) => one.measure === measure && one.group === "all");
  if (!column) return undefined;
  const table = values(description);
  const cells = rows(read(`trusts/${name}.csv`)).map((row) => row[column.column]);
  const steps = cells.filter((cell) => /^-?[\d.]+$/.test(cell)).map((cell) => Math.round(Number(cell) * 10 ** column.decimals));
  const from = Math.min(...steps);
  const counts = new Array(Math.max(...steps) - from + 1).fill(0);
  for (const step of steps) counts[step - from] += 1;
  return { year: summer(table.year), noun: table.noun_plural, decimals: column.decimals, from, counts };
}

function measure(id, read) {
  const { name, short_name, stage, unit, range, interval, cohort, own_pupils } = values(read(`measures/${id}.toml`));
  const sds = read("pupil-sd.toml").split("[[pupil_sd]]").slice(1).map(values).filter((one) => one.measure === id);
  const england = rows(read("england.csv")).filter((row) => row.measure === id && row.group === "all");
  const series = read("england.toml").split("[[series]]").slice(1).map(values).find((one) => one.measure === id && one.group === "all");
  const distributions = TABLES.map((table) => distribution(id, table, read)).filter(Boolean);
  for (const one of distributions) {
    const figure = england.find((row) => summer(row.year) === one.year);
    if (figure) one.england = Number(figure.value);
  }
  return {
    id,
    name,
    shortName: short_name,
    stage,
    unit,
    range: range.match(/-?[\d.]+/g).map(Number),
    cohort,
    ownPupils: own_pupils,
    sds: interval === "wilson" ? undefined : sds.map(({ year, value }) => [summer(year), value]),
    englandDecimals: series.decimals,
    distributions: distributions.sort((a, b) => b.year - a.year),
  };
}

// The figures, from the folder `data/`.
export function nationalFigures(data) {
  const read = (path) => readFileSync(join(data, path), "utf8");
  return MEASURES.map((id) => measure(id, read));
}
