// Figures in the fragment of an address, which browsers send nowhere: the version of its form, the lines, compressed, in the
// letters of addresses, and the view that is open: "#figures=2.….measure/rwm_expected/all". What belongs to a page and not to
// the figures is left out.
//
// In form 2 the table of schools stands column by column, because a column's numbers are alike: a link of ten schools is 40%
// shorter. Form 1 has the lines as they are. It is still read, and written for lines that do not come back from columns.

const FIGURES = /^#figures=(\d+)\.([\w-]*)/;
const NEWEST = 2;
// Letters of a link, and of the lines in it.
const LONGEST = 60_000;
const MOST_UNPACKED = 8_000_000;
const COLUMNS = "@columns";
const CELL = /^@school (\d{1,5})\t([^\t]+)\t([^\t]+)$/;
const ofThePage = /^@(keeping|form|undo)\b.*\n/gm;

// What goes through a stream; refused as soon as it is longer than `most`. A `Blob` would do the same thirty times slower: the
// browser keeps it in another process.
async function through(bytes, stream, most) {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is said to who reads them.
  const ignored = () => {};
  writer.write(bytes).catch(ignored);
  writer.close().catch(ignored);
  const reader = stream.readable.getReader();
  const parts = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.length;
    if (length > most) {
      reader.cancel().catch(ignored);
      throw new Error("too long");
    }
    parts.push(value);
  }
}

function joined(parts, length) {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// The lines with the cells of schools as columns: a name, and what each school has there.
function toColumns(lines) {
  const columns = new Map();
  const rest = lines.split("\n").filter((line) => {
    const cell = CELL.exec(line);
    if (!cell) return true;
    const [, place, name, text] = cell;
    if (!columns.has(name)) columns.set(name, []);
    columns.get(name)[place] = text;
    return false;
  });
  const written = Array.from(columns, ([name, texts]) => `${name}\t${Array.from(texts, (text) => text ?? "").join("\t")}\n`);
  return `${rest.join("\n")}${COLUMNS}\n${written.join("")}`;
}

function fromColumns(packed) {
  const at = packed.indexOf(`${COLUMNS}\n`);
  if (at < 0) throw new Error("without columns");
  const rows = [];
  for (const line of packed.slice(at + COLUMNS.length + 1).split("\n")) {
    const [name, ...texts] = line.split("\t");
    texts.forEach((text, place) => {
      if (text) (rows[place] ??= []).push(`@school ${place}\t${name}\t${text}\n`);
    });
  }
  return packed.slice(0, at) + rows.flat().join("");
}

// Lines that say the same: the others in their order, then those of each school, whose columns may stand in any order.
function inOrder(lines) {
  const isSchool = (line) => line.startsWith("@school ");
  const all = lines.split("\n");
  const place = (line) => Number(/\d+/.exec(line));
  const schools = all.filter(isSchool);
  const ascend = schools.every((line, at) => at === 0 || place(schools[at - 1]) <= place(line));
  return ascend && JSON.stringify([all.filter((line) => !isSchool(line)), schools.sort()]);
}

// What of the address is the page's own look, as its host has chosen it (`parameters.js`); the fragment says what is open.
function pageAddress() {
  const { origin, pathname, protocol, search, href } = location;
  const chosen = new URLSearchParams();
  for (const [name, text] of new URLSearchParams(search)) {
    if (["accent", "compact", "font", "phase", "theme"].includes(name)) chosen.append(name, text);
  }
  const query = String(chosen) && `?${chosen}`;
  return (protocol.startsWith("http") ? origin + pathname : href.split(/[?#]/)[0]) + query;
}

// This page's address at a view: with the figures of the lines in it or, without lines, with none.
export async function addressOf(lines, view = "") {
  const page = pageAddress();
  const figures = lines.replace(ofThePage, "");
  if (!figures) return `${page}#${view}`;
  const columns = toColumns(figures);
  const wanted = inOrder(figures);
  const form = wanted && wanted === inOrder(fromColumns(columns)) ? 2 : 1;
  const text = new TextEncoder().encode(form === 2 ? columns : figures);
  const packed = await through(text, new CompressionStream("deflate"), Infinity);
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
  const fragment = letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  return `${page}#figures=${form}.${fragment}${view && `.${view}`}`;
}

// The lines of such a fragment. It may be cut off, damaged, of a later version, or made to do harm: nothing of it is run.
export async function linesOf(fragment) {
  const [, version, letters] = fragment.length > LONGEST ? [] : (FIGURES.exec(fragment) ?? []);
  if (version > NEWEST) {
    document.getElementById("no-link").textContent =
      "This link was made by a later edition of Trust Benchmark. Open it there, or ask for the figures as a file.";
  }
  if (!letters || !(version >= 1 && version <= NEWEST)) throw new Error("of another version, too long, or empty");
  const packed = Uint8Array.from(atob(letters.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const unpacked = await through(packed, new DecompressionStream("deflate"), MOST_UNPACKED);
  const lines = new TextDecoder().decode(unpacked);
  return (version === "2" ? fromColumns(lines) : lines).replace(ofThePage, "");
}
