/* Under the inspector: the source, the summary, the problems, notes. */
import type { KeyboardEvent, ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { save } from "../../parts/save";
import type { Editor } from "../editing/editor";
import { useEditorBeside } from "../editing/useEditor";
import { Inspector } from "../inspector/Inspector";
import { Code } from "./Code";
import { LayerList } from "./LayerList";
import { Notes } from "./Notes";
import { ProblemList } from "./ProblemList";
import { Summary } from "./Summary";

export const SETTINGS = "settings";

const TABS = [
  ["code", "Code"],
  ["list", "List"],
  ["summary", "Summary"],
  ["problems", "Problems"],
  ["notes", "Notes"],
] as const;

interface UnderProps {
  tab: string;
  setTab: (tab: string) => void;
  isFolded: boolean;
  setFolded: (isFolded: boolean) => void;
  /** There is no room beside it: the inspector is its first tab. */
  hasSettings: boolean;
}

export function Under({ tab: wanted, setTab, isFolded, setFolded, hasSettings }: UnderProps): ReactElement {
  const editor = useEditorBeside();
  const tabs = hasSettings ? [[SETTINGS, "Settings"] as const, ...TABS] : TABS;
  const tab = tabs.some(([id]) => id === wanted) ? wanted : tabs[0]![0];
  const { source } = editor.store.verdict;
  const folding = isFolded ? "Show" : "Fold away";
  return (
    <section className="under" aria-label="Code and summary">
      <div className="tabs">
        <div role="tablist" aria-label="Code and summary" style={{ display: "contents" }}>
          {tabs.map(([id, title], place) => (
            <Tab
              key={id}
              id={id}
              next={tabs[(place + 1) % tabs.length]![0]}
              previous={tabs.at(place - 1)![0]}
              title={title}
              isChosen={tab === id}
              isFolded={isFolded}
              problems={id === "problems" ? troubles(editor) : 0}
              choose={(next) => {
                setTab(next);
                setFolded(false);
              }}
              walk={setTab}
            />
          ))}
        </div>
        <span className="grow" />
        {tab === "code" && !isFolded && (
          <button
            type="button"
            className="q"
            title="Download the source"
            aria-label="Download the source"
            disabled={!source}
            onClick={() => save(source, "text/x-python", `${editor.store.document.name || "network"}.py`)}
          >
            <Icon name="download" />
          </button>
        )}
        <button type="button" className="q" title={folding} aria-label={folding} onClick={() => setFolded(!isFolded)}>
          <Icon name={isFolded ? "chevron-right" : "chevron-down"} />
        </button>
      </div>
      {!isFolded && <Page tab={tab} editor={editor} />}
    </section>
  );
}

function Page({ tab, editor }: { tab: string; editor: Editor }): ReactElement {
  if (tab === SETTINGS) return <Inspector />;
  if (tab === "code") return <Code editor={editor} />;
  if (tab === "list") return <LayerList editor={editor} />;
  if (tab === "summary") return <Summary editor={editor} />;
  return tab === "notes" ? <Notes editor={editor} /> : <ProblemList editor={editor} />;
}

/** Without hints. */
const troubles = (editor: Editor): number =>
  (editor.store.verdict.problems ?? editor.problems).filter((problem) => problem.severity !== "hint").length;

interface TabProps {
  id: string;
  next: string;
  previous: string;
  title: string;
  isChosen: boolean;
  isFolded: boolean;
  problems: number;
  choose: (tab: string) => void;
  /** By the arrow keys. */
  walk: (tab: string) => void;
}

function Tab({ id, next, previous, title, isChosen, isFolded, problems, choose, walk }: TabProps): ReactElement {
  const isShown = isChosen && !isFolded;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const other = { ArrowRight: next, ArrowLeft: previous }[event.key];
    if (other === undefined) return;
    walk(other);
    event.currentTarget.parentElement!.querySelector<HTMLElement>(`[data-testid=tab-${other}]`)?.focus();
  };
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isShown}
      tabIndex={isChosen ? 0 : -1}
      className={`tab ${isShown ? "on" : ""}`}
      data-testid={`tab-${id}`}
      onClick={() => choose(id)}
      onKeyDown={onKeyDown}
    >
      {title}
      {problems > 0 && <span className="count e">{problems}</span>}
    </button>
  );
}
