/* Below the columns: networks to start from, and classical models to race. */
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { usePanel } from "../../parts/Panels";
import type { NetworkOffers } from "../../records";
import { type Asked, useShown } from "../shown";
import { Fits } from "./Fits";
import { OfferCard, RaceCard } from "./OfferCard";
import { offersWords } from "./words";

/** Networks are proposed anew with each turn. */
export function StartFrom({ turn }: { turn: number }): ReactElement {
  const { view } = useShown();
  const { answer, error } = useOffers(turn);
  if (error) {
    return (
      <Start>
        <span className="m">{error.message}</span>
        <span className="grow" />
        <Fits />
      </Start>
    );
  }
  if (!answer) {
    return (
      <Start cards={["a", "b", "c"].map((ghost) => <div key={ghost} className="offer ghost" />)}>
        <span className="s q">Looking for networks that fit</span>
      </Start>
    );
  }
  const { races } = view.target;
  const networks = answer.proposals.slice(0, races ? 2 : 3);
  const ways = networks.length + (races ? 1 : 0);
  if (!ways) return <NoOffers />;
  const cards = networks.map((offer, place) => (
    <OfferCard key={offer.name} offer={offer} isFirst={place === 0 && !(races && answer.advice)} />
  ));
  const race = <RaceCard key="race" rows={answer.rows} advice={answer.advice} />;
  // Where boosting is better tried first, the race that has it stands first.
  if (races) cards.splice(answer.advice ? 0 : cards.length, 0, race);
  return (
    <Start cards={cards}>
      <span className="s q">{offersWords(answer, ways)}</span>
      {answer.reasons.length > 0 && <WhyThisPlan reasons={answer.reasons} />}
      <span className="grow" />
      <Fits />
    </Start>
  );
}

const Start = ({ cards, children }: { cards?: ReactNode; children: ReactNode }): ReactElement => (
  <div className="start">
    <div className="row">
      <h2>Start from</h2>
      {children}
    </div>
    {cards && <div className="offers">{cards}</div>}
  </div>
);

function NoOffers(): ReactElement {
  const { go } = useShown();
  return (
    <Start>
      <span className="m">No ready network fits these data; draw one in Build.</span>
      <button className="btn" type="button" onClick={() => go("build")}>
        Open Build
      </button>
    </Start>
  );
}

function WhyThisPlan({ reasons }: Pick<NetworkOffers, "reasons">): ReactElement {
  const panel = usePanel();
  const children = (
    <dl className="facts">
      {reasons.flatMap(({ what, why }, place) => [
        <dt key={`what ${place}`} className="b wraps">
          {what}
        </dt>,
        <dd key={`why ${place}`} className="m">
          {why}
        </dd>,
      ])}
    </dl>
  );
  const open = (button: HTMLElement): void => panel.open({ title: "The plan that comes along", button, children });
  return (
    <button className="link" type="button" onClick={(event) => open(event.currentTarget)}>
      Why this plan
    </button>
  );
}

function useOffers(turn: number): Asked<NetworkOffers> {
  const { server, view } = useShown();
  const [asked, setAsked] = useState<Asked<NetworkOffers>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: not for what changes the data and draws nothing anew
  useEffect(() => {
    let isPast = false;
    const keep = (news: Asked<NetworkOffers>): void => {
      if (!isPast) setAsked(news);
    };
    setAsked({});
    server.ofProject<NetworkOffers>("proposals", { data: view.data }).then(
      (answer) => keep({ answer }),
      (error: Error) => keep({ error }),
    );
    return () => {
      isPast = true;
    };
  }, [turn, server]);
  return asked;
}
