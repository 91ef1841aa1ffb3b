// The page with Chart.js, of which only the parts are registered that scatter charts need.

import { Chart, LineElement, LinearScale, PointElement, ScatterController } from "chart.js";
import { dotRadius } from "./shared/dots.js";
import { start } from "./shared/page.js";
import { palette } from "./shared/palette.js";

Chart.register(LineElement, LinearScale, PointElement, ScatterController);
Object.assign(Chart.defaults, { animation: false, events: [], maintainAspectRatio: false, normalized: true, parsing: false });

const AXIS_ROOM = 26;

function canvasIn(holder) {
  const canvas = document.createElement("canvas");
  holder.append(canvas);
  return canvas;
}

function reference(chart, { at, label }, colour, isLeft) {
  const { ctx, chartArea, scales } = chart;
  const x = scales.x.getPixelForValue(at);
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.font = palette.font;
  ctx.textAlign = isLeft ? "right" : "left";
  ctx.fillText(label, x + (isLeft ? -6 : 6), chartArea.top + palette.fontSize);
}

function country(holder) {
  let chart;
  let picture;
  const references = {
    id: "references",
    afterDatasetsDraw(chart) {
      const { median, england } = picture;
      reference(chart, median, palette.median, england.at > median.at);
      reference(chart, england, palette.england, england.at <= median.at);
    },
  };
  // What a function would have to say for each of 626 points is said once for all of them.
  const dots = (data, colour) => ({
    data,
    radius: dotRadius({ width: holder.clientWidth, height: holder.clientHeight - AXIS_ROOM }, { width: picture.columns, height: picture.top }),
    borderWidth: 0.75,
    borderColor: palette.median,
    backgroundColor: palette[colour],
  });
  const options = () => ({
    scales: {
      x: {
        min: picture.axis[0],
        max: picture.axis[1],
        ticks: { font: { family: palette.fontFamily, size: palette.fontSize }, color: palette.muted, maxRotation: 0, maxTicksLimit: 6, callback: (value) => picture.tick(value), includeBounds: false },
        grid: { color: palette.hairline, drawTicks: false },
        border: { color: palette.median },
      },
      y: { display: false, min: 0, max: picture.top },
    },
  });
  return {
    show(next) {
      picture = { ...next, top: 1.25 * next.fullest };
      const datasets = [dots(picture.others, "country"), dots(picture.middleHalf, "middle-half")];
      if (chart) {
        chart.data.datasets = datasets;
        chart.options = options();
        chart.update("none");
      } else {
        chart = new Chart(canvasIn(holder), { type: "scatter", data: { datasets }, options: options(), plugins: [references] });
      }
    },
  };
}

const STRIP = {
  layout: { autoPadding: false, padding: { left: 9, right: 9 } },
  scales: { x: { display: false, min: 0, max: 100 }, y: { display: false, min: -1, max: 1 } },
};

const level = (from, to) => [{ x: from, y: 0 }, { x: to, y: 0 }];
const line = (data, width, colour) => ({ data, showLine: true, radius: 0, borderWidth: width, borderColor: colour, clip: false });

// The first dataset lies on top.
function datasetsOf({ lower, at, upper }) {
  return [
    { data: at === undefined ? [] : [{ x: at, y: 0 }], pointStyle: "rectRot", radius: 8, borderWidth: 2, borderColor: palette.paper, backgroundColor: palette.trust, clip: false },
    line(level(lower, upper), 10, `${palette.trust}80`),
    { data: [{ x: 50, y: 0 }], pointStyle: "line", rotation: 90, radius: 9, borderWidth: 2, borderColor: palette.median },
    line(level(25, 75), 6, palette.country),
    line(level(0, 100), 6, palette.hairline),
  ];
}

function strip(holder) {
  let chart;
  return {
    show(place) {
      holder.hidden = !place;
      if (!place) return;
      const datasets = datasetsOf(place);
      if (chart) {
        datasets.forEach((dataset, at) => Object.assign(chart.data.datasets[at], dataset));
        chart.update("none");
      } else {
        chart = new Chart(canvasIn(holder), { type: "scatter", data: { datasets }, options: STRIP });
      }
    },
  };
}

start({ country, strip });
