// The portal's own component, as wasm; `bound` is what wasm-bindgen made of one of ../src.

import start from "bound";
import { offer } from "./offer.js";

await start();
offer(globalThis.drawChart);
