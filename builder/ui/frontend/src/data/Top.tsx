/* The head of the screen: what these data are, and the tabs. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { usePanel } from "../parts/Panels";
import type { View } from "./answers";
import { sampleIcon } from "./kind-icons";
import { ReadingForm } from "./ReadingForm";
import { readAs, readingOfView } from "./reading";
import { useShown } from "./shown";
import { Versions } from "./versions/ReplaceFile";

interface Properties {
  tabs: readonly string[];
  chosen: string;
  /** What is being read for a change. */
  busy: string | null;
  onTab: (tab: string) => void;
  onChoose: () => void;
  onDials: () => void;
}

export function Top({ tabs, chosen, busy, onTab, onChoose, onDials }: Properties): ReactElement {
  const { view } = useShown();
  const facts = factsOf(view);
  return (
    <div className="top">
      <span className="kind">
        <Icon name={sampleIcon(view.samples)} />
      </span>
      <div className="title">
        <h1 title={view.title}>{view.title}</h1>
        <div className="s q row tight">
          <span className="facts" title={facts}>
            {facts}
          </span>
          <ChangeReading onDials={onDials} />
          <Versions />
        </div>
      </div>
      <span className="s q" role="status" hidden={busy === null}>
        {busy ?? "Reading"}
      </span>
      <span className="grow" />
      <div className="tabs" role="tablist">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            className={name === chosen ? "on" : ""}
            onClick={() => onTab(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <button className="btn" type="button" onClick={onChoose}>
        <Icon name="upload" />
        {view.own ? "Another file" : "Other data"}
      </button>
    </div>
  );
}

/** How a file is read can be set; a set with dials is turned where it was chosen. */
function ChangeReading({ onDials }: { onDials: () => void }): ReactElement | null {
  const { view, change } = useShown();
  const panel = usePanel();
  if (view.own && view.data.set === "file") {
    const open = (button: HTMLElement): void =>
      panel.open({
        title: "How it is read",
        button,
        className: "reading",
        children: <ReadingForm subject={readingOfView(view)} onRead={(wishes) => change(readAs(view.data, wishes))} />,
      });
    return (
      <button className="link" type="button" onClick={(event) => open(event.currentTarget)}>
        Change how it is read
      </button>
    );
  }
  if (!view.entry.options.length) return null;
  return (
    <button className="link" type="button" onClick={onDials}>
      Change the dials
    </button>
  );
}

function factsOf({ facts, own, seconds, entry }: View): string {
  if (!own) return [...facts, entry.source, entry.licence].join(" · ");
  const time = seconds < 0.01 ? "< 0.01" : seconds.toFixed(seconds < 10 ? 2 : 0);
  return [...facts, `read in ${time} s`].join(" · ");
}
