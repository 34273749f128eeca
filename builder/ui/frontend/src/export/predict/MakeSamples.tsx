/* Samples that the network makes: how many, from which seed, and what the way to learn lets one wish for. */
import { type ReactElement, useState } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import { ask } from "../../parts/ask";
import { OptionControl } from "../../parts/OptionControl";
import type { FormOption, Made, Makes } from "../../records";
import { Note } from "../Note";
import { useAnswerOf } from "../useAnswerOf";
import { COUNT, SEED } from "./numbers-asked";

/** Nothing where the network makes nothing. `address` is that of the run. */
export function MakeSamples({ address }: { address: string }): ReactElement | null {
  const makes = useAnswerOf<Makes>(`${address}/make`);
  return makes?.makes ? <Making address={address} wishes={makes.wishes} /> : null;
}

type Shown = Made | { refusal: string } | null;

function Making({ address, wishes }: { address: string; wishes: FormOption[] }): ReactElement {
  const [asked, setAsked] = useState<Record<string, unknown>>({});
  const [shown, setShown] = useState<Shown>(null);
  const [isMaking, setIsMaking] = useState(false);
  const valueFor = (option: FormOption): unknown => asked[option.name] ?? option.default;
  const [count, seed] = [valueFor(COUNT), valueFor(SEED)];
  const wished = Object.fromEntries(wishes.map((wish) => [wish.name, valueFor(wish)]));
  const make = async (): Promise<void> => {
    setIsMaking(true);
    try {
      setShown(await ask<Made>(`${address}/make`, { json: { count, seed, wishes: wished } }));
    } catch (error) {
      setShown({ refusal: (error as Error).message });
    }
    setIsMaking(false);
  };
  const query = new URLSearchParams({
    count: String(count),
    seed: String(seed),
    wishes: JSON.stringify(wished),
  });
  return (
    <section className="make-samples" aria-label="Make samples">
      <div className="try-head">
        <h2>Make samples</h2>
        <span className="grow" />
        <a className="btn" href={`${address}/made.npz?${query}`} download="made.npz">
          As numbers
        </a>
        <button type="button" className="btn p" disabled={isMaking} onClick={() => void make()}>
          {isMaking ? "Making …" : "Make"}
        </button>
      </div>
      <div className="make-wishes">
        {[COUNT, SEED, ...wishes].map((option) => (
          <OptionControl
            key={option.name}
            option={option}
            value={valueFor(option)}
            onChange={(value) => setAsked((before) => ({ ...before, [option.name]: value }))}
          />
        ))}
      </div>
      <div aria-live="polite">
        <What shown={shown} />
      </div>
    </section>
  );
}

function What({ shown }: { shown: Shown }): ReactElement {
  if (!shown) return <p className="q">What it makes appears here.</p>;
  if ("refusal" in shown) return <Note tone="warn">{shown.refusal}</Note>;
  if (!shown.figures.length) return <p className="q">These samples have no picture. Take them as numbers.</p>;
  return (
    <>
      {shown.figures.map((figure, k) => (
        <DrawnFigure key={k} record={figure} around={{}} />
      ))}
    </>
  );
}
