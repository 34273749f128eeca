/* The network's Python source, with the lines of the chosen layers marked. */
import { memo, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import type { Editor } from "../editing/editor";
import { pieces } from "./python";
import { lineMarks, linesOf, parts, placeOf, type Source, sourceNow } from "./source";

const LINE = 20; // pixels

export function Code({ editor }: { editor: Editor }): ReactElement {
  const source = useLastGood(editor);
  if (source) return <Lines editor={editor} source={source} />;
  return (
    <p className="m" style={{ padding: 16 }}>
      {Object.keys(editor.network.nodes).length
        ? "The source appears once the drawing can be written as code."
        : "The network's Python source appears here as you draw."}
    </p>
  );
}

/** A drawing with a mistake cannot be written as code: the last good source stays, and says so. */
function useLastGood(editor: Editor): Source | null {
  const [kept, setKept] = useState<Source | null>(null);
  const now = sourceNow(editor);
  if (now && (kept?.text !== now.text || kept.lines !== now.lines || kept.place !== now.place)) setKept(now);
  if (now) return now;
  const isOfThis = kept?.place === placeOf(editor) && Object.keys(editor.network.nodes).length > 0;
  return isOfThis ? { ...kept, isOld: true } : null;
}

function Lines({ editor, source }: { editor: Editor; source: Source }): ReactElement {
  const { text, isOld } = source;
  const sourceParts = useMemo(() => parts(text), [text]);
  const longest = useMemo(() => Math.max(...text.split("\n").map((line) => line.length)), [text]);
  const chosen = linesOf(source, editor.nodes);
  const wrong = linesOf(source, nodesWithErrors(editor));
  const box = useRef<HTMLDivElement>(null);
  const first = chosen.size ? Math.min(...chosen) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the text is another, the same line lies elsewhere
  useEffect(() => {
    if (first && box.current) showLine(box.current, first);
  }, [first, text]);
  return (
    <div
      className="scroll nowheel"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
      tabIndex={0}
      role="region"
      aria-label="Python source"
      data-testid="code"
    >
      {isOld && <OldSource />}
      <div className="mono code" style={{ minWidth: `max(100%, ${longest}ch + 52px)` }}>
        {sourceParts.map((part) => (
          <Part
            key={part.first}
            text={part.text}
            first={part.first}
            marks={lineMarks(part.first, part.lines, chosen, wrong)}
          />
        ))}
      </div>
    </div>
  );
}

const nodesWithErrors = (editor: Editor): string[] =>
  editor.problems.flatMap(({ severity, node }) => (severity === "error" && node ? [node] : []));

/** With some lines around it. */
function showLine(box: HTMLElement, line: number): void {
  const top = (line - 1) * LINE + 12;
  const isSeen = top >= box.scrollTop + LINE && top <= box.scrollTop + box.clientHeight - 3 * LINE;
  if (!isSeen) box.scrollTo({ top: Math.max(0, top - box.clientHeight / 3) });
}

const OldSource = (): ReactElement => (
  <p
    className="s"
    style={{
      position: "sticky",
      top: 0,
      left: 0,
      background: "var(--warn-wash)",
      color: "var(--warn)",
      padding: "6px 16px",
      fontWeight: 500,
    }}
  >
    The source before the problem; it is written anew once the drawing fits together.
  </p>
);

interface PartProps {
  text: string;
  first: number;
  /** The classes of its lines, with commas between them. */
  marks: string;
}

/**
 * Some lines of a long source: the browser lays out and paints only the parts that are seen, React draws only those
 * that changed.
 */
const Part = memo(function Part({ text, first, marks }: PartProps): ReactElement {
  const lines = text.split("\n");
  const classes = marks.split(",");
  return (
    <div className="lines" style={{ containIntrinsicHeight: lines.length * LINE }}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
        <Line key={index} text={line} number={first + index} mark={classes[index]!} />
      ))}
    </div>
  );
});

interface LineProps {
  text: string;
  number: number;
  mark: string;
}

const Line = memo(function Line({ text, number, mark }: LineProps): ReactElement {
  return (
    <div className={`ln ${mark}`} data-line={number}>
      <i>{number}</i>
      <span>
        {pieces(text).map((piece, index) =>
          piece.kind ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a line is its place
            <span key={index} className={piece.kind}>
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
      </span>
    </div>
  );
});
