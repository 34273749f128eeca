/* The Learn page, as Streamlit calls it. */
import figures from "../figures/look.css?inline";
import forms from "../parts/forms.css?inline";
import shared from "../parts/look.css?inline";
import { screen } from "../parts/screen";
import { LearnScreen } from "./LearnScreen";
import look from "./look.css?inline";

export default screen(LearnScreen, [shared, forms, figures, look].join("\n"));
