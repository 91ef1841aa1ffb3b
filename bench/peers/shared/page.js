// The page: what is typed is read, compared and shown with every input event. Only the measures that a field belongs to are
// compared again.

import { showCountry } from "./country.js";
import { measures } from "./figures.js";
import { compare } from "./finding.js";
import { academicYear, summerOf } from "./numbers.js";
import { whenThemeChanges } from "./palette.js";
import { readFigure, readPupils } from "./reading.js";
import { rowOf } from "./rows.js";
import { PUPILS_MISSING, PUPILS_MISSING_IN_BRIEF, UNREADABLE, announcement, moreThanStage, verdictInBrief } from "./wording.js";

// How long typing rests before its result is said, in milliseconds.
const REST = 800;
const YEARS_OFFERED = 8;

const part = (id) => document.getElementById(id);
const fields = Object.fromEntries(Array.from(document.querySelectorAll(".field input"), (field) => [field.name, field]));
const textOf = (name) => fields[name]?.value ?? "";

function latestResults(today = new Date()) {
  return today.getFullYear() - (today.getMonth() < 7 ? 1 : 0);
}

function offerYears(select) {
  const latest = latestResults();
  for (let ago = 0; ago < YEARS_OFFERED; ago += 1) {
    const year = latest - ago;
    // Examinations were cancelled in the pandemic.
    if (year !== 2020 && year !== 2021) select.add(new Option(academicYear(year)));
  }
}

// The pupils of a measure: its own where they are typed, else those of the stage.
function pupilsOf({ id, stage, ownPupils }) {
  const all = readPupils(textOf(`${stage}-pupils`));
  const own = ownPupils ? readPupils(textOf(`${id}-pupils`)) : {};
  if (own.value > all.value) return { problem: moreThanStage(own.value, all.value), ofOwn: true };
  return own.value === undefined && !own.problem ? all : own;
}

function outcomeOf(measure, year) {
  const figure = readFigure(textOf(measure.id), measure);
  const pupils = pupilsOf(measure);
  if (figure.value === undefined && !figure.problem) return {};
  if (figure.problem || pupils.problem) return { why: UNREADABLE };
  if (pupils.value === undefined) return { why: PUPILS_MISSING, brief: PUPILS_MISSING_IN_BRIEF };
  return { finding: compare(measure, figure, pupils.value, year) };
}

export function start({ country, strip }) {
  const shown = measures.map((measure, order) => ({ measure, row: rowOf(measure, order, strip), outcome: {} }));
  const year = part("results-year");
  let typedIn;
  let speaking;

  function problemOf({ name }) {
    const measure = measures.find(({ id }) => id === name);
    const ofOwn = measures.find(({ id }) => `${id}-pupils` === name);
    if (measure) return readFigure(textOf(name), measure);
    if (ofOwn && textOf(name)) return pupilsOf(ofOwn);
    return readPupils(textOf(name));
  }

  function say(field) {
    const message = part(`${field.name}-message`);
    const read = problemOf(field);
    const problem = read.open && typedIn === field ? undefined : read.problem;
    const { finding, brief } = shown.find(({ measure }) => measure.id === field.name)?.outcome ?? {};
    const said = problem ?? (read.problem ? "" : finding ? verdictInBrief(finding) : (brief ?? ""));
    field.closest(".field").toggleAttribute("data-wrong", problem !== undefined);
    field.toggleAttribute("aria-invalid", problem !== undefined);
    if (message.dataset.said === said) return problem;
    message.dataset.said = said;
    message.replaceChildren(said);
    if (finding && !problem && said) {
      const see = Object.assign(document.createElement("button"), { type: "button", className: "field-see", textContent: said });
      see.onclick = () => part(`${field.name}-finding`).scrollIntoView();
      message.replaceChildren(see);
    }
    return problem;
  }

  function announce(concerned, problem) {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      const finding = concerned.find(({ outcome }) => outcome.finding)?.outcome.finding;
      part("announcement").textContent = problem ?? (finding ? announcement(finding) : "");
    }, REST);
  }

  function compareAgain(concerned) {
    for (const one of concerned) {
      one.outcome = outcomeOf(one.measure, summerOf(year.value));
      one.row.show(one.outcome);
      say(fields[one.measure.id]);
    }
    const anything = shown.some(({ outcome }) => outcome.finding || outcome.why);
    part("compared").hidden = !anything;
    part("country-section").hidden = anything;
  }

  function concernedBy(name) {
    return shown.filter(({ measure: { id, stage } }) => [id, `${id}-pupils`, `${stage}-pupils`].includes(name));
  }

  function typed({ target }) {
    const concerned = concernedBy(target.name);
    typedIn = target;
    compareAgain(concerned);
    announce(concerned, say(target));
    arrange();
  }

  const isEmpty = () => Object.values(fields).every(({ value }) => !value);

  // What of the page is there: the front door, the line about the trust, and the form.
  function arrange() {
    const open = !part("form").hidden;
    part("door").hidden = open || !isEmpty();
    part("trust-line").hidden = open === false && isEmpty();
    part("edit").textContent = open ? "Close" : "Edit";
    part("clear").hidden = isEmpty();
  }

  function openForm(open) {
    part("form").hidden = !open;
    arrange();
    if (open) fields["key_stage_2-pupils"].select();
  }

  function clear() {
    for (const field of Object.values(fields)) field.value = "";
    compareAgain(shown);
    openForm(false);
  }

  offerYears(year);
  year.onchange = () => compareAgain(shown);
  part("form").addEventListener("input", (event) => event.target.matches("input") && typed(event));
  part("form").addEventListener("focusout", ({ target }) => {
    typedIn = undefined;
    if (!target.matches("input")) return;
    const problem = say(target);
    if (problem) announce([], problem);
  });
  part("enter").onclick = () => openForm(true);
  part("edit").onclick = () => openForm(part("form").hidden);
  part("clear").onclick = clear;
  addEventListener("beforeunload", (event) => isEmpty() || event.preventDefault());

  const drawn = showCountry(country);
  whenThemeChanges(() => {
    drawn.redraw();
    for (const { row } of shown) row.redraw();
  });
}
