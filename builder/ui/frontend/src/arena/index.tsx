/* The Arena, as Streamlit calls it. */
import figures from "../figures/look.css?inline";
import shared from "../parts/look.css?inline";
import pictures from "../parts/pictures/look.css?inline";
import { screen } from "../parts/screen";
import { ArenaScreen } from "./ArenaScreen";
import board from "./look/board.css?inline";
import closer from "./look/closer.css?inline";
import page from "./look/page.css?inline";

export default screen(ArenaScreen, [shared, pictures, figures, page, board, closer].join("\n"));
