// Reads a spreadsheet with the reader, a program of its own, which is loaded when the first file is chosen: in a worker,
// so that the page goes on meanwhile, and in the page itself where a frame allows no worker.

// Gives `done` the bytes of the result, or nothing and why: "not opened" where the browser does not give the file's bytes,
// "not loaded" where the reader cannot be had, "stopped" where it broke down. `parts` are the addresses of its files.
export function read(parts, file, name, done, progress, signal) {
  const words = { ...parts, file, name };
  const told = (message) => {
    if (signal.aborted) return;
    if (message.stage) progress(message.stage);
    if (message.answer || message.why) done(message.answer, message.why);
  };
  const here = () => !signal.aborted && perform(words, false, told);
  let worker;
  try {
    worker = new Worker(parts.worker, { type: "module" });
  } catch {
    here();
    return;
  }
  signal.addEventListener("abort", () => worker.terminate());
  let started = false;
  worker.onmessage = ({ data }) => {
    if (data.started) started = true;
    else if (data.why === "not loaded") {
      worker.terminate();
      here();
      return;
    }
    told(data);
    if (data.answer || data.why) worker.terminate();
  };
  // A worker that is forbidden or unknown fails before it has started. The page's own watch must not take it for the widget.
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    if (started) told({ why: "stopped" });
    else here();
  };
  worker.postMessage(words);
}

// After a breakdown another import of the same address would give the module that has just died.
let breakdowns = 0;

// Reads a file, here or in the worker, and tells how it goes.
export async function perform({ js, wasm, file, name }, inWorker, tell) {
  let bytes, reader;
  try {
    const again = breakdowns ? `?again=${breakdowns}` : "";
    reader = await import(js + again);
    await reader.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    tell({ why: "not loaded" });
    return;
  }
  tell({ started: true });
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    console.error(error);
    tell({ why: "not opened" });
    return;
  }
  try {
    tell({ answer: reader.read(name, bytes, inWorker, (stage) => tell({ stage })) });
  } catch (error) {
    // Too little memory, or a mistake of ours: the reader is gone and the page is not.
    console.error(error);
    breakdowns += 1;
    tell({ why: "stopped" });
  }
}
