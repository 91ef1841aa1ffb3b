// Starts the widget and keeps its figures outside it, so that they outlive it: where it panics the page says so, shows
// them, and starts a new one with them in the same page.

const page = document.documentElement;
const part = (id) => document.getElementById(id);
const names = document.querySelector("script[data-js]").dataset;
const address = (name) => new URL(name, document.baseURI).href;

// How long typing rests before its result is said, in milliseconds.
const REST = 800;
let speaking;

const rescue = {
  attempt: 0,
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
};
Object.defineProperty(globalThis, "trustBenchmark", { value: rescue });

const glue = () => address(names.js) + (rescue.attempt ? `?again=${rescue.attempt}` : "");

function fail(why) {
  if (page.dataset.state !== "loading") return;
  page.dataset.state = "failed";
  part("failure-reason").textContent = why;
}

async function start() {
  page.dataset.state = "loading";
  if (typeof WebAssembly !== "object") {
    fail("This browser does not offer WebAssembly, or it has been switched off. It needs a browser of 2021 or later.");
    return;
  }
  try {
    // A second import of the same address would give the module that has just died.
    const { default: init } = await import(glue());
    await init({ module_or_path: address(names.wasm) });
  } catch (error) {
    console.error(error);
    fail("Part of it could not be loaded. Check the connection and load the page again.");
  }
}

// What stands in the fields is newer than what the widget kept, if it died of the last keystroke.
function readFields() {
  const typed = [...part("app").querySelectorAll("input[name]")].filter((field) => field.value);
  if (typed.length === 0) return;
  const line = (text) => text.replace(/[\t\n]/g, " ");
  rescue.lines = typed.map((field) => `${field.name}\t${line(field.value)}\n`).join("");
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

// A panic in Rust is a trap in WebAssembly, and whatever else the widget throws leaves it as broken as one. A widget
// that has been replaced can go on throwing; its errors name its own script, and a newer one's name another.
function thrown(error, filename) {
  const own = rescue.attempt === 0 || String(error?.stack).includes(glue() + ":");
  if (own && (error instanceof WebAssembly.RuntimeError || filename === glue())) stopped(error);
}
addEventListener("error", (event) => thrown(event.error, event.filename));
addEventListener("unhandledrejection", (event) => thrown(event.reason));

part("rescue-restart").addEventListener("click", () => {
  const dead = part("app");
  const fresh = dead.cloneNode(false);
  fresh.inert = false;
  dead.replaceWith(fresh);
  part("rescue").hidden = true;
  rescue.attempt += 1;
  start();
});

start();
