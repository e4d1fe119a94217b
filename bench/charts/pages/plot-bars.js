import { barX, plot, ruleY, text } from "@observablehq/plot";
import { offer } from "./offer.js";

offer((place, json) => {
  const { rows, maximum } = JSON.parse(json);
  const y = ({ rank, name }) => `${rank}. ${name}`;
  const chart = plot({
    width: 960,
    height: 63 * 22 + 40,
    marginLeft: 160,
    marginRight: 240,
    style: { font: "13px system-ui, sans-serif" },
    x: { domain: [0, maximum], label: null },
    y: { domain: rows.map(y), label: null },
    marks: [
      barX(rows, { x: "value", y, fill: "#1768b3" }),
      ruleY(rows, { x1: "low", x2: "high", y, strokeWidth: 3 }),
      text(rows, { x: maximum, y, text: ({ label, detail }) => `${label} ${detail}`, textAnchor: "start", dx: 6 }),
    ],
  });
  place.append(chart);
});
