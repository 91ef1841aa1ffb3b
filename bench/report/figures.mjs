// The figures of a report by what they are of: each function gives a summary of all that was measured.

import { quantile, summary } from "./statistics.mjs";

export const PEERS = { uplot: "uPlot", chartjs: "Chart.js", plot: "Plot", echarts: "ECharts" };
export const PAGES = { widget: "widget", ...PEERS };
export const TYPING = { small: "widget, small program", full: "widget, full program", ...PEERS };

const allOf = ({ heap, buffers, wasm }) => heap + buffers + wasm;
const median = (values) => quantile(values, 0.5);

export function figures(results) {
  const load = (kind, measure) => (condition, page) => summary(results[kind][condition][page].map((visit) => visit[measure]));
  const key = (measure) => (situation, condition, page) =>
    summary(results.keys[situation][condition][page].flatMap(({ keys }) => keys.map((one) => one[measure])));
  const memory = (edits, page) => median(results.memory[page].map((after) => allOf(after[edits])));
  const growth = (after) => (allOf(after[1000]) / allOf(after[100]) - 1) * 100;
  const { firefox } = results;
  return {
    transfer: (page) => results.transfer[page],
    later: results.later,
    firstPaint: load("country", "firstPaint"),
    country: load("country", "country"),
    accepting: load("compared", "accepting"),
    there: load("compared", "there"),
    compared: load("compared", "compared"),
    longTasks: load("compared", "longTasks"),
    blocked: load("compared", "blocked"),
    key: key("painted"),
    keyChanged: key("changed"),
    keyLongTasks: (situation, condition, page) => results.keys[situation][condition][page].reduce((all, { longTasks }) => all + longTasks, 0),
    keyWork: (situation, condition, page, part) => median(results.keys[situation][condition][page].map(({ work }) => work[part])),
    tableWork: (condition, part) => median(results.table[condition].map(({ work }) => work[part])),
    memory,
    memoryGrowth: (page) => median(results.memory[page].map(growth)),
    wasm: (page) => median(results.memory[page].map((after) => after[1000].wasm)),
    nodes: (edits, page) => median(results.memory[page].map((after) => after[edits].nodes)),
    changeOver: (how, measure) => summary(results.changeOver[how].map((one) => one[measure])),
    changeOverBytes: median(results.changeOver.cold.map(({ bytes }) => bytes)),
    tableKey: (condition, measure) => summary(results.table[condition].flatMap(({ keys }) => keys.map((one) => one[measure]))),
    tableLongTasks: (condition) => results.table[condition].reduce((all, { longTasks }) => all + longTasks, 0),
    pasted: (condition, measure) => summary(results.pasted[condition].map((one) => one[measure])),
    use: results.use[0],
    uses: results.use,
    // The visit whose comparison was finished in the median time.
    timeline(condition, page) {
      const visits = results.timeline[condition][page].toSorted((a, b) => a.marks.compared - b.marks.compared);
      return visits[Math.floor(visits.length / 2)];
    },
    hasFirefox: firefox !== undefined,
    firefoxLoad: (measure, page) => summary(firefox[measure === "compared" ? "compared" : "country"][page].map((visit) => visit[measure])),
    firefoxKey: (measure, page) => summary(firefox.keys[page].flatMap(({ keys }) => keys.map((one) => one[measure]))),
  };
}
