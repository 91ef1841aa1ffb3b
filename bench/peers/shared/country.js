// The country before anything is entered: the first measure of one stage or the other, with its headline and caption. A
// library's picture gets everything that it draws as numbers and labels.

import { dotsOf } from "./dots.js";
import { measures } from "./figures.js";
import { write } from "./numbers.js";
import { countryCaption, countryHeadline, countryInWords, englandLabel, medianLabel } from "./wording.js";

const part = (id) => document.getElementById(id);

function pictureOf(measure) {
  const [peers] = measure.distributions;
  const dots = dotsOf(peers);
  // The measure's pictures share a scale, whatever the year.
  const figures = measure.distributions.flatMap(({ ascending }) => [ascending[0], ascending.at(-1)]);
  const [least, greatest] = [Math.min(...figures) - dots.columnWidth, Math.max(...figures) + dots.columnWidth];
  return {
    ...dots,
    axis: [least, greatest],
    columns: (greatest - least) / dots.columnWidth,
    median: { at: peers.median, label: medianLabel(measure, peers) },
    england: { at: peers.england, label: englandLabel(measure, peers) },
    tick: (value) => write(value, value % 1 ? 1 : 0, measure),
  };
}

// Shows the country with a library's picture: `draw(holder)` gives `{ show(picture) }`.
export function showCountry(draw) {
  const stages = ["key_stage_2", "key_stage_4"].map((stage) => measures.find((one) => one.stage === stage));
  const chart = draw(part("country-picture"));
  let picture;
  const show = (measure) => {
    const [peers] = measure.distributions;
    picture = pictureOf(measure);
    part("country").textContent = countryHeadline(measure, peers);
    part("country-caption").textContent = countryCaption(measure, peers);
    part("country-picture").ariaLabel = countryInWords(measure, peers);
    chart.show(picture);
  };
  const ways = document.querySelectorAll("[data-stage-way]");
  ways.forEach((way, at) => {
    way.onclick = () => {
      ways.forEach((one) => one.setAttribute("aria-pressed", String(one === way)));
      show(stages[at]);
    };
  });
  show(stages[0]);
  return { redraw: () => chart.show(picture) };
}
