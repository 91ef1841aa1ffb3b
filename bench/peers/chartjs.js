// The page with Chart.js, of which only the parts are registered that scatter charts need.

import { Chart, LineElement, LinearScale, PointElement, ScatterController } from "chart.js";
import { dotRadius } from "./shared/dots.js";
import { start } from "./shared/page.js";
import { palette } from "./shared/palette.js";

Chart.register(LineElement, LinearScale, PointElement, ScatterController);
Object.assign(Chart.defaults, { animation: false, events: [], maintainAspectRatio: false, normalized: true, parsing: false });

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
  const radius = ({ chart: { chartArea } }) => (chartArea ? dotRadius(chartArea, { width: picture.columns, height: 1.25 * picture.fullest }) : 3);
  const dots = (colour) => ({ radius, borderWidth: 0.75, borderColor: () => palette.median, backgroundColor: () => palette[colour] });
  const options = () => ({
    scales: {
      x: {
        min: picture.axis[0],
        max: picture.axis[1],
        ticks: { font: { family: palette.fontFamily, size: palette.fontSize }, color: () => palette.muted, maxRotation: 0, maxTicksLimit: 6, callback: (value) => picture.tick(value), includeBounds: false },
        grid: { color: () => palette.hairline, drawTicks: false },
        border: { color: () => palette.median },
      },
      y: { display: false, min: 0, max: 1.25 * picture.fullest },
    },
  });
  return {
    show(next) {
      picture = next;
      const datasets = [{ ...dots("country"), data: picture.others }, { ...dots("middle-half"), data: picture.middleHalf }];
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

function strip(holder) {
  let chart;
  const line = (data, width, colour, alpha = "") => ({ data, showLine: true, radius: 0, borderWidth: width, borderColor: () => palette[colour] + alpha, clip: false });
  return {
    show(place) {
      holder.hidden = !place;
      if (!place) return;
      const { lower, at, upper } = place;
      const range = level(lower, upper);
      const mark = at === undefined ? [] : [{ x: at, y: 0 }];
      if (chart) {
        chart.data.datasets[0].data = mark;
        chart.data.datasets[1].data = range;
        chart.update("none");
        return;
      }
      // The first dataset lies on top.
      const datasets = [
        { data: mark, pointStyle: "rectRot", radius: 8, borderWidth: 2, borderColor: () => palette.paper, backgroundColor: () => palette.trust, clip: false },
        line(range, 10, "trust", "80"),
        { data: [{ x: 50, y: 0 }], pointStyle: "line", rotation: 90, radius: 9, borderWidth: 2, borderColor: () => palette.median },
        line(level(25, 75), 6, "country"),
        line(level(0, 100), 6, "hairline"),
      ];
      chart = new Chart(canvasIn(holder), { type: "scatter", data: { datasets }, options: STRIP });
    },
  };
}

start({ country, strip });
