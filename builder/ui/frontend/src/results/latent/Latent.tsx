/* The plane, what stands at the place that a person chose, and ways from there: sliders, a walk, one class more and another less. */
import { type ReactElement, useMemo, useState } from "react";
import { ShareBars } from "../../figures/chances";
import { number, seconds } from "../../parts/numbers";
import { OptionControl } from "../../parts/OptionControl";
import { Select } from "../../parts/Select";
import { useSize } from "../../parts/useSize";
import type { LatentSpace } from "../../records";
import { Arithmetic } from "./Arithmetic";
import { DecodedFigures } from "./Decoded";
import { Marker } from "./Marker";
import { Numbers } from "./Numbers";
import { Plane } from "./Plane";
import { planeView } from "./plane-view";
import { type Axis, axesOf, between, type Code, movedTo, type Pair, placeOf, spanOf } from "./space";
import { useDecoded, type Wishes } from "./useDecoded";
import { aboutAxes, sampleWords, wishesFor } from "./words";

const STEPS = 8; // of a walk, both ends among them
const TALLEST = 420; // px

interface Properties {
  space: LatentSpace;
  /** That answers for places. */
  address: string;
}

interface Ends {
  a: Code;
  b: Code;
}

export function Latent({ space, address }: Properties): ReactElement {
  const axes = useMemo(() => axesOf(space), [space]);
  const [[acrossAt, upAt], setAxes] = useState<Pair>([0, 1]);
  const [across, up] = [axes[acrossAt]!, axes[upAt] ?? null];
  const [code, setCode] = useState<Code>(space.codes[0]!);
  const [sample, setSample] = useState<number | null>(0); // the real one that stands there
  const [ends, setEnds] = useState<Ends | null>(null);
  const [wishes, setWishes] = useState<Wishes>(() => wishesFor(space, 0, {}));

  const go = (to: Code): void => {
    setCode(to);
    setSample(null);
  };
  const take = (chosen: number): void => {
    setCode(space.codes[chosen]!);
    setSample(chosen);
    setWishes((before) => wishesFor(space, chosen, before));
  };
  const walk = (): void => setEnds(ends ? null : { a: code, b: space.codes[farthest(space.codes, code)]! });
  const end = (name: keyof Ends, to: Code): void => setEnds((before) => before && { ...before, [name]: to });

  const here = useDecoded(
    address,
    useMemo(() => [code], [code]),
    wishes,
  );
  const way = useDecoded(
    address,
    useMemo(() => ends && between(ends.a, ends.b, STEPS), [ends]),
    wishes,
  );
  const { of, samples, part } = space;
  return (
    <section className="wide latent" aria-label="The code">
      <div className="row latent-head">
        <h2>The code</h2>
        <span className="s q">
          {space.codes.length < of ? `${space.codes.length} of ` : ""}
          {of.toLocaleString("en-US")} {part === "train" ? "training" : "unseen"} {samples}
        </span>
        <span className="grow" />
        <button type="button" className="btn sm" aria-pressed={ends !== null} onClick={walk}>
          {ends ? "End the walk" : "Walk between two"}
        </button>
      </div>
      <p className="s q">{aboutAxes(space, across, up)}</p>
      <div className="latent-body">
        <div>
          <Axes axes={axes} across={acrossAt} up={up ? upAt : -1} onChoose={setAxes} />
          <Board space={space} across={across} up={up} code={code} ends={ends} onGo={go} onSample={take} onEnd={end} />
        </div>
        <div className="latent-side">
          <h3>
            Here <span className="q">{wordsOfPlace(placeOf(code, across, up), up)}</span>
          </h3>
          <div className="latent-here" data-testid="latent-here">
            <DecodedFigures answered={here} />
          </div>
          <p className="s q">{sample === null ? "a place between" : sampleWords(space, sample)}</p>
          <button type="button" className="btn sm" onClick={() => take(((sample ?? -1) + 1) % space.codes.length)}>
            Another real one
          </button>
          {space.wishes.map((wish) => (
            <OptionControl
              key={wish.name}
              option={wish}
              value={wishes[wish.name]}
              onChange={(value) => setWishes((before) => ({ ...before, [wish.name]: value }))}
            />
          ))}
          {here.decoded && here.decoded.reads.length > 0 && (
            <>
              <p className="s q latent-judge">A judge reads it as</p>
              <ShareBars shares={here.decoded.reads} />
            </>
          )}
          {here.decoded && <p className="s q">{seconds(here.seconds)} there and back</p>}
        </div>
      </div>
      {ends && (
        <div className="latent-walk">
          <h3>From A to B, {STEPS} steps</h3>
          <div className="latent-strip" data-testid="latent-walk">
            <DecodedFigures answered={way} />
          </div>
          <div className="row">
            <button type="button" className="btn sm" onClick={() => end("a", code)}>
              Put A here
            </button>
            <button type="button" className="btn sm" onClick={() => end("b", code)}>
              Put B here
            </button>
          </div>
        </div>
      )}
      <Numbers space={space} code={code} onGo={go} />
      {space.classes.length > 1 && <Arithmetic space={space} address={address} code={code} wishes={wishes} onGo={go} />}
    </section>
  );
}

