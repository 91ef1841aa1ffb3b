// The reader of spreadsheets in a worker, which is told what to read and tells how it goes. The build makes one script of
// this and all that it imports (`xtask/src/worker.rs`).
import { perform } from "./files.js";
import glue from "./reader.js";

onmessage = ({ data: [compiled, bytes, name] }) => {
  const tell = (message) => postMessage(message, message.answer ? [message.answer.buffer] : []);
  perform(glue, compiled, bytes, name, true, tell);
};

// A browser that hands no compiled program to a worker lets the page read.
onmessageerror = () => postMessage({ why: "not loaded" });
