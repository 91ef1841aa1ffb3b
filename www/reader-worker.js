// The reader of spreadsheets in a worker, which is told what to read and tells how it goes. The build makes one script of
// this and all that it imports (`xtask/src/worker.rs`).
import { reading, serve } from "./files.js";
import glue from "./reader.js";

serve(glue, reading);
