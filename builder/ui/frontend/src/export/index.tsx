/* The Export page, as Streamlit calls it. */
import figures from "../figures/look.css?inline";
import shared from "../parts/look.css?inline";
import pictures from "../parts/pictures/look.css?inline";
import { screen } from "../parts/screen";
import { ExportScreen } from "./ExportScreen";
import look from "./look.css?inline";
import predict from "./predict/look.css?inline";
import serve from "./serve/look.css?inline";
import take from "./take/look.css?inline";

export default screen(ExportScreen, [shared, pictures, figures, look, take, predict, serve].join("\n"));
