/* What textbooks say, against this race's own numbers. */
import type { ReactElement } from "react";
import { Icon, type IconName } from "../parts/icons";
import type { Claim } from "../records";

interface Properties {
  claims: readonly Claim[] | undefined;
  isLive: boolean;
}

export const Textbook = ({ claims, isLive }: Properties): ReactElement => (
  <section className="left" aria-label="The textbook, measured">
    <h2>The textbook, measured</h2>
    <div className="textbook">{claims ? <Claims claims={claims} /> : <ToCome isLive={isLive} />}</div>
  </section>
);

const SAYINGS = [84, 92, 78, 90, 80, 86, 76, 82, 94]; // percent of the width: nine lines that are still to come

const ToCome = ({ isLive }: { isLive: boolean }): ReactElement => (
  <>
    <p className="q pad">
      Nine sayings of the textbooks are checked against this race's own numbers when all have finished.
    </p>
    {isLive && (
      <div className="ghost" aria-hidden="true">
        {SAYINGS.map((width) => (
          <i key={width} style={{ width: `${width}%` }} />
        ))}
      </div>
    )}
  </>
);

const Claims = ({ claims }: { claims: readonly Claim[] }): ReactElement => (
  <table className="r33">
    <thead>
      <tr>
        <th>Textbook says</th>
        <th />
        <th>This race</th>
        <th>So</th>
      </tr>
    </thead>
    <tbody>
      {claims.map(({ row, claim, number, so }) => (
        <tr key={row}>
          <td className="b">{row}</td>
          <td className="m">{claim}</td>
          <td>{number}</td>
          <td>
            <So {...OUTCOMES[so]} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface Outcome {
  icon: IconName;
  word: string;
  tone: string;
}

const OUTCOMES: Record<Claim["so"], Outcome> = {
  held: { icon: "check", word: "Held", tone: "ok" },
  "not here": { icon: "close", word: "Not here", tone: "m" },
  open: { icon: "minus", word: "Open", tone: "q" },
};

const So = ({ icon, word, tone }: Outcome): ReactElement => (
  <span className={`row so ${tone}`}>
    <Icon name={icon} />
    {word}
  </span>
);
