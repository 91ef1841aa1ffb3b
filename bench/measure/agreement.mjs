// Whether the peers say what the widget says: the same figures are entered in all pages, and every text about them must be
// the same, letter for letter. The widget is the reference; without this the comparison would be of different things.

import { IDS, QUIET, visit } from "./visit.mjs";

// Much longer than pages wait before they say a result aloud, in milliseconds.
const REST = 3000;

const figures = (primary, secondary, year) => {
  const [pupils2, rwm] = primary;
  const [pupils4, attainment, progress, grade5, ebacc, own = ""] = secondary;
  const texts = { "key_stage_2-pupils": pupils2, rwm_expected: rwm, "key_stage_4-pupils": pupils4, attainment_8: attainment, progress_8: progress, "progress_8-pupils": own, english_maths_5: grade5, ebacc_entry: ebacc };
  return { texts, year };
};

// Ordinary figures, the ends of every scale, ties, few pupils, other years, and what cannot be read.
export const SAMPLES = [
  figures(["182", "65"], ["640", "44.1", "-0.12", "41", "38"]),
  figures(["1,204", "58"], ["3,800", "46.3", "+0.25", "50", "27"]),
  figures(["60", "0%"], ["200", "0", "-5", "0%", "0"]),
  figures(["60", "100"], ["200", "90", "5", "100", "100"]),
  figures(["8", "75"], ["10", "51.2", "0.4", "60", "12"]),
  figures(["11", "75"], ["11", "51.2", "0.4", "60", "12"]),
  figures(["2400", "64.8%"], ["5200", "38.75", "-0.005", "45.5", "39.25"]),
  figures(["350", "95"], ["900", "60.1", "1.15", "88", "97"]),
  figures(["350", "30"], ["900", "31", "-1.05", "12.5", "1%"]),
  figures(["182", "65"], ["640", "44.1", "-0.12", "41", "38", "600"], "2018/19"),
  figures(["182", "65"], ["640", "44.1", "−0.12", "41", "38"], "2022/23"),
  figures(["182", "101"], ["640", "91", "6", "6,5", "0.65"]),
  figures(["", "65"], ["640.5", "44.1", "-0.12", "abc", "38"]),
  figures(["0", "65"], ["60000", "44.1%", "-0.12", "41", "38", "700"]),
];

async function said(browser, url, program, { texts, year }) {
  return visit(browser, url, { program }, ({ ask }) =>
    ask(
      async (given, chosen, ids, rest) => {
        const plain = (element) => {
          const copy = element?.cloneNode(true);
          for (const button of copy?.querySelectorAll(".text-button") ?? []) button.remove();
          return (copy?.textContent ?? "").replace(/\u2060/g, "").replace(/\. See the comparison$/, "").trim();
        };
        await bench.open();
        bench.put(given);
        const select = document.querySelector("#results-year");
        if (chosen) {
          select.value = chosen;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
        document.activeElement.blur();
        // What is said aloud is said once typing has rested; that nothing is said shows only long after that.
        const announced = () => document.querySelector("#announcement");
        const limit = performance.now() + rest;
        await bench.until((now) => announced().textContent || now > limit);
        const texts = { announced: chosen ? "" : plain(announced()) };
        for (const id of ids) {
          const row = document.querySelector(`.line[data-measure="${id}"]:not(.line-without)`);
          const isShown = row?.getClientRects().length > 0;
          for (const part of ["who", "value", "verdict", "place"]) texts[`${id} ${part}`] = isShown ? plain(row.querySelector(`.line-${part}`)) : "";
        }
        for (const message of document.querySelectorAll(".field-message")) texts[message.id] = plain(message);
        return texts;
      },
      texts,
      year,
      IDS,
      REST,
    ),
  );
}

async function country(browser, url, program) {
  return visit(browser, url, { program }, ({ ask }) =>
    ask(async (quiet) => {
      await bench.country(quiet);
      const texts = {};
      for (const stage of ["Primary", "Secondary"]) {
        const way = Array.from(bench.shownCountry().querySelectorAll("button")).find((button) => button.textContent === stage);
        way.click();
        await bench.followed(quiet);
        const shown = bench.shownCountry();
        texts[`${stage} headline`] = shown.querySelector("h3").textContent;
        texts[`${stage} caption`] = shown.querySelector("figcaption").textContent;
        texts[`${stage} in words`] = shown.querySelector("[aria-label]").ariaLabel;
      }
      return texts;
    }, QUIET),
  );
}

// Every text that differs from the widget's, in words; and how many were compared.
export async function agreement(browser, { widget, ...peers }) {
  const differences = [];
  let compared = 0;
  const looks = [country, ...SAMPLES.map((sample) => (on, url, program) => said(on, url, program, sample))];
  for (const [at, look] of looks.entries()) {
    const names = Object.keys(peers);
    const [reference, ...others] = await Promise.all([look(browser, widget, "small"), ...names.map((name) => look(browser, peers[name]))]);
    others.forEach((texts, place) => {
      for (const [name, text] of Object.entries(reference)) {
        compared += 1;
        if (texts[name] !== text) differences.push(`${names[place]}, sample ${at}, ${name}: “${texts[name]}” and not “${text}”`);
      }
    });
  }
  return { samples: looks.length, compared, differences };
}
