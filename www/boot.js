// Starts the widget and keeps its figures outside it, so that they outlive it: where it panics the page says so, shows
// them, and starts a new one with them in the same page. The first program is small; once the page is idle the full one
// takes its place by itself, with all that is typed, chosen and open in it.
//
// Nothing is used whose hash is not the one that the build wrote down. What arrives otherwise, or not at all, is fetched
// a second time past every cache; a host that keeps files for a year would give a damaged one again for a year.

const page = document.documentElement;
const part = (id) => document.getElementById(id);
const element = (selector) => document.querySelector(selector);
const nameOf = (href) => href.split("/").pop();

// A file as the build writes it down, its name and its hash: "later/full-….js sha256-…".
function written(text) {
  const [name, integrity] = text.split(" ");
  return { href: new URL(name, document.baseURI).href, integrity };
}

// The same of an element in the page, which the browser has begun to load.
function loading({ src, href = src, integrity }) {
  return { href, integrity };
}

// Ends what is being loaded, if a person does not want to wait for it.
let halt = new AbortController();
function stop() {
  halt.abort();
  halt = new AbortController();
}

// The bytes of a file.
async function fetched({ href, integrity }) {
  const { signal } = halt;
  for (const cache of ["default", "reload"]) {
    try {
      return await (await fetch(href, { cache, integrity, signal })).arrayBuffer();
    } catch (error) {
      console.error(error);
    }
  }
  throw new Error(`${nameOf(href)} did not arrive, or arrived damaged`);
}

// Loads a script or a style with an element; gives its address, which is different at the second attempt: a browser
// keeps a module that failed under its address.
async function put(kind, { href, integrity }, attributes) {
  for (const address of [href, `${href}?again=${Date.now()}`]) {
    try {
      await new Promise((onload, onerror) => {
        const all = { integrity, crossOrigin: "anonymous", onload, onerror, src: address, href: address };
        document.head.append(Object.assign(document.createElement(kind), attributes, all));
      });
      return address;
    } catch (error) {
      console.error(error);
    }
  }
  throw new Error(`${nameOf(href)} did not arrive, or arrived damaged`);
}

const style = (file) => put("link", file, { rel: "stylesheet" });

// An import alone would not look at the hash. The element has, and what is imported is what it has loaded.
const script = async (file) => import(await put("script", file, { type: "module" }));

// The files that are loaded later stand in a list of their own, which is loaded with the first of them.
let list;
async function later(name) {
  list ??= fetched(written(element("[data-later]").dataset.later));
  try {
    return written(JSON.parse(new TextDecoder().decode(await list))[name]);
  } catch (error) {
    list = undefined;
    throw error;
  }
}

// How long typing rests before its result is said, in milliseconds.
const REST = 800;
let speaking;
let resting;

// The figures as they were written down last, and the widget's means to write them.
const kept = { lines: "", readable: "", history: "" };
let writeFigures;

function write() {
  try {
    [kept.lines, kept.readable, kept.history = ""] = writeFigures();
  } catch {
    // Without a widget, or with one that is broken, they stay as they are.
  }
}

// Files can be dropped anywhere on the page, which a browser would open in its place. They wait until a program says that it
// takes them; folders come apart.
let waiting;
let listening;
let leaving;

// The small program reads no files: it loads the one that does.
function offer() {
  if (!waiting) return;
  if (listening) {
    listening(...waiting);
    waiting = undefined;
  } else {
    grow();
  }
}

