// Memory after the comparison is there, after 100 edits and after 1,000: the heap of JavaScript once its garbage is
// collected, the memory of a WebAssembly program, and the nodes of the document.

import { FIGURES, IDS, QUIET, visit } from "./visit.mjs";

const MEASURED_AFTER = [0, 100, 1000];

async function measured({ session, ask }) {
  // What the first collection lets go of may let go of more.
  for (let times = 0; times < 3; times += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0, embedderHeapUsedSize = 0 } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const wasm = await ask(() => bench.wasmBytes());
  // A WebAssembly memory is counted among what backs buffers, too.
  return { heap: usedSize, buffers: Math.max(backingStorageSize - wasm, 0), document: embedderHeapUsedSize, wasm, nodes, listeners: jsEventListeners };
}

// Fields in turn, each left for the next, so that every edit is a step to undo where a page has that.
const edit = async (from, to) => {
  const fields = ["rwm_expected", "attainment_8", "english_maths_5", "ebacc_entry"];
  for (let at = from; at < to; at += 1) {
    bench.put({ [fields[at % fields.length]]: String(30 + ((at * 7) % 40)) });
    await bench.until(() => true);
  }
  // The observer's own notes are no part of the page.
  bench.changes.length = bench.paints.length = 0;
};

export async function memory(browser, url, { program }) {
  return visit(browser, url, { program }, async ({ session, ask }) => {
    await ask((...values) => bench.compare(...values), FIGURES, IDS, QUIET);
    await session.send("HeapProfiler.enable");
    const after = {};
    let done = 0;
    for (const edits of MEASURED_AFTER) {
      await ask(edit, done, edits);
      done = edits;
      after[edits] = await measured({ session, ask });
    }
    return after;
  });
}
