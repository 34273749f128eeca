/* All problems with their sentences. */
import type { ReactElement } from "react";
import { Words } from "../../parts/Words";
import type { Editor } from "../editing/editor";
import { goTo } from "../editing/walking";
import { Mark } from "../overlays/Mark";
import { allProblems } from "../overlays/ProblemsPanel";

const LINE = {
  width: "100%",
  padding: "8px 16px",
  alignItems: "flex-start",
  borderBottom: "1px solid var(--line)",
} as const;

export function ProblemList({ editor }: { editor: Editor }): ReactElement {
  const problems = allProblems(editor);
  if (!problems.length)
    return (
      <p className="m" style={{ padding: 16 }}>
        No problems. Everything fits together.
      </p>
    );
  return (
    <div className="scroll" data-testid="problem-list">
      {problems.map((problem, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same
        <button key={place} type="button" className="row" style={LINE} onClick={() => goTo(editor, problem)}>
          <Mark severity={problem.severity} />
          <span className="grow">
            <b>{problem.title}</b>
            <br />
            <span className="m">
              <Words text={problem.text} />
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}
