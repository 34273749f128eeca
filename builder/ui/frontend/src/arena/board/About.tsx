/* More about one contestant: what it is, what happened to it, how it does in each class, and what can be done with it. */
import type { ReactElement } from "react";
import { scoreText } from "../../figures/scales";
import { Icon } from "../../parts/icons";
import type { OpenPanel } from "../../parts/Menus";
import { count, percent } from "../../parts/numbers";
import { Words } from "../../parts/Words";
import type { ClassicalEntry, ClassResult, Scale } from "../../records";
import type { Contestant } from "../answers";
import { type Place, usePlace } from "../place";
import { isNetwork, isOut, type Part } from "../states";

const MOST_CLASSES = 12;

/** Opens it under a button. */
export function useAbout(contestant: Contestant): (button: HTMLElement, openPanel: OpenPanel) => Promise<void> {
  const place = usePlace();
  return async (button, openPanel) => {
    const entries = await place.doing.entries().catch(() => []);
    const entry = entries.find(({ name }) => name === contestant.entry);
    // Opened outside of the race's own tree, it is given what it needs to know.
    openPanel(button, (close) => <About contestant={contestant} entry={entry} place={place} onClose={close} />);
  };
}

interface Properties {
  contestant: Contestant;
  entry: ClassicalEntry | undefined;
  place: Place;
  onClose: () => void;
}

function About({ contestant, entry, place, onClose }: Properties): ReactElement {
  const classes = (contestant[place.part]?.per_class ?? []).slice(0, MOST_CLASSES);
  return (
    <div className="about">
      <h3>{contestant.title}</h3>
      {factsOf(contestant, entry, place.scale).map((fact) => (
        <p key={fact} className="m">
          <Words text={fact} />
        </p>
      ))}
      {classes.length > 0 && <Classes classes={classes} part={place.part} />}
      <div className="row">
        <Again contestant={contestant} place={place} onClose={onClose} />
        {contestant.state === "done" && !isNetwork(contestant) && (
          <a className="btn sm" href={`${place.address}/winner.zip?who=${contestant.key}`}>
            <Icon name="download" />
            scikit-learn script
          </a>
        )}
      </div>
    </div>
  );
}

export function factsOf(contestant: Contestant, entry: ClassicalEntry | undefined, scale: Scale): string[] {
  const { sentence, warning, notes, folds, seeds } = contestant;
  const scores = (values: readonly number[]): string => values.map((value) => scoreText(scale, value)).join(", ");
  const facts = [
    entry?.summary,
    entry?.explain,
    sentence,
    warning,
    ...notes,
    chosenWords(contestant),
    folds && `In folds: ${scores(folds)}.`,
    seeds && `From other seeds: ${scores(seeds)}.`,
  ];
  return [...new Set(facts.filter((fact) => typeof fact === "string" && fact !== ""))] as string[];
}

function chosenWords({ chosen }: Contestant): string {
  if (!chosen) return "";
  const options = Object.entries(chosen.options).map(([name, value]) => `${name.replaceAll("_", " ")} ${value}`);
  return `Chosen on validation out of ${chosen.tried}: ${options.join(", ")}.`;
}

function Classes({ classes, part }: { classes: readonly ClassResult[]; part: Part }): ReactElement {
  return (
    <>
      <div className="s q">Recognised of each class, {part} part</div>
      {classes.map(({ class: name, recall, rows }) => (
        <div key={name} className="classrow">
          <span className="clip">{name}</span>
          <span className="meter">
            <i style={{ width: `${100 * (recall ?? 0)}%` }} />
          </span>
          <span className="n">{recall == null ? "–" : percent(recall)}</span>
          <span className="q n s">{count(rows)} rows</span>
        </div>
      ))}
    </>
  );
}

const AN_HOUR = 60; // minutes

function Again({ contestant, place, onClose }: Omit<Properties, "entry">): ReactElement | null {
  const { key, state } = contestant;
  if (!place.race.mine || !isOut(contestant)) return null;
  const isLate = state === "time out";
  const again = (): void => {
    void place.doing.control({ do: "again", who: key, ...(isLate && { minutes: AN_HOUR }) });
    onClose();
  };
  return (
    <button type="button" className="btn sm" onClick={again}>
      <Icon name="again" />
      {isLate ? "Again, with an hour" : "Again"}
    </button>
  );
}
