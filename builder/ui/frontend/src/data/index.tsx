/* The Data page, as Streamlit calls it. */
import figures from "../figures/look.css?inline";
import controls from "../parts/forms.css?inline";
import shared from "../parts/look.css?inline";
import { screen } from "../parts/screen";
import { DataScreen } from "./DataScreen";
import base from "./look/base.css?inline";
import choosing from "./look/choosing.css?inline";
import forms from "./look/forms.css?inline";
import questions from "./look/questions.css?inline";
import side from "./look/side.css?inline";
import tables from "./look/tables.css?inline";
import tabs from "./look/tabs.css?inline";

export default screen(
  DataScreen,
  [shared, figures, controls, base, tables, side, questions, choosing, forms, tabs].join("\n"),
);
