// From the navigation to the first paint, to the country drawn and to the finished comparison; what is fetched for that.

import { FIGURES, IDS, QUIET, visit } from "./visit.mjs";

// Without an entry: the picture of the country.
export async function untilCountry(browser, url, condition) {
  const begin = (quiet) => bench.country(quiet);
  return visit(browser, url, { condition, begin, values: [QUIET] }, ({ ask }) =>
    ask(async () => {
      const country = await bench.result;
      return { firstPaint: await bench.firstPaint(), country };
    }),
  );
}

// With the five figures entered as soon as the fields take them.
export async function untilCompared(browser, url, condition) {
  const begin = (...values) => bench.compare(...values);
  return visit(browser, url, { condition, begin, values: [FIGURES, IDS, QUIET] }, ({ ask }) =>
    ask(async () => {
      const { entered, there, painted } = await bench.result;
      const before = bench.longTasks.filter(([start]) => start < painted);
      return {
        accepting: entered,
        there,
        compared: painted,
        longTasks: before.length,
        blocked: before.reduce((all, [, duration]) => all + duration - 50, 0),
      };
    }),
  );
}

// When each file was asked for and had arrived, and the marks of a load, to see where the time goes.
export async function timeline(browser, url, condition) {
  const begin = (...values) => bench.compare(...values);
  return visit(browser, url, { condition, begin, values: [FIGURES, IDS, QUIET] }, ({ ask }) =>
    ask(async () => {
      const { entered, there, painted } = await bench.result;
      const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
      return {
        marks: { firstPaint: await bench.firstPaint(), accepting: entered, there, compared: painted },
        longTasks: bench.longTasks,
        programs: bench.programs,
        files: files.map(({ name, startTime, requestStart, responseStart, responseEnd, encodedBodySize }) => ({
          name: name.split("/").pop() || "index.html",
          isLater: name.includes("/later/"),
          startTime,
          requestStart,
          responseStart,
          responseEnd,
          encodedBodySize,
        })),
      };
    }),
  );
}
