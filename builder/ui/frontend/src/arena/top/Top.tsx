/* The first glance: how far it is, who is ahead, how sure that is, and what can be done. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import { unmarked } from "../../parts/marks";
import { Pill } from "../../parts/Pill";
import { Term } from "../../parts/Term";
import { Words } from "../../parts/Words";
import { usePlace } from "../place";
import { factsOf, pillOf, saidOf } from "../words";
import { Buttons } from "./Buttons";

export function Top(): ReactElement {
  const { race, around } = usePlace();
  const { title, text, notes, isLong } = saidOf(race);
  const { lead } = race.figures;
  return (
    <div className="top">
      <div className="facts">
        <span role="status">
          <Pill state={race.state} {...pillOf(race)} />
        </span>
        <span className="s q">{factsOf(race)}</span>
      </div>
      <div className="said">
        <div className={`big${isLong ? " long" : ""}`} data-testid="verdict" aria-live="polite">
          {title}
        </div>
        <div className="text">
          <p className="m">
            <SaidOf text={text} />
          </p>
          {notes && (
            <p className="s q clip" title={unmarked(notes)}>
              <Words text={notes} />
            </p>
          )}
        </div>
      </div>
      <div className="lead">{lead && <DrawnFigure record={lead} around={around} />}</div>
      <div className="buttons">
        <Buttons />
      </div>
    </div>
  );
}

const P_VALUE = /\bp [=<] [\d.]*\d/;

/** The sentence with its first p-value explained. */
function SaidOf({ text }: { text: string }): ReactElement {
  const p = P_VALUE.exec(text);
  if (!p) return <Words text={text} />;
  return (
    <>
      <Words text={text.slice(0, p.index)} />
      <Term word="p-value">{p[0]}</Term>
      <Words text={text.slice(p.index + p[0].length)} />
    </>
  );
}
