/* The ways to put something in, the answer beside them, and below what it looked at. */
import { type ReactElement, useRef, useState } from "react";
import { Segments } from "../../parts/Segments";
import type { PredictForm } from "../../records";
import type { Asked, Way } from "../answers";
import { CodeBlock } from "../Copy";
import { Answer } from "./Answer";
import { Behind } from "./Behind";
import { DrawingPad } from "./DrawingPad";
import { InputsBox } from "./InputsBox";
import { PictureDrop } from "./PictureDrop";
import { RowForm } from "./RowForm";
import { RowsFile } from "./RowsFile";
import { hasBoth, isWhole } from "./row";
import { SeriesBox } from "./SeriesBox";
import { SoundDrop } from "./SoundDrop";
import { TextBox } from "./TextBox";
import { useAsking } from "./useAsking";
import type { WayProps } from "./way";

interface WayShown {
  word: string;
  Box: (properties: WayProps) => ReactElement;
  /** It needs the whole width; the answer stands below. */
  isWide?: boolean;
}

const WAYS: Record<Way, WayShown> = {
  drawing: { word: "Draw", Box: DrawingPad },
  picture: { word: "A picture", Box: PictureDrop },
  rows: { word: "A row", Box: RowForm },
  text: { word: "A text", Box: TextBox, isWide: true },
  series: { word: "A series", Box: SeriesBox, isWide: true },
  sound: { word: "A sound", Box: SoundDrop },
  inputs: { word: "Numbers", Box: InputsBox, isWide: true },
};

const MANY = "many";

export function AskForm({ form, address }: { form: PredictForm; address: string }): ReactElement {
  const [way, setWay] = useState<Way | typeof MANY>(form.ways[0]!); // there is always one
  const choices = form.ways.map((each) => [WAYS[each].word, each] as const);
  const all = form.files ? [...choices, ["Many rows", MANY] as const] : choices;
  return (
    <>
      <div className="try-head">
        <h2>Try it</h2>
        <span className="grow" />
        {all.length > 1 && <Segments label="How to put it in" choices={all} value={way} onChoose={setWay} />}
      </div>
      {way === MANY ? (
        <RowsFile columns={form.rows} versions={form.versions} address={address} />
      ) : (
        <One key={way} way={way} form={form} address={address} />
      )}
      <CodeBlock title="From a program" text={form.lines} />
    </>
  );
}

interface OneProperties {
  way: Way;
  form: PredictForm;
  address: string;
}

/** One sample, asked of in one way. */
function One({ way, form, address }: OneProperties): ReactElement {
  const { shown, ask, refuse, clear } = useAsking(address);
  const kept = useRef<Asked>({});
  const withBoth = hasBoth(form);
  const askKept = (some: Asked): void => {
    kept.current = { ...kept.current, ...some };
    if (isWhole(kept.current)) ask(kept.current);
  };
  const properties: WayProps = { form, onAsk: withBoth ? askKept : ask, onRefuse: refuse, onClear: clear };
  const { Box, isWide = false } = WAYS[way];
  return (
    <>
      <div className={isWide ? "ask wide" : "ask"}>
        <div>
          <Box {...properties} />
          {withBoth && <RowForm {...properties} />}
        </div>
        <Answer shown={shown} />
      </div>
      <Behind shown={shown} />
    </>
  );
}
