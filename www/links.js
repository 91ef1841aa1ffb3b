// Figures in the fragment of an address, which browsers send nowhere: its name with the version of its form, then the lines,
// compressed, in the letters of addresses. What belongs to a page and not to the figures is left out.

const FIGURES = "#figures=1.";
const LONGEST = 60_000;
const ofThePage = /^@(keeping|form|undo)\b.*\n/gm;
const through = async (bytes, stream) => new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();

// This page's address with the figures in it.
export async function addressOf(lines) {
  const packed = await through(lines.replace(ofThePage, ""), new CompressionStream("deflate"));
  const letters = btoa(Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte)).join(""));
  return location.href.split("#")[0] + FIGURES + letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

// The lines of such a fragment. It may be cut off, damaged, of another version, or made to hurt: nothing of it is run, and
// what is unpacked cannot be large, because it is short.
export async function linesOf(fragment) {
  if (!fragment.startsWith(FIGURES) || fragment.length > LONGEST) throw new Error("of another version, or too long");
  const letters = atob(fragment.slice(FIGURES.length).replace(/-/g, "+").replace(/_/g, "/"));
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const lines = new TextDecoder().decode(await through(packed, new DecompressionStream("deflate")));
  return lines.replace(ofThePage, "");
}
