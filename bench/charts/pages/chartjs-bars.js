import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { offer } from "./offer.js";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Chart.js has neither whiskers nor labels of its own. */
const wordsAndWhiskers = (rows) => ({
  id: "words",
  afterDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
    ctx.font = "13px system-ui, sans-serif";
    ctx.textBaseline = "middle";
    ctx.lineWidth = 3;
    ctx.beginPath();
    rows.forEach(({ low, high, label, detail }, at) => {
      const middle = y.getPixelForValue(at);
      ctx.fillText(`${label} ${detail}`, chartArea.right + 6, middle);
      ctx.moveTo(x.getPixelForValue(low), middle);
      ctx.lineTo(x.getPixelForValue(high), middle);
    });
    ctx.stroke();
  },
});

offer((place, json) => {
  const { rows, maximum } = JSON.parse(json);
  const canvas = document.createElement("canvas");
  canvas.width = 960;
  canvas.height = 63 * 22 + 40;
  place.append(canvas);
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map(({ rank, name }) => `${rank}. ${name}`),
      datasets: [{ data: rows.map(({ value }) => value), backgroundColor: "#1768b3" }],
    },
    options: {
      indexAxis: "y",
      animation: false,
      responsive: false,
      font: { family: "system-ui, sans-serif", size: 13 },
      layout: { padding: { right: 240 } },
      scales: { x: { min: 0, max: maximum }, y: { ticks: { autoSkip: false } } },
    },
    plugins: [wordsAndWhiskers(rows)],
  });
});
