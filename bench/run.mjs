// Measures the widget and its peers in one run, everything in turn so that a machine that grows slower or busier does so for
// all of them, and writes results.json and results.md. `cargo xtask bench` serves the pages and says where they are.

import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { agreement } from "./measure/agreement.mjs";
import { CONDITIONS } from "./measure/conditions.mjs";
import { changeOver, keysInTable, ordinaryUse, pastedSchools } from "./measure/full.mjs";
import { SITUATIONS, keystrokes } from "./measure/keys.mjs";
import { chromium, firefox } from "./measure/launch.mjs";
import { timeline, untilCompared, untilCountry } from "./measure/load.mjs";
import { memory } from "./measure/memory.mjs";
import { transfer, weighedLater } from "./measure/transfer.mjs";
import { report, summaryForReadme } from "./report/report.mjs";

const job = JSON.parse(process.argv[2]);
const { pages, rounds, quick } = job;
const { plain, slowCpu, slowNetwork } = CONDITIONS;
const { widget, ...peers } = pages;

// The pages in which keys are typed: the widget has two programs.
const typing = { small: { url: widget, program: "small" }, full: { url: widget, program: "full" } };
for (const [peer, url] of Object.entries(peers)) typing[peer] = { url };

const KEYS = quick ? { count: 6, warm: 2 } : { count: 10, warm: 4 };
const FEW_ROUNDS = quick ? 1 : 3;

// Results by what was measured, each a list with one entry a round: `results.load.plain.widget`.
const results = {};
function keep(value, ...names) {
  const last = names.pop();
  const place = names.reduce((within, name) => (within[name] ??= {}), results);
  (place[last] ??= []).push(value);
}

// Another page first in every round, so that none has the same neighbours throughout.
function turned(all, round) {
  const entries = Object.entries(all);
  return entries.map((_, at) => entries[(at + round) % entries.length]);
}

const began = Date.now();
const [loadBefore] = loadavg();
const say = (what) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${what}`);

async function load(browser, round) {
  for (const [name, condition] of Object.entries(CONDITIONS)) {
    for (const [page, url] of turned(pages, round)) {
      keep(await untilCountry(browser, url, condition), "country", name, page);
      keep(await untilCompared(browser, url, condition), "compared", name, page);
    }
  }
}

async function keys(browser, round) {
  for (const [name, situation] of Object.entries(SITUATIONS)) {
    for (const [of, condition] of Object.entries({ plain, slowCpu })) {
      for (const [page, { url, program }] of turned(typing, round)) {
        keep(await keystrokes(browser, url, { condition, program, situation, ...KEYS }), "keys", name, of, page);
      }
    }
  }
}

async function fullProgram(browser) {
  keep(await changeOver(browser, widget, { condition: plain, fetched: true }), "changeOver", "fetched");
  keep(await changeOver(browser, widget, { condition: slowCpu, fetched: true }), "changeOver", "fetchedSlowCpu");
  keep(await changeOver(browser, widget, { condition: plain }), "changeOver", "cold");
  keep(await changeOver(browser, widget, { condition: slowNetwork }), "changeOver", "coldSlowNetwork");
  for (const [name, condition] of Object.entries({ plain, slowCpu })) {
    keep(await pastedSchools(browser, widget, { condition, schools: 100 }), "pasted", name);
    keep(await keysInTable(browser, widget, { condition, schools: 60, ...KEYS }), "table", name);
  }
}

async function inFirefox(browser, round) {
  for (const [page, url] of turned(pages, round)) {
    keep(await untilCountry(browser, url, plain), "firefox", "country", page);
    keep(await untilCompared(browser, url, plain), "firefox", "compared", page);
  }
  for (const [page, { url, program }] of turned(typing, round)) {
    keep(await keystrokes(browser, url, { program, situation: SITUATIONS.five, ...KEYS }), "firefox", "keys", page);
  }
}

// A browser of its own for each kind of measurement, ended whatever happens.
async function within(browser, use) {
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

const versions = { node: process.version };

await within(await chromium(job.chromium), async (browser) => {
  versions.chromium = await browser.version();
  say("does every page say the same?");
  results.agreement = await agreement(browser, pages);
  const { differences } = results.agreement;
  if (differences.length) throw new Error(`the pages do not say the same:\n${differences.join("\n")}`);
  say("what do they fetch?");
  results.transfer = {};
  for (const [page, url] of Object.entries(pages)) results.transfer[page] = await transfer(browser, url);
  results.later = await weighedLater(browser, widget);
});

for (let round = 0; round < rounds; round += 1) {
  await within(await chromium(job.chromium), async (browser) => {
    say(`round ${round + 1} of ${rounds}: loads`);
    await load(browser, round);
    say(`round ${round + 1} of ${rounds}: keys`);
    await keys(browser, round);
    say(`round ${round + 1} of ${rounds}: the full program`);
    await fullProgram(browser);
    if (round < FEW_ROUNDS) {
      say(`round ${round + 1} of ${FEW_ROUNDS}: timelines, ordinary use, memory`);
      for (const [name, condition] of Object.entries(CONDITIONS)) {
        for (const page of ["widget", "uplot"]) keep(await timeline(browser, pages[page], condition), "timeline", name, page);
      }
      keep(await ordinaryUse(browser, widget, slowCpu), "use");
      for (const [page, { url, program }] of turned(typing, round)) keep(await memory(browser, url, { program }), "memory", page);
    }
  });
}

// What Firefox cannot do is no reason to lose what Chromium did.
if (job.firefox) {
  try {
    await within(await firefox(job.firefox), async (browser) => {
      versions.firefox = await browser.version();
      for (let round = 0; round < rounds; round += 1) {
        say(`round ${round + 1} of ${rounds}: Firefox`);
        await inFirefox(browser, round);
      }
    });
  } catch (error) {
    console.error(error);
    results.firefox = undefined;
  }
}

// A hundredth of a millisecond is finer than any clock here.
const rounded = (_, value) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);

const machine = { cpu: cpus()[0].model.trim(), cores: cpus().length, memory: totalmem(), system: `${process.platform} ${process.arch}`, loadBefore };
const run = { date: new Date().toISOString().slice(0, 10), command: job.command, rounds, keys: KEYS, minutes: Math.round((Date.now() - began) / 60_000), machine, versions };
writeFileSync(join(job.out, "results.json"), `${JSON.stringify({ run, results }, rounded)}\n`);
writeFileSync(join(job.out, "results.md"), report({ run, results }));
say(`written to ${join(job.out, "results.md")}`);

// The table in the README says how many rounds it is of; a quick run is not to be shown.
if (!quick) {
  const text = readFileSync(job.readme, "utf8");
  const marked = /(?<=<!-- speed -->\n).*?(?=<!-- \/speed -->)/s;
  if (!marked.test(text)) throw new Error(`${job.readme} has no place for the table of speed`);
  writeFileSync(job.readme, text.replace(marked, () => summaryForReadme({ run, results })));
  say(`and its table to ${job.readme}`);
}
