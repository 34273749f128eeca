/* What would make the answer surer, or the score better, each with a button that does it. */
import type { ReactElement } from "react";
import { iconPaths } from "../parts/iconPaths";
import { Icon, type IconName } from "../parts/icons";
import type { Advice } from "../records";
import { usePlace } from "./place";
import { useAdvice } from "./useAdvice";

export const Next = ({ advice }: { advice: readonly Advice[] | undefined }): ReactElement => (
  <section className="right" aria-label="Try next">
    <h2>Try next</h2>
    <div className="next">
      {advice ? (
        advice.map((entry) => <Line key={entry.title} advice={entry} />)
      ) : (
        <p className="q pad">
          What would make the answer surer, or the score better, stands here when the race is over.
        </p>
      )}
    </div>
  </section>
);

function Line({ advice: { icon, title, text, label, do: wish } }: { advice: Advice }): ReactElement {
  const { race } = usePlace();
  const act = useAdvice();
  return (
    <div className="advice">
      <span className="q">
        <Icon name={iconOf(icon)} />
      </span>
      <span className="grow">
        <b>{title}</b>
        <br />
        <span className="m">{text}</span>
      </span>
      {(race.mine || isLookOnly(wish)) && (
        <button type="button" className="link nw" onClick={() => act(wish)}>
          {label}
        </button>
      )}
    </div>
  );
}

/** Who was given the link may look, too. */
const isLookOnly = (wish: Advice["do"]): boolean => ["disagree", "calibration"].includes(String(wish.do));

/** The server names an icon of ours; of a name that we do not know there is a line. */
const iconOf = (name: string): IconName => (Object.hasOwn(iconPaths, name) ? (name as IconName) : "minus");
