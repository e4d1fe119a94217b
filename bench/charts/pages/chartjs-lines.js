import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from "chart.js";
import { offer } from "./offer.js";

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement);

const COLOURS = { Plain: "#8592a0", Highlighted: "#1768b3", Reference: "#16202b" };

/** Chart.js has no labels of its own. */
const endLabels = (lines) => ({
  id: "labels",
  afterDatasetsDraw({ ctx, chartArea, scales: { y } }) {
    ctx.font = "13px system-ui, sans-serif";
    for (const { emphasis, label, values } of lines) {
      if (emphasis !== "Plain") ctx.fillText(label, chartArea.right + 6, y.getPixelForValue(values.findLast(Number.isFinite)));
    }
  },
});

offer((place, json) => {
  const { lines, periods, maximum } = JSON.parse(json);
  const canvas = document.createElement("canvas");
  canvas.width = 960;
  canvas.height = 240;
  place.append(canvas);
  const dataset = ({ name, emphasis, values }) => ({
    label: name,
    data: values,
    borderColor: COLOURS[emphasis],
    borderWidth: emphasis === "Plain" ? 1 : 3,
    borderDash: emphasis === "Reference" ? [5, 4] : [],
    pointRadius: 0,
  });
  new Chart(canvas, {
    type: "line",
    data: { labels: periods, datasets: lines.map(dataset) },
    options: {
      animation: false,
      responsive: false,
      normalized: true,
      font: { family: "system-ui, sans-serif", size: 13 },
      layout: { padding: { right: 200 } },
      scales: { y: { min: 50, max: maximum } },
    },
    plugins: [endLabels(lines)],
  });
});
