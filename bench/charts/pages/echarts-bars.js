import { BarChart, CustomChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { offer } from "./offer.js";

use([BarChart, CustomChart, GridComponent, CanvasRenderer]);

function whisker(_, api) {
  const [x1, y1] = api.coord([api.value(0), api.value(2)]);
  const [x2, y2] = api.coord([api.value(1), api.value(2)]);
  return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: "#16202b", lineWidth: 3 } };
}

offer((place, json) => {
  const { rows, maximum } = JSON.parse(json);
  place.style.cssText = `width: 960px; height: ${63 * 22 + 40}px`;
  const label = { show: true, position: "right", formatter: ({ dataIndex }) => `${rows[dataIndex].label} ${rows[dataIndex].detail}` };
  init(place).setOption({
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 13 },
    grid: { left: 160, right: 240, top: 10, bottom: 30 },
    xAxis: { type: "value", min: 0, max: maximum },
    yAxis: { type: "category", inverse: true, axisLabel: { interval: 0 }, data: rows.map(({ rank, name }) => `${rank}. ${name}`) },
    series: [
      { type: "bar", data: rows.map(({ value }) => value), itemStyle: { color: "#1768b3" }, label },
      { type: "custom", renderItem: whisker, encode: { x: [0, 1], y: 2 }, data: rows.map(({ low, high }, at) => [low, high, at]) },
    ],
  });
});
