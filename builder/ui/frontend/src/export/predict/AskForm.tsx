/* The ways to put something in, and the answer beside them. */
import { type ReactElement, useRef, useState } from "react";
import type { PredictForm } from "../../records";
import type { Asked, Way } from "../answers";
import { Answer } from "./Answer";
import { DrawingPad } from "./DrawingPad";
import { InputsBox } from "./InputsBox";
import { PictureDrop } from "./PictureDrop";
import { RowForm } from "./RowForm";
import { hasBoth, isWhole } from "./row";
import { SeriesBox } from "./SeriesBox";
import { TextBox } from "./TextBox";
import { useAsking } from "./useAsking";
import type { WayProps } from "./way";

const WAYS: Record<Way, { word: string; Box: (properties: WayProps) => ReactElement }> = {
  drawing: { word: "Draw", Box: DrawingPad },
  picture: { word: "Drop a picture", Box: PictureDrop },
  rows: { word: "Fill in a row", Box: RowForm },
  text: { word: "Type a text", Box: TextBox },
  series: { word: "Paste a series", Box: SeriesBox },
  inputs: { word: "Numbers", Box: InputsBox },
};

export function AskForm({ form, address }: { form: PredictForm; address: string }): ReactElement {
  const [way, setWay] = useState<Way>(form.ways[0]!); // there is always one
  const { shown, ask, refuse, clear } = useAsking(address);
  const kept = useRef<Asked>({});
  const withBoth = hasBoth(form);
  const choose = (other: Way): void => {
    kept.current = {};
    setWay(other);
  };
  const askKept = (some: Asked): void => {
    kept.current = { ...kept.current, ...some };
    if (isWhole(kept.current)) ask(kept.current);
  };
  const properties: WayProps = { form, onAsk: withBoth ? askKept : ask, onRefuse: refuse, onClear: clear };
  const { Box } = WAYS[way];
  return (
    <div className="two">
      <div>
        <WaySegments ways={form.ways} way={way} onChoose={choose} />
        <div className="below-wide">
          <Box key={way} {...properties} />
          {withBoth && <RowForm key={`${way} row`} {...properties} />}
        </div>
      </div>
      <Answer shown={shown} />
    </div>
  );
}

interface SegmentsProperties {
  ways: readonly Way[];
  way: Way;
  onChoose: (way: Way) => void;
}

const WaySegments = ({ ways, way, onChoose }: SegmentsProperties): ReactElement => (
  <div className="seg" role="tablist" hidden={ways.length < 2}>
    {ways.map((other) => (
      <button
        key={other}
        type="button"
        role="tab"
        data-way={other}
        className={other === way ? "on" : ""}
        aria-selected={other === way}
        onClick={() => onChoose(other)}
      >
        {WAYS[other].word}
      </button>
    ))}
  </div>
);