function dragged(event) {
  const { type, dataTransfer } = event;
  if (!dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  dataTransfer.dropEffect = "copy";
  // Not every browser tells when a file is dragged away again, but all tell while it is over the page.
  clearTimeout(leaving);
  page.toggleAttribute("data-dragging", type !== "drop");
  leaving = setTimeout(() => page.removeAttribute("data-dragging"), 600);
  if (type !== "drop") return;
  const files = [];
  const folders = [];
  for (const item of dataTransfer.items) {
    const file = item.getAsFile();
    if (file) (item.webkitGetAsEntry?.()?.isDirectory ? folders : files).push(file);
  }
  waiting = [files, folders];
  offer();
}

for (const type of ["dragenter", "dragover", "drop"]) addEventListener(type, dragged);

// Leaving with figures that are kept nowhere else asks once, unless another page decides where its frame goes.
function ask(event) {
  removeEventListener("beforeunload", ask);
  if (parent === window) event.preventDefault();
}

// The figures of the address with which the page was opened (`links.js`); they stay in the page and leave the address, in
// which the view remains that was open.
async function linked() {
  const { hash } = location;
  if (!hash.startsWith("#figures=")) return;
  const [, , view] = hash.split(".");
  history.replaceState(null, "", location.pathname + location.search + (view ? "#" + view : ""));
  try {
    kept.lines = await (await later("links.js").then(script)).linesOf(hash);
  } catch (error) {
    console.error(error);
    part("no-link").hidden = false;
  }
}

// The page around a frame is told how high this one is (`frame.js`), once there is something to see.
let told = parent === window;
function framed() {
  if (told) return;
  told = true;
  later("frame.js").then(script).then(({ tellHeights }) => tellHeights(element(".page")), console.error);
}

// England's trusts as the page brought them. Each program shows them as they are (`data/country.html`).
const country = element(".countries").outerHTML;

const packs = {};
const rescue = {
  stop,
  country,
  get lines() {
    write();
    return kept.lines + kept.history;
  },
  // A program has drawn itself.
  ready() {
    page.dataset.state = "ready";
    drawn?.();
    framed();
    resume();
  },
  // The small program says how it is taken away. The full one comes when the page is idle; where data are to be saved only
  // the list of its files does.
  replaceable(taken) {
    leave = taken;
    const next = navigator.connection?.saveData ? () => later("full.js").catch(console.error) : grow;
    (globalThis.requestIdleCallback ?? setTimeout)(next, { timeout: 2000 });
  },
  // Takes the function that writes the figures down, as lines and for people. It is asked when they are needed.
  provide(figures) {
    writeFigures = figures;
  },
  // The figures are others than before. They are written down once typing rests, should the widget not be able to later.
  changed() {
    clearTimeout(resting);
    resting = setTimeout(write, REST);
  },
  announce(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => (part("announcement").textContent = text), REST);
  },
  // Whether leaving should ask.
  asks(asks) {
    (asks ? addEventListener : removeEventListener)("beforeunload", ask);
  },
  // Gives the address with the figures in it, or with those of other lines and a view, to `done`, or nothing where the browser
  // cannot write it.
  link(done, lines, view) {
    write();
    later("links.js").then(script).then((links) => links.addressOf(lines ?? kept.lines, view)).then(done, (error) => {
      console.error(error);
      done();
    });
  },
  // Gives the bytes of a file that is loaded later to `done`, or nothing and why where it cannot be loaded. They are kept for
  // a widget that starts again.
  async load(name, done) {
    let why;
    try {
      packs[name] ??= new Uint8Array(await fetched(await later(name)));
    } catch (error) {
      console.error(error);
      why = error.message;
    }
    done(packs[name], why);
  },
  // Reads a file in a program of its own (`files.js`); gives what stops it.
  read(file, name, done, progress) {
    const stop = new AbortController();
    later("files.js").then(script).then(
      (files) => files.read({ later, fetched, script }, file, name, done, progress, stop.signal),
      () => stop.signal.aborted || done(undefined, "not loaded"),
    );
    return () => stop.abort();
  },
  // Writes tables as a workbook, in another such program.
  workbook(book, done) {
    later("files.js").then(script).then(
      (files) => files.write({ later, fetched, script }, book, done),
      () => done(undefined, "not loaded"),
    );
  },
  // Takes the function that is told of files that are dropped, and of those that were dropped before it came.
  drops(told) {
    listening = told;
    offer();
  },
};
Object.defineProperty(globalThis, "trustBenchmark", { value: rescue });

