// One key in a field: from its event to the last thing that it changed, and to the painting of that.

import { speaksCdp } from "./launch.mjs";
import { FIGURES, IDS, QUIET, visit } from "./visit.mjs";

// Where a key is typed, and what is there before it.
export const SITUATIONS = {
  one: { title: "one picture", figures: { "key_stage_2-pupils": "182", rwm_expected: "65" }, ids: ["rwm_expected"], field: "rwm_expected" },
  five: { title: "five pictures", figures: FIGURES, ids: IDS, field: "rwm_expected" },
  four: { title: "five pictures, of which four change", figures: FIGURES, ids: IDS, field: "key_stage_4-pupils" },
};

const CODES = { Backspace: { code: "Backspace", windowsVirtualKeyCode: 8 } };

// A real key, by the browser's own input; `key` is a character or the name of another key.
export async function press({ page, session }, key) {
  if (!session) {
    await page.keyboard.press(key);
    return;
  }
  const code = CODES[key];
  const event = code ? { key, ...code } : { key, windowsVirtualKeyCode: key.charCodeAt(0) };
  await session.send("Input.dispatchKeyEvent", code ? { type: "rawKeyDown", ...event } : { type: "keyDown", text: key, ...event });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

// The last digit is taken away and another typed, and so on: each key changes the figure, and so all that is said of it.
const keyAt = (place) => (place % 2 ? String(((place * 3) % 8) + 1) : "Backspace");

// Types `count` keys after those that `warm` up, and gives what each took.
export async function typed(visited, { count, warm }, quiet) {
  const taken = [];
  for (let place = 0; place < count + warm; place += 1) {
    await press(visited, keyAt(place));
    taken.push(await visited.ask((pause) => bench.keyed(pause), quiet));
  }
  return taken.slice(warm);
}

const PARTS = { script: "ScriptDuration", style: "RecalcStyleDuration", layout: "LayoutDuration" };

// How long the page has run scripts, computed styles and laid out so far, in milliseconds.
async function workDone(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const all = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  return Object.fromEntries(Object.entries(PARTS).map(([part, name]) => [part, 1000 * all[name]]));
}

// The same with the page's long tasks meanwhile, and what a key cost it on average, the observer's frames included. A slow
// processor is imposed only now: what came before is not measured.
export async function measuredKeys(visited, condition, keys, quiet) {
  const { session, ask } = visited;
  if (!session) return { keys: await typed(visited, keys, quiet) };
  if (condition?.cpu) await session.send("Emulation.setCPUThrottlingRate", { rate: condition.cpu });
  await session.send("Performance.enable");
  const before = await ask(() => bench.longTasks.length);
  const workBefore = await workDone(session);
  const taken = await typed(visited, keys, quiet);
  const work = await workDone(session);
  for (const part of Object.keys(work)) work[part] = (work[part] - workBefore[part]) / (keys.count + keys.warm);
  const longTasks = await ask((from) => bench.longTasks.length - from, before);
  return { keys: taken, longTasks, work };
}

export async function keystrokes(browser, url, { condition, program, situation, ...keys }) {
  const { figures, ids, field } = situation;
  return visit(browser, url, { program }, async (visited) => {
    const { ask } = visited;
    await ask((...values) => bench.compare(...values), figures, ids, QUIET);
    await ask((name) => {
      const input = bench.fieldOf(name);
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    }, field);
    const isSlow = condition?.cpu || !speaksCdp(browser);
    return measuredKeys(visited, condition, keys, isSlow ? 2 * QUIET : QUIET);
  });
}
