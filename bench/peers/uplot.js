// The page with uPlot: both pictures are drawn by the chart's hooks on its own canvas, with its own scales and axis.

import uPlot from "uplot";
import { dotRadius } from "./shared/dots.js";
import { start } from "./shared/page.js";
import { palette } from "./shared/palette.js";

const PLAIN = { legend: { show: false }, cursor: { show: false }, select: { show: false }, pxAlign: false };

function whenResized(holder, chart) {
  new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = holder;
    if (width && (width !== chart.width || height !== chart.height)) chart.setSize({ width, height });
  }).observe(holder);
}

function line({ ctx }, from, to, width, colour) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.stroke();
}

function reference(chart, { at, label }, colour, isLeft) {
  const { ctx, bbox } = chart;
  const ratio = uPlot.pxRatio;
  const x = chart.valToPos(at, "x", true);
  line(chart, [x, bbox.top], [x, bbox.top + bbox.height], ratio, colour);
  ctx.fillStyle = colour;
  ctx.font = `${palette.fontSize * ratio}px ${palette.fontFamily}`;
  ctx.textAlign = isLeft ? "right" : "left";
  ctx.fillText(label, x + (isLeft ? -6 : 6) * ratio, bbox.top + palette.fontSize * ratio);
}

function dots(chart, places, radius, colour) {
  const { ctx } = chart;
  ctx.beginPath();
  for (const { x, y } of places) {
    const [left, top] = [chart.valToPos(x, "x", true), chart.valToPos(y, "y", true)];
    ctx.moveTo(left + radius, top);
    ctx.arc(left, top, radius, 0, 2 * Math.PI);
  }
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.lineWidth = 0.75 * uPlot.pxRatio;
  ctx.strokeStyle = palette.median;
  ctx.stroke();
}

function country(holder) {
  let chart;
  let picture;
  const draw = () => {
    const { others, middleHalf, median, england } = picture;
    const radius = dotRadius(chart.bbox, { width: picture.columns, height: picture.top });
    dots(chart, others, radius, palette.country);
    dots(chart, middleHalf, radius, palette["middle-half"]);
    reference(chart, median, palette.median, england.at > median.at);
    reference(chart, england, palette.england, england.at <= median.at);
  };
  const options = () => ({
    ...PLAIN,
    width: holder.clientWidth,
    height: holder.clientHeight,
    scales: { x: { time: false, range: () => picture.axis }, y: { range: () => [0, picture.top] } },
    axes: [
      {
        space: 140,
        size: 26,
        font: palette.font,
        stroke: () => palette.muted,
        grid: { stroke: () => palette.hairline, width: 1 },
        ticks: { show: false },
        values: (_, ticks) => ticks.map(picture.tick),
      },
      { show: false },
    ],
    series: [{}, { paths: () => null, points: { show: false } }],
    hooks: { draw: [draw] },
  });
  return {
    show(next) {
      picture = { ...next, top: 1.25 * next.fullest };
      const data = [picture.axis, [0, 0]];
      if (chart) {
        chart.setData(data);
      } else {
        chart = new uPlot(options(), data, (self, init) => {
          chart = self;
          holder.append(self.root);
          init();
        });
        whenResized(holder, chart);
      }
    },
  };
}

function strip(holder) {
  let chart;
  let place;
  const draw = () => {
    const { ctx, bbox } = chart;
    const ratio = uPlot.pxRatio;
    const at = (value) => chart.valToPos(value, "x", true);
    const middle = bbox.top + bbox.height / 2;
    const bar = (from, to, height, colour) => {
      ctx.fillStyle = colour;
      ctx.fillRect(at(from), middle - (height * ratio) / 2, at(to) - at(from), height * ratio);
    };
    bar(0, 100, 6, palette.hairline);
    bar(25, 75, 6, palette.country);
    line(chart, [at(50), middle - 9 * ratio], [at(50), middle + 9 * ratio], 2 * ratio, palette.median);
    ctx.globalAlpha = 0.5;
    bar(place.lower, place.upper, 10, palette.trust);
    ctx.globalAlpha = 1;
    if (place.at === undefined) return;
    const [x, half] = [at(place.at), 8 * ratio];
    ctx.beginPath();
    for (const [dx, dy] of [[0, -half], [half, 0], [0, half], [-half, 0]]) ctx.lineTo(x + dx, middle + dy);
    ctx.closePath();
    ctx.fillStyle = palette.trust;
    ctx.fill();
    ctx.lineWidth = 2 * ratio;
    ctx.strokeStyle = palette.paper;
    ctx.stroke();
  };
  return {
    show(next) {
      holder.hidden = !next;
      if (!next) return;
      place = next;
      if (chart) {
        chart.redraw(false);
        return;
      }
      const options = {
        ...PLAIN,
        width: holder.clientWidth,
        height: holder.clientHeight,
        padding: [0, 9, 0, 9],
        scales: { x: { time: false, range: [0, 100] }, y: { range: [0, 1] } },
        axes: [{ show: false }, { show: false }],
        series: [{}, { paths: () => null, points: { show: false } }],
        hooks: { draw: [draw] },
      };
      chart = new uPlot(options, [[0, 100], [0, 0]], (self, init) => {
        chart = self;
        holder.append(self.root);
        init();
      });
      whenResized(holder, chart);
    },
  };
}

start({ country, strip });
