/* What is wrong with a layer, in its four parts and with its remedies; or what a wire carries. */
import { useStore } from "@xyflow/react";
import { type ReactElement, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../../parts/icons";
import { Words } from "../../parts/Words";
import type { Problem } from "../answers";
import type { Wire } from "../document/document";
import { namedShape, shapeText } from "../document/words";
import type { Editor } from "../editing/editor";
import { mend } from "../editing/inserting";
import { useEditor } from "../editing/useEditor";
import { shownProblem } from "../editing/walking";
import { cardPlace, type Leader } from "./cardPlace";
import { Mark } from "./Mark";

export function Card({ root }: { root: RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const { card } = editor;
  if (!card) return null;
  const problem = shownProblem(editor);
  const wireId = "wire" in card ? card.wire : problem?.node ? null : problem?.wire;
  const wire = wireId ? editor.network.wires[wireId] : undefined;
  if (problem)
    return (
      <PlacedCard
        editor={editor}
        root={root}
        anchor={problem.node ?? wire?.to[0]}
        label={problem.title}
        isError={problem.severity === "error"}
        mark={
          problem.severity === "error" ? <span className="badge static">!</span> : <Mark severity={problem.severity} />
        }
        title={<Words text={problem.title} />}
      >
        <FourParts problem={problem} />
        {editor.mode === "edit" && <Remedies editor={editor} problem={problem} />}
      </PlacedCard>
    );
  if (!wire) return null;
  return (
    <PlacedCard
      editor={editor}
      root={root}
      anchor={wire.to[0]}
      label="Wire"
      isError={false}
      mark={<Icon name="link" />}
      title="What this wire carries"
    >
      <Carried editor={editor} id={wireId!} wire={wire} />
    </PlacedCard>
  );
}

interface PlacedCardProps {
  editor: Editor;
  root: RefObject<HTMLDivElement | null>;
  /** The node that it is about. */
  anchor: string | undefined;
  label: string;
  isError: boolean;
  mark: ReactNode;
  title: ReactNode;
  children: ReactNode;
}

const FIRST_HEIGHT = 220; // until it is measured

function PlacedCard({ editor, root, anchor, label, isError, mark, title, children }: PlacedCardProps): ReactElement {
  const [x, y, zoom] = useStore((state) => state.transform);
  useStore((state) => `${state.width} ${state.height}`); // a window of another size: find another place
  const box = useRef<HTMLDivElement>(null);
  const [high, setHigh] = useState(FIRST_HEIGHT);
  useLayoutEffect(() => {
    if (box.current) setHigh(box.current.offsetHeight);
  });
  const frame = roomIn(root.current, high);
  const place = cardPlace(anchor === undefined ? undefined : editor.boxOf(anchor), { x, y, zoom }, frame, high);
  const close = (): void => {
    editor.set({ card: null });
    editor.view.focus();
  };
  return (
    <>
      {place.leader && <DottedLine leader={place.leader} isError={isError} />}
      <div
        ref={box}
        className="pop card nowheel"
        role="dialog"
        aria-label={label}
        data-testid="card"
        style={{ left: place.left, top: place.top, width: place.width }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
      >
        <div className="row" style={{ marginBottom: 10 }}>
          {mark}
          <h3 className="grow">{title}</h3>
          <button type="button" className="q" aria-label="Close" onClick={close}>
            <Icon name="x" />
          </button>
        </div>
        {children}
      </div>
    </>
  );
}

/** The list of problems stays free. */
function roomIn(host: HTMLElement | null, high: number): { width: number; height: number } {
  const list = host?.querySelector<HTMLElement>(".problems");
  const free = (host?.clientHeight ?? 600) - (list ? list.offsetHeight + 12 : 0);
  return { width: host?.clientWidth ?? 800, height: Math.max(high + 16, free) };
}

const DottedLine = ({ leader: { from, to, y }, isError }: { leader: Leader; isError: boolean }): ReactElement => (
  <svg
    style={{ position: "absolute", left: from, top: y - 6, pointerEvents: "none", zIndex: 7 }}
    width={Math.max(0, to - from)}
    height={12}
    aria-hidden="true"
  >
    <path
      d={`M0 6H${to - from}`}
      stroke={isError ? "var(--error)" : "var(--ink-3)"}
      strokeWidth={1.5}
      strokeDasharray="2 3"
    />
  </svg>
);

function FourParts({ problem }: { problem: Problem }): ReactElement {
  const parts = [
    ["Where", problem.where],
    ["What", problem.what],
    ["Why", problem.why],
    ["Do", problem.do],
  ] as const;
  return <dl className="four">{parts.map(([name, text]) => text && <Part key={name} name={name} text={text} />)}</dl>;
}

const Part = ({ name, text }: { name: string; text: string }): ReactElement => (
  <>
    <dt>{name}</dt>
    <dd>
      <Words text={text} />
    </dd>
  </>
);

function Remedies({ editor, problem }: { editor: Editor; problem: Problem }): ReactElement | null {
  const { fix, other } = problem;
  if (!fix && !other) return null;
  return (
    <div className="row" style={{ marginTop: 14, flexWrap: "wrap" }}>
      {fix && (
        <button
          type="button"
          className="btn p"
          data-testid="fix"
          title={fix.does}
          onClick={() => mend(editor, problem)}
        >
          <Icon name="wrench" />
          {fix.label}
        </button>
      )}
      {other && (
        <button type="button" className="btn" title={other.does} onClick={() => mend(editor, problem, "other")}>
          {other.label}
        </button>
      )}
    </div>
  );
}

function Carried({ editor, id, wire }: { editor: Editor; id: string; wire: Wire }): ReactElement {
  const verdict = editor.wireVerdict(id);
  const [target, port] = wire.to;
  return (
    <dl className="four">
      <dt>From</dt>
      <dd>
        <b>{editor.plainTitle(wire.from[0])}</b>
      </dd>
      <dt>To</dt>
      <dd>
        <b>{editor.plainTitle(target)}</b>
        {port === "in" ? "" : `, ${port}`}
      </dd>
      <dt>Size</dt>
      <dd>
        {shapeText(verdict?.shape)}
        <br />
        <span className="q">{namedShape(verdict?.shape, verdict?.names)}, a sample</span>
      </dd>
    </dl>
  );
}
