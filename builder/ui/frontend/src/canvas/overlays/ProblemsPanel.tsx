/* The list of problems below the drawing: one line each. */
import { type ReactElement, useState } from "react";
import { Words } from "../../parts/Words";
import type { Problem, Severity } from "../answers";
import type { Editor } from "../editing/editor";
import { mend } from "../editing/inserting";
import { useEditor } from "../editing/useEditor";
import { goTo } from "../editing/walking";
import { Mark } from "./Mark";

const MOST = 200; // lines
const SHORT_LABEL = 10; // letters of a remedy that fit beside a hint

export function ProblemsPanel(): ReactElement | null {
  const editor = useEditor();
  const [isOpen, setOpen] = useState(true);
  const problems = allProblems(editor);
  if (!problems.length || !Object.keys(editor.network.nodes).length) return null;
  return (
    <section className="pop problems nowheel" aria-label="Problems" data-testid="problems">
      <button
        type="button"
        className="row"
        style={{ padding: "10px 12px", ...(isOpen ? { borderBottom: "1px solid var(--line)" } : {}) }}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Counts problems={problems} />
      </button>
      {isOpen && (
        <div style={{ overflowY: "auto", minHeight: 0 }}>
          {problems.slice(0, MOST).map((problem, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same
            <ProblemLine key={place} editor={editor} problem={problem} />
          ))}
        </div>
      )}
    </section>
  );
}

/** Of all networks; of the open one, where the server told no more. */
export const allProblems = (editor: Editor): Problem[] =>
  editor.store.verdict.problems?.length ? editor.store.verdict.problems : editor.problems;

function Counts({ problems }: { problems: Problem[] }): ReactElement {
  const of = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  const counts = [
    ["errors", of("error"), "e"],
    ["warnings", of("warning"), "w"],
    ["hints", of("hint"), ""],
  ] as const;
  const areHints = of("hint") === problems.length;
  return (
    <>
      <h3 className="grow">{areHints ? "Hints" : "Problems"}</h3>
      {counts.map(
        ([title, number, tone]) =>
          number > 0 && (
            <span key={title} className={`count ${tone}`} title={title}>
              {number}
            </span>
          ),
      )}
    </>
  );
}

function ProblemLine({ editor, problem }: { editor: Editor; problem: Problem }): ReactElement {
  const { severity, fix } = problem;
  const isQuick = severity === "hint" && fix;
  return (
    <div className="row" style={{ gap: 0, position: "relative" }}>
      <button type="button" className={`line ${severity}`} onClick={() => goTo(editor, problem)} data-testid="problem">
        <Mark severity={severity} />
        <span className="grow" style={{ overflowWrap: "anywhere", paddingRight: isQuick ? 56 : 0 }}>
          <Words text={problem.text || problem.title} />
        </span>
      </button>
      {isQuick && editor.mode === "edit" && (
        <button
          type="button"
          className="link s"
          style={{ position: "absolute", right: 12, top: 11 }}
          title={fix.does}
          onClick={() => mend(editor, problem)}
        >
          {fix.label.length > SHORT_LABEL ? "Do it" : fix.label}
        </button>
      )}
    </div>
  );
}
