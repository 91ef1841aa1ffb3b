// Schools as a large trust pastes them: primary schools with twelve measures each, as `tests/browser` has them.

const HEADINGS = ["rwm_expected", "rwm_higher", "reading_expected", "reading_higher", "writing_expected", "writing_greater_depth", "maths_expected", "maths_higher", "grammar_expected", "reading_progress", "writing_progress", "maths_progress"];

export const MEASURES = HEADINGS.length;

function figure(heading, share) {
  if (heading.endsWith("progress")) return (share / 20 - 2).toFixed(1);
  // Who reaches the higher standard is among those who reach the expected one.
  return /higher|greater_depth/.test(heading) ? 2 + Math.floor(share / 5) : share;
}

export function primarySchools(count) {
  const school = (_, at) => {
    const figures = HEADINGS.map((heading, place) => figure(heading, 20 + ((at * 7 + place * 11) % 60)));
    return [`School ${at}`, 20 + (at % 60), ...figures].join("\t");
  };
  const rows = Array.from({ length: count }, school);
  return `${["School", "KS2 cohort", ...HEADINGS].join("\t")}\n${rows.join("\n")}\n`;
}
