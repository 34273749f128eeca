/* The style of this screen. Later rules may build on earlier ones. */
import base from "./base.css?inline";
import controls from "./controls.css?inline";
import flow from "./flow.css?inline";
import gallery from "./gallery.css?inline";
import layers from "./layers.css?inline";
import middle from "./middle.css?inline";
import overlays from "./overlays.css?inline";
import page from "./page.css?inline";
import palette from "./palette.css?inline";
import side from "./side.css?inline";
import wires from "./wires.css?inline";

export default [base, controls, page, palette, middle, side, flow, layers, wires, overlays, gallery].join("\n");
