/* The data sets as cards. */
import { memo, type ReactElement } from "react";
import { Icon, type IconName } from "../../parts/icons";
import type { DataSetCard } from "../../records";
import { sampleIcon } from "../kind-icons";
import { TinyPicture } from "./Pictures";
import { cardFacts, DRAWN, groupsOf, isFetched } from "./sets";
import { type ThumbnailQueue, useThumbnail } from "./thumbnails";

interface Properties {
  sets: readonly DataSetCard[];
  search: string;
  chosen: string | null;
  queue: ThumbnailQueue;
  onChoose: (set: string) => void;
}

export function Cards({ sets, search, chosen, queue, onChoose }: Properties): ReactElement {
  const groups = groupsOf(sets, search);
  if (!groups.length)
    return <p className="m pad">No set has these words. Try “images”, “table”, “series” or “text”.</p>;
  return (
    <>
      {groups.map((group) => (
        <GroupOfCards key={group.title} title={group.title} says={group.says}>
          {group.sets.map((set) => (
            <OneCard key={set.name} set={set} isChosen={set.name === chosen} queue={queue} onChoose={onChoose} />
          ))}
        </GroupOfCards>
      ))}
    </>
  );
}

interface GroupProperties {
  title: string;
  says: string;
  children: ReactElement[];
}

const GroupOfCards = ({ title, says, children }: GroupProperties): ReactElement => (
  <>
    <div className="row lead">
      <h2>{title}</h2>
      <span className="s q">{says}</span>
    </div>
    <div className="grid">{children}</div>
  </>
);

interface CardProperties {
  set: DataSetCard;
  isChosen: boolean;
  queue: ThumbnailQueue;
  onChoose: (set: string) => void;
}

const OneCard = memo(({ set, isChosen, queue, onChoose }: CardProperties): ReactElement => {
  const isDrawn = set.name === DRAWN;
  const [watch, thumbnail] = useThumbnail(queue, set.name, !isFetched(set) && !isDrawn);
  const icon: IconName = isDrawn ? "draw" : sampleIcon(set.kind);
  return (
    <button
      className={isChosen ? "card on" : "card"}
      type="button"
      data-card={set.name}
      aria-pressed={isChosen}
      onClick={() => onChoose(set.name)}
    >
      <span ref={watch} className="thumb" data-set={set.name}>
        {thumbnail ? <TinyPicture thumbnail={thumbnail} /> : <Icon name={icon} size={20} />}
      </span>
      <span className="text">
        <b>{set.title}</b>
        <span className="s m clip2">{set.summary}</span>
        <span className="s q row tight">
          {set.aim}
          {cardFacts(set)}
        </span>
      </span>
    </button>
  );
});
