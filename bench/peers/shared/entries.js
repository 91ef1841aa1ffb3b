// What is typed in the form, and its result for each measure: a finding, why there is none, or nothing.

import { measures } from "./figures.js";
import { compare } from "./finding.js";
import { readFigure, readPupils } from "./reading.js";
import { PUPILS_MISSING, PUPILS_MISSING_IN_BRIEF, UNREADABLE, moreThanStage } from "./wording.js";

export const fields = Object.fromEntries(Array.from(document.querySelectorAll(".field input"), (field) => [field.name, field]));

const textOf = (name) => fields[name]?.value ?? "";

export const isEmpty = () => Object.values(fields).every(({ value }) => !value);

// The pupils of a measure: its own where they are typed, else those of the stage.
function pupilsOf({ id, stage, ownPupils }) {
  const all = readPupils(textOf(`${stage}-pupils`));
  const own = ownPupils ? readPupils(textOf(`${id}-pupils`)) : {};
  if (own.value > all.value) return { problem: moreThanStage(own.value, all.value) };
  return own.value === undefined && !own.problem ? all : own;
}

export function outcomeOf(measure, year) {
  const figure = readFigure(textOf(measure.id), measure);
  const pupils = pupilsOf(measure);
  if (figure.value === undefined && !figure.problem) return {};
  if (figure.problem || pupils.problem) return { why: UNREADABLE };
  if (pupils.value === undefined) return { why: PUPILS_MISSING, brief: PUPILS_MISSING_IN_BRIEF };
  return { finding: compare(measure, figure, pupils.value, year) };
}

// What a field is read as by itself.
export function readingOf({ name }) {
  const measure = measures.find(({ id }) => id === name);
  const ofOwn = measures.find(({ id }) => `${id}-pupils` === name);
  if (measure) return readFigure(textOf(name), measure);
  if (ofOwn && textOf(name)) return pupilsOf(ofOwn);
  return readPupils(textOf(name));
}

// Whether a field belongs to a measure.
export const concerns = (name, { id, stage }) => [id, `${id}-pupils`, `${stage}-pupils`].includes(name);
