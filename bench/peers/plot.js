// The page with Observable Plot. It has no way to change a chart, so each change makes a new one that replaces the last.

import { axisX, dot, gridX, link, plot, rect, ruleX, text } from "@observablehq/plot";
import { dotRadius } from "./shared/dots.js";
import { start } from "./shared/page.js";
import { palette } from "./shared/palette.js";

// What a holder shows, made again when its size changes.
function shown(holder, make) {
  let size = "";
  let given;
  const draw = () => {
    const { clientWidth: width, clientHeight: height } = holder;
    size = `${width} ${height}`;
    if (width) holder.replaceChildren(make(given, { width, height }));
  };
  new ResizeObserver(() => {
    if (given && size !== `${holder.clientWidth} ${holder.clientHeight}`) draw();
  }).observe(holder);
  return {
    show(next) {
      holder.hidden = !next;
      given = next;
      if (next) draw();
    },
  };
}

function country(holder) {
  return shown(holder, ({ others, middleHalf, axis, columns, fullest, median, england, tick }, { width, height }) => {
    const margin = { marginLeft: 0, marginRight: 0, marginTop: 0, marginBottom: 26 };
    const top = 1.25 * fullest;
    const r = dotRadius({ width, height: height - 26 }, { width: columns, height: top });
    const dots = (places, fill) => dot(places, { x: "x", y: "y", r, fill, stroke: palette.median, strokeWidth: 0.75 });
    const reference = ({ at, label }, colour, isLeft) => [
      ruleX([at], { stroke: colour }),
      text([label], { x: [at], frameAnchor: "top", text: [label], dx: isLeft ? -6 : 6, textAnchor: isLeft ? "end" : "start", fill: colour, fontSize: palette.fontSize, lineAnchor: "top" }),
    ];
    const isLeft = england.at <= median.at;
    return plot({
      width,
      height,
      ...margin,
      style: { background: "none", fontFamily: palette.fontFamily, overflow: "visible" },
      x: { domain: axis, nice: false },
      y: { domain: [0, top], axis: null },
      marks: [
        gridX({ ticks: 5, stroke: palette.hairline, strokeOpacity: 1 }),
        axisX({ ticks: 5, tickSize: 0, tickFormat: tick, label: null, fill: palette.muted, fontSize: palette.fontSize }),
        dots(others, palette.country),
        dots(middleHalf, palette["middle-half"]),
        ...reference(median, palette.median, !isLeft),
        ...reference(england, palette.england, isLeft),
      ],
    });
  });
}

const bar = (from, to, height, fill, fillOpacity = 1) => rect([0], { x1: [from], x2: [to], y1: [-height / 28], y2: [height / 28], fill, fillOpacity });

function strip(holder) {
  return shown(holder, ({ lower, at, upper }, { width, height }) =>
    plot({
      width,
      height,
      margin: 0,
      marginLeft: 9,
      marginRight: 9,
      style: { background: "none", overflow: "visible" },
      x: { domain: [0, 100], axis: null },
      y: { domain: [-1, 1], axis: null },
      marks: [
        bar(0, 100, 6, palette.hairline),
        bar(25, 75, 6, palette.country),
        link([0], { x1: [50], x2: [50], y1: [-0.64], y2: [0.64], stroke: palette.median, strokeWidth: 2 }),
        bar(lower, upper, 10, palette.trust, 0.5),
        at === undefined ? null : dot([0], { x: [at], y: [0], symbol: "diamond2", r: 8, fill: palette.trust, stroke: palette.paper, strokeWidth: 2 }),
      ],
    }),
  );
}

start({ country, strip });
