/* Under the inspector: the source with the chosen layers' lines marked, the summary, notes. */
import { memo, type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import type { Editor } from "./editor";
import { Icon } from "../parts/icons";
import { Mark } from "./Overlays";
import { useEditorBeside, Words } from "./use";
import { count, shapeText } from "./verdict";

const words = new Set(
  "class def return import from as for in if else elif not and or None True False self super lambda while with pass raise is assert yield global del try except finally".split(
    " ",
  ),
);
const tokens =
  /("""[\s\S]*?"""|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(#.*$)|\b(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b|\b([A-Za-z_]\w*)\b/g;
function coloured(line: string): (string | ReactElement)[] {
  const out: (string | ReactElement)[] = [];
  let last = 0;
  for (const match of line.matchAll(tokens)) {
    const [all, text, note, number, word] = match;
    const kind =
      text !== undefined
        ? "t"
        : note !== undefined
          ? "c"
          : number !== undefined
            ? "n"
            : word && words.has(word) && word !== "self" && word !== "super"
              ? "k"
              : "";
    if (!kind) continue;
    if (match.index > last) out.push(line.slice(last, match.index));
    out.push(
      <span key={match.index} className={kind}>
        {all}
      </span>,
    );
    last = match.index + all.length;
  }
  if (last < line.length) out.push(line.slice(last));
  return out;
}
const Line = memo(function Line({ text, number, mark }: { text: string; number: number; mark: string }): ReactElement {
  return (
    <div className={`ln ${mark}`} data-line={number}>
      <i>{number}</i>
      <span>{coloured(text)}</span>
    </div>
  );
});
const LINES = 40;
/** Some lines of a long source: the browser lays out and paints only the parts that are seen, React draws only those that changed. */
const Part = memo(function Part({ text, first, marks }: { text: string; first: number; marks: string }): ReactElement {
  const list = text.split("\n"),
    mark = marks.split(",");
  return (
    <div className="lines" style={{ containIntrinsicHeight: list.length * 20 }}>
      {list.map((line, index) => (
        <Line key={index} text={line} number={first + index} mark={mark[index]!} />
      ))}
    </div>
  );
});

function Code({ editor }: { editor: Editor }): ReactElement {
  const verdict = editor.store.verdict,
    place = editor.scope.kind === "blocks" ? `block/${editor.scope.name}` : editor.scope.name,
    whole = Object.keys(verdict.lines?.[place] ?? {}).length > 0;
  // A drawing with a mistake cannot be written as code: the last good source stays, and says so.
  const good = useRef<{ scope: string; source: string; lines: typeof verdict.lines } | null>(null);
  if (whole) good.current = { scope: place, source: verdict.source, lines: verdict.lines };
  const old = !whole && good.current?.scope === place && Object.keys(editor.network.nodes).length > 0;
  const { source, lines } = old ? good.current! : verdict;
  const list = useMemo(() => (source || "").split("\n"), [source]);
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(list.length / LINES) }, (_, part) =>
        list.slice(part * LINES, (part + 1) * LINES).join("\n"),
      ),
    [list],
  );
  const longest = useMemo(() => list.reduce((most, line) => Math.max(most, line.length), 0), [list]);
  const here = lines?.[place] ?? {};
  const on = new Set<number>(),
    bad = new Set<number>();
  for (const id of editor.nodes) for (const line of here[id] ?? []) on.add(line);
  for (const problem of editor.problems)
    if (problem.severity === "error" && problem.node) for (const line of here[problem.node] ?? []) bad.add(line);
  const marks = (part: number): string =>
    list
      .slice(part * LINES, (part + 1) * LINES)
      .map((_, index) => {
        const line = part * LINES + index + 1;
        return `${on.has(line) ? "on" : ""}${bad.has(line) ? " bad" : ""}`;
      })
      .join();
  const box = useRef<HTMLDivElement>(null);
  const first = on.size ? Math.min(...on) : 0;
  useEffect(() => {
    if (!first || !box.current) return;
    const host = box.current,
      top = (first - 1) * 20 + 12;
    if (top < host.scrollTop + 20 || top > host.scrollTop + host.clientHeight - 60)
      host.scrollTo({ top: Math.max(0, top - host.clientHeight / 3) });
  }, [first, source]);
  if (!source || (!whole && !old))
    return (
      <p className="m" style={{ padding: 16 }}>
        {Object.keys(editor.network.nodes).length
          ? "The source appears once the drawing can be written as code."
          : "The network's Python source appears here as you draw."}
      </p>
    );
  return (
    <div className="scroll nowheel" ref={box} tabIndex={0} role="region" aria-label="Python source" data-testid="code">
      {old && (
        <p
          className="s"
          style={{
            position: "sticky",
            top: 0,
            left: 0,
            background: "var(--warn-wash)",
            color: "var(--warn)",
            padding: "6px 16px",
            fontWeight: 500,
          }}
        >
          The source before the problem; it is written anew once the drawing fits together.
        </p>
      )}
      <div className="mono code" style={{ minWidth: `max(100%, ${longest}ch + 52px)` }}>
        {parts.map((text, part) => (
          <Part key={part} text={text} first={part * LINES + 1} marks={marks(part)} />
        ))}
      </div>
    </div>
  );
}

