// A visit: a page in a browser context of its own, so that nothing is in its cache, observed from before its first script.

import { impose } from "./conditions.mjs";
import { speaksCdp } from "./launch.mjs";
import { observe } from "./observer.js";

export const IDS = ["rwm_expected", "attainment_8", "progress_8", "english_maths_5", "ebacc_entry"];

export const FIGURES = {
  "key_stage_2-pupils": "182",
  rwm_expected: "65",
  "key_stage_4-pupils": "640",
  attainment_8: "44.1",
  progress_8: "-0.12",
  english_maths_5: "41",
  ebacc_entry: "38",
};

// How long nothing may change for a picture to be finished, in milliseconds.
export const QUIET = 100;

// A browser that saves data is how the widget's small program stays: the full one then waits until it is asked for.
const saveData = () => Object.defineProperty(navigator, "connection", { value: { saveData: true } });

// The widget's full program has taken the small one's place.
export const untilFull = ({ ask }) => ask(() => bench.until(() => document.documentElement.dataset.program === "full"));

// Visits `url` and gives what `use({ page, session, ask })` does. `ask(run, ...values)` runs a function in the page; what is
// to `begin` there, with `values`, begins before the page's own scripts, and its result is `bench.result`. `program` is
// "small" or "full" where one of the widget's is meant, else it is as it comes.
export async function visit(browser, url, { condition = {}, program, begin, values = [], before = () => {} }, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = speaksCdp(browser) ? await page.createCDPSession() : undefined;
    if (session) await impose(condition, session);
    if (program === "small") await page.evaluateOnNewDocument(saveData);
    await page.evaluateOnNewDocument(observe);
    if (begin) await page.evaluateOnNewDocument(`globalThis.bench.result = (${begin})(...${JSON.stringify(values)})`);
    await before({ page, session });
    // Firefox reports errors of its own driver as the page's.
    const failed = new Promise((_, fail) => session && page.on("pageerror", fail));
    // It is awaited below; a page that fails later than that is not unhandled.
    failed.catch(() => {});
    await page.goto(url, { waitUntil: "domcontentloaded" });
    const ask = (run, ...given) => Promise.race([page.evaluate(run, ...given), failed]);
    if (program === "full") await untilFull({ ask });
    return await use({ page, session, ask });
  } catch (error) {
    throw new Error(`${url}: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}