// The program that runs, with all that it takes to start it again: after a panic nobody is asked for anything.
let program;

let stopping = false;

// The widgets that run: for a moment two. What an earlier one still has to say reaches nobody.
const running = new Set();

// What takes the small program away, while it is there; what the full one calls once it is drawn; and its coming.
let leave;
let drawn;
let growing;

// Puts the full program in place of the small one. Where it cannot be loaded the small one stays, and says so to
// a person who waits for it.
function grow() {
  growing ??= widen().catch((error) => {
    console.error(error);
    growing = undefined;
    if (waits() || waiting) part("not-loaded").hidden = false;
    stopWaiting();
  });
  return growing;
}

// Nobody who types is disturbed, by what is loaded or by what is drawn, unless they go on for long. A person who waits for
// the full program gets it at once.
const LONG = 5000;
let typed = -Infinity;
addEventListener("input", () => {
  typed = performance.now();
  stay();
}, { capture: true });
async function rest(since) {
  const types = (now) => now - typed < REST && now - since < LONG;
  while (leave && !waits() && !waiting && types(performance.now())) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

// Both stand in the page until the full program is drawn, so that nothing flickers and no letter is lost.
async function widen() {
  const since = performance.now();
  await rest(since);
  const full = await loaded(await Promise.all(["full.js", "full.wasm", "full.css"].map(later)));
  // What somebody asked for may be in the second file, which comes while the first begins.
  if (needsFull() || waits()) chunk().catch(() => {});
  await rest(since);
  const begin = await prepared(full);
  write();
  const small = [...running];
  const old = part("app");
  if (leave) {
    const fresh = old.cloneNode(false);
    fresh.hidden = true;
    old.id = "before";
    old.before(fresh);
  }
  program = full;
  await new Promise((done) => {
    drawn = done;
    begin();
  });
  drawn = undefined;
  page.dataset.program = "full";
  part("slow").hidden = part("not-loaded").hidden = true;
  if (leave) change(old, part("app"), small);
  const { protocol, search } = location;
  if (parent === window && navigator.serviceWorker && !navigator.connection?.saveData && /^https|offline/.test(protocol + search)) {
    later("offline.js").then(script).then(({ keep }) => keep()).catch(console.error);
  }
}

// How an element is found again in another program.
const same = ({ id, dataset: { action, room } }) =>
  id ? `#${CSS.escape(id)}` : action ? `[data-action=${action}]` : room && `[data-room="${room}"]`;

// What was typed since the figures were handed over is in the old fields alone. Focus, caret and place stay.
function change(old, fresh, small) {
  const { activeElement: from, scrollingElement: { scrollTop } } = document;
  const { selectionStart, selectionEnd } = from;
  const asked = waits();
  fresh.hidden = false;
  for (const field of old.querySelectorAll("input[id], select[id]")) {
    const to = fresh.querySelector(same(field));
    if (!to || to.value === field.value) continue;
    to.value = field.value;
    to.dispatchEvent(new Event(to.options ? "change" : "input", { bubbles: true }));
  }
  const to = old.contains(from) && same(from) && fresh.querySelector(same(from));
  leave();
  for (const own of small) running.delete(own);
  leave = undefined;
  old.remove();
  to?.focus?.({ preventScroll: true });
  if (selectionStart != null) to?.setSelectionRange?.(selectionStart, selectionEnd);
  document.scrollingElement.scrollTop = scrollTop;
  if (asked?.matches("button[data-full]")) fresh.querySelector(same(asked))?.click();
}

// What only the full program has: the button that waits for it.
const waits = () => element("[aria-busy=true]");

// What was pressed and entered before there was a program to answer.
let early;
let query;

// Does it again where a program has taken the place of what the page brought.
function resume() {
  const [pressed, entered] = [early, query];
  early = query = undefined;
  const field = part("lookup-query");
  if (entered && field && !field.value) field.value = entered.value;
  if (entered?.focused) field?.focus({ preventScroll: true });
  if (pressed) element(pressed)?.click();
}

// Another part of the work in the picture of England; its own button is the one that was pressed.
document.addEventListener("click", ({ target }) => {
  // A translator may have put an element of its own into the button.
  const shows = target.closest("[data-shows]")?.dataset.shows;
  if (!shows) return;
  page.dataset.shown = shows;
  element(`#app .country[data-of=${shows}] [data-shows=${shows}]`)?.focus({ preventScroll: true });
});

document.addEventListener("click", ({ target }) => {
  if (page.dataset.state === "loading") {
    const pressed = target.closest(".loading [data-action], .loading [data-room]:not([aria-current])");
    pressed?.setAttribute("aria-busy", "true");
    if (pressed) early = same(pressed);
    return;
  }
  if (target.closest("[data-room][aria-current]")) stay();
  const way = target.closest("[data-room]:not([aria-current]), [data-full]");
  if (!way || page.dataset.program) return;
  stopWaiting();
  part("not-loaded").hidden = true;
  way.setAttribute("aria-busy", "true");
  if (way.dataset.room) location.replace(`#${way.dataset.room}`);
  grow();
  setTimeout(() => (part("slow").hidden = !waits()), 5000);
});

// People who go on where they are are not taken to the part that they asked for before.
function stay() {
  if (page.dataset.program || !waits()?.dataset.room) return;
  history.replaceState(null, "", location.pathname + location.search);
  stopWaiting();
}

function stopWaiting() {
  waits()?.removeAttribute("aria-busy");
  part("slow").hidden = true;
}
part("stop").onclick = stop;

// What fills in a field by itself may tell of it only when it is done.
document.addEventListener("change", ({ target }) => {
  if (target.matches("input:not([type=checkbox],[type=radio],[type=file]), textarea")) target.dispatchEvent(new Event("input", { bubbles: true }));
});

async function loaded([js, wasm, css]) {
  const module = fetched(wasm).then((bytes) => WebAssembly.compile(bytes));
  const [{ default: glue }, compiled] = await Promise.all([script(js), module, css && style(css)]);
  return { glue, compiled };
}

// The second file of the full program, compiled once for every widget of this page.
let compiledChunk;
function chunk() {
  compiledChunk ??= later("chunk.wasm").then(fetched).then((bytes) => WebAssembly.compile(bytes));
  compiledChunk.catch(() => (compiledChunk = undefined));
  return compiledChunk;
}

// Puts it into a widget, which asks for it, and shares its memory and functions with it.
async function join(shared) {
  await WebAssembly.instantiate(await chunk(), { __wasm_split: shared });
  page.dataset.chunk = "here";
}

// Makes a new widget of a program; gives what starts it.
async function prepared({ glue, compiled }) {
  const own = {};
  // A panic in Rust is a trap in WebAssembly, and whatever else a call throws leaves the widget as broken as one.
  const guarded = (call) => (...values) => {
    // Its glue may take a result apart.
    if (!running.has(own)) return [];
    try {
      return call(...values);
    } catch (error) {
      stopped(error);
      throw error;
    }
  };
  const { begin } = await glue(compiled, (exports) => {
    const all = Object.entries(exports).map(([name, value]) => [name, value.call ? guarded(value) : value]);
    return Object.fromEntries(all);
  }, join);
  return () => {
    if (!leave) page.dataset.state = "loading";
    const field = element(".loading #lookup-query");
    if (field) query = { value: field.value, focused: field === document.activeElement };
    delete page.dataset.chunk;
    running.add(own);
    begin();
  };
}

function fail(why) {
  if (page.dataset.state !== "loading") return;
  page.dataset.state = "failed";
  framed();
  part("failure-reason").textContent = why;
}

async function start(files) {
  if (typeof WebAssembly !== "object") {
    fail("It needs WebAssembly, which browsers have since 2021 unless it is switched off.");
    return;
  }
  try {
    program ??= await loaded(files);
    (await prepared(program))();
  } catch (error) {
    console.error(error);
    fail(`${error.message}. Check the connection and load the page again.`);
  }
}

// Empties the widget's place, for another to start in.
function replace() {
  const old = part("app");
  part("before")?.remove();
  leave = undefined;
  const fresh = old.cloneNode(false);
  fresh.inert = fresh.hidden = false;
  old.replaceWith(fresh);
}

// What is in the fields is newer than what the widget wrote down, if it died of the last keystroke: a text that differs
// replaces what was written. Where nothing was written for people, every field is.
function readFields() {
  const end = (line) => line.lastIndexOf("\t");
  const texts = new Map(kept.lines.split("\n").map((line) => [line.slice(0, end(line)), line.slice(end(line) + 1)]));
  const wrote = kept.readable;
  // While one program takes another's place both have fields: those of the one that is typed in come last.
  for (const field of document.querySelectorAll(".your-trust .field input, .cell, .words textarea")) {
    const { cell } = field.dataset;
    const school = cell && field.closest("[data-school]").dataset.school;
    const name = cell ? `@school ${school}\t${cell}` : field.name.replace(/^words-/, "@reflect-");
    const text = field.rows ? JSON.stringify(field.value).slice(1, -1) : field.value.replace(/\t/g, " ");
    if (text === (texts.get(name) ?? "") && (wrote || !text)) continue;
    texts.set(name, text);
    kept.readable += `${field.ariaLabel ?? field.labels[0].textContent}: ${field.value}\n`;
  }
  texts.delete("");
  kept.lines = [...texts].map((pair) => pair.join("\t") + "\n").join("");
}

function stopped(error) {
  console.error(error);
  // For a person who examines the failure.
  rescue.error ??= error;
  // What it wrote down last is there even if it cannot write any more, which would end here again.
  if (stopping) return;
  stopping = true;
  write();
  writeFigures = undefined;
  running.clear();
  stopping = false;
  readFields();
  // Without figures there is nothing to rescue in a widget that has not even started.
  if (!kept.lines) fail("It stopped as it started.");
  if (page.dataset.state === "failed") return;
  page.dataset.state = "panicked";
  part("app").inert = true;
  part("rescue-figures").value = kept.readable || "No figures had been entered.";
  part("rescue-file").href = URL.createObjectURL(new Blob(["Trust Benchmark 1\n", kept.lines]));
  part("rescue").hidden = false;
  part("rescue-heading").focus();
}

part("rescue-restart").addEventListener("click", () => {
  replace();
  part("rescue").hidden = true;
  start();
});

// People who keep figures on this device go on with them where they were: in the full program.
function keepsFigures() {
  try {
    return localStorage.getItem("trust-benchmark") !== null;
  } catch {
    return false;
  }
}

// The widget does not start unless the page is closed to everything but its own folder.
async function closed() {
  if (!page.dataset.script) await put("script", loading(element("script")));
}

// Its style is not worth waiting for. (Firefox gives a style that it has refused an empty sheet, so that is not asked.)
const isPlain = getComputedStyle(part("announcement")).position === "static";
if (isPlain) style(loading(element("[rel=stylesheet]"))).catch(console.error);

// What a host chooses by the frame's address (`parameters.js`) is there before anything is drawn.
const chosen = async () => {
  if (location.search.length > 1) rescue.refused = await later("parameters.js").then(script).then((one) => one.take(), console.error);
};

// An address can name a part of the widget that only the full program has: that is opened at once.
const needsFull = () => /^#(sector|reflect|share|methods|about|measure)\b/.test(location.hash);
const first = ["[type=module]:not([data-later])", "[rel=preload]"].map((selector) => loading(element(selector)));
// Another link in the same tab is another page.
addEventListener("hashchange", () => location.hash.startsWith("#figures=") && location.reload());

// What is kept on this device is shown by the full program alone.
const missing = () => {
  part("not-loaded").hidden = false;
  start(first);
};

closed().then(linked).then(chosen).then(
  () => (needsFull() || kept.lines || keepsFigures() ? widen().catch(missing) : start(first)),
  (error) => fail(`${error.message}. Check the connection and load the page again.`),
);
