/* A contestant on the scoreboard: with its scores, or with what it is doing. */
import { memo, type ReactElement } from "react";
import { scoreText } from "../../figures/scales";
import { Icon } from "../../parts/icons";
import { usePanel } from "../../parts/Menus";
import { unmarked } from "../../parts/marks";
import type { Result, Scale } from "../../records";
import type { Contestant } from "../answers";
import { usePlace } from "../place";
import { isNetwork, isToCome, type Part } from "../states";
import { doingOf } from "../words";
import { useAbout } from "./About";
import type { Column } from "./columns";
import { Interval } from "./Interval";
import type { IntervalScale } from "./interval-scale";

interface Properties {
  contestant: Contestant;
  place: number;
  part: Part;
  shown: readonly Column[];
  intervals: IntervalScale | null;
  scale: Scale;
  colour: string | undefined;
  isMine: boolean;
}

export const BoardRow = memo(function BoardRow(properties: Properties): ReactElement {
  const { contestant, part, intervals } = properties;
  const scored = contestant[part];
  return (
    <tr className={isNetwork(contestant) ? "mine" : ""} data-who={contestant.key}>
      {scored?.score != null && intervals ? (
        <ScoredCells {...properties} scored={scored} score={scored.score} intervals={intervals} />
      ) : (
        <DoingCells {...properties} />
      )}
    </tr>
  );
});

interface ScoredProperties extends Properties {
  scored: Result;
  score: number;
  intervals: IntervalScale;
}

function ScoredCells(properties: ScoredProperties): ReactElement {
  const { contestant, place, scored, score, shown, intervals, scale, colour } = properties;
  const words = scored.interval.map((end) => scoreText(scale, end)).join(" to ");
  return (
    <>
      <td className="q">{place}</td>
      <NameCell contestant={contestant} colour={colour} />
      <td className="n b">{scoreText(scale, score)}</td>
      <td title={words}>
        <Interval score={score} interval={scored.interval} scale={intervals} colour={colour} words={words} />
      </td>
      {shown.map(({ name, of, text }) => (
        <td key={name} className="n">
          {text(of(contestant, scored), contestant)}
        </td>
      ))}
    </>
  );
}

function DoingCells({ contestant, shown, scale, colour, isMine }: Properties): ReactElement {
  const { sentence } = contestant;
  return (
    <>
      <td className="q">–</td>
      <NameCell contestant={contestant} colour={colour} />
      <td colSpan={2 + shown.length} className="q note" title={sentence ? unmarked(sentence) : undefined}>
        <span className="row">
          <span className="clip">{doingOf(contestant, scale)}</span>
          {isMine && isToCome(contestant) && <Stop contestant={contestant} />}
        </span>
      </td>
    </>
  );
}

function NameCell({ contestant, colour }: Pick<Properties, "contestant" | "colour">): ReactElement {
  const { title, warning } = contestant;
  const openPanel = usePanel();
  const about = useAbout(contestant);
  return (
    <td>
      <button
        type="button"
        className={`who${colour ? " b" : ""}`}
        title={`More about ${title}`}
        onClick={(event) => void about(event.currentTarget, openPanel)}
      >
        <span className="mark" style={{ background: colour ?? "var(--ink-3)", height: colour ? 3 : 1 }} />
        <span className="clip">{title}</span>
        {warning && (
          <span className="warn" title={warning}>
            <Icon name="alert" />
          </span>
        )}
      </button>
    </td>
  );
}

function Stop({ contestant: { key, title } }: { contestant: Contestant }): ReactElement {
  const { doing } = usePlace();
  return (
    <button
      type="button"
      className="btn t sm i stop"
      title={`Stop ${title}`}
      aria-label={`Stop ${title}`}
      onClick={() => doing.control({ do: "stop", who: key })}
    >
      <Icon name="stop" />
    </button>
  );
}
