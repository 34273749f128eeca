/* The Train screen, as Streamlit calls it. */
import figures from "../figures/look.css?inline";
import chart from "../parts/chart/look.css?inline";
import shared from "../parts/look.css?inline";
import pictures from "../parts/pictures/look.css?inline";
import { loadPlotly } from "../parts/plotly";
import { screen } from "../parts/screen";
import playground from "../playground/look.css?inline";
import latent from "../results/latent/look.css?inline";
import results from "../results/look.css?inline";
import inside from "./inside/look.css?inline";
import look from "./look.css?inline";
import narrow from "./narrow.css?inline";
import { TrainScreen } from "./TrainScreen";

const css = [shared, chart, look, inside, results, latent, pictures, figures, playground, narrow].join("\n");

export default screen(TrainScreen, css);

/** What the first curve needs, fetched before anybody asks for it. */
export const ahead = loadPlotly;
