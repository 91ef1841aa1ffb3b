// Starts the widget and keeps its figures outside it, so that they outlive it: where it panics the page says so, shows
// them, and starts a new one with them in the same page. The same way leads from the first comparison, which is small,
// to the whole widget, which is loaded when somebody asks for it.

const page = document.documentElement;
const part = (id) => document.getElementById(id);
const names = document.querySelector("script[data-js]").dataset;
const address = (name) => new URL(name, document.baseURI).href;

// Where the build has put what is loaded later: "whole.js=later/whole-….js …".
const later = Object.fromEntries(names.later.split(" ").map((pair) => pair.split("=")));
const first = { js: names.js, wasm: names.wasm };
const whole = { js: later["whole.js"], wasm: later["whole.wasm"], css: later["whole.css"] };

// How long typing rests before its result is said, in milliseconds.
const REST = 800;
let speaking;

const rescue = {
  attempt: 0,
  program: first,
  lines: "",
  readable: "",
  keep(lines, readable) {
    rescue.lines = lines;
    rescue.readable = readable;
  },
  announce(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => (part("announcement").textContent = text), REST);
  },
  // Gives the bytes of a file that is loaded later to `done`, or nothing where it cannot be had.
  async load(name, done) {
    let bytes;
    try {
      bytes = await fetched(later[name]);
    } catch (error) {
      console.error(error);
    }
    done(bytes);
  },
  // Reads a file in a program of its own (`files.js`); gives what stops it.
  read(file, name, done, progress) {
    const stop = new AbortController();
    const at = (part) => address(later[part]);
    const parts = { files: at("files.js"), worker: at("reader-worker.js"), js: at("reader.js"), wasm: at("reader.wasm") };
    import(parts.files).then(
      (files) => files.read(parts, file, name, done, progress, stop.signal),
      () => stop.signal.aborted || done(undefined, "not loaded"),
    );
    return () => stop.abort();
  },
  // Puts the whole widget in the place of the first: `leave` takes the first one away, `failed` says that it stays.
  async widen(leave, failed) {
    let module;
    try {
      // The script is imported now and again by `start`, which then has it at once.
      [module] = await Promise.all([fetched(whole.wasm).then(WebAssembly.compile), import(address(whole.js)), style(whole.css)]);
    } catch (error) {
      console.error(error);
      failed();
      return;
    }
    leave();
    replace();
    rescue.program = whole;
    rescue.attempt = 0;
    start(module);
  },
};
Object.defineProperty(globalThis, "trustBenchmark", { value: rescue });

async function fetched(name) {
  const response = await fetch(address(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function style(name) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: address(name), onload: resolve, onerror: reject });
    document.head.append(link);
  });
}

const glue = () => address(rescue.program.js) + (rescue.attempt ? `?again=${rescue.attempt}` : "");

function fail(why) {
  if (page.dataset.state !== "loading") return;
  page.dataset.state = "failed";
  part("failure-reason").textContent = why;
}

async function start(module) {
  page.dataset.state = "loading";
  if (typeof WebAssembly !== "object") {
    fail("This browser does not offer WebAssembly, or it has been switched off. It needs a browser of 2021 or later.");
    return;
  }
  try {
    // A second import of the same address would give the module that has just died.
    const { default: init } = await import(glue());
    await init({ module_or_path: module ?? address(rescue.program.wasm) });
  } catch (error) {
    console.error(error);
    fail("Part of it could not be loaded. Check the connection and load the page again.");
  }
}

// Empties the widget's place, for another to start in.
function replace() {
  const old = part("app");
  const fresh = old.cloneNode(false);
  fresh.inert = false;
  old.replaceWith(fresh);
}

// What stands in the fields is newer than what the widget kept, if it died of the last keystroke.
function readFields() {
  const fields = [...part("app").querySelectorAll("input[type=text][name]")];
  const typed = fields.filter((field) => field.value);
  if (typed.length === 0) return;
  const line = (text) => text.replace(/[\t\n]/g, " ");
  const shown = new Set(fields.map((field) => field.name));
  const others = rescue.lines.split("\n").filter((kept) => kept && !shown.has(kept.split("\t")[0]));
  const lines = typed.map((field) => `${field.name}\t${line(field.value)}`);
  rescue.lines = [...others, ...lines].map((text) => `${text}\n`).join("");
  rescue.readable = typed.map((field) => `${line(field.labels[0].textContent)}: ${line(field.value)}\n`).join("");
}

function stopped(error) {
  if (page.dataset.state !== "ready") return;
  console.error(error);
  readFields();
  page.dataset.state = "panicked";
  part("app").inert = true;
  part("rescue-figures").value = rescue.readable || "No figures had been entered.";
  part("rescue").hidden = false;
  part("rescue-heading").focus();
}

// Chromium names the ten innermost callers only, and the widget's script is further out than that.
Error.stackTraceLimit = 200;

// A panic in Rust is a trap in WebAssembly, and whatever else the widget throws leaves it as broken as one. A widget
// that has been replaced can go on throwing; its errors name its own script, and a newer one's name another.
function thrown(error, filename) {
  const only = rescue.attempt === 0 && rescue.program === first;
  const own = only || String(error?.stack).includes(glue() + ":");
  if (own && (error instanceof WebAssembly.RuntimeError || filename === glue())) stopped(error);
}
addEventListener("error", (event) => thrown(event.error, event.filename));
addEventListener("unhandledrejection", (event) => thrown(event.reason));

part("rescue-restart").addEventListener("click", () => {
  replace();
  part("rescue").hidden = true;
  rescue.attempt += 1;
  start();
});

// Whoever keeps figures on this device goes on with them where they were: in the whole widget.
function keepsFigures() {
  try {
    return localStorage.getItem("trust-benchmark") !== null;
  } catch {
    return false;
  }
}

// An address can name a part of the widget that only the whole of it has: that is opened at once.
const isOfTheWhole = /^#(sector|reflect|methods|about|measure)\b/.test(location.hash);
if (isOfTheWhole || keepsFigures()) rescue.widen(() => {}, () => start());
else start();
