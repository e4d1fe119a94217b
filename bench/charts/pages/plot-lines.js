import { lineY, plot, selectLast, text } from "@observablehq/plot";
import { offer } from "./offer.js";

const COLOURS = { Plain: "#8592a0", Highlighted: "#1768b3", Reference: "#16202b" };

offer((place, json) => {
  const { lines, periods, maximum } = JSON.parse(json);
  const points = ({ name, label, emphasis, values }) => values.map((value, at) => ({ name, label, emphasis, at, value }));
  const [plain, others] = [true, false].map((isPlain) =>
    lines.filter(({ emphasis }) => (emphasis === "Plain") === isPlain).flatMap(points),
  );
  const stroke = ({ emphasis }) => COLOURS[emphasis];
  const chart = plot({
    width: 960,
    height: 240,
    marginRight: 200,
    style: { font: "13px system-ui, sans-serif" },
    x: { ticks: [0, 30, 59], tickFormat: (at) => periods[at], label: null },
    y: { grid: true, ticks: 3, domain: [50, maximum], label: null },
    marks: [
      lineY(plain, { x: "at", y: "value", z: "name", stroke: COLOURS.Plain, strokeWidth: 1 }),
      lineY(others, { x: "at", y: "value", z: "name", stroke, strokeWidth: 3 }),
      text(others, selectLast({ x: "at", y: "value", z: "name", text: "label", textAnchor: "start", dx: 6 })),
    ],
  });
  place.append(chart);
});
