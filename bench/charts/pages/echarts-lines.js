import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { offer } from "./offer.js";

use([LineChart, GridComponent, CanvasRenderer]);

const COLOURS = { Plain: "#8592a0", Highlighted: "#1768b3", Reference: "#16202b" };

offer((place, json) => {
  const { lines, periods, maximum } = JSON.parse(json);
  place.style.cssText = "width: 960px; height: 240px";
  const series = ({ name, label, emphasis, values }) => ({
    type: "line",
    name,
    data: values,
    showSymbol: false,
    silent: true,
    lineStyle: { color: COLOURS[emphasis], width: emphasis === "Plain" ? 1 : 3, type: emphasis === "Reference" ? "dashed" : "solid" },
    endLabel: { show: emphasis !== "Plain", formatter: label },
  });
  init(place).setOption({
    animation: false,
    textStyle: { fontFamily: "system-ui, sans-serif", fontSize: 13 },
    grid: { left: 40, right: 200, top: 10, bottom: 30 },
    xAxis: { type: "category", data: periods },
    yAxis: { type: "value", min: 50, max: maximum },
    series: lines.map(series),
  });
});
