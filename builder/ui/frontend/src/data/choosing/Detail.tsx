/* One data set from near, with its dials. */
import { Fragment, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { Icon } from "../../parts/icons";
import { bytes, thousands } from "../../parts/numbers";
import { OptionControl } from "../../parts/OptionControl";
import { Words } from "../../parts/Words";
import type { DataSetCard, Thumbnail } from "../../records";
import type { Data } from "../answers";
import { ProgressBar } from "../Opening";
import type { Reading, Server } from "../server";
import { valuesOf } from "../transforms/steps";
import { type DrawnPoint, DrawPad } from "./DrawPad";
import { LargePicture } from "./Pictures";
import { changedOptions, DRAWN, fetchedFrom, isFetched, mustBeFetched, wordsOfUse } from "./sets";

interface Properties {
  server: Server;
  set: DataSetCard;
  /** Where its dials stand at first. */
  options: Record<string, unknown>;
  /** Gives the sentence of a refusal, or null. */
  onUse: (data: Data, onReading: (reading: Reading) => void) => Promise<string | null>;
}

export function Detail({ server, set, options, onUse }: Properties): ReactElement {
  const [values, setValues] = useState(() => valuesOf(set.options, options));
  const data: Data = { set: set.name, options: changedOptions(set, values) };
  const look = useLook(server, data, mustBeFetched(set));
  const [using, setUsing] = useState<Reading | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isDrawn = set.name === DRAWN;
  const change = (name: string, value: unknown): void => {
    setValues((before) => ({ ...before, [name]: value }));
    setRefusal(null);
  };
  const use = async (): Promise<void> => {
    setRefusal(null);
    setUsing({ share: 0, text: "Opening" });
    setRefusal(await onUse(data, setUsing));
    setUsing(null);
  };
  const says = (): ReactNode => {
    if (using) return <Using reading={using} onStop={() => server.cancel(data)} />;
    if (refusal !== null) return <Refusal sentence={refusal} />;
    if (look.trouble) return <span className="s warned">{look.trouble}</span>;
    return <span className="s q">{look.says}</span>;
  };
  return (
    <>
      <h2>{set.title}</h2>
      <p className="m">
        <Words text={set.explain} />
      </p>
      {!isDrawn && (
        <div className="live">
          {mustBeFetched(set) ? <NotHere /> : look.thumbnail && <LargePicture thumbnail={look.thumbnail} />}
        </div>
      )}
      <div className="told">{says()}</div>
      {isDrawn && <DrawPad first={values.points as DrawnPoint[]} onDrawn={(points) => change("points", points)} />}
      {!isDrawn && set.options.length > 0 && (
        <div className="dials column">
          {set.options.map((option) => (
            <OptionControl
              key={option.name}
              option={option}
              value={values[option.name]}
              onChange={(value) => change(option.name, value)}
            />
          ))}
        </div>
      )}
      <Origin set={set} />
      <button
        className="btn p wide"
        type="button"
        data-testid="use"
        disabled={using !== null || (isDrawn && look.trouble !== "")}
        onClick={use}
      >
        {wordsOfUse(set)}
      </button>
    </>
  );
}

interface Look {
  thumbnail: Thumbnail | null;
  says: string;
  trouble: string;
}

const LOOKED_AFTER = 60; // ms: dials are turned through

/** A picture of the data as the dials stand; the last one stays until the new one is there. */
function useLook(server: Server, data: Data, isAway: boolean): Look {
  const [look, setLook] = useState<Look>({ thumbnail: null, says: "", trouble: "" });
  const wanted = JSON.stringify(data);
  useEffect(() => {
    if (isAway) return;
    const asking = new AbortController();
    const { signal } = asking;
    const waiting = ({ text }: Reading): void => setLook((before) => ({ ...before, says: text, trouble: "" }));
    const timer = setTimeout(
      () =>
        server.ask<Thumbnail>("thumbnail", { data: JSON.parse(wanted) }, { signal, waiting }).then(
          (thumbnail) => setLook({ thumbnail, says: lookWords(thumbnail), trouble: "" }),
          (error: Error) => {
            if (!signal.aborted) setLook((before) => ({ ...before, trouble: error.message }));
          },
        ),
      LOOKED_AFTER,
    );
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [server, wanted, isAway]);
  return look;
}

const lookWords = ({ facts, sizes }: Thumbnail): string =>
  `${facts.join(" · ")}, ${thousands(sizes.train)} to learn from`;

const NotHere = (): ReactElement => (
  <div className="ghost-picture">
    <Icon name="globe" size={24} />
    <span className="s q">It is fetched once you use it.</span>
  </div>
);

const Using = ({ reading: { share, text }, onStop }: { reading: Reading; onStop: () => void }): ReactElement => (
  <>
    <ProgressBar share={share} />
    <div className="row spread">
      <span className="s q">{text}</span>
      <button className="btn sm" type="button" onClick={onStop}>
        Stop
      </button>
    </div>
  </>
);

const Refusal = ({ sentence }: { sentence: string }): ReactElement => (
  <div className="note bad" role="alert">
    <Icon name="circle-alert" />
    <span>{sentence}</span>
  </div>
);

/** Where a set comes from, and what may be done with it. */
function Origin({ set }: { set: DataSetCard }): ReactElement {
  const size = `${bytes(set.bytes)}${set.here ? ", already on this machine" : ""}`;
  const facts: [string, string][] = [
    ...(set.reference ? [["Reference", set.reference] as [string, string]] : []),
    ["Source", set.source],
    ["Licence", set.licence],
    ...(isFetched(set)
      ? ([
          ["From", fetchedFrom(set)],
          ["Size", size],
        ] as [string, string][])
      : []),
  ];
  return (
    <dl className="facts small">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
