/* To look closer: a tab for each panel that has something to show. */
import type { ReactElement, RefObject } from "react";
import { usePlace } from "../place";
import { PANELS } from "./every";

export function Panels({ place }: { place: RefObject<HTMLElement | null> }): ReactElement {
  const { race, view, change } = usePlace();
  const there = PANELS.filter(({ isThere }) => isThere(race));
  const now = there.find(({ name }) => name === view.panel) ?? there[0];
  return (
    <section ref={place} className="panels" aria-label="Look closer" hidden={!now}>
      <div className="tabbar">
        <div className="tabs" role="tablist">
          {there.map((panel) => (
            <button
              key={panel.name}
              type="button"
              role="tab"
              aria-selected={panel === now}
              className={panel === now ? "on" : ""}
              onClick={() => change({ panel: panel.name })}
            >
              {panel.title}
            </button>
          ))}
        </div>
      </div>
      <div className="panel">{now && <now.Content key={now.name} race={race} />}</div>
    </section>
  );
}
