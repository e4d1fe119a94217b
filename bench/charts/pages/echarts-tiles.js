import { CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { offer } from "./offer.js";

use([CustomChart, GridComponent, CanvasRenderer]);

const COLOURS = ["#d5dce3", "#1768b3", "#a9cbee", "#f6cfae", "#b84d08"];
const SIDE = 64;

function tile({ name, label, step }, x, y) {
  const fill = step === 1 || step === 4 ? "#fff" : "#16202b";
  const word = (text, top, more) => ({
    type: "text",
    style: { text, x: x + SIDE / 2, y: y + top, align: "center", lineHeight: 13, fill, font: "11px system-ui, sans-serif", ...more },
  });
  return {
    type: "group",
    children: [
      { type: "rect", shape: { x: x + 1, y: y + 1, width: SIDE - 2, height: SIDE - 2, r: 3 }, style: { fill: COLOURS[step] } },
      word(name, 10, { width: SIDE - 6, overflow: "break" }),
      word(label, 44, { font: "bold 11px system-ui, sans-serif" }),
    ],
  };
}

offer((place, json) => {
  const { tiles } = JSON.parse(json);
  place.style.cssText = "width: 384px; height: 1000px";
  const axis = (type) => ({ type: "value", show: false, min: 0, max: type });
  init(place).setOption({
    animation: false,
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: axis(6),
    yAxis: { ...axis(1000 / SIDE), inverse: true },
    series: [
      {
        type: "custom",
        data: tiles.map(({ column, row }) => [column, row]),
        renderItem: ({ dataIndex }, api) => tile(tiles[dataIndex], ...api.coord([api.value(0), api.value(1)])),
      },
    ],
  });
});