type Summary = { text?: string; error?: string; problem?: string; networks?: Record<string, string> };
function SummaryTable({ editor }: { editor: Editor }): ReactElement {
  const [summary, setSummary] = useState<Summary | null>(null);
  const [problem, setProblem] = useState("");
  const { revision } = editor.store,
    first = useRef(true);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(
      () =>
        editor.api
          .get<Summary>(`${editor.api.at}/summary`)
          .then((got) => {
            if (!gone) {
              setSummary(got);
              setProblem("");
            }
          })
          .catch((error: Error) => {
            if (!gone)
              setProblem(
                error instanceof TypeError ? "The server does not answer; the summary is made there." : error.message,
              );
          }),
      first.current ? 50 : 1200,
    ); // it is built for real in a process of its own: not for each digit typed
    first.current = false;
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [revision, editor.scope.name]);
  const table = editor.scope.kind === "networks" ? summary?.networks?.[editor.scope.name] : undefined;
  const own = Object.entries(editor.network.nodes).map(([id, node]) => ({
    id,
    name: node.name,
    type: editor.entry(node).torch?.replace(/^torch\.nn\./, "") ?? editor.entry(node).title,
    verdict: editor.verdictOf(id),
  }));
  const text = typeof table === "string" ? table : summary?.text;
  const rows = own.map((row) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    shape: shapeText(Object.values(row.verdict?.outputs ?? {})[0]?.shape),
    parameters: row.verdict?.parameters ?? 0,
  }));
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label="Summary"
      data-testid="summary"
      style={{ padding: "4px 16px" }}
    >
      {(problem || summary?.problem || summary?.error) && (
        <p className="m s" style={{ padding: "8px 0" }}>
          <Words text={problem || summary?.problem || summary?.error} /> Shown is what the drawing knows.
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>Layer</th>
            <th>Kind</th>
            <th className="r">Output</th>
            <th className="r">Parameters</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={editor.nodes.has(row.id) ? "on" : ""}>
              <td>
                <button
                  title={`Choose ${editor.plainTitle(row.id)}`}
                  onClick={() => {
                    editor.select([row.id]);
                    editor.show([row.id]);
                  }}
                >
                  <code>{row.name}</code>
                </button>
              </td>
              <td className="m">{row.type}</td>
              <td className="r">{row.shape}</td>
              <td className="r">{row.parameters ? count(row.parameters) : ""}</td>
            </tr>
          ))}
          <tr>
            <td className="b">All</td>
            <td />
            <td />
            <td className="r b">{count(editor.judged?.parameters ?? 0)}</td>
          </tr>
        </tbody>
      </table>
      {text && (
        <>
          <h3 style={{ padding: "16px 0 4px" }}>As torchinfo counts it</h3>
          <pre className="mono" style={{ margin: 0, paddingBottom: 12, width: "max-content" }}>
            {text}
          </pre>
        </>
      )}
    </div>
  );
}

