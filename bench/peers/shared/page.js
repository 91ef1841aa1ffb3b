// The page: with every input event what is typed is read, compared and shown. Only the measures that a field belongs to are
// compared again.

import { showCountry } from "./country.js";
import { concerns, fields, isEmpty, outcomeOf } from "./entries.js";
import { measures } from "./figures.js";
import { announce, say } from "./messages.js";
import { academicYear, summerOf } from "./numbers.js";
import { whenThemeChanges } from "./palette.js";
import { rowOf } from "./rows.js";

const YEARS_OFFERED = 8;
const AUGUST = 7;

const part = (id) => document.getElementById(id);

// Results are out in August.
function offerYears(select, today = new Date()) {
  const latest = today.getFullYear() - (today.getMonth() < AUGUST ? 1 : 0);
  for (let year = latest; year > latest - YEARS_OFFERED; year -= 1) {
    // Examinations were cancelled in the pandemic.
    if (year !== 2020 && year !== 2021) select.add(new Option(academicYear(year)));
  }
}

// What of the page is there: the front door, the line about the trust, and the form.
function arrange() {
  const open = !part("form").hidden;
  part("door").hidden = open || !isEmpty();
  part("trust-line").hidden = !open && isEmpty();
  part("edit").textContent = open ? "Close" : "Edit";
  part("clear").hidden = isEmpty();
}

function openForm(open) {
  part("form").hidden = !open;
  arrange();
  if (open) fields["key_stage_2-pupils"].select();
}

// Starts the page with a library's pictures: `country(holder)` and `strip(holder)` give `{ show(what) }`.
export function start({ country, strip }) {
  const year = part("results-year");
  const shown = measures.map((measure, order) => ({ measure, row: rowOf(measure, order, strip), outcome: {} }));

  function compareAgain(concerned) {
    for (const one of concerned) {
      one.outcome = outcomeOf(one.measure, summerOf(year.value));
      one.row.show(one.outcome);
    }
    const anything = shown.some(({ outcome }) => outcome.finding || outcome.why);
    part("compared").hidden = !anything;
    part("country-section").hidden = anything;
  }

  function sayAgain(concerned, typedIn) {
    for (const { measure, outcome } of concerned) say(fields[measure.id], outcome, fields[measure.id] === typedIn);
  }

  const outcomeAt = ({ name }) => shown.find(({ measure }) => measure.id === name)?.outcome;

  part("form").addEventListener("input", ({ target }) => {
    if (!target.matches("input")) return;
    const concerned = shown.filter(({ measure }) => concerns(target.name, measure));
    compareAgain(concerned);
    sayAgain(concerned, target);
    const problem = say(target, outcomeAt(target), true);
    announce(problem, concerned.find(({ outcome }) => outcome.finding)?.outcome.finding);
    arrange();
  });
  part("form").addEventListener("focusout", ({ target }) => {
    if (!target.matches("input")) return;
    const problem = say(target, outcomeAt(target));
    if (problem) announce(problem);
  });

  offerYears(year);
  year.onchange = () => {
    compareAgain(shown);
    sayAgain(shown);
  };
  part("enter").onclick = () => openForm(true);
  part("edit").onclick = () => openForm(part("form").hidden);
  part("clear").onclick = () => {
    for (const field of Object.values(fields)) {
      field.value = "";
      say(field);
    }
    compareAgain(shown);
    openForm(false);
  };
  addEventListener("beforeunload", (event) => isEmpty() || event.preventDefault());

  const drawn = showCountry(country);
  whenThemeChanges(() => {
    drawn.redraw();
    for (const { row } of shown) row.redraw();
  });
}
