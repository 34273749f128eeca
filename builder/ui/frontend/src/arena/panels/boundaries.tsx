/* What each says all over the plane of two columns. */
import type { ReactElement } from "react";
import { DrawnFigure } from "../../figures/DrawnFigure";
import { keyOf } from "../../figures/registry";
import { scoreText } from "../../figures/scales";
import type { ContestantWhole, Figure, OverPlane } from "../../records";
import type { Contestant, Race } from "../answers";
import { useAnswers } from "../following/useAnswers";
import { usePlace } from "../place";
import { bounded } from "./chosen";
import type { PanelEntry } from "./panel";

const SURE = "Paler means less sure; one even tint means that it says only which class.";

const scoreOf = ({ test, validation }: Contestant): number => (test ?? validation)?.score ?? Number.NEGATIVE_INFINITY;

function Content({ race }: { race: Race }): ReactElement {
  const { address, scale, around } = usePlace();
  const list = bounded(race).sort((first, second) => scoreOf(second) - scoreOf(first));
  const details = useAnswers<ContestantWhole>(list.map(({ key }) => `${address}/contestants/${key}`));
  const planes = details.map(({ answer }) => answer?.figures.boundaries[0]);
  const first = planes.find((plane) => plane !== undefined);
  return (
    <>
      <div className="tools">
        {first && <span className="row s">{keyOf(first, overOf(first))}</span>}
        <span className="s q">
          {race.data?.points?.columns.join(" across, ")} upwards; dots are training rows.
          {race.data?.class_count === 2 && ` ${SURE}`}
        </span>
      </div>
      <div className="many">
        {list.map((contestant, k) => (
          <div key={contestant.key}>
            <h3>
              {contestant.title}
              <span className="q s"> {scoreText(scale, scoreOf(contestant))}</span>
            </h3>
            {planes[k] && <DrawnFigure record={planes[k]} around={around} />}
          </div>
        ))}
      </div>
    </>
  );
}

const overOf = (record: Figure): OverPlane | undefined => ("over" in record ? (record.over as OverPlane) : undefined);

export const boundaries: PanelEntry = {
  name: "boundaries",
  title: "Boundaries",
  isThere: (race) => Boolean(race.data?.points) && bounded(race).length > 0,
  Content,
};
