/* The part that judges: closed until it is asked for, and each opening is counted. */

import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { moment } from "../../parts/moments";
import { plural } from "../../parts/numbers";
import { usePanel } from "../../parts/Panels";
import type { PartOpened } from "../../records";
import { useSay } from "../Said";
import { useShown } from "../shown";
import { openedWords, sampleWord } from "../words";

const LAST = 5; // openings that are named

export function Lock(): ReactElement {
  const { view, test, showTest } = useShown();
  const { openings, sizes } = view.split;
  const ask = useAsking();
  return (
    <div>
      <p className="row m">
        <Icon name={openings.length ? "unlock" : "lock"} />
        <span>
          <b>{plural(sizes.test, sampleWord(view.samples))}</b>
          {`, ${openedWords(openings.length)}`}
        </span>
      </p>
      {openings.length > 0 && (
        <ul className="s">
          {openings.slice(-LAST).map(({ at, why }) => (
            <li key={at}>
              {moment(at)}
              <span className="q">{` · ${why}`}</span>
            </li>
          ))}
        </ul>
      )}
      {test ? (
        <button className="btn sm" type="button" onClick={() => showTest(false)}>
          Close it again
        </button>
      ) : (
        <button className="btn sm" type="button" onClick={(event) => ask(event.currentTarget)}>
          {openings.length ? "Open it once more" : "Open it"}
        </button>
      )}
    </div>
  );
}

/** Asks whether it is to be opened, and opens it. */
function useAsking(): (button: HTMLElement) => void {
  const { question, showTest } = useShown();
  const panel = usePanel();
  const say = useSay();
  const open = async (): Promise<void> => {
    panel.close();
    try {
      const { openings } = await question<PartOpened>("unlock");
      showTest(true, openings);
      const times = openedWords(openings.length);
      say(`The test part is open: ${times}. Choices made from now on are no longer judged by unseen rows.`);
    } catch (error) {
      say((error as Error).message, "bad");
    }
  };
  const children = (
    <>
      <p className="m">
        What is chosen after looking at it is no longer judged by unseen rows. The opening is counted and shown beside
        every score.
      </p>
      <div className="row">
        <button className="btn" type="button" onClick={open}>
          Open and count it
        </button>
        <button className="btn t" type="button" onClick={panel.close}>
          Leave it closed
        </button>
      </div>
    </>
  );
  return (button) => panel.open({ title: "Open the part that judges?", button, children });
}
