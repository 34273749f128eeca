/* What floats over the drawing: the card of a problem or wire, quick-add, the problems list, what an empty canvas says, dialogs. */

import { useStore } from "@xyflow/react";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import type { Editor, Fit } from "./editor";
import { named } from "./Flow";
import { WIDTH } from "./geometry";
import { Glyph, Icon } from "../parts/icons";
import { type Found, search } from "./Palette";
import { groupClass, useEditor, Words } from "./use";
import { shapeText } from "./verdict";

export const Mark = ({ severity }: { severity: string }): ReactElement => (
  <span
    style={{
      color: severity === "error" ? "var(--error)" : severity === "warning" ? "var(--warn)" : "var(--ink-3)",
      paddingTop: 2,
    }}
    role="img"
    aria-label={severity}
  >
    <Icon name={severity === "error" ? "circle-alert" : severity === "warning" ? "triangle-alert" : "lightbulb"} />
  </span>
);

/** Beside its node, never over it, with a dotted line to the badge. */
function Card({ root }: { root: React.RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const [x, y, zoom] = useStore((state) => state.transform);
  useStore((state) => `${state.width} ${state.height}`); // a window of another size: find another place
  const card = useRef<HTMLDivElement>(null);
  const [high, setHigh] = useState(220);
  useEffect(() => {
    if (card.current) setHigh(card.current.offsetHeight);
  });
  const shown = editor.card;
  if (!shown) return null;
  const problem = "problem" in shown ? editor.problems[shown.problem] : undefined;
  const wire =
    "wire" in shown
      ? editor.network.wires[shown.wire]
      : problem?.wire && !problem.node
        ? editor.network.wires[problem.wire]
        : undefined;
  if (!problem && !wire) return null;
  const anchor = editor.boxOf(problem?.node ?? wire?.to[0] ?? "");
  const host = root.current;
  const list = host?.querySelector<HTMLElement>(".problems");
  const width = host?.clientWidth ?? 800,
    height = Math.max(high + 16, (host?.clientHeight ?? 600) - (list ? list.offsetHeight + 12 : 0)),
    wide = Math.min(352, width - 16);
  let left = width - wide - 16,
    top = 16,
    leader: { x1: number; x2: number; y: number } | null = null;
  if (anchor) {
    const right = (anchor.x + WIDTH) * zoom + x,
      mid = (anchor.y + anchor.h / 2) * zoom + y,
      start = anchor.x * zoom + x;
    top = Math.max(8, Math.min(mid - high * 0.62, height - high - 8));
    // What stands beside the node on that side (a lane of a skip, a branch) stays visible where there is room.
    if (right + 84 + wide <= width - 8) left = right + 84;
    else if (right + 16 + wide <= width - 8) left = right + 16;
    else if (start - wide - 16 >= 8) left = start - wide - 16;
    else {
      left = Math.max(8, width - wide - 8);
      top =
        mid + anchor.h * zoom + high + 16 < height
          ? mid + (anchor.h * zoom) / 2 + 12
          : Math.max(8, mid - (anchor.h * zoom) / 2 - high - 12);
    }
    const badge = anchor.y * zoom + y;
    if (left > right) leader = { x1: right + 10, x2: left, y: badge };
    else if (left + wide < start) leader = { x1: left + wide, x2: start - 4, y: mid };
    if (leader && (leader.y < top + 6 || leader.y > top + high - 6)) leader = null;
  }
  const close = (): void => {
    editor.set({ card: null });
    editor.focus();
  };
  return (
    <>
      {leader && (
        <svg
          style={{ position: "absolute", left: leader.x1, top: leader.y - 6, pointerEvents: "none", zIndex: 7 }}
          width={Math.max(0, leader.x2 - leader.x1)}
          height={12}
          aria-hidden="true"
        >
          <path
            d={`M0 6H${leader.x2 - leader.x1}`}
            stroke={problem?.severity === "error" ? "var(--error)" : "var(--ink-3)"}
            strokeWidth={1.5}
            strokeDasharray="2 3"
          />
        </svg>
      )}
      <div
        ref={card}
        className="pop card nowheel"
        role="dialog"
        aria-label={problem ? problem.title : "Wire"}
        data-testid="card"
        style={{ left, top, width: wide }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.stopPropagation();
            close();
          }
        }}
      >
        <div className="row" style={{ marginBottom: 10 }}>
          {problem ? (
            problem.severity === "error" ? (
              <span className="badge static">!</span>
            ) : (
              <Mark severity={problem.severity} />
            )
          ) : (
            <Icon name="link" />
          )}
          <h3 className="grow">{problem ? <Words text={problem.title} /> : "What this wire carries"}</h3>
          <button className="q" aria-label="Close" onClick={close}>
            <Icon name="x" />
          </button>
        </div>
        {problem ? (
          <>
            <dl className="four">
              {problem.where && (
                <>
                  <dt>Where</dt>
                  <dd>
                    <Words text={problem.where} />
                  </dd>
                </>
              )}
              {problem.what && (
                <>
                  <dt>What</dt>
                  <dd>
                    <Words text={problem.what} />
                  </dd>
                </>
              )}
              {problem.why && (
                <>
                  <dt>Why</dt>
                  <dd>
                    <Words text={problem.why} />
                  </dd>
                </>
              )}
              {problem.do && (
                <>
                  <dt>Do</dt>
                  <dd>
                    <Words text={problem.do} />
                  </dd>
                </>
              )}
            </dl>
            {(problem.fix || problem.other) && editor.mode === "edit" && (
              <div className="row" style={{ marginTop: 14, flexWrap: "wrap" }}>
                {problem.fix && (
                  <button
                    className="btn p"
                    data-testid="fix"
                    title={problem.fix.does}
                    onClick={() => editor.mend(problem)}
                  >
                    <Icon name="wrench" />
                    {problem.fix.label}
                  </button>
                )}
                {problem.other && (
                  <button className="btn" title={problem.other.does} onClick={() => editor.mend(problem, "other")}>
                    {problem.other.label}
                  </button>
                )}
              </div>
            )}
          </>
        ) : (
          wire && (
            <dl className="four">
              <dt>From</dt>
              <dd>
                <b>{editor.plainTitle(wire.from[0])}</b>
              </dd>
              <dt>To</dt>
              <dd>
                <b>{editor.plainTitle(wire.to[0])}</b>
                {wire.to[1] !== "in" ? `, ${wire.to[1]}` : ""}
              </dd>
              <dt>Size</dt>
              <dd>
                {shapeText(editor.wireVerdict((shown as { wire: string }).wire)?.shape)}
                <br />
                <span className="q">
                  {named(
                    editor.wireVerdict((shown as { wire: string }).wire)?.shape,
                    editor.wireVerdict((shown as { wire: string }).wire)?.names,
                  )}
                  , for each sample
                </span>
              </dd>
            </dl>
          )
        )}
      </div>
    </>
  );
}