function Notes({ editor }: { editor: Editor }): ReactElement {
  return (
    <div style={{ padding: 16, flex: 1, display: "flex", minHeight: 0 }}>
      <textarea
        className="inp"
        style={{ resize: "none", height: "100%" }}
        aria-label="Notes on this project"
        data-testid="notes"
        maxLength={20000}
        placeholder="What this project is, what was tried, what to do next"
        value={editor.store.document.notes ?? ""}
        onChange={(event) => editor.edit("Notes", [{ path: ["notes"], value: event.target.value }], { merge: "notes" })}
        onBlur={() => editor.settle()}
      />
    </div>
  );
}

function ProblemList({ editor }: { editor: Editor }): ReactElement {
  const problems = editor.store.verdict.problems?.length ? editor.store.verdict.problems : editor.problems;
  if (!problems.length)
    return (
      <p className="m" style={{ padding: 16 }}>
        No problems. Everything fits together.
      </p>
    );
  return (
    <div className="scroll" data-testid="problem-list">
      {problems.map((problem, index) => (
        <button
          key={index}
          className="row"
          style={{
            width: "100%",
            padding: "8px 16px",
            alignItems: "flex-start",
            borderBottom: "1px solid var(--line)",
          }}
          onClick={() => editor.goTo(problem)}
        >
          <Mark severity={problem.severity} />
          <span className="grow">
            <b>{problem.title}</b>
            <br />
            <span className="m">
              <Words text={problem.text} />
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}

export function Under({
  tab,
  setTab,
  short,
  setShort,
}: {
  tab: string;
  setTab: (tab: string) => void;
  short: boolean;
  setShort: (short: boolean) => void;
}): ReactElement {
  const editor = useEditorBeside();
  const problems = (editor.store.verdict.problems ?? editor.problems).filter((one) => one.severity !== "hint").length;
  const source = editor.store.verdict.source;
  const download = (): void => {
    const url = URL.createObjectURL(new Blob([source], { type: "text/x-python" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${editor.store.document.name || "network"}.py`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  const list: [string, string][] = [
    ["code", "Code"],
    ["summary", "Summary"],
    ["problems", "Problems"],
    ["notes", "Notes"],
  ];
  return (
    <section className="under" aria-label="Code and summary">
      <div className="tabs" role="tablist">
        {list.map(([id, title]) => (
          <button
            key={id}
            role="tab"
            aria-selected={tab === id && !short}
            tabIndex={tab === id ? 0 : -1}
            className={`tab ${tab === id && !short ? "on" : ""}`}
            data-testid={`tab-${id}`}
            onClick={() => {
              setTab(id);
              setShort(false);
            }}
            onKeyDown={(event) => {
              const at = list.findIndex(([one]) => one === id);
              const next =
                event.key === "ArrowRight"
                  ? list[(at + 1) % list.length]
                  : event.key === "ArrowLeft"
                    ? list[(at + list.length - 1) % list.length]
                    : null;
              if (next) {
                setTab(next[0]);
                (
                  event.currentTarget.parentElement!.querySelector(`[data-testid=tab-${next[0]}]`) as HTMLElement
                ).focus();
              }
            }}
          >
            {title}
            {id === "problems" && problems > 0 && <span className="count e">{problems}</span>}
          </button>
        ))}
        <span className="grow" />
        {tab === "code" && !short && (
          <button
            className="q"
            title="Download the source"
            aria-label="Download the source"
            disabled={!source}
            onClick={download}
          >
            <Icon name="download" />
          </button>
        )}
        <button
          className="q"
          title={short ? "Show" : "Fold away"}
          aria-label={short ? "Show" : "Fold away"}
          onClick={() => setShort(!short)}
        >
          <Icon name={short ? "chevron-right" : "chevron-down"} />
        </button>
      </div>
      {!short &&
        (tab === "code" ? (
          <Code editor={editor} />
        ) : tab === "summary" ? (
          <SummaryTable editor={editor} />
        ) : tab === "notes" ? (
          <Notes editor={editor} />
        ) : (
          <ProblemList editor={editor} />
        ))}
    </section>
  );
}
