// Puts the four peers together as their developers would publish them: one page, one style and one script each, bundled,
// tree-shaken and minified by esbuild, and named by content so that a host lets them be kept.
//
//   node bundle.mjs OUT     writes OUT/<peer>/

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { nationalFigures } from "./peers/figures.mjs";

export const PEERS = ["uplot", "chartjs", "plot", "echarts"];

const here = dirname(fileURLToPath(import.meta.url));
const peers = join(here, "peers");

// What the shared modules import as "national-figures".
const figures = {
  name: "national-figures",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^national-figures$/ }, ({ path }) => ({ path, namespace: "figures" }));
    onLoad({ filter: /.*/, namespace: "figures" }, () => ({ contents: JSON.stringify(nationalFigures(join(here, "../data"))), loader: "json" }));
  },
};

async function bundled(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [join(peers, entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    logLevel: "warning",
    target: ["chrome120", "firefox128", "safari17"],
    ...options,
  });
  return outputFiles[0].contents;
}

function named(name, ending, contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  return `${name}-${hash}.${ending}`;
}

// The page's form, whose fields are alike.
const field = (_, name, label, unit, inputmode) => `<div class="field">
<label for="${name}">${label}</label>
<span><input id="${name}" name="${name}" inputmode="${inputmode}" autocomplete="off" spellcheck="false" aria-describedby="${name}-message"> <span class="field-unit" aria-hidden="true">${unit}</span></span>
<p class="field-message" id="${name}-message"></p>
</div>`;

export async function bundle(out) {
  const page = readFileSync(join(peers, "page.html"), "utf8").replace(/^\{field (.*)\|(.*)\|(.*)\|(.*)\}$/gm, field);
  const icon = readFileSync(join(here, "../www/icon.svg"));
  for (const peer of PEERS) {
    const style = await bundled(peer === "uplot" ? "uplot.css" : "page.css");
    const script = await bundled(`${peer}.js`, { format: "esm", plugins: [figures], define: { "process.env.NODE_ENV": '"production"' } });
    const folder = join(out, peer);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const names = { style: named("page", "css", style), script: named(peer, "js", script), icon: named("icon", "svg", icon) };
    writeFileSync(join(folder, names.style), style);
    writeFileSync(join(folder, names.script), script);
    writeFileSync(join(folder, names.icon), icon);
    writeFileSync(join(folder, "index.html"), page.replace(/\{(style|script|icon)\}/g, (_, name) => names[name]));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(process.argv[2]);
