/* Networks that already work: press one and it is yours. */

import { type ReactElement, useEffect, useState } from "react";
import { sentenceFor } from "../../parts/ask";
import type { ShownTemplate as Template } from "../../records";
import type { Catalogue } from "../answers";
import { layersIn } from "../palette/search";
import { Api, catalogue } from "../saving/api";
import { OpenFile } from "./OpenFile";
import { Starts } from "./Starts";
import { Templates } from "./Templates";
import { AWAY, type Go, useTaking } from "./useTaking";

interface GalleryProps {
  /** Where the routes begin. */
  base: string;
  /** There is a page for a person's own data. */
  hasOwnData: boolean;
  go: Go;
}

export function Gallery({ base, hasOwnData, go }: GalleryProps): ReactElement {
  const { templates, layers, trouble } = useTemplates(base);
  const { take, isBusy, refusal } = useTaking(base, go);
  const [fileTrouble, setFileTrouble] = useState("");
  const sentence = fileTrouble || refusal || trouble;
  return (
    <div className="gallery" data-testid="gallery">
      <div className="row" style={{ alignItems: "flex-start" }}>
        <div className="grow">
          <h1 className="big">Start with a network that already works</h1>
          <p className="m" style={{ margin: "4px 0 20px" }}>
            Draw it, watch it learn, race it against classical models, take it with you. Nothing leaves this machine.
          </p>
        </div>
        <OpenFile onFile={(text, name) => go({ file: text, name })} onTrouble={setFileTrouble} />
      </div>
      {sentence && <Trouble sentence={sentence} />}
      <Starts hasOwnData={hasOwnData} layers={layers} isBusy={isBusy} take={take} go={go} />
      {templates ? (
        <Templates templates={templates} isBusy={isBusy} take={take} />
      ) : (
        !sentence && (
          <p className="q" style={{ padding: "24px 0" }}>
            Looking …
          </p>
        )
      )}
    </div>
  );
}

const Trouble = ({ sentence }: { sentence: string }): ReactElement => (
  <p
    role="alert"
    style={{
      background: "var(--error-wash)",
      color: "var(--error-ink)",
      borderRadius: 6,
      padding: "8px 12px",
      marginBottom: 16,
    }}
  >
    {sentence}
  </p>
);

interface Known {
  templates: Template[] | null;
  /** How many kinds of layers there are; null until it is known. */
  layers: number | null;
  trouble: string;
}

function useTemplates(base: string): Known {
  const [known, setKnown] = useState<Known>({ templates: null, layers: null, trouble: "" });
  useEffect(() => {
    const learn = (part: Partial<Known>): void => setKnown((old) => ({ ...old, ...part }));
    new Api(base, "", "").get<Template[]>("/templates").then(
      (templates) => learn({ templates }),
      (error: unknown) => learn({ trouble: sentenceFor(error, AWAY) }),
    );
    catalogue(base).then(
      (known: Catalogue) => learn({ layers: layersIn(known) }),
      () => {}, // the page says "many"
    );
  }, [base]);
  return known;
}
