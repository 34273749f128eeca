/* A network to start from, and the race of classical models. */
import { type ReactElement, useState } from "react";
import { count } from "../../parts/numbers";
import type { NetworkOffer } from "../../records";
import { useSay } from "../Said";
import { useShown } from "../shown";
import { Drawing } from "./Drawing";
import { raceWords } from "./words";

export function OfferCard({ offer, isFirst }: { offer: NetworkOffer; isFirst: boolean }): ReactElement {
  const { server, view, go } = useShown();
  const say = useSay();
  const [isTaking, setTaking] = useState(false);
  const take = async (): Promise<void> => {
    setTaking(true);
    try {
      await server.ofProject(`proposals/${offer.name}`, { data: view.data });
      go("build");
    } catch (error) {
      setTaking(false);
      say((error as Error).message, "bad");
    }
  };
  return (
    <article className={isFirst ? "offer first" : "offer"} data-offer={offer.name}>
      <Drawing svg={offer.picture} />
      <div>
        <div className="row">
          <h3 className="grow">{offer.title}</h3>
          {isFirst && <span className="pill">Suggested</span>}
        </div>
        <p className="m clip2" title={offer.reason}>
          {offer.reason}
        </p>
        <div className="row">
          <span className="s q grow">{`${count(offer.parameters)} parameters`}</span>
          <button className={isFirst ? "btn p" : "btn"} type="button" disabled={isTaking} onClick={take}>
            Open in Build
          </button>
        </div>
      </div>
    </article>
  );
}

export function RaceCard({ rows, advice }: { rows: number; advice: string }): ReactElement {
  const { view, go } = useShown();
  const words = advice || raceWords(view.samples, rows);
  return (
    <article className={advice ? "offer first" : "offer"}>
      <RacePicture />
      <div>
        <div className="row">
          <h3 className="grow">Race classical models first</h3>
          {advice && <span className="pill">Suggested</span>}
        </div>
        <p className="m clip2" title={words}>
          {words}
        </p>
        <div className="row">
          <span className="s q grow">on the same rows</span>
          <button className={advice ? "btn p" : "btn"} type="button" onClick={() => go("arena")}>
            Open Arena
          </button>
        </div>
      </div>
    </article>
  );
}

const LANES = [
  [84, "--r2"],
  [78, "--r3"],
  [70, "--r1"],
  [60, "--ink-3"],
  [40, "--ink-3"],
] as const;

const RacePicture = (): ReactElement => (
  <span className="thumb">
    <svg viewBox="0 0 96 64" aria-hidden="true">
      {LANES.map(([end, colour], lane) => (
        <g key={end}>
          <path d={`M6 ${10 + 11 * lane}H${end}`} style={{ stroke: `var(${colour})` }} strokeWidth={2} />
          <circle cx={end} cy={10 + 11 * lane} r={3} style={{ fill: `var(${colour})` }} />
        </g>
      ))}
    </svg>
  </span>
);
