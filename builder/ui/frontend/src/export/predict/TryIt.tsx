/* Try it: the network on a person's own input. A drawing is answered while it is drawn; a file of many rows comes back as a file. */
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import type { NotYet } from "../answers";
import { Meter } from "../Meter";
import { Note } from "../Note";
import { AskForm } from "./AskForm";
import type { AskingForm } from "./useForm";

interface Properties {
  asking: AskingForm;
  /** It is what the person came for. */
  isFirst: boolean;
  /** What stands above: a network that makes samples is first asked for some. */
  before?: ReactNode;
}

export function TryIt({ asking: { address, form, trouble, lookAgain }, isFirst, before }: Properties): ReactElement {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFirst) place.current?.scrollIntoView();
  }, [isFirst]);
  return (
    <aside ref={place} className="half" aria-label="Try it">
      {before}
      {form?.ready ? (
        <AskForm form={form} address={address} />
      ) : (
        <Waiting>
          {trouble && <Note>{trouble}</Note>}
          {form && <Readying now={form} onAgain={lookAgain} />}
        </Waiting>
      )}
    </aside>
  );
}

const Waiting = ({ children }: { children: ReactNode }): ReactElement => (
  <>
    <div className="try-head">
      <h2>Try it</h2>
    </div>
    {children}
  </>
);

function Readying({ now, onAgain }: { now: NotYet; onAgain: () => void }): ReactElement {
  if (now.trained === false) return <p className="m">Train the network first, then ask it here.</p>;
  if (now.state === "failed") {
    return (
      <>
        <Note>{now.sentence}</Note>
        <button type="button" className="btn" onClick={onAgain}>
          Try again
        </button>
      </>
    );
  }
  return (
    <>
      <p className="m">{now.text ?? "Getting the network ready"}</p>
      <Meter progress={now.progress} label="The network is made ready" />
    </>
  );
}
