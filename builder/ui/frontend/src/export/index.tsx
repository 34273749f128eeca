/* The screens of the Export page, as Streamlit calls them: what can be taken away, asking the network, endpoints. */
import type { ReactElement } from "react";
import figures from "../figures/look.css?inline";
import shared from "../parts/look.css?inline";
import pictures from "../parts/pictures/look.css?inline";
import { type ScreenProps, screen } from "../parts/screen";
import type { ExportData } from "./answers";
import look from "./look.css?inline";
import { Predict } from "./predict/Predict";
import { Serve } from "./serve/Serve";
import { Take } from "./take/Take";

const SCREENS = { take: Take, predict: Predict, serve: Serve };

function ExportScreen({ data }: ScreenProps<ExportData>): ReactElement {
  const Screen = SCREENS[data.what];
  return (
    <div className="x">
      <Screen key={data.run} data={data} />
    </div>
  );
}

export default screen(ExportScreen, [shared, pictures, figures, look].join("\n"));
