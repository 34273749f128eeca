/* The scoreboard: everybody's score with its interval on one scale, and the costs that a person wants to see. */
import { type ReactElement, useMemo } from "react";
import { scoreText } from "../../figures/scales";
import { type Word, wordOfScore } from "../../parts/glossary";
import { Icon } from "../../parts/icons";
import { useMenu } from "../../parts/Menus";
import { count } from "../../parts/numbers";
import { Term } from "../../parts/Term";
import { usePlace } from "../place";
import { BoardRow } from "./BoardRow";
import { COLUMNS, type Column } from "./columns";
import { type IntervalScale, scaleOf } from "./interval-scale";
import { ranked, sortedBy, toggled } from "./order";

export function Board(): ReactElement {
  const { race, part, scale, view } = usePlace();
  const rows = race.data?.rows?.[part];
  const shown = useMemo(() => COLUMNS.filter(({ name }) => view.columns.includes(name)), [view.columns]);
  return (
    <section className="right" aria-label="Scoreboard">
      <div className="row headline">
        <h2>Scoreboard</h2>
        <div className="boardSub">
          {rows ? (
            <span className="s q">
              {scale.title} on the <Term word={part === "test" ? "test-part" : "validation"}>{part} part</Term>,{" "}
              {count(rows)} rows
            </span>
          ) : null}
        </div>
        <span className="grow" />
        <ColumnsButton />
      </div>
      <div className="board">
        <Table shown={shown} />
      </div>
    </section>
  );
}

function ColumnsButton(): ReactElement {
  const { race, part, view, change } = usePlace();
  const openMenu = useMenu();
  const known = COLUMNS.filter(({ of }) =>
    race.contestants.some((contestant) => of(contestant, contestant[part]) != null),
  );
  const items = known.map(({ name, title, about }) => ({
    text: title,
    about,
    isOn: view.columns.includes(name),
    act: () => change({ columns: toggled(view.columns, name) }),
  }));
  return (
    <button
      type="button"
      className="btn t sm"
      onClick={(event) => openMenu(event.currentTarget, items, { side: "near", isWide: true })}
    >
      <Icon name="sliders" />
      Columns
    </button>
  );
}

function Table({ shown }: { shown: readonly Column[] }): ReactElement {
  const { race, isLive, part, scale, looks, view } = usePlace();
  const intervals = useIntervals();
  const list = ranked(race.contestants, part, view);
  return (
    <table>
      <thead>
        <tr>
          <th />
          <th>Contestant</th>
          <Head
            name="score"
            title="Score"
            about={race.data?.measure?.explain}
            word={wordOfScore(race.data?.measure?.name ?? "")}
          />
          <th>{intervalsTitle(intervals, (score) => scoreText(scale, score, 0))}</th>
          {shown.map(({ name, title, about, word }) => (
            <Head key={name} name={name} title={title} about={about} word={word} />
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((contestant, k) => (
          <BoardRow
            key={contestant.key}
            contestant={contestant}
            place={k + 1}
            part={part}
            shown={shown}
            intervals={intervals}
            scale={scale}
            colour={looks.colours[contestant.key]}
            isMine={race.mine}
          />
        ))}
        {list.length === 0 && isLive && <GhostRows columns={shown.length} />}
      </tbody>
    </table>
  );
}

/** The same object while its numbers are the same: rows are drawn anew with another. */
function useIntervals(): IntervalScale | null {
  const { race, part, scale } = usePlace();
  const intervals = scaleOf(race.contestants, part, scale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both ends are all that is in it
  return useMemo(() => intervals, [intervals?.low, intervals?.high]);
}

function intervalsTitle(intervals: IntervalScale | null, text: (score: number) => string): string {
  if (!intervals) return "95% interval";
  return `95% interval, ${text(intervals.low).replace("%", "")} to ${text(intervals.high)}`;
}

interface HeadProperties {
  name: string;
  title: string;
  about: string | undefined;
  word: Word | undefined;
}

function Head({ name, title, about, word }: HeadProperties): ReactElement {
  const { view, change } = usePlace();
  const isSorted = view.sort === name;
  const direction = view.up ? "ascending" : "descending";
  const button = (
    <button type="button" className={isSorted ? "on" : ""} onClick={() => change(sortedBy(view, name))}>
      {title}
      {isSorted && <Icon name={view.up ? "chevron-up" : "chevron-down"} size={12} />}
    </button>
  );
  return (
    <th className="n" aria-sort={isSorted ? direction : undefined} title={word ? undefined : about}>
      {word ? <Term word={word}>{button}</Term> : button}
    </th>
  );
}

const LINES = 14; // before it is known who races: the plot beside keeps as much height, so that nothing jumps when they come

function GhostRows({ columns }: { columns: number }): ReactElement[] {
  return Array.from({ length: LINES }, (_, k) => 86 - 3 * k).map((width) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a row of the ghost takes the focus
    <tr key={width} aria-hidden="true">
      <td />
      <td className="ghost">
        <i style={{ width: `${width}%` }} />
      </td>
      <td colSpan={2 + columns} />
    </tr>
  ));
}
