/* Under the inspector: the source, the summary, the problems, notes. */
import type { KeyboardEvent, ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { save } from "../../parts/save";
import type { Editor } from "../editing/editor";
import { useEditorBeside } from "../editing/useEditor";
import { Code } from "./Code";
import { Notes } from "./Notes";
import { ProblemList } from "./ProblemList";
import { Summary } from "./Summary";

const TABS = [
  ["code", "Code"],
  ["summary", "Summary"],
  ["problems", "Problems"],
  ["notes", "Notes"],
] as const;

interface UnderProps {
  tab: string;
  setTab: (tab: string) => void;
  isFolded: boolean;
  setFolded: (isFolded: boolean) => void;
}

export function Under({ tab, setTab, isFolded, setFolded }: UnderProps): ReactElement {
  const editor = useEditorBeside();
  const { source } = editor.store.verdict;
  const folding = isFolded ? "Show" : "Fold away";
  return (
    <section className="under" aria-label="Code and summary">
      <div className="tabs" role="tablist">
        {TABS.map(([id, title]) => (
          <Tab
            key={id}
            id={id}
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
  if (tab === "code") return <Code editor={editor} />;
  if (tab === "summary") return <Summary editor={editor} />;
  return tab === "notes" ? <Notes editor={editor} /> : <ProblemList editor={editor} />;
}

/** Without hints. */
const troubles = (editor: Editor): number =>
  (editor.store.verdict.problems ?? editor.problems).filter((problem) => problem.severity !== "hint").length;

interface TabProps {
  id: string;
  title: string;
  isChosen: boolean;
  isFolded: boolean;
  problems: number;
  choose: (tab: string) => void;
  /** By the arrow keys. */
  walk: (tab: string) => void;
}

function Tab({ id, title, isChosen, isFolded, problems, choose, walk }: TabProps): ReactElement {
  const isShown = isChosen && !isFolded;
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: TABS.length - 1 }[event.key];
    if (by === undefined) return;
    const here = TABS.findIndex(([known]) => known === id);
    const [next] = TABS[(here + by) % TABS.length]!;
    walk(next);
    event.currentTarget.parentElement!.querySelector<HTMLElement>(`[data-testid=tab-${next}]`)?.focus();
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
