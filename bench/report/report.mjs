// The report of a run: the issue's table of ratios first, then what must be reached, then every number behind them.

import { CONDITIONS } from "../measure/conditions.mjs";
import { SITUATIONS } from "../measure/keys.mjs";
import { COMPARED_WITH_THE_BEST, goals } from "./goals.mjs";
import { kilobytes, megabytes, milliseconds, ratio, spread, table } from "./format.mjs";
import { PAGES, PEERS, TYPING, figures } from "./figures.mjs";

function ratios(of, pages = PEERS, ours = "widget", theirs = (page) => page) {
  return Object.keys(pages).map((page) => of.map((values) => ratio(values(ours), values(theirs(page)))).join(" / "));
}

// The issue's rows alone, or all that were measured.
function headline(f, isWhole) {
  const { needed } = f.transfer("widget");
  const peerRequests = f.transfer("uplot").needed.requests;
  const weight = (page) => f.transfer(page).needed.brotli;
  const three = (measure) => Object.keys(CONDITIONS).map((condition) => (page) => measure(condition, page).median);
  const key = (situation) => ["plain", "slowCpu"].map((condition) => (page) => f.key(situation, condition, page).median);
  const situations = Object.entries(SITUATIONS).filter(([name]) => isWhole || COMPARED_WITH_THE_BEST.includes(name));
  const keyRows = situations.flatMap(([name, { title }]) =>
    ["small", "full"].map((program) => [`key to painted, ${title}, plain / 4× (${program} program)`, ...ratios(key(name), PEERS, program)]),
  );
  const further = [
    ["all five rows there, plain / 4× / 1.6 Mbit/s", ...ratios(three(f.there))],
    ["first paint, plain / 4× / 1.6 Mbit/s", ...ratios(three(f.firstPaint))],
  ];
  return table(
    [isWhole ? "widget ÷ peer" : "tool ÷ peer", ...Object.values(PEERS)],
    [
      [`bytes with brotli (${kilobytes(needed.brotli)}, ${needed.requests} requests; theirs ${peerRequests})`, ...ratios([weight])],
      ["finished comparison, plain / 4× / 1.6 Mbit/s", ...ratios(three(f.compared))],
      ["country drawn, plain / 4× / 1.6 Mbit/s", ...ratios(three(f.country))],
      ...(isWhole ? further : []),
      ...keyRows,
    ],
  );
}

function bytes(f) {
  const row = (title, { requests, raw, gzip, brotli }) => [title, requests, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];
  const rows = Object.entries(PAGES).map(([page, title]) => row(title, f.transfer(page).needed));
  const { ahead } = f.transfer("widget");
  if (ahead.requests) rows.push(row("widget, begun ahead of need in that time", ahead));
  for (const [name, weight] of Object.entries(f.later)) rows.push(row(`widget, later: ${name}`, weight));
  return table(["until the finished comparison", "requests", "raw", "gzip", "brotli"], rows);
}

function times(f, condition) {
  const rows = Object.entries(PAGES).map(([page, title]) => [
    title,
    ...[f.firstPaint, f.country, f.accepting, f.there, f.compared].map((measure) => spread(measure(condition, page))),
    ...[f.longTasks, f.blocked].map((measure) => Math.round(measure(condition, page).median)),
  ]);
  return table([CONDITIONS[condition].title, "first paint", "country drawn", "fields open", "all five rows there", "finished comparison", "long tasks", "ms over 50"], rows);
}

function keys(f, situation) {
  const rows = Object.entries(TYPING).map(([page, title]) => [
    title,
    ...["plain", "slowCpu"].flatMap((condition) => [
      spread(f.key(situation, condition, page)),
      spread(f.keyChanged(situation, condition, page)),
      ["script", "style", "layout"].map((part) => milliseconds(f.keyWork(situation, condition, page, part))).join(" / "),
      f.keyLongTasks(situation, condition, page),
    ]),
  ]);
  const columns = ["painted", "last change", "script / style / layout a key", "long tasks"];
  return table([SITUATIONS[situation].title, ...columns.map((one) => `${one}, plain`), ...columns.map((one) => `${one}, 4×`)], rows);
}

function memory(f) {
  const rows = Object.entries(TYPING).map(([page, title]) => [
    title,
    ...[0, 100, 1000].map((edits) => megabytes(f.memory(edits, page))),
    `${f.memoryGrowth(page) >= 0 ? "+" : "−"}${Math.abs(f.memoryGrowth(page)).toFixed(1)}%`,
    megabytes(f.wasm(page)),
    f.nodes(1000, page) - f.nodes(100, page),
  ]);
  return table(["memory", "after load", "after 100 edits", "after 1,000", "growth from 100", "of which WebAssembly", "more nodes"], rows);
}

function fullProgram(f) {
  const rows = [
    ["change-over, files fetched before: the room is shown", spread(f.changeOver("fetched", "shown"))],
    ["the same until nothing changes", spread(f.changeOver("fetched", "settled"))],
    ["the same at CPU 4×: the room is shown", spread(f.changeOver("fetchedSlowCpu", "shown"))],
    ["change-over, files over the network: the room is shown", spread(f.changeOver("cold", "shown"))],
    [`the same at 1.6 Mbit/s (${kilobytes(f.changeOverBytes)} come)`, spread(f.changeOver("coldSlowNetwork", "shown"))],
    ...["plain", "slowCpu"].flatMap((condition) => [
      [`key with 60 schools × 12 measures, ${CONDITIONS[condition].title}: painted`, spread(f.tableKey(condition, "painted"))],
      [`the same: last change`, spread(f.tableKey(condition, "changed"))],
      ["the same: script / style / layout a key", ["script", "style", "layout"].map((part) => milliseconds(f.tableWork(condition, part))).join(" / ")],
      [`the same: long tasks in ${f.tableKey(condition, "painted").n} keys`, f.tableLongTasks(condition)],
      [`100 schools × 12 measures pasted, ${CONDITIONS[condition].title}: understood`, spread(f.pasted(condition, "understood"))],
      [`the same: taken and compared`, spread(f.pasted(condition, "taken"))],
    ]),
  ];
  return table(["the full program", "milliseconds"], rows);
}

