// Runs the programs that deal with files, each loaded when it is first wanted: one reads spreadsheets, one writes workbooks.
// They run in a worker, so that the page goes on meanwhile, and in the page itself where a frame allows no worker.
//
// `done` is given the bytes of the result, or nothing and why: "changed" where a file is not as it was when it was chosen,
// "not opened" where the browser does not give its bytes, "not loaded" where the program cannot be loaded, "stopped" where it
// broke down. `loader` is how `boot.js` loads files.

// Reads a spreadsheet.
//
// The page takes the bytes and hands them on: some browsers let no worker read a file that the page may read.
export async function read(loader, file, name, done, progress, signal) {
  const tell = (message) => {
    if (signal.aborted) return;
    if (message.stage) progress(message.stage);
    if (message.answer || message.why) done(message.answer, message.why);
  };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    console.error(error);
    tell({ why: ["NotFoundError", "NotReadableError"].includes(error.name) ? "changed" : "not opened" });
    return;
  }
  await run(loader, "reader", reading, [bytes, name], tell, signal);
}

// Writes the tables of a workbook, which come as bytes and not as a file.
export async function write(loader, book, done) {
  const tell = ({ answer, why }) => {
    if (answer || why) done(answer, why);
  };
  await run(loader, "workbook", writing, [book], tell, new AbortController().signal);
}

// What is done with each program, and with the words that it gets.
export function reading(reader, [bytes, name], inWorker, tell) {
  return reader.read(name, bytes, inWorker, (stage) => tell({ stage }));
}

export function writing(workbook, [book]) {
  return workbook.write(book);
}

// Loads a program and does its work.
async function run(loader, program, work, words, tell, signal) {
  const loaded = async (ending) => loader.fetched(await loader.later(program + ending));
  try {
    const compiled = await WebAssembly.compile(await loaded(".wasm"));
    const inWorker = await loaded("-worker.js").then(
      (text) => runInWorker(loader, program, text, [compiled, ...words], tell, signal),
      () => false,
    );
    if (inWorker || signal.aborted) return;
    const { default: glue } = await loader.later(`${program}.js`).then(loader.script);
    await perform(glue, compiled, work, words, false, tell);
  } catch (error) {
    console.error(error);
    tell({ why: "not loaded" });
  }
}

// Whether the work was done in a worker. A browser checks no hash of a worker's script, so the worker tells what it is made of,
// and gets nothing of a person's unless that is the text whose hash was right.
async function runInWorker(loader, program, text, words, tell, signal) {
  const expected = new TextDecoder().decode(text);
  const { href } = await loader.later(`${program}-worker.js`);
  for (const address of [href, `${href}?again=${Date.now()}`]) {
    if (signal.aborted) return true;
    if (await attempt(address, expected, words, tell, signal)) return true;
  }
  return false;
}

// Resolves once the work is done, or once it is plain that this worker will not do it.
function attempt(address, expected, words, tell, signal) {
  return new Promise((resolve) => {
    let worker;
    const end = (outcome) => {
      worker?.terminate();
      resolve(outcome);
    };
    try {
      worker = new Worker(address);
    } catch {
      end(false);
      return;
    }
    let started = false;
    signal.addEventListener("abort", () => end(true));
    worker.onmessage = ({ data }) => {
      if (data.program) {
        if (`(${data.program})();` === expected) worker.postMessage(words);
        else end(false);
        return;
      }
      if (data.started) started = true;
      if (data.why === "not loaded") {
        end(false);
        return;
      }
      tell(data);
      if (data.answer || data.why) end(true);
    };
    // A worker that is forbidden or unknown fails before it has started.
    worker.onerror = (event) => {
      event.preventDefault();
      if (started) tell({ why: "stopped" });
      end(started);
    };
  });
}

// Does what a worker is told, with the program that its script holds, and tells how it goes.
export function serve(glue, work) {
  onmessage = ({ data: [compiled, ...words] }) => {
    const tell = (message) => postMessage(message, message.answer ? [message.answer.buffer] : []);
    perform(glue, compiled, work, words, true, tell);
  };
  // A browser that hands no compiled program to a worker lets the page do the work.
  onmessageerror = () => postMessage({ why: "not loaded" });
}

// Does the work, here or in the worker, and tells how it goes. Each has a program of its own: one that broke down is not
// asked again.
async function perform(glue, compiled, work, words, inWorker, tell) {
  let program;
  try {
    program = await glue(compiled);
    program.begin();
  } catch (error) {
    console.error(error);
    tell({ why: "not loaded" });
    return;
  }
  tell({ started: true });
  try {
    tell({ answer: work(program, words, inWorker, tell) });
  } catch (error) {
    // Too little memory, or a mistake of ours: the program is gone and the page is not.
    console.error(error);
    tell({ why: "stopped" });
  }
}
