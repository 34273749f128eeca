/* The Runs page, as Streamlit calls it. */
import chart from "../parts/chart/look.css?inline";
import shared from "../parts/look.css?inline";
import { screen } from "../parts/screen";
import look from "./look.css?inline";
import { RunsScreen } from "./RunsScreen";

export default screen(RunsScreen, `${shared}\n${chart}\n${look}`);
