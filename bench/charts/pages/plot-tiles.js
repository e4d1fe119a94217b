import { cell, plot, text } from "@observablehq/plot";
import { offer } from "./offer.js";

const COLOURS = ["#d5dce3", "#1768b3", "#a9cbee", "#f6cfae", "#b84d08"];

offer((place, json) => {
  const { tiles } = JSON.parse(json);
  const fill = ({ step }) => (step === 1 || step === 4 ? "#fff" : "#16202b");
  const chart = plot({
    width: 384,
    height: 1000,
    axis: null,
    padding: 0.03,
    style: { font: "11px system-ui, sans-serif" },
    marks: [
      cell(tiles, { x: "column", y: "row", fill: ({ step }) => COLOURS[step], href: "href", ariaLabel: "spoken" }),
      text(tiles, { x: "column", y: "row", text: "name", lineWidth: 5, fill, dy: -10 }),
      text(tiles, { x: "column", y: "row", text: "label", fill, dy: 16, fontWeight: 700 }),
    ],
  });
  place.append(chart);
});
