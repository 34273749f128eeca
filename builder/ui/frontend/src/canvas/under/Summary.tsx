/* The layers in a table, and torchinfo's own table below. */

import { type ReactElement, useEffect, useRef, useState } from "react";
import { sentenceFor } from "../../parts/ask";
import { Words } from "../../parts/Words";
import type { Summary as Answer } from "../../records";
import { count, shapeText } from "../document/words";
import type { Editor } from "../editing/editor";

const AWAY = "The server does not answer; the summary is made there.";
const AFTER = { opening: 50, edit: 1200 }; // ms: it is built for real in a process of its own, not for each digit typed

export function Summary({ editor }: { editor: Editor }): ReactElement {
  const { answer, trouble } = useSummary(editor);
  const table = editor.scope.kind === "networks" ? answer?.networks[editor.scope.name] : undefined;
  const problem = trouble || answer?.problem;
  return (
    <div
      className="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
      tabIndex={0}
      role="region"
      aria-label="Summary"
      data-testid="summary"
      style={{ padding: "4px 16px" }}
    >
      {problem && (
        <p className="m s" style={{ padding: "8px 0" }}>
          <Words text={problem} /> Shown is what the drawing knows.
        </p>
      )}
      <LayerTable editor={editor} />
      {table && (
        <>
          <h3 style={{ padding: "16px 0 4px" }}>As torchinfo counts it</h3>
          <pre className="mono" style={{ margin: 0, paddingBottom: 12, width: "max-content" }}>
            {table}
          </pre>
        </>
      )}
    </div>
  );
}

/** Asked for anew some time after each saved edit. */
function useSummary(editor: Editor): { answer: Answer | null; trouble: string } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [trouble, setTrouble] = useState("");
  const isOpening = useRef(true);
  const { api, store, scope } = editor;
  const question = `${store.revision} ${scope.name}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer belongs to this revision of this network
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      try {
        const summary = await api.get<Answer>(`${api.at}/summary`);
        if (isGone) return;
        setAnswer(summary);
        setTrouble("");
      } catch (error) {
        if (!isGone) setTrouble(sentenceFor(error, AWAY));
      }
    };
    const timer = setTimeout(ask, isOpening.current ? AFTER.opening : AFTER.edit);
    isOpening.current = false;
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [api, question]);
  return { answer, trouble };
}

const LayerTable = ({ editor }: { editor: Editor }): ReactElement => (
  <table>
    <thead>
      <tr>
        <th>Layer</th>
        <th>Kind</th>
        <th className="r">Output</th>
        <th className="r">Parameters</th>
      </tr>
    </thead>
    <tbody>
      {Object.keys(editor.network.nodes).map((id) => (
        <LayerRow key={id} editor={editor} id={id} />
      ))}
      <tr>
        <td className="b">All</td>
        <td />
        <td />
        <td className="r b">{count(editor.judged?.parameters ?? 0)}</td>
      </tr>
    </tbody>
  </table>
);

function LayerRow({ editor, id }: { editor: Editor; id: string }): ReactElement {
  const node = editor.network.nodes[id]!;
  const entry = editor.entry(node);
  const verdict = editor.verdictOf(id);
  return (
    <tr className={editor.nodes.has(id) ? "on" : ""}>
      <td>
        <button
          type="button"
          title={`Choose ${editor.plainTitle(id)}`}
          onClick={() => {
            editor.select([id]);
            editor.view.show([id]);
          }}
        >
          <code>{node.name}</code>
        </button>
      </td>
      <td className="m">{entry.torch?.replace(/^torch\.nn\./, "") ?? entry.title}</td>
      <td className="r">{shapeText(Object.values(verdict?.outputs ?? {})[0]?.shape)}</td>
      <td className="r">{verdict?.parameters ? count(verdict.parameters) : ""}</td>
    </tr>
  );
}
