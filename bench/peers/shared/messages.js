// What is said under a field and, once typing rests, aloud.

import { readingOf } from "./entries.js";
import { announcement, verdictInBrief } from "./wording.js";

// How long typing rests before its result is said, in milliseconds.
const REST = 800;

const part = (id) => document.getElementById(id);

// The verdict is the way to its comparison.
function way(field, text) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "field-see", textContent: text });
  button.onclick = () => part(`${field.name}-finding`).scrollIntoView();
  return button;
}

// Says under a field what is wrong with it, or what its outcome is in brief; gives what is wrong. A number that may still be
// being typed is wrong only once the field is left.
export function say(field, { finding, brief = "" } = {}, isTyping = false) {
  const { problem: found, open } = readingOf(field);
  const problem = open && isTyping ? undefined : found;
  const result = finding ? verdictInBrief(finding) : brief;
  const said = problem ?? (found ? "" : result);
  const message = part(`${field.name}-message`);
  field.closest(".field").toggleAttribute("data-wrong", problem !== undefined);
  field.toggleAttribute("aria-invalid", problem !== undefined);
  if (message.textContent !== said) message.replaceChildren(finding && said && !problem ? way(field, said) : said);
  return problem;
}

let speaking;

export function announce(problem, finding) {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    part("announcement").textContent = problem ?? (finding ? announcement(finding) : "");
  }, REST);
}
