/* What the last change did: before, after, difference. */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { count, signed, work } from "../document/words";
import { numbersOf } from "../editing/change";
import type { Editor } from "../editing/editor";

export function LastChange({ editor }: { editor: Editor }): ReactElement | null {
  const { change } = editor;
  if (!change) return null;
  const { before, node } = change;
  const now = numbersOf(editor, node);
  const isJudged = node !== null && editor.verdictOf(node) !== undefined;
  const problems = now.problems - before.problems;
  return (
    <section className="part" aria-label="Last change" data-testid="last-change">
      <h3 className="cut" title={change.label}>
        Last change: {change.label}
      </h3>
      {(node === null || isJudged) && (
        <table style={{ marginTop: 2 }}>
          <tbody>
            {isJudged && <Line label="Output" old={before.output} now={now.output} difference="" />}
            <Line
              label="Parameters"
              old={count(before.parameters)}
              now={count(now.parameters)}
              difference={signed(now.parameters - before.parameters)}
            />
            <Line
              label="Work"
              old={work(before.flops)}
              now={work(now.flops)}
              difference={signed(now.flops - before.flops, work)}
            />
            <Line
              label="Problems"
              old={String(before.problems)}
              now={String(now.problems)}
              difference={signed(problems, String)}
              isBad={problems > 0}
            />
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LineProps {
  label: string;
  old: string;
  now: string;
  difference: string;
  isBad?: boolean;
}

const Line = ({ label, old, now, difference, isBad = false }: LineProps): ReactElement => (
  <tr>
    <td className="m">{label}</td>
    <td className="r q">{old}</td>
    <td style={{ paddingRight: 6 }}>
      <span className="q">
        <Icon name="arrow-right" size={14} />
      </span>
    </td>
    <td className="r b">{now}</td>
    <td className="r" style={{ padding: 0, ...(isBad ? { color: "var(--error-ink)", fontWeight: 600 } : {}) }}>
      {difference}
    </td>
  </tr>
);
