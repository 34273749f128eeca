/* Whether the drawing in Build takes these data, as a line beside "Start from". */
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import { usePanel } from "../../parts/Panels";
import { Words } from "../../parts/Words";
import type { DataChosen } from "../../records";
import { useShown } from "../shown";

export function Fits(): ReactElement | null {
  const { saved } = useShown();
  if (!saved) return null;
  if (saved.trouble) {
    return (
      <span className="fitline warned" title={saved.trouble}>
        <Icon name="triangle-alert" size={14} />
        <span className="clip">
          <Words text={saved.trouble} />
        </span>
      </span>
    );
  }
  if (saved.fits.errors.length) return <DoesNotFit fits={saved.fits} />;
  return (
    <span className="fitline q">
      <span className="ok">
        <Icon name="check" size={14} />
      </span>
      The network in Build takes these data
    </span>
  );
}

/** A drawing made for other data: what is wrong with it matters to those who keep it, so it is told when asked for. */
function DoesNotFit({ fits: { errors, count } }: Pick<DataChosen, "fits">): ReactElement {
  const panel = usePanel();
  const children = (
    <>
      <ul className="m">
        {errors.map((sentence) => (
          <li key={sentence}>
            <Words text={sentence} />
          </li>
        ))}
      </ul>
      {count > errors.length && (
        <p className="s q">{`and ${thousands(count - errors.length)} more, marked in Build`}</p>
      )}
    </>
  );
  return (
    <span className="fitline q">
      {"The drawing in Build does not take these data "}
      <button
        className="link"
        type="button"
        onClick={(event) => panel.open({ title: "What does not fit", button: event.currentTarget, children })}
      >
        Why
      </button>
    </span>
  );
}