const wordsOfPlace = ([x, y]: Pair, up: Axis | null): string =>
  up ? `(${number(x, 2)}, ${number(y, 2)})` : `(${number(x, 2)})`;

/** Where a first walk goes: to what is least like the place where it begins. */
function farthest(codes: readonly Code[], from: Code): number {
  const off = codes.map((code) => code.reduce((sum, value, k) => sum + (value - from[k]!) ** 2, 0));
  return off.indexOf(Math.max(...off));
}

interface AxesProperties {
  axes: readonly Axis[];
  across: number;
  up: number;
  onChoose: (axes: Pair) => void;
}

/** Which two are shown; nothing to choose where there are no more. */
function Axes({ axes, across, up, onChoose }: AxesProperties): ReactElement | null {
  if (axes.length < 3) return null;
  const choices = (taken: number): { value: number; label: string; why?: string }[] =>
    axes.map(({ name }, value) => ({ value, label: name, ...(value === taken && { why: "the other axis" }) }));
  return (
    <div className="row latent-axes">
      <span className="s q">Across</span>
      <Select
        label="Across"
        className="inp pick"
        choices={choices(up)}
        value={across}
        onChoose={(chosen) => onChoose([chosen, up])}
      />
      <span className="s q">Up</span>
      <Select
        label="Up"
        className="inp pick"
        choices={choices(across)}
        value={up}
        onChoose={(chosen) => onChoose([across, chosen])}
      />
    </div>
  );
}

interface BoardProperties {
  space: LatentSpace;
  across: Axis;
  up: Axis | null;
  code: Code;
  ends: Ends | null;
  onGo: (code: Code) => void;
  onSample: (sample: number) => void;
  onEnd: (name: keyof Ends, code: Code) => void;
}

/** The plane with the places on it, as large as there is room. */
function Board({ space, across, up, code, ends, onGo, onSample, onEnd }: BoardProperties): ReactElement {
  const [room, { width }] = useSize();
  const places = useMemo(
    () =>
      space.codes.map((each, k): Pair => (up ? placeOf(each, across, up) : [placeOf(each, across, null)[0], apart(k)])),
    [space, across, up],
  );
  const view = useMemo(() => {
    const spans: [Pair, Pair] = [spanOf(places.map(([x]) => x)), spanOf(places.map(([, y]) => y))];
    return planeView(width, Math.min(TALLEST, Math.max(240, width * 0.8)), ...spans, up === null);
  }, [places, width, up]);
  const at = (each: Code): Pair => placeOf(each, across, up);
  const to = (each: Code, place: Pair): number[] => movedTo(each, place, across, up);
  const [[ax, ay], [bx, by]] = [view.spot(at(ends?.a ?? code)), view.spot(at(ends?.b ?? code))];
  return (
    <div ref={room}>
      {width > 0 && (
        <Plane space={space} view={view} places={places} onSample={onSample} onPlace={(place) => onGo(to(code, place))}>
          {ends && (
            <svg className="latent-way" width={view.width} height={view.height} aria-hidden="true">
              <path d={`M${ax} ${ay}L${bx} ${by}`} />
            </svg>
          )}
          {ends && (
            <>
              <Marker
                name="A, where the walk begins"
                letter="A"
                at={at(ends.a)}
                view={view}
                onMove={(place) => onEnd("a", to(ends.a, place))}
              />
              <Marker
                name="B, where the walk ends"
                letter="B"
                at={at(ends.b)}
                view={view}
                onMove={(place) => onEnd("b", to(ends.b, place))}
              />
            </>
          )}
          <Marker name="Place in the code" at={at(code)} view={view} onMove={(place) => onGo(to(code, place))} />
        </Plane>
      )}
    </div>
  );
}

const GOLDEN = 0.618; // keeps points of one line apart, the same way each time
const apart = (k: number): number => ((k * GOLDEN) % 1) - 0.5;
