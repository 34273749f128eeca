/* A picture of which a part is missing comes back filled in, in several ways; or a whole one without its noise. */
import { type ReactElement, useEffect, useState } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import { ask } from "../../parts/ask";
import { OptionControl } from "../../parts/OptionControl";
import { Segments } from "../../parts/Segments";
import type { FormOption, Pictures, Repaired, Repairs, RepairsNothing } from "../../records";
import { Note } from "../Note";
import { useAnswerOf } from "../useAnswerOf";
import { DrawingPad } from "./DrawingPad";
import { HolePicture } from "./HolePicture";
import { boxOf, HALVES, type Hole, halfOf } from "./hole";
import { COUNT, SEED } from "./numbers-asked";

const WAYS: FormOption = { ...COUNT, label: "Ways", help: "How many ways it might have been.", default: 6, high: 16 };

/** Nothing where the network fills nothing in. `address` is that of the run. */
export function RepairPicture({ address }: { address: string }): ReactElement | null {
  const repairs = useAnswerOf<Repairs | RepairsNothing>(`${address}/repair`);
  return repairs?.repairs ? <Repairing repairs={repairs} address={`${address}/repair`} /> : null;
}

/** A row of the data, or a drawing; nothing is drawn yet. */
type Source = { row: number } | { drawing: string } | null;
type Shown = Repaired | { refusal: string } | null;

const HALF_CHOICES = [
  ["Lower", "lower"],
  ["Upper", "upper"],
  ["Left", "left"],
  ["Right", "right"],
] as const;

function Repairing({ repairs, address }: { repairs: Repairs; address: string }): ReactElement {
  const [source, setSource] = useState<Source>({ row: 0 });
  const [draws, setDraws] = useState(false);
  const [cleans, setCleans] = useState(false);
  const [hole, setHole] = useState<Hole>(HALVES.lower);
  const [asked, setAsked] = useState<Record<string, unknown>>({});
  const [shown, setShown] = useState<Shown>(null);
  const [isBusy, setBusy] = useState(false);
  const given = useGiven(address, source, (refusal) => setShown({ refusal }));
  const wishes = (cleans ? repairs.cleaning : null) ?? repairs.wishes;
  const options = repairs.draws || cleans ? [...(repairs.draws ? [WAYS, SEED] : []), ...wishes] : wishes;
  const valueFor = (option: FormOption): unknown => asked[option.name] ?? option.default;
  const another = (): void => setSource({ row: Math.floor(Math.random() * repairs.of) });
  const choose = (drawing: boolean): void => {
    setDraws(drawing);
    setSource(drawing ? null : { row: 0 });
    setShown(null);
  };
  const repair = async (): Promise<void> => {
    setBusy(true);
    const wished = Object.fromEntries(wishes.map((wish) => [wish.name, valueFor(wish)]));
    const numbers = repairs.draws ? { count: valueFor(WAYS), seed: valueFor(SEED) } : {};
    const box = cleans ? {} : { box: boxOf(hole) };
    try {
      setShown(await ask<Repaired>(address, { json: { ...source, ...numbers, ...box, wishes: wished } }));
    } catch (error) {
      setShown({ refusal: (error as Error).message });
    }
    setBusy(false);
  };
  const doing = cleans ? "Take it away" : "Fill in";
  return (
    <section className="repair-picture" aria-label="Repair a picture">
      <div className="try-head">
        <h2>Repair a picture</h2>
        <span className="grow" />
        <Segments
          label="Which picture"
          choices={[
            ["A real one", false],
            ["Draw", true],
          ]}
          value={draws}
          onChoose={choose}
        />
        <button type="button" className="btn p" disabled={isBusy || !given} onClick={() => void repair()}>
          {isBusy ? "Working …" : doing}
        </button>
      </div>
      {repairs.cleaning && (
        <div className="below-less">
          <Segments
            label="What is wrong with it"
            choices={[
              ["A part is missing", false],
              ["There is noise in it", true],
            ]}
            value={cleans}
            onChoose={(chosen) => {
              setCleans(chosen);
              setShown(null);
            }}
          />
        </div>
      )}
      <div className="make-wishes">
        {options.map((option) => (
          <OptionControl
            key={option.name}
            option={option}
            value={valueFor(option)}
            onChange={(value) => setAsked((before) => ({ ...before, [option.name]: value }))}
          />
        ))}
      </div>
      <div className="ask">
        <div>
          {draws && (
            <DrawingPad
              form={{ picture: repairs }}
              onAsk={({ drawing }) => drawing && setSource({ drawing })}
              onClear={() => setSource(null)}
            />
          )}
          {given && <HolePicture picture={given} hole={cleans ? null : hole} onHole={setHole} />}
          {!draws && (
            <button type="button" className="btn sm below" onClick={another}>
              Another real one
            </button>
          )}
          {!cleans && (
            <div className="below">
              <Segments
                label="Which half is missing"
                choices={HALF_CHOICES}
                value={halfOf(hole)}
                onChoose={(half) => half && setHole(HALVES[half])}
              />
              <p className="s q">Which half is missing; or drag a rectangle over the picture.</p>
            </div>
          )}
        </div>
        <div className="answer" aria-live="polite">
          <What shown={shown} cleans={cleans} />
        </div>
      </div>
    </section>
  );
}

function What({ shown, cleans }: { shown: Shown; cleans: boolean }): ReactElement {
  if (!shown)
    return <p className="q">{cleans ? "It appears here without its noise." : "What might be there appears here."}</p>;
  if ("refusal" in shown) return <Note tone="warn">{shown.refusal}</Note>;
  return (
    <>
      {shown.figures.map((figure, k) => (
        <DrawnFigure key={k} record={figure} around={{}} />
      ))}
    </>
  );
}

/** The picture as the network is given it. */
function useGiven(address: string, source: Source, refuse: (sentence: string) => void): Pictures | null {
  const [given, setGiven] = useState<Pictures | null>(null);
  const chosen = JSON.stringify(source);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another picture is another question
  useEffect(() => {
    if (!source) {
      setGiven(null);
      return;
    }
    const left = new AbortController();
    ask<Repaired>(address, { json: { ...source, look: true }, signal: left.signal }).then(
      (answer) => setGiven(answer.given as Pictures),
      (error: Error) => left.signal.aborted || refuse(error.message),
    );
    return () => left.abort();
  }, [address, chosen]);
  return given;
}
