// What a page fetches until its comparison is finished, and what that weighs as it is, with gzip and with brotli. What the
// widget fetches in the meantime for later is counted apart.

import http from "node:http";
import { FIGURES, IDS, QUIET, visit } from "./visit.mjs";

function bytes(url, encoding) {
  return new Promise((done, fail) => {
    const request = http.get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      let length = 0;
      response.on("data", (chunk) => (length += chunk.length));
      response.on("end", () => done(length));
    });
    request.on("error", fail);
  });
}

async function weighed(urls) {
  const sum = async (encoding) => (await Promise.all(urls.map((url) => bytes(url, encoding)))).reduce((all, one) => all + one, 0);
  return { requests: urls.length, raw: await sum("identity"), gzip: await sum("gzip"), brotli: await sum("br") };
}

export async function transfer(browser, url) {
  const urls = new Set();
  const before = ({ session }) => session.on("Network.requestWillBeSent", ({ request }) => request.url.startsWith("http") && urls.add(request.url));
  const begin = (...values) => bench.compare(...values);
  await visit(browser, url, { before, begin, values: [FIGURES, IDS, QUIET] }, ({ ask }) => ask(() => bench.result));
  const isLater = (one) => one.includes("/later/");
  const all = Array.from(urls);
  return { needed: await weighed(all.filter((one) => !isLater(one))), ahead: await weighed(all.filter(isLater)) };
}

// The widget's full program, which comes later: its parts as they are listed.
export async function weighedLater(browser, url) {
  const files = await visit(browser, url, { program: "small" }, ({ ask }) =>
    ask(async () => {
      const [list] = document.querySelector("[data-later]").dataset.later.split(" ");
      const all = await (await fetch(list)).json();
      return Object.fromEntries(["full.js", "full.wasm", "chunk.wasm", "full.css"].map((name) => [name, new URL(all[name].split(" ")[0], document.baseURI).href]));
    }),
  );
  const weights = {};
  for (const [name, file] of Object.entries(files)) weights[name] = await weighed([file]);
  return weights;
}
