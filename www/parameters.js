// What a host may choose by the address of its frame: the accent colour, the font, the theme, whether the page is compact,
// and what it opens with. Each is checked; what is refused is said in the console and under "About", and changes nothing.
// What a person has entered is never among them.

const page = document.documentElement;

// The papers of both themes (`look.css`), and the contrast that text needs on them.
const PAPER = { light: "fbfaf7", dark: "14181d" };
const CONTRAST = 4.5;

const channels = (hex) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));

// Relative luminance and contrast, as WCAG 2 defines them.
function luminance(colour) {
  const [red, green, blue] = colour.map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [lower, higher] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (higher + 0.05) / (lower + 0.05);
}

// The colour as it can be read on a dark page: mixed with as little white as that takes.
function onDark(colour) {
  const paper = channels(PAPER.dark);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((one) => Math.round(one + (255 - one) * share));
    if (contrast(mixed, paper) >= CONTRAST) return mixed;
  }
  return [255, 255, 255];
}

const [dark, printing] = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));
let wanted = "auto";
let accent;

function paint() {
  const isDark = !printing.matches && (wanted === "dark" || (wanted === "auto" && dark.matches));
  if (accent) page.style.setProperty("--trust", `rgb(${(isDark ? onDark(accent) : accent).join(" ")})`);
  // Pictures are drawn again in the colours that the page has now.
  dispatchEvent(new Event("resize"));
}

// The rules of the dark theme hold always, never, or as the browser says; those of print stay.
function use(theme) {
  const media = { light: "not all", dark: "screen" }[theme];
  const schemes = document.querySelector("meta[name=color-scheme]");
  if (schemes && media) schemes.content = theme;
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (media && rule.media?.mediaText.includes("prefers-color-scheme")) rule.media.mediaText = media;
    }
  }
}

// Names of fonts as a style sheet lists them. Only fonts that a device has can be shown: the policy loads none.
const FONTS = /^[A-Za-z][A-Za-z0-9 ,-]{0,99}$/;
const families = (names) => names.split(",").map((name) => `"${name.trim()}"`).join(", ");

// Each takes what was asked for, and gives whether it was taken. What an address opens with is the fragment's affair.
const choices = {
  accent(text) {
    const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
    if (!hex || contrast(channels(hex), channels(PAPER.light)) < CONTRAST) return false;
    accent = channels(hex);
    for (const query of [dark, printing]) query.addEventListener("change", paint);
    return true;
  },
  font(text) {
    const { style } = page;
    if (text === "serif") style.setProperty("--sans", "var(--serif)");
    else if (text === "sans") style.setProperty("--serif", "var(--sans)");
    else if (FONTS.test(text)) for (const one of ["--sans", "--serif"]) style.setProperty(one, `${families(text)}, sans-serif`);
    else return false;
    return true;
  },
  theme(text) {
    if (!["light", "dark", "auto"].includes(text)) return false;
    wanted = text;
    use(text);
    return true;
  },
  compact(text) {
    const hides = ["yes", "1", ""].includes(text);
    const known = hides || ["no", "0"].includes(text);
    if (known) page.toggleAttribute("data-compact", hides);
    return known;
  },
  phase(text) {
    const known = ["primary", "secondary"].includes(text);
    if (known) page.dataset.phase = text;
    return known;
  },
  view: (text) => ["your-trust", "sector", "reflect", "share", "methods", "about"].includes(text) && opens(text),
  measure: (text) => /^[a-z0-9_]{1,64}(\/(all|disadvantaged|gap))?$/.test(text) && opens(`measure/${text.includes("/") ? text : `${text}/all`}`),
};

// An address that names a view itself is older than the choice, or the person's own.
function opens(fragment) {
  if (!location.hash) history.replaceState(null, "", `#${fragment}`);
  return true;
}

// Takes what the address asks for; gives the names and texts of what is refused.
export function take() {
  const refused = [];
  for (const [name, text] of new URLSearchParams(location.search)) {
    if (!Object.keys(choices).includes(name)) continue;
    if (choices[name](text.slice(0, 200))) continue;
    refused.push([name, text.slice(0, 40)]);
    console.warn(`Trust Benchmark does not use ${name}=${text.slice(0, 40)}: see “For hosts” under About.`);
  }
  paint();
  return refused;
}