function use(f) {
  const rows = f.use.map(({ name, tasks }) => [name, tasks.length, tasks.length ? tasks.map(milliseconds).join(", ") : "none"]);
  return table(["ordinary use at CPU 4×, first session", "long tasks", "milliseconds each"], rows);
}

function timeline(f, condition, page) {
  const { marks, files, longTasks, programs } = f.timeline(condition, page);
  const events = [
    ...files.map(({ name, isLater, startTime, responseStart, responseEnd, encodedBodySize }) => ({
      at: startTime,
      cells: [`${isLater ? "later/" : ""}${name.replace(/-[0-9a-f]{16}/, "")}`, milliseconds(startTime), milliseconds(responseStart), milliseconds(responseEnd), kilobytes(encodedBodySize)],
    })),
    ...programs.map(([name, start, end]) => ({ at: start, cells: [`(WebAssembly.${name})`, milliseconds(start), "", milliseconds(end), ""] })),
    ...longTasks.map(([start, duration]) => ({ at: start, cells: ["(long task)", milliseconds(start), "", milliseconds(start + duration), ""] })),
    ...Object.entries({ firstPaint: "first paint", accepting: "fields open", there: "all five rows there", compared: "finished comparison" }).map(([mark, title]) => ({
      at: marks[mark],
      cells: [`**${title}**`, milliseconds(marks[mark]), "", "", ""],
    })),
  ];
  const rows = events.toSorted((a, b) => a.at - b.at).map(({ cells }) => cells);
  return table([`${PAGES[page]}, ${CONDITIONS[condition].title}`, "begins", "first byte", "ends", "bytes"], rows);
}

function inFirefox(f) {
  if (!f.hasFirefox) return "Not measured: Firefox was not here, or failed.";
  const loads = Object.entries(PAGES).map(([page, title]) => [title, ...["firstPaint", "country", "compared"].map((measure) => spread(f.firefoxLoad(measure, page)))]);
  const keyRows = Object.entries(TYPING).map(([page, title]) => [title, spread(f.firefoxKey("painted", page)), spread(f.firefoxKey("changed", page))]);
  return [
    table(["plain", "first paint", "country drawn", "finished comparison"], loads),
    table(["key, five pictures, plain", "painted", "last change"], keyRows),
  ].join("\n\n");
}

const sections = (f) => [
  ["What must be reached", goals(f).map(({ what, reached, is }) => `- ${reached === undefined ? "not measured here" : reached ? "**reached**" : "**not reached**"}: ${what}${is ? ` — ${is}` : ""}`).join("\n")],
  ["Bytes and requests", bytes(f)],
  ["Loading", Object.keys(CONDITIONS).map((condition) => times(f, condition)).join("\n\n")],
  ["Keys", Object.keys(SITUATIONS).map((situation) => keys(f, situation)).join("\n\n")],
  ["Memory", memory(f)],
  ["The full program", [fullProgram(f), use(f)].join("\n\n")],
  ["Where the time of a load goes", ["plain", "slowCpu", "slowNetwork"].flatMap((condition) => ["widget", "uplot"].map((page) => timeline(f, condition, page))).join("\n\n")],
  ["Firefox", inFirefox(f)],
];

// Above this load a run says so: its times are those of a machine that was doing something else.
const BUSY = 0.5;

function busy({ loadBefore }) {
  if (loadBefore <= BUSY) return "";
  return `\n**The machine was busy when this run began (load ${loadBefore.toFixed(1)}): measure again before anything is concluded.**`;
}

const machineOf = ({ machine }) => `${machine.cpu}, ${machine.cores} cores, ${Math.round(machine.memory / 2 ** 30)} GB`;

// What the project's README shows of a run, in its words.
export function summaryForReadme({ run, results }) {
  return `Measured with \`${run.command}\` on ${run.date}: ${machineOf(run)}; medians of ${run.rounds} rounds.${busy(run.machine)}

${headline(figures(results), false)}
`;
}

export function report({ run, results }) {
  const f = figures(results);
  const { machine, versions } = run;
  const { samples, compared } = results.agreement;
  return `# Speed and size beside other pages

Written by \`${run.command}\` on ${run.date}. What is measured, and how, is in [README.md](README.md).

${machineOf(run)}, ${machine.system}; ${Object.values(versions).map((version) => (version.startsWith("v") ? `Node ${version}` : version)).join("; ")}.
${run.rounds} ${run.rounds === 1 ? "round" : "rounds"} in ${run.minutes} minutes, everything in turn; ${run.keys.count} keys a round. Medians, with the quartiles in brackets; times in milliseconds.
The peers' texts were compared with the widget's before: ${compared} texts of ${samples} samples, all the same.${busy(machine)}

${headline(f, true)}

${sections(f).map(([title, text]) => `## ${title}\n\n${text}`).join("\n\n")}
`;
}
