// What only the widget has: the full program's coming, a key in its table of schools, pasted schools, and long tasks in a
// session of ordinary use.

import { measuredKeys, press } from "./keys.mjs";
import { MEASURES, primarySchools } from "./schools.mjs";
import { FIGURES, IDS, QUIET, untilFull, visit } from "./visit.mjs";

// The packs of measures that a sheet may need; they load when the place for sheets opens.
const PACKS = 4;

// From the click on another room to that room, drawn by the full program; its files come over the network, or are in the
// browser's cache where they were `fetched` before.
export async function changeOver(browser, url, { condition, fetched }) {
  return visit(browser, url, { condition, program: "small" }, async ({ session, ask }) => {
    await ask(() => bench.until(() => document.documentElement.dataset.state === "ready"));
    if (fetched) {
      await ask(async () => {
        const [list] = document.querySelector("[data-later]").dataset.later.split(" ");
        const files = await (await fetch(list)).json();
        const wanted = ["full.js", "full.wasm", "chunk.wasm", "full.css"].map((name) => files[name].split(" ")[0]);
        await Promise.all(wanted.map(async (file) => (await fetch(file)).arrayBuffer()));
      });
    }
    const sent = [];
    session.on("Network.dataReceived", ({ encodedDataLength }) => sent.push(encodedDataLength));
    const took = await ask(async (quiet) => {
      const from = performance.now();
      document.querySelector("[data-room=sector]").click();
      await bench.until(() => document.documentElement.dataset.program === "full" && document.querySelector("[data-room=sector][aria-current]"));
      const shown = bench.paints.at(-1);
      const { painted } = await bench.followed(quiet);
      return { shown: shown - from, settled: painted - from };
    }, QUIET);
    return { ...took, bytes: sent.reduce((all, one) => all + one, 0) };
  });
}

// Pastes `count` schools and takes them; gives how long each step took.
async function pasted({ ask }, count) {
  return ask(
    async (text, schools, measures, packs, quiet) => {
      const click = (action) => document.querySelector(`[data-action=${action}]`).click();
      click("spreadsheet");
      const loaded = () => performance.getEntriesByType("resource").filter(({ name, responseEnd }) => name.endsWith(".postcard") && responseEnd > 0);
      await bench.until(() => document.querySelector("#pasted") && loaded().length >= packs);
      await bench.followed(quiet);
      const area = document.querySelector("#pasted");
      const began = performance.now();
      area.value = text;
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await bench.until(() => document.querySelector("[data-action=take]"));
      const understood = performance.now();
      click("take");
      const isThere = () => document.querySelectorAll("tbody.school").length === schools && document.querySelectorAll(".line[data-group=all]").length >= measures;
      await bench.until(isThere);
      return { understood: understood - began, taken: performance.now() - understood };
    },
    primarySchools(count),
    count,
    MEASURES,
    PACKS,
    QUIET,
  );
}

export async function pastedSchools(browser, url, { condition, schools }) {
  return visit(browser, url, { condition, program: "full" }, (visited) => pasted(visited, schools));
}

// Keys in a cell in the middle of the table.
export async function keysInTable(browser, url, { condition, schools, ...keys }) {
  return visit(browser, url, { program: "full" }, async (visited) => {
    await pasted(visited, schools);
    await visited.ask(
      async (row, quiet) => {
        const cell = document.querySelector(`tbody[data-school="${row}"] input[data-cell=rwm_expected]`);
        cell.scrollIntoView({ block: "center" });
        cell.focus();
        cell.setSelectionRange(cell.value.length, cell.value.length);
        await bench.followed(quiet);
      },
      Math.floor(schools / 2),
      QUIET,
    );
    return measuredKeys(visited, condition, keys, 3 * QUIET);
  });
}

const TEXTS = Object.entries(FIGURES);

// Ordinary use: the page is opened, seven figures are typed key by key, a measure is opened, and every part is looked at.
// Gives the long tasks of each step. The load is a step by itself, because a page that loads does nothing else.
export async function ordinaryUse(browser, url, condition) {
  return visit(browser, url, { condition }, async (visited) => {
    const { ask } = visited;
    const steps = [];
    let seen = 0;
    const step = async (name, act) => {
      await act();
      await ask((quiet) => bench.followed(quiet), 2 * QUIET);
      const tasks = await ask((from) => bench.longTasks.slice(from).map(([, duration]) => duration), seen);
      seen += tasks.length;
      steps.push({ name, tasks });
    };
    const show = (selector) => ask((wanted) => document.querySelector(wanted).click(), selector);
    await step("load", () => ask((quiet) => bench.country(quiet), QUIET));
    await step("the full program comes", () => untilFull({ ask }));
    await step("open the form", () => ask(() => bench.open()));
    for (const [name, text] of TEXTS) {
      await step(`type in ${name}`, async () => {
        await ask((field) => bench.fieldOf(field).focus(), name);
        for (const letter of text) {
          await press(visited, letter);
          await ask(() => bench.until(() => true));
        }
      });
    }
    await step("close the form", () => show("[data-action=enter]"));
    await step("open a measure", () => show(`.line[data-measure=${IDS[0]}] button`));
    for (const room of ["sector", "reflect", "share", "methods", "about", "your-trust"]) {
      await step(`look at ${room}`, async () => {
        await show(`[data-room=${room}]`);
        await ask((name) => bench.until(() => document.querySelector(`[data-room=${name}]`).ariaCurrent), room);
      });
    }
    return steps;
  });
}
