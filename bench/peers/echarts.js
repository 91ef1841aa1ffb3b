// The page with ECharts, of which only the charts and components are used that these pictures need.

import { CustomChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { dotRadius } from "./shared/dots.js";
import { start } from "./shared/page.js";
import { palette } from "./shared/palette.js";

use([CanvasRenderer, CustomChart, GridComponent, MarkLineComponent, ScatterChart]);

const AXIS_ROOM = 26;
const LABEL_ROOM = 16;

// A chart that is as large as its holder.
function chartIn(holder) {
  const chart = init(holder);
  new ResizeObserver(() => {
    if (holder.clientWidth && (holder.clientWidth !== chart.getWidth() || holder.clientHeight !== chart.getHeight())) chart.resize();
  }).observe(holder);
  return chart;
}

function country(holder) {
  let chart;
  return {
    show({ others, middleHalf, axis: [min, max], columns, fullest, median, england, tick }) {
      chart ??= chartIn(holder);
      const top = 1.16 * fullest;
      const radius = dotRadius({ width: chart.getWidth(), height: chart.getHeight() - AXIS_ROOM - LABEL_ROOM }, { width: columns, height: top });
      const dots = (places, color) => ({
        type: "scatter",
        silent: true,
        large: true,
        largeThreshold: 100,
        symbolSize: 2 * radius,
        itemStyle: { color, borderColor: palette.median, borderWidth: 0.75, opacity: 1 },
        data: places.map(({ x, y }) => [x, y]),
      });
      const isLeft = england.at <= median.at;
      const reference = ({ at, label }, color, left) => ({
        xAxis: at,
        lineStyle: { color, type: "solid", width: 1 },
        label: { formatter: label, color, align: left ? "right" : "left", verticalAlign: "top", padding: left ? [0, 6, 0, 0] : [0, 0, 0, 6], distance: [0, -LABEL_ROOM + 2], fontSize: palette.fontSize, fontFamily: palette.fontFamily },
      });
      const markLine = { silent: true, symbol: "none", animation: false, data: [reference(median, palette.median, !isLeft), reference(england, palette.england, isLeft)] };
      chart.setOption({
        animation: false,
        grid: { left: 0, right: 0, top: LABEL_ROOM, bottom: AXIS_ROOM },
        xAxis: {
          min,
          max,
          splitNumber: 4,
          axisLabel: { formatter: tick, color: palette.muted, fontSize: palette.fontSize, fontFamily: palette.fontFamily, showMinLabel: false, showMaxLabel: false },
          axisLine: { lineStyle: { color: palette.median } },
          splitLine: { lineStyle: { color: palette.hairline } },
        },
        yAxis: { min: 0, max: top, show: false },
        series: [dots(others, palette.country), { ...dots(middleHalf, palette["middle-half"]), markLine }],
      });
    },
  };
}

// One mark of a strip, in pixels around the middle of its height.
function marks(params, api) {
  const [lower, at, upper] = [0, 1, 2].map((place) => api.value(place));
  const x = (value) => api.coord([value, 0])[0];
  const middle = api.coord([0, 0])[1];
  const bar = (from, to, height, style) => ({ type: "rect", shape: { x: x(from), y: middle - height / 2, width: x(to) - x(from), height }, style });
  const children = [
    bar(0, 100, 6, { fill: palette.hairline }),
    bar(25, 75, 6, { fill: palette.country }),
    { type: "rect", shape: { x: x(50) - 1, y: middle - 9, width: 2, height: 18 }, style: { fill: palette.median } },
    bar(lower, upper, 10, { fill: palette.trust, opacity: 0.5 }),
  ];
  if (!Number.isNaN(at)) {
    const points = [[0, -8], [8, 0], [0, 8], [-8, 0]].map(([dx, dy]) => [x(at) + dx, middle + dy]);
    children.push({ type: "polygon", shape: { points }, style: { fill: palette.trust, stroke: palette.paper, lineWidth: 2 } });
  }
  return { type: "group", children };
}

function strip(holder) {
  let chart;
  return {
    show(place) {
      holder.hidden = !place;
      if (!place) return;
      const data = [[place.lower, place.at ?? NaN, place.upper]];
      if (chart) {
        chart.setOption({ series: [{ data }] });
        return;
      }
      chart = chartIn(holder);
      chart.setOption({
        animation: false,
        grid: { left: 9, right: 9, top: 0, bottom: 0 },
        xAxis: { min: 0, max: 100, show: false },
        yAxis: { min: -1, max: 1, show: false },
        series: [{ type: "custom", silent: true, clip: false, encode: { x: [0, 1, 2], y: -1 }, renderItem: marks, data }],
      });
    },
  };
}

start({ country, strip });
