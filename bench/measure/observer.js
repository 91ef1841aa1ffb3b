// Runs in every measured page before anything of the page does, and is the same for all: it notes when something was
// drawn or changed and when that was painted, and enters the figures as soon as the page's fields take them. No page marks
// anything itself. The function stands alone, because it is sent to the browser as text.

export function observe() {
  const changes = [];
  const ofCountry = [];
  const paints = [];
  let unpainted = false;

  // Everything of one stretch of script is one change, at the end of the stretch.
  let noted = false;
  let notedCountry = false;
  const note = (isCountry) => {
    notedCountry ||= isCountry;
    if (noted) return;
    noted = true;
    queueMicrotask(() => {
      const now = performance.now();
      changes.push(now);
      if (notedCountry) ofCountry.push(now);
      noted = notedCountry = false;
      unpainted = true;
    });
  };

  const drawing = ["clearRect", "drawImage", "fill", "fillRect", "fillText", "putImageData", "stroke", "strokeRect", "strokeText"];
  // Each canvas that was drawn on, and whether it is in the picture of the country.
  const canvases = new WeakMap();
  const isInCountry = (canvas) => {
    if (!canvases.has(canvas)) canvases.set(canvas, canvas.closest?.(".country") != null);
    return canvases.get(canvas);
  };
  for (const type of [CanvasRenderingContext2D, globalThis.OffscreenCanvasRenderingContext2D]) {
    for (const name of drawing) {
      const original = type?.prototype[name];
      if (!original) continue;
      type.prototype[name] = function (...values) {
        note(isInCountry(this.canvas));
        return original.apply(this, values);
      };
    }
  }

  // What is only said, to those who hear the page, is not seen to change.
  const elementOf = (node) => (node.nodeType === 1 ? node : node.parentElement);
  const isSeen = ({ target }) => !elementOf(target)?.closest("[role=status]");
  const holdsCountry = (node) => node.nodeType === 1 && (node.matches(".country") || node.querySelector(".country"));
  // A picture that is put in place of an equal one is not seen to change.
  let known;
  const isOtherCountry = () => {
    const markup = Array.from(new Set(Array.from(document.querySelectorAll(".country"), ({ outerHTML }) => outerHTML))).join();
    const isOther = markup !== known;
    known = markup;
    return isOther;
  };
  const concernsCountry = ({ target, addedNodes }) => elementOf(target)?.closest(".country") || Array.prototype.some.call(addedNodes, holdsCountry);
  new MutationObserver((records) => {
    if (records.some(isSeen)) note(records.some(concernsCountry) && isOtherCountry());
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });

  // A message that is sent while a frame is prepared arrives after that frame is painted.
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => {
    const now = performance.now();
    if (unpainted) paints.push(now);
    unpainted = false;
    for (const look of waiting.slice()) look(now);
  };
  const frame = () => {
    port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  const longTasks = [];
  try {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, duration]);
    }).observe({ type: "longtask", buffered: true });
  } catch {
    // Firefox does not count them.
  }

  // When WebAssembly compiles and is made ready to run, and the memories of its programs.
  const memories = new Set();
  const programs = [];
  for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"]) {
    const original = globalThis.WebAssembly?.[name];
    if (!original) continue;
    WebAssembly[name] = async (...values) => {
      const began = performance.now();
      const result = await original.apply(WebAssembly, values);
      programs.push([name, began, performance.now()]);
      const memory = (result.instance ?? result).exports?.memory;
      if (memory) memories.add(new WeakRef(memory));
      return result;
    };
  }

  let key = 0;
  addEventListener("keydown", ({ timeStamp }) => (key = timeStamp), { capture: true });
  const changedSinceKey = () => changes.findIndex((time) => time >= key);

  // Waits until `holds()` after a painted frame, and gives the time of that painting.
  const until = (holds) =>
    new Promise((done) => {
      const look = (now) => {
        if (!holds(now)) return;
        waiting.splice(waiting.indexOf(look), 1);
        done(now);
      };
      waiting.push(look);
    });

  // Follows the changes of a log from the one at `place` on until none comes for `quiet` milliseconds.
  const followed = async (quiet, place = changes.length - 1, log = changes) => {
    const pauseAfter = (at) => (log[at + 1] ?? Infinity) - log[at] > quiet;
    let at = place;
    await until((now) => {
      while (at < log.length - 1 && !pauseAfter(at)) at += 1;
      return at < log.length - 1 || now - log[at] > quiet;
    });
    return { changed: log[at], painted: paints.find((time) => time >= log[at]) };
  };

  const isShown = (element) => element?.getClientRects().length > 0;
  const isDrawn = (holder) => {
    const canvas = holder?.querySelector("canvas");
    return canvas ? canvases.has(canvas) : holder?.querySelector("svg") != null;
  };
  const fieldOf = (name) => document.querySelector(`input[name="${name}"]`);
  const rowOf = (id) => document.querySelector(`.line[data-measure="${id}"]`);
  const isCompared = (id) => isShown(rowOf(id)) && rowOf(id).querySelector(".line-place")?.textContent && isDrawn(rowOf(id).querySelector(".line-strip"));

  function put(figures) {
    for (const [name, text] of Object.entries(figures)) {
      const field = fieldOf(name);
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }

  const tool = {
    changes,
    paints,
    longTasks,
    programs,
    until,
    followed,
    put,
    fieldOf,
    isCompared,
    wasmBytes: () => Array.from(memories, (memory) => memory.deref()?.buffer.byteLength ?? 0).reduce((all, one) => all + one, 0),
    shownCountry: () => Array.from(document.querySelectorAll(".country")).find(isShown),
    // The picture of the country, before anything is entered.
    async country(quiet) {
      const shown = () => tool.shownCountry();
      await until(() => shown()?.querySelector("h3").textContent && isDrawn(shown()));
      const { painted } = await followed(quiet, ofCountry.length - 1, ofCountry);
      // Nothing is seen before the first paint, whatever is in the document.
      return Math.max(painted, await tool.firstPaint());
    },
    // Opens the form as soon as the page does so, and waits for the first field.
    async open() {
      await until(() => {
        const isOpen = isShown(fieldOf("rwm_expected"));
        if (!isOpen) document.querySelector("[data-action=enter]")?.click();
        return isOpen;
      });
      return performance.now();
    },
    // Enters the figures in one step, and waits until all their rows are there and nothing changes.
    async compare(figures, ids, quiet) {
      const entered = await tool.open();
      put(figures);
      const there = await until(() => ids.every(isCompared));
      return { entered, there, ...(await followed(quiet)) };
    },
    // What followed the last key, measured from it.
    async keyed(quiet) {
      await until(() => key > 0 && changedSinceKey() >= 0);
      const { changed, painted } = await followed(quiet, changedSinceKey());
      const from = key;
      key = 0;
      return { changed: changed - from, painted: painted - from };
    },
    // The browser tells of the first paint a little after it.
    async firstPaint() {
      const entry = () => performance.getEntriesByName("first-contentful-paint")[0];
      await until(entry);
      return entry().startTime;
    },
  };
  Object.defineProperty(globalThis, "bench", { value: tool });
}