function QuickAdd({ root }: { root: React.RefObject<HTMLDivElement | null> }): ReactElement | null {
  const editor = useEditor();
  const quick = editor.quick;
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setText("");
    setActive(0);
  }, [quick?.x, quick?.y, quick?.from?.node]);
  const found = useMemo((): (Found & { note?: string })[] => {
    if (!quick) return [];
    const all = search(editor, text);
    if (quick.fits?.length && (quick.from || !text)) {
      const byType = new Map(all.map((one) => [one.type, one]));
      const best = quick.fits
        .map((fit: Fit) => {
          const one = byType.get(fit.type);
          return one ? { ...one, note: fit.why } : null;
        })
        .filter((one): one is Found & { note: string } => !!one);
      const rest = text ? all.filter((one) => !quick.fits!.some((fit) => fit.type === one.type)) : [];
      return [...best, ...rest];
    }
    const fitting = quick.from
      ? all.filter((one) => {
          const entry = editor.entryOfType(one.type);
          return quick.from!.out ? entry.inputs.length : entry.outputs.length;
        })
      : quick.wire !== undefined
        ? all.filter((one) => {
            const entry = editor.entryOfType(one.type);
            return entry.inputs.length && entry.outputs.length;
          })
        : all;
    return fitting;
  }, [quick, text, editor.store.document.blocks, editor.scope.kind]);
  if (!quick) return null;
  const width = root.current?.clientWidth ?? 800,
    height = root.current?.clientHeight ?? 600;
  const close = (): void => {
    editor.set({ quick: null });
    editor.focus();
  };
  const put = (one: Found, branch = false): void => {
    editor.quick = null;
    const [only] = editor.nodes;
    if (quick.from) editor.add(one.type, { from: quick.from, at: [quick.at[0] - WIDTH / 2, quick.at[1]] });
    else if (quick.wire !== undefined) editor.add(one.type, { wire: quick.wire });
    else if (quick.at[0] === Infinity)
      editor.add(one.type, only !== undefined && editor.nodes.size === 1 ? { after: only, branch } : {});
    else
      editor.add(one.type, {
        at: [Math.round((quick.at[0] - WIDTH / 2) / 8) * 8, Math.round((quick.at[1] - 16) / 8) * 8],
      });
    editor.focus();
    const [added] = editor.nodes;
    if (added) editor.show([added]);
  };
  return (
    <div
      className="pop quick nowheel"
      data-testid="quick"
      role="dialog"
      aria-label="Add a layer"
      style={{
        left: Math.max(8, Math.min(quick.x - 20, width - 312)),
        top: Math.max(8, Math.min(quick.y - 10, height - 388)),
      }}
    >
      <div className="inp" style={{ flex: "none" }}>
        <Icon name="search" />
        <input
          autoFocus
          value={text}
          aria-label="Name or purpose of the layer"
          data-testid="quick-search"
          placeholder={quick.from ? "What comes next" : quick.wire ? "Insert a layer" : "Name or purpose"}
          role="combobox"
          aria-expanded
          aria-controls="ll-quick"
          aria-activedescendant={found[active] ? `ll-quick-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            const move = (to: number): void => {
              event.preventDefault();
              setActive(to);
              list.current?.children[to]?.scrollIntoView({ block: "nearest" });
            };
            if (event.key === "ArrowDown") move(Math.min(found.length - 1, active + 1));
            else if (event.key === "ArrowUp") move(Math.max(0, active - 1));
            else if (event.key === "Enter") {
              event.preventDefault();
              if (found[active]) put(found[active]!, event.shiftKey);
            } else if (event.key === "Escape" || event.key === "Tab") {
              event.preventDefault();
              close();
            }
          }}
        />
      </div>
      <div className="list" ref={list} id="ll-quick" role="listbox" aria-label="Layers">
        {quick.from && quick.fits === null && !text ? (
          <p className="q s" style={{ padding: 8 }}>
            Looking for what fits …
          </p>
        ) : (
          found.slice(0, 60).map((one, index) => (
            <button
              key={one.type}
              tabIndex={-1}
              id={`ll-quick-${index}`}
              role="option"
              aria-selected={index === active}
              data-testid={`quick-${one.type}`}
              className={`item ${one.family} ${index === active ? "on" : ""}`}
              onPointerMove={(event) => {
                if (event.movementX || event.movementY) setActive(index);
              }}
              onClick={(event) => put(one, event.shiftKey)}
            >
              <span className="fam">
                <Glyph name={one.glyph} />
              </span>
              <span className="grow">
                <span className="cut" style={{ display: "block" }}>
                  {one.title}
                </span>
                {(one.note || (text && one.why)) && (
                  <span className="s q cut" style={{ display: "block" }}>
                    <Words text={one.note || one.why} />
                  </span>
                )}
              </span>
            </button>
          ))
        )}
        {found.length === 0 && (
          <p className="m s" style={{ padding: 8 }}>
            No layer is called or does “{text.slice(0, 40)}”.
          </p>
        )}
      </div>
    </div>
  );
}

function Problems(): ReactElement | null {
  const editor = useEditor();
  const [open, setOpen] = useState(true);
  const problems = editor.store.verdict.problems?.length ? editor.store.verdict.problems : editor.problems;
  if (!problems.length || !Object.keys(editor.network.nodes).length) return null;
  const errors = problems.filter((one) => one.severity === "error").length,
    warnings = problems.filter((one) => one.severity === "warning").length,
    hints = problems.length - errors - warnings;
  return (
    <section className="pop problems nowheel" aria-label="Problems" data-testid="problems">
      <button
        className="row"
        style={{ padding: "10px 12px", ...(open ? { borderBottom: "1px solid var(--line)" } : {}) }}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <h3 className="grow">{errors + warnings ? "Problems" : "Hints"}</h3>
        {errors > 0 && (
          <span className="count e" title="errors">
            {errors}
          </span>
        )}
        {warnings > 0 && (
          <span className="count w" title="warnings">
            {warnings}
          </span>
        )}
        {hints > 0 && (
          <span className="count" title="hints">
            {hints}
          </span>
        )}
      </button>
      {open && (
        <div style={{ overflowY: "auto", minHeight: 0 }}>
          {problems.slice(0, 200).map((problem, index) => (
            <div key={index} className="row" style={{ gap: 0, position: "relative" }}>
              <button className={`line ${problem.severity}`} onClick={() => editor.goTo(problem)} data-testid="problem">
                <Mark severity={problem.severity} />
                <span
                  className="grow"
                  style={{
                    overflowWrap: "anywhere",
                    paddingRight: problem.fix && problem.severity === "hint" ? 56 : 0,
                  }}
                >
                  <Words text={problem.text || problem.title} />
                </span>
              </button>
              {problem.fix && problem.severity === "hint" && editor.mode === "edit" && (
                <button
                  className="link s"
                  style={{ position: "absolute", right: 12, top: 11 }}
                  title={problem.fix.does}
                  onClick={() => editor.mend(problem)}
                >
                  {problem.fix.label.length > 10 ? "Do it" : problem.fix.label}
                </button>
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function Empty(): ReactElement | null {
  const editor = useEditor();
  if (Object.keys(editor.network.nodes).length || editor.quick) return null;
  const signature = (
    editor.store.document.plan?.["data"] as
      | { signature?: { inputs?: string[]; fields?: Record<string, { kind?: string; shape?: (number | null)[] }> } }
      | undefined
  )?.signature;
  const name = signature?.inputs?.[0],
    field = name ? signature?.fields?.[name] : undefined;
  const kind =
    field?.kind && editor.catalogue.entries[field.kind]
      ? field.kind
      : editor.catalogue.entries["image"]
        ? "image"
        : Object.values(editor.catalogue.entries).find((entry) => !entry.inputs.length)?.type;
  const entry = kind ? editor.catalogue.entries[kind] : undefined;
  const start = (): void => {
    if (!entry) return;
    const id = editor.add(entry.type);
    const shape = field?.kind === kind ? field?.shape : undefined;
    if (shape)
      entry.fields
        .filter((one) => one.kind === "int" && !one.advanced)
        .slice(0, shape.length)
        .forEach((one, index) => {
          if (shape[index] != null) editor.setParam([id], one, shape[index]!, false);
        });
    editor.focus();
  };
  const inside = editor.scope.kind === "blocks";
  return (
    <div className="emptyhere" data-testid="empty">
      <svg width="220" height="88" aria-hidden="true">
        <g fill="none" style={{ stroke: "var(--line-2)" }} strokeWidth="1.5">
          <rect x="4" y="31" width="56" height="26" rx="6" strokeDasharray="4 4" />
          <rect x="82" y="31" width="56" height="26" rx="6" strokeDasharray="4 4" />
          <rect x="160" y="31" width="56" height="26" rx="6" strokeDasharray="4 4" />
          <path d="M60 44H82M138 44H160" />
        </g>
      </svg>
      <h2 style={{ marginTop: 16 }}>Drop a layer to begin</h2>
      <p className="m" style={{ margin: "4px 0 16px", maxWidth: 380 }}>
        Or press Tab and type its name.
        {field && entry
          ? ` An ${entry.title.toLowerCase()} input fits the data you chose: ${shapeText(field.shape ?? null)}.`
          : ""}
      </p>
      {!inside && (
        <div className="row">
          {entry && (
            <button className="btn p" data-testid="empty-add" onClick={start}>
              <Icon name="plus" />
              Add the {entry.title.toLowerCase().replace(/ input$/, "")} input
            </button>
          )}
          <button className="btn" onClick={() => editor.go({ to: "gallery" })}>
            <Icon name="layout-panel-left" />
            Templates
          </button>
        </div>
      )}
    </div>
  );
}

function LinkDialog({ editor, from }: { editor: Editor; from: string }): ReactElement {
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const out = editor.entry(editor.network.nodes[from]!).outputs[0];
  const list = Object.keys(editor.network.nodes)
    .filter((id) => id !== from)
    .flatMap((id) =>
      editor.inputs(id).map((port) => ({
        id,
        port,
        no: out ? editor.refusal([from, out.name], [id, port.name]) : "It gives nothing on.",
      })),
    )
    .filter((one) =>
      (editor.plainTitle(one.id) + " " + editor.network.nodes[one.id]!.name + " " + one.port.name)
        .toLowerCase()
        .includes(text.toLowerCase()),
    )
    .sort((a, b) => Number(!!a.no) - Number(!!b.no) || (editor.boxOf(a.id)?.y ?? 0) - (editor.boxOf(b.id)?.y ?? 0));
  const close = (): void => {
    editor.set({ dialog: null });
    editor.focus();
  };
  const go = (index: number): void => {
    const one = list[index];
    if (!one || !out) return;
    if (one.no) {
      editor.store.say(one.no, true);
      return;
    }
    editor.dialog = null;
    editor.connect([from, out.name], [one.id, one.port.name]);
    editor.focus();
  };
  return (
    <div
      className="pop sheet"
      role="dialog"
      aria-modal="true"
      aria-label={`Connect ${editor.plainTitle(from)} to`}
      style={{ width: 360, padding: 12 }}
      data-testid="link-dialog"
    >
      <h3 style={{ padding: "0 4px 8px" }}>Connect {editor.plainTitle(from)} to</h3>
      <div className="inp">
        <Icon name="search" />
        <input
          autoFocus
          value={text}
          aria-label="Layer to connect to"
          role="combobox"
          aria-expanded
          aria-controls="ll-link"
          aria-activedescendant={list[active] ? `ll-link-${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "ArrowDown") {
              event.preventDefault();
              setActive(Math.min(list.length - 1, active + 1));
            } else if (event.key === "ArrowUp") {
              event.preventDefault();
              setActive(Math.max(0, active - 1));
            } else if (event.key === "Enter") {
              event.preventDefault();
              go(active);
            } else if (event.key === "Escape") close();
          }}
        />
      </div>
      <div
        className="quick"
        style={{ padding: "6px 0 0", width: "100%", maxHeight: 300, overflowY: "auto" }}
        id="ll-link"
        role="listbox"
        aria-label="Layers"
      >
        {list.map((one, index) => (
          <button
            key={one.id + one.port.name}
            id={`ll-link-${index}`}
            className={`item ${groupClass[editor.group(editor.entry(editor.network.nodes[one.id]!))]} ${index === active ? "on" : ""}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onClick={() => go(index)}
            style={one.no ? { opacity: 0.6 } : undefined}
          >
            <span className="fam">
              <Glyph name={editor.glyph(editor.entry(editor.network.nodes[one.id]!))} />
            </span>
            <span className="grow">
              <span className="cut" style={{ display: "block" }}>
                {editor.plainTitle(one.id)}
                {one.port.name !== "in" ? `, ${one.port.name}` : ""}
              </span>
              {one.no && (
                <span className="s q" style={{ display: "block" }}>
                  {one.no}
                </span>
              )}
            </span>
          </button>
        ))}
        {!list.length && (
          <p className="m" style={{ padding: 8 }}>
            No other layer here.
          </p>
        )}
      </div>
    </div>
  );
}

export const KEYS: [string, string][] = [
  ["Tab", "Add a layer (after the chosen one)"],
  ["Shift Enter", "… as a new branch"],
  ["/", "Search the palette"],
  ["← ↑ ↓ →", "Walk to the next layer"],
  ["Shift ← ↑ ↓ →", "Move the chosen layers"],
  ["L", "Connect the chosen layer to …"],
  ["Enter", "Settings of the chosen layer"],
  ["Esc", "Back to the drawing; let go"],
  ["Delete", "Delete"],
  ["Shift Delete", "Delete and close the gap"],
  ["Ctrl Z", "Undo"],
  ["Ctrl Shift Z", "Redo"],
  ["Ctrl C · X · V", "Copy, cut, paste"],
  ["Ctrl D", "Duplicate"],
  ["Ctrl A", "Choose all"],
  ["Ctrl G", "Group"],
  ["Ctrl Shift G", "Ungroup"],
  ["Ctrl B", "Make a block"],
  ["B", "Bypass, use again"],
  ["F2", "Name in code"],
  ["N", "Note"],
  ["O", "Open the block"],
  ["U", "Leave the block"],
  ["T", "Tidy"],
  ["Shift T", "Turn: top-down, left-right"],
  ["F", "Fit into view"],
  ["+ −", "Zoom"],
  ["0", "100%"],
  ["P", "Next problem"],
  ["X", "Fix it, or take what is offered"],
  ["[ ]", "Other network"],
  ["W", "Plain words, torch words"],
  ["F6", "Palette, drawing, inspector, code"],
  ["?", "This sheet"],
];
function Shortcuts({ editor }: { editor: Editor }): ReactElement {
  const close = (): void => {
    editor.set({ dialog: null });
    editor.focus();
  };
  const box = useRef<HTMLButtonElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      className="pop sheet"
      role="dialog"
      aria-modal="true"
      aria-label="Keys"
      data-testid="shortcuts"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" || event.key === "?") close();
      }}
    >
      <div className="row" style={{ marginBottom: 12 }}>
        <h2 className="grow">Keys</h2>
        <button ref={box} className="btn t sm i" aria-label="Close" onClick={close}>
          <Icon name="x" />
        </button>
      </div>
      <div className="keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <span>{what}</span>
            <span className="nw">
              {keys.split(" ").map((key, index) =>
                key === "·" ? (
                  " · "
                ) : (
                  <span key={index}>
                    {index ? " " : ""}
                    <span className="kbd">{key}</span>
                  </span>
                ),
              )}
            </span>
          </div>
        ))}
      </div>
      <p className="m" style={{ marginTop: 12 }}>
        With the mouse: drag a layer in from the left, onto a wire to insert it; double click for quick-add; drag from
        port to port, or into the empty, to see what fits; Shift and drag to choose several.
      </p>
    </div>
  );
}

const states: Record<string, string> = {
  queued: "waits for its turn",
  starting: "is starting",
  running: "is training",
  paused: "is paused",
  finished: "has finished",
  stopped: "was stopped",
  failed: "has stopped itself",
  interrupted: "was interrupted",
};
/** What is being watched, and what the numbers on the layers mean. */
function Watched(): ReactElement | null {
  const editor = useEditor();
  if (editor.mode !== "watch") return null;
  const at = editor.watched;
  return (
    <div
      className="pop s"
      data-testid="watched"
      style={{ right: 16, top: 16, padding: "10px 12px", maxWidth: 280, boxShadow: "var(--sh-1)", zIndex: 8 }}
    >
      <b>
        {at
          ? `The run ${states[at.state] ?? at.state}${at.epochs ? `, epoch ${at.epoch} of ${at.epochs}` : ""}`
          : "Looking for the run …"}
      </b>
      <br />
      <span className="m">
        {editor.live
          ? "On each layer: how what it gives is spread, ∇ the size of its gradient, and the share of its units that never fire. Point at it for more."
          : "The layers' numbers come after the first steps."}
      </span>
    </div>
  );
}

export function Overlays({ root }: { root: React.RefObject<HTMLDivElement | null> }): ReactElement {
  const editor = useEditor();
  const dialog = editor.dialog,
    message = editor.store.message;
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => {
      if (editor.store.message === message) editor.store.hush();
    }, 9000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <>
      <Empty />
      <Watched />
      <Problems />
      <Card root={root} />
      <QuickAdd root={root} />
      {message && (
        <div className="toast" role={message.error ? "alert" : "status"} data-testid="toast">
          <span className="grow">
            <Words text={message.text} />
          </span>
          {message.offer && (
            <button
              className="offer"
              title="Key: X"
              data-testid="offer"
              onClick={() => {
                editor.store.accept();
                editor.focus();
              }}
            >
              {message.offer.label}
            </button>
          )}
          <button aria-label="Close" onClick={() => editor.store.hush()}>
            <Icon name="x" />
          </button>
        </div>
      )}
      {dialog && (
        <div
          className="veil"
          onPointerDown={(event) => {
            if (event.target === event.currentTarget) {
              editor.set({ dialog: null });
              editor.focus();
            }
          }}
        >
          {dialog.what === "shortcuts" && <Shortcuts editor={editor} />}
          {dialog.what === "link" && editor.network.nodes[dialog.from] && (
            <LinkDialog editor={editor} from={dialog.from} />
          )}
        </div>
      )}
      <div className="hidden" aria-live="polite" data-testid="announce">
        {editor.announcement}
      </div>
    </>
  );
}
