// Reads a spreadsheet with the reader, a program of its own, which is loaded when the first file is chosen: in a worker,
// so that the page goes on meanwhile, and in the page itself where a frame allows no worker.

// Gives `done` the bytes of the result, or nothing and why: "changed" where the file is not as it was when it was chosen,
// "not opened" where the browser does not give its bytes, "not loaded" where the reader cannot be had, "stopped" where it
// broke down. `loader` is how `boot.js` loads files.
//
// The page takes the bytes and hands them on: some browsers let no worker read a file that the page may read.
export async function read(loader, file, name, done, progress, signal) {
  const tell = (message) => {
    if (signal.aborted) return;
    if (message.stage) progress(message.stage);
    if (message.answer || message.why) done(message.answer, message.why);
  };
  const loaded = async (what) => loader.fetched(await loader.later(what));
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    console.error(error);
    tell({ why: ["NotFoundError", "NotReadableError"].includes(error.name) ? "changed" : "not opened" });
    return;
  }
  try {
    const compiled = await WebAssembly.compile(await loaded("reader.wasm"));
    const inWorker = await loaded("reader-worker.js").then(
      (text) => readInWorker(loader, text, [compiled, bytes, name], tell, signal),
      () => false,
    );
    if (inWorker || signal.aborted) return;
    const { default: glue } = await loader.later("reader.js").then(loader.script);
    await perform(glue, compiled, bytes, name, false, tell);
  } catch (error) {
    console.error(error);
    tell({ why: "not loaded" });
  }
}

// Whether it was read in a worker. A browser checks no hash of a worker's script, so the worker tells what it is made of,
// and gets nothing of the file unless that is the text whose hash was right.
async function readInWorker(loader, text, words, tell, signal) {
  const expected = new TextDecoder().decode(text);
  const { href } = await loader.later("reader-worker.js");
  for (const address of [href, `${href}?again=${Date.now()}`]) {
    if (signal.aborted) return true;
    if (await attempt(address, expected, words, tell, signal)) return true;
  }
  return false;
}

// Resolves once the file is read, or once it is plain that this worker will not.
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

// Reads the bytes of a file, here or in the worker, and tells how it goes. Each has a reader of its own: one that broke
// down is not asked again.
export async function perform(glue, compiled, bytes, name, inWorker, tell) {
  let reader;
  try {
    reader = await glue(compiled);
    reader.begin();
  } catch (error) {
    console.error(error);
    tell({ why: "not loaded" });
    return;
  }
  tell({ started: true });
  try {
    tell({ answer: reader.read(name, bytes, inWorker, (stage) => tell({ stage })) });
  } catch (error) {
    // Too little memory, or a mistake of ours: the reader is gone and the page is not.
    console.error(error);
    tell({ why: "stopped" });
  }
}
