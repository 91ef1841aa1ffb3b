// What issue 18 says must be reached, held against the numbers of the run. A goal that is missed is no failure of the run.

import { CONDITIONS } from "../measure/conditions.mjs";
import { SITUATIONS } from "../measure/keys.mjs";
import { kilobytes, milliseconds, ratio } from "./format.mjs";
import { PEERS } from "./figures.mjs";

// The situations in which a key is held against the best peer.
export const COMPARED_WITH_THE_BEST = ["one", "five"];

// The widget's median against others', each at most `most` times as long.
function against(measure, conditions, pages, most) {
  const parts = conditions.flatMap((condition) =>
    pages.map((page) => {
      const [ours, theirs] = [measure(condition, "widget").median, measure(condition, page).median];
      return { holds: ours <= theirs * most, text: `${PEERS[page]} ${CONDITIONS[condition].title} ${ratio(ours, theirs)}` };
    }),
  );
  return { reached: parts.every(({ holds }) => holds), is: parts.map(({ text }) => text).join(", ") };
}

function keyGoal(f, program) {
  const parts = COMPARED_WITH_THE_BEST.flatMap((situation) =>
    ["plain", "slowCpu"].map((condition) => {
      const { title } = SITUATIONS[situation];
      const ours = f.key(situation, condition, program).median;
      const best = Object.keys(PEERS).toSorted((a, b) => f.key(situation, condition, a).median - f.key(situation, condition, b).median)[0];
      const theirs = f.key(situation, condition, best).median;
      return { holds: ours <= theirs, text: `${title} ${CONDITIONS[condition].title} ${milliseconds(ours)} ms, best ${PEERS[best]} ${milliseconds(theirs)}` };
    }),
  );
  return { reached: parts.every(({ holds }) => holds), is: parts.map(({ text }) => text).join("; ") };
}

function memoryGoal(f, program) {
  const growth = f.memoryGrowth(program);
  return { reached: Math.abs(growth) <= 5, is: `${growth.toFixed(1)}%` };
}

export function goals(f) {
  const { compared, country } = f;
  const table = f.tableKey("slowCpu", "painted").median;
  const changeOver = f.changeOver("fetched", "shown").median;
  const longTasks = f.uses.map((steps) => steps.flatMap(({ tasks }) => tasks));
  const others = ["chartjs", "plot", "echarts"];
  const small = f.transfer("widget").needed.brotli;
  const wasm = f.later["full.wasm"].brotli;
  return [
    { what: "country drawn no later than uPlot’s page in all three conditions", ...against(country, Object.keys(CONDITIONS), ["uplot"], 1) },
    { what: "finished comparison at most uPlot’s × 1.1, plain and at 4×", ...against(compared, ["plain", "slowCpu"], ["uplot"], 1.1) },
    { what: "finished comparison at most uPlot’s × 1.5 at 1.6 Mbit/s", ...against(compared, ["slowNetwork"], ["uplot"], 1.5) },
    { what: "finished comparison sooner than Chart.js, Plot and ECharts, plain and at 4×", ...against(compared, ["plain", "slowCpu"], others, 1) },
    { what: "key to painted no later than the best peer, in the small program", ...keyGoal(f, "small") },
    { what: "key to painted no later than the best peer, in the full program", ...keyGoal(f, "full") },
    { what: "a key with 60 schools × 12 measures painted within 50 ms at 4×", reached: table <= 50, is: `${milliseconds(table)} ms` },
    {
      what: "no long task in a session of ordinary use at 4×",
      reached: longTasks.every((tasks) => tasks.length === 0),
      is: longTasks.map((tasks) => `${tasks.length} long tasks, the longest ${milliseconds(Math.max(0, ...tasks))} ms`).join("; "),
    },
    { what: "small program and all it needs at most 105 kB with brotli", reached: small <= 105_000, is: kilobytes(small) },
    { what: "full program’s WASM at most 330 kB with brotli", reached: wasm <= 330_000, is: kilobytes(wasm) },
    { what: "change-over within 150 ms once fetched", reached: changeOver <= 150, is: `${milliseconds(changeOver)} ms` },
    { what: "memory after 1,000 edits within 5% of after 100, small program", ...memoryGoal(f, "small") },
    { what: "memory after 1,000 edits within 5% of after 100, full program", ...memoryGoal(f, "full") },
    { what: "10,000 schools at most eleven times 1,000 (`cargo bench`)" },
  ];
}
