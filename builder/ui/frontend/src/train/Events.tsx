/* What has happened to the run, the newest first. */
import { memo, type ReactElement } from "react";
import { Icon } from "../parts/icons";
import { bestWords, type EventWords, eventWords, startWords, worthSaying } from "./event-words";
import { usePlace, useRun } from "./place";
import { hasEpochs } from "./plot-lines";

export const Events = memo(({ started }: { started: string | undefined }): ReactElement => {
  const { layers } = usePlace();
  const events = useRun(({ standing }) => standing?.events);
  const best = useRun(({ standing }) => standing?.best);
  const byEpochs = useRun(({ standing }) => hasEpochs(standing));
  if (!events) return <div className="events" />;
  const shown = [
    ...(best?.value == null ? [] : [bestWords(best, byEpochs)]),
    ...worthSaying(events).map((event) => eventWords(event, byEpochs, layers)),
    ...(started ? [startWords(started)] : []),
  ];
  return (
    <div className="events">
      {shown.length > 0 && <h3>Events</h3>}
      {shown.map(({ key, ...words }, place) => (
        <Happened key={`${key} ${shown.length - place}`} {...words} />
      ))}
    </div>
  );
});

function Happened({ icon, tone, title, text }: Omit<EventWords, "key">): ReactElement {
  return (
    <div className="event">
      <span className={tone}>
        <Icon name={icon} />
      </span>
      <div>
        <div>{title}</div>
        <div className="s q">{text}</div>
      </div>
    </div>
  );
}
