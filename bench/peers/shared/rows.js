// A row for every measure that has a figure, made when it is first needed and changed in place from then on.

import { peersInBrief, placeInBrief, pupilsAndYears, valueText, verdictInBrief } from "./wording.js";

const template = document.getElementById("row");
const list = document.getElementById("rows");

function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// A figure that is too uncertain to place has a range alone; one of too few pupils has no strip at all.
function stripOf({ place, verdict }) {
  return place && { ...place, at: verdict === "uncertain" ? undefined : place.at };
}

const isSame = (a, b) => a?.lower === b?.lower && a?.at === b?.at && a?.upper === b?.upper;

// `strip(holder)` is the library's: it gives `{ show(place) }`, whose place is nothing where there is no strip.
export function rowOf(measure, order, strip) {
  let row, parts, chart, drawn;

  function make() {
    row = template.content.cloneNode(true).firstElementChild;
    const names = ["h4", ".line-who", ".line-value", ".line-strip", ".line-verdict", ".line-place span", ".spoken"];
    parts = names.map((name) => row.querySelector(name));
    const [name] = parts;
    name.textContent = measure.shortName;
    name.id = `${measure.id}-finding`;
    row.dataset.measure = measure.id;
    row.order = order;
    const after = Array.from(list.children).find((other) => other.order > order);
    list.insertBefore(row, after ?? null);
  }

  function draw(place) {
    if (chart && isSame(place, drawn)) return;
    drawn = place;
    chart ??= strip(parts[3]);
    chart.show(place);
  }

  return {
    // Shows a finding, why there is none in words, or nothing.
    show({ finding, why }) {
      if (!finding && !why) {
        if (row) row.hidden = true;
        return;
      }
      if (!row) make();
      row.hidden = false;
      row.classList.toggle("line-without", !finding);
      const [, who, value, , verdict, place, among] = parts;
      put(who, why ?? pupilsAndYears(finding));
      if (!finding) return;
      put(value, valueText(finding));
      put(verdict, verdictInBrief(finding));
      put(place, placeInBrief(finding));
      put(among, peersInBrief(finding));
      draw(stripOf(finding));
    },
    redraw() {
      chart?.show(drawn);
    },
  };
}
