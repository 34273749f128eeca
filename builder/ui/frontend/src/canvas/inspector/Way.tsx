/* What this network does, from input to output: each layer in turn, and what leaves it. */
import type { ReactElement } from "react";
import { Glyph } from "../../parts/icons";
import { Words } from "../../parts/Words";
import { shapeText } from "../document/words";
import type { Editor } from "../editing/editor";
import { familyClass } from "../editing/sheet";
import { ranks } from "../geometry/ranks";

const MOST = 40; // lines

export function Way({ editor }: { editor: Editor }): ReactElement | null {
  const order = wayThrough(editor);
  if (!order.length) return null;
  const explained = new Set<string>();
  return (
    <section className="part way" aria-label="What this network does">
      <h3>From input to output</h3>
      <ol>
        {order.slice(0, MOST).map((id) => {
          const entry = editor.entry(editor.network.nodes[id]!);
          const isNew = !explained.has(entry.title);
          explained.add(entry.title);
          return <Step key={id} editor={editor} id={id} summary={isNew ? entry.summary : ""} />;
        })}
      </ol>
      {order.length > MOST && <p className="q s">And {order.length - MOST} more layers; Summary lists them all.</p>}
    </section>
  );
}

/** The layers as the numbers go through them. */
export function wayThrough({ network }: Pick<Editor, "network">): string[] {
  const links = Object.entries(network.wires).map(([id, { from, to }]) => ({ id, from: from[0], to: to[0] }));
  return ranks(Object.keys(network.nodes), links).order;
}

interface StepProps {
  editor: Editor;
  id: string;
  /** What such a layer does, where it is the first of its kind. */
  summary: string;
}

function Step({ editor, id, summary }: StepProps): ReactElement {
  const { catalogue } = editor;
  const { family } = editor.entry(editor.network.nodes[id]!);
  const [output] = Object.values(editor.verdictOf(id)?.outputs ?? {});
  return (
    <li className={familyClass(catalogue, family)}>
      <button
        type="button"
        onClick={() => {
          editor.select([id]);
          editor.view.show([id]);
        }}
      >
        <span className="fam">
          <Glyph name={catalogue.families[family]?.glyph ?? "block"} />
        </span>
        <span className="grow">
          <span className="row base">
            <b className="grow cut">{editor.plainTitle(id)}</b>
            {output && <span className="q s nw">{shapeText(output.shape)}</span>}
          </span>
          {summary && (
            <span className="m s">
              <Words text={summary} />
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
