/* Before the first run, and where a run is not here any more: what is missing, and the button that helps. */
import type { ReactElement, ReactNode } from "react";
import { Icon } from "../parts/icons";
import type { Asked, PlanWords } from "./answers";

const AXES = "M4 4v70h190";
const FALLING = "M8 10c20 34 40 48 80 52s70 5 104 5";
const BESIDE = "M8 16c24 26 44 32 84 36s66 4 100 4";

function Ghost({ curves }: { curves: string }): ReactElement {
  return (
    <div className="ghost" aria-hidden="true">
      <svg viewBox="0 0 200 80" aria-hidden="true" fill="none" stroke="var(--line-2)">
        <path d={AXES} strokeWidth="1.5" />
        <path d={curves} strokeWidth="2" strokeDasharray="2 5" strokeLinecap="round" />
      </svg>
    </div>
  );
}

interface Properties {
  words: PlanWords | null;
  /** The project's. */
  name: string;
  tell: (asked: Asked) => void;
}

/** Nothing was trained yet: either something is in the way, or one press begins it. */
export function Waiting({ words, name, tell }: Properties): ReactElement {
  const { drawing = [], problems = [], ready } = words ?? {};
  if (ready === false) {
    return (
      <Missing title="Which data?" button="Choose data" onPress={() => tell({ do: "data" })}>
        <p className="m">Choose what this network learns from; then the curve appears here within a second.</p>
      </Missing>
    );
  }
  if (drawing.length) return <BadDrawing drawing={drawing} tell={tell} />;
  if (problems.length) {
    const icon = <Icon name="sliders" />;
    return (
      <Missing
        title="This plan cannot be trained yet"
        icon={icon}
        button="Change the plan"
        onPress={() => tell("change")}
      >
        {problems.map((problem) => (
          <p key={problem} className="m">
            {problem}
          </p>
        ))}
      </Missing>
    );
  }
  return (
    <Missing
      title="Nothing trained yet"
      icon={<Icon name="play" />}
      button={`Train ${name}`}
      onPress={() => tell("again")}
    >
      <p className="m">Here a network learns: one press starts it, and its curve appears within a second.</p>
    </Missing>
  );
}

const SHOWN = 3; // problems of a drawing

function BadDrawing({ drawing, tell }: Required<Pick<PlanWords, "drawing">> & Pick<Properties, "tell">): ReactElement {
  return (
    <Missing title="This drawing cannot be trained yet" button="Open Build" onPress={() => tell({ do: "build" })}>
      {drawing.slice(0, SHOWN).map((problem) => (
        <p key={problem.what} className="m">
          <b>{problem.what}</b> {problem.do}
        </p>
      ))}
      {drawing.length > SHOWN && <p className="s q">And {drawing.length - SHOWN} more on the Build page.</p>}
    </Missing>
  );
}

interface MissingProperties {
  title: string;
  icon?: ReactNode;
  button: string;
  onPress: () => void;
  children: ReactNode;
}

function Missing({ title, icon, button, onPress, children }: MissingProperties): ReactElement {
  return (
    <div className="empty">
      <Ghost curves={`${FALLING}${BESIDE}`} />
      <h2>{title}</h2>
      {children}
      <button className="btn p" type="button" onClick={onPress}>
        {icon}
        {button}
      </button>
    </div>
  );
}

export function Gone({ tell }: Pick<Properties, "tell">): ReactElement {
  return (
    <div className="empty whole">
      <Ghost curves={FALLING} />
      <h2>This run is not here any more</h2>
      <p className="m">
        It was deleted, or the link belongs to somebody else. Your project and its plan are untouched.
      </p>
      <div className="row">
        <button className="btn p" type="button" onClick={() => tell("again")}>
          <Icon name="play" />
          Train again
        </button>
        <button className="btn" type="button" onClick={() => tell("forget")}>
          Back to the plan
        </button>
      </div>
    </div>
  );
}
