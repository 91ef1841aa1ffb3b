// The writer of workbooks in a worker, which is told what to write. The build makes one script of this and all that it imports
// (`xtask/src/worker.rs`).
import { serve, writing } from "./files.js";
import glue from "./workbook.js";

serve(glue, writing);
