/* The Build page: palette, drawing with its bar, inspector over code, totals.  Keys are read here. */
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { differences } from "./differences";
import { type Editor, remember, remembered } from "./editor";
import { Drawing } from "./Flow";
import { Inspector } from "./Inspector";
import { Icon } from "../parts/icons";
import { Menu } from "../parts/Menu";
import { Overlays } from "./Overlays";
import { Palette } from "./Palette";
import { Under } from "./Panels";
import { picture, save } from "./picture";
import { EditorContext, useEditorBeside } from "./use";
import { bytes, count, work } from "./verdict";

type Flow = { flow: import("@xyflow/react").ReactFlowInstance };

function ProjectMenu({ editor, host }: { editor: Editor; host: React.RefObject<HTMLDivElement | null> }): ReactElement {
  const name = editor.store.document.name || "network";
  return (
    <Menu
      label="Project and picture"
      testid="menu"
      at={{ right: 0, top: 32 }}
      items={[
        { icon: "layout-panel-left", text: "New from a template", act: () => editor.go({ to: "gallery" }) },
        {
          icon: "save",
          text: "Save as a file",
          act: () =>
            save(
              new Blob([JSON.stringify(editor.store.document, null, 1)], { type: "application/json" }),
              `${name}.json`,
            ),
        },
        null,
        {
          icon: "image",
          text: "Picture as SVG",
          testid: "svg",
          act: () => save(new Blob([picture(editor, host.current!)], { type: "image/svg+xml" }), `${name}.svg`),
        },
        { icon: "image", text: "Picture as PNG", testid: "png", act: () => void asPng(editor, host.current!, name) },
        null,
        {
          icon: "arrow-right-left",
          text: editor.drawing.across ? "Top to bottom" : "Left to right",
          act: () => {
            editor.tidy(!editor.drawing.across);
            home(editor);
          },
        },
        {
          icon: "grid-3x3",
          text: editor.snap ? "Move freely" : "Snap to the grid",
          act: () => editor.set({ snap: !editor.snap }),
        },
        { icon: "keyboard", text: "Keys", act: () => editor.set({ dialog: { what: "shortcuts" } }) },
      ]}
    />
  );
}
async function asPng(editor: Editor, host: HTMLElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(editor, host))}`;
  try {
    await image.decode();
    const scale = Math.min(2, 8000 / Math.max(image.width, image.height)),
      sheet = document.createElement("canvas");
    sheet.width = image.width * scale;
    sheet.height = image.height * scale;
    const pen = sheet.getContext("2d")!;
    pen.scale(scale, scale);
    pen.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => sheet.toBlob(done, "image/png"));
    if (blob) save(blob, `${name}.png`);
    else throw new Error();
  } catch {
    editor.store.say("This browser could not make the picture; the SVG holds the same drawing.", true);
  }
}

/** The page's header has its own mark. Here only what needs attention is said. */
function Saved(): ReactElement {
  const { store } = useEditorBeside();
  const away = store.saved === "away";
  return (
    <span className={`saved ${away ? "away" : ""}`} role="status" data-testid="saved" data-state={store.saved}>
      {away && (
        <>
          <Icon name="cloud-off" />
          {store.unsaved ? "Not saved yet" : "Server away"}
          <span className="hidden">: the server does not answer. Go on; all is saved when it is back.</span>
        </>
      )}
    </span>
  );
}

function Bar({ host, run }: { host: React.RefObject<HTMLDivElement | null>; run: boolean }): ReactElement {
  const editor = useEditorBeside();
  const [zoom, setZoom] = useState(100);
  const [naming, setNaming] = useState<string | null>(null);
  const flow = (): Flow["flow"] | undefined =>
    host.current?.querySelector<HTMLElement & { layerloom?: Flow }>(".canvas")?.layerloom?.flow;
  useEffect(() => {
    const timer = setInterval(() => {
      const now = flow()?.getZoom();
      if (now) setZoom(Math.round(now * 100));
    }, 250);
    return () => clearInterval(timer);
  }, []);
  const { networks } = editor.store.document;
  return (
    <div className="bar" role="toolbar" aria-label="Drawing">
      {editor.scope.kind === "blocks" ? (
        <span className="row nets" style={{ gap: 2 }}>
          {editor.trail.map((scope, index) => (
            <button key={index} className="net" onClick={() => editor.leave()}>
              {scope.kind === "networks" ? scope.name : (editor.store.document.blocks[scope.name]?.title ?? scope.name)}
              <Icon name="chevron-right" size={12} />
            </button>
          ))}
          {!editor.trail.length && (
            <button className="net" onClick={() => editor.open({ kind: "networks", name: Object.keys(networks)[0]! })}>
              network
              <Icon name="chevron-right" size={12} />
            </button>
          )}
          <span className="net on" data-testid="scope">
            {editor.store.document.blocks[editor.scope.name]?.title || editor.scope.name}
          </span>
        </span>
      ) : (
        <span className="nets" role="tablist" aria-label="Networks">
          {Object.keys(networks).map((name) =>
            naming === name ? (
              <input
                key={name}
                autoFocus
                className="inp"
                style={{ height: 26, width: 130 }}
                defaultValue={name}
                aria-label="Name of the network"
                onFocus={(event) => event.target.select()}
                onBlur={(event) => {
                  const no = editor.renameNetwork(name, event.target.value.trim());
                  if (no) editor.store.say(no, true);
                  setNaming(null);
                }}
                onKeyDown={(event) => {
                  event.stopPropagation();
                  if (event.key === "Enter") event.currentTarget.blur();
                  if (event.key === "Escape") {
                    event.currentTarget.value = name;
                    event.currentTarget.blur();
                  }
                }}
              />
            ) : (
              <span key={name} className="row" style={{ gap: 0 }}>
                <button
                  role="tab"
                  aria-selected={name === editor.scope.name}
                  className={`net ${name === editor.scope.name ? "on" : ""}`}
                  data-testid={`net-${name}`}
                  title="Double click: rename"
                  onClick={() => {
                    if (name !== editor.scope.name) editor.open({ kind: "networks", name });
                  }}
                  onDoubleClick={() => setNaming(name)}
                >
                  {name}
                </button>
                {name === editor.scope.name && Object.keys(networks).length > 1 && (
                  <button
                    className="q"
                    aria-label={`Delete ${name}`}
                    title={`Delete ${name}`}
                    onClick={() => editor.removeNetwork(name)}
                  >
                    <Icon name="x" size={12} />
                  </button>
                )}
              </span>
            ),
          )}
          <button
            className="btn t sm i"
            aria-label="Add a network"
            title="Add a network"
            data-testid="add-network"
            onClick={() => editor.addNetwork()}
          >
            <Icon name="plus" />
          </button>
        </span>
      )}
      <span className="grow" />
      <Saved />
      <button
        className="btn t sm i"
        aria-label="Undo"
        title={
          editor.store.undos.length
            ? `Undo: ${editor.store.undos[editor.store.undos.length - 1]!.label}`
            : "Nothing to undo"
        }
        disabled={!editor.store.undos.length}
        data-testid="undo"
        onClick={() => editor.undo()}
      >
        <Icon name="undo-2" />
      </button>
      <button
        className="btn t sm i"
        aria-label="Redo"
        title={
          editor.store.redos.length
            ? `Redo: ${editor.store.redos[editor.store.redos.length - 1]!.label}`
            : "Nothing to do again"
        }
        disabled={!editor.store.redos.length}
        data-testid="redo"
        onClick={() => editor.redo()}
      >
        <Icon name="redo-2" />
      </button>
      <button
        className="btn t sm"
        data-testid="tidy"
        title="Lay the drawing out anew (T)"
        onClick={() => {
          editor.tidy();
          home(editor);
        }}
      >
        <Icon name="layout-dashboard" />
        <span className="wideonly">Tidy</span>
      </button>
      <button
        className="btn t sm"
        title="Back to 100%"
        data-testid="zoom"
        onClick={() => void flow()?.zoomTo(1, { duration: 120 })}
        style={{ minWidth: 48, justifyContent: "center" }}
      >
        {zoom}%
      </button>
      <button
        className="btn t sm i"
        aria-label="Fit into view"
        title="Fit into view (F)"
        data-testid="fit-view"
        onClick={() => fit(editor)}
      >
        <Icon name="maximize" />
      </button>
      <span style={{ width: 4 }} />
      {run && (
        <span className="seg" role="radiogroup" aria-label="Mode">
          <button
            role="radio"
            aria-checked={editor.mode === "edit"}
            className={editor.mode === "edit" ? "on" : ""}
            onClick={() => editor.set({ mode: "edit" })}
          >
            Edit
          </button>
          <button
            role="radio"
            aria-checked={editor.mode === "watch"}
            data-testid="watch"
            className={editor.mode === "watch" ? "on" : ""}
            onClick={() => editor.set({ mode: "watch" })}
          >
            Watch
          </button>
        </span>
      )}
      <span className="seg" role="radiogroup" aria-label="Words">
        <button
          role="radio"
          aria-checked={editor.words === "plain"}
          className={editor.words === "plain" ? "on" : ""}
          onClick={() => editor.setWords("plain")}
        >
          Plain words
        </button>
        <button
          role="radio"
          aria-checked={editor.words === "torch"}
          className={editor.words === "torch" ? "on" : ""}
          data-testid="torch-words"
          onClick={() => editor.setWords("torch")}
        >
          torch
        </button>
      </span>
      <ProjectMenu editor={editor} host={host} />
    </div>
  );
}
const fit = (editor: Editor): void => {
  requestAnimationFrame(() => editor.home(true));
};
const home = (editor: Editor): void => {
  requestAnimationFrame(() => editor.home());
};

function Foot(): ReactElement {
  const editor = useEditorBeside();
  const verdict = editor.judged,
    plan = editor.store.document.plan ?? {};
  const batch = typeof plan["batch"] === "number" ? plan["batch"] : 32;
  const nodes = Object.keys(editor.network.nodes).length,
    chosen = editor.nodes.size;
  const input = Object.values(editor.network.nodes).some((node) => node.type === "image");
  return (
    <div className="foot" data-testid="totals">
      <span className="nw">
        <span className="q">Parameters</span> <b data-testid="parameters">{count(verdict?.parameters ?? 0)}</b>
      </span>
      <span className="nw">
        <span className="q">Work</span>{" "}
        <b>
          {work(verdict?.flops ?? 0)} a {input ? "picture" : "sample"}
        </b>
      </span>
      <span className="nw" title="Activations of one batch; weights, gradients and the optimizer's memory come on top">
        <span className="q">Memory</span>{" "}
        <b>
          {bytes((verdict?.memory ?? 0) * batch)} at batch {batch}
        </b>
      </span>
      <span className="grow" />
      <span className="q nw many">
        {nodes} node{nodes === 1 ? "" : "s"}
        {chosen > 0 && <span className="chosen"> · {chosen} selected</span>}
      </span>
    </div>
  );
}

const same = new Map<string, string>();

function Page({ run }: { run: string | null }): ReactElement {
  const editor = useEditorBeside();
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState("");
  const [tab, setTab] = useState(remembered("tab") ?? "code");
  const [short, setShort] = useState(false);
  useEffect(() => {
    remember("tab", tab);
  }, [tab]);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const width = entry!.contentRect.width;
      setSize(width < 560 ? "slim narrow tiny" : width < 1000 ? "slim narrow" : width < 1240 ? "narrow" : "");
    });
    watch.observe(host.current!);
    return () => watch.disconnect();
  }, []);
  const trained = editor.trained,
    document_ = editor.store.document,
    scope = editor.scope;
  const differs = useMemo(
    () => (trained ? differences(trained.document, document_, scope) : same),
    [trained, document_, scope],
  );

  const onKey = useCallback(
    (event: React.KeyboardEvent): void => {
      const target = event.target as HTMLElement,
        key = event.key,
        command = event.ctrlKey || event.metaKey,
        shift = event.shiftKey;
      if (target.closest("input,textarea,select")) return;
      // Streamlit's own r (rerun) and c (clear the cache) would fire while the drawing has the focus; nothing else is held back.
      if (key === "r" || key === "c" || key === "R" || key === "C") event.nativeEvent.stopPropagation();
      const flow = (event.currentTarget as HTMLElement & { layerloom?: Flow }).layerloom?.flow;
      const edit = editor.mode === "edit";
      const done = (): void => {
        event.preventDefault();
        event.stopPropagation();
      };
      const [only] = editor.nodes;
      if (command && !event.altKey) {
        const low = key.toLowerCase();
        if (low === "z") {
          done();
          if (shift) editor.redo();
          else editor.undo();
        } else if (low === "y") {
          done();
          editor.redo();
        } else if (low === "a") {
          done();
          editor.select(Object.keys(editor.network.nodes));
        } else if (low === "d" && edit) {
          done();
          editor.duplicate();
        } else if (low === "g" && edit) {
          done();
          if (shift) {
            const groups = new Set([...editor.nodes].map((id) => editor.network.nodes[id]!.group).filter(Boolean));
            for (const group of groups) editor.unframe(group!);
            if (!groups.size && only && editor.network.nodes[only]!.type === "block") void editor.openUp(only);
          } else editor.frame();
        } else if (low === "b" && edit) {
          done();
          void editor.makeBlock();
        } else if (low === "s") {
          done();
          void editor.store.flush();
        }
        return;
      }
      if (event.altKey) return;
      if (key === "Escape") {
        done();
        if (editor.quick) editor.set({ quick: null });
        else if (editor.card) editor.set({ card: null });
        else if (editor.nodes.size || editor.wires.size) editor.select([]);
        else if (editor.trail.length) editor.leave();
        return;
      }
      if (key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight") {
        done();
        const way = key.slice(5).toLowerCase() as "up" | "down" | "left" | "right";
        if (shift && edit)
          editor.nudge(way === "left" ? -16 : way === "right" ? 16 : 0, way === "up" ? -16 : way === "down" ? 16 : 0);
        else editor.walk(way);
        return;
      }
      if (key === "?") {
        done();
        editor.set({ dialog: { what: "shortcuts" } });
        return;
      }
      if (key === "+" || key === "=") {
        done();
        void flow?.zoomIn({ duration: 120 });
        return;
      }
      if (key === "-") {
        done();
        void flow?.zoomOut({ duration: 120 });
        return;
      }
      if (key === "0") {
        done();
        void flow?.zoomTo(1, { duration: 120 });
        return;
      }
      if (key === "/") {
        done();
        host.current!.querySelector<HTMLInputElement>("[data-testid=search]")?.focus();
        return;
      }
      if (key === "[" || key === "]") {
        done();
        const list = Object.keys(editor.store.document.networks),
          at = list.indexOf(editor.scope.name);
        const next = list[(at + (key === "]" ? 1 : list.length - 1)) % list.length];
        if (next && next !== editor.scope.name) editor.open({ kind: "networks", name: next });
        return;
      }
      const low = key.toLowerCase();
      if (low === "f") {
        done();
        fit(editor);
      } else if (low === "w") {
        done();
        editor.setWords(editor.words === "plain" ? "torch" : "plain");
      } else if (low === "p") {
        done();
        const list = editor.problems;
        if (list.length) {
          const now = editor.card && "problem" in editor.card ? editor.card.problem : -1;
          editor.goTo(list[(now + 1) % list.length]!);
          editor.announce(list[(now + 1) % list.length]!.text);
        }
      } else if (low === "u" && editor.trail.length) {
        done();
        editor.leave();
      } else if (low === "o" && only && editor.network.nodes[only]!.block) {
        done();
        editor.open({ kind: "blocks", name: editor.network.nodes[only]!.block! }, editor.scope);
      } else if (key === "Enter" && editor.nodes.size) {
        done();
        host
          .current!.querySelector<HTMLElement>(
            ".inspector .fields input:not([type=range]),.inspector .fields button,.inspector .fields select",
          )
          ?.focus();
      }
      if (!edit) return;
      if (key === "Tab" && !shift) {
        done();
        const box = only ? editor.boxOf(only) : undefined,
          rect = (event.currentTarget as HTMLElement).getBoundingClientRect();
        const [wire] = editor.wires;
        const screen =
          box && flow
            ? flow.flowToScreenPosition({ x: box.x + 20, y: box.y + box.h + 8 })
            : { x: rect.left + rect.width / 2 - 130, y: rect.top + rect.height / 3 };
        editor.set({
          quick: {
            x: screen.x - rect.left,
            y: screen.y - rect.top,
            at: [Infinity, Infinity],
            ...(wire && !only ? { wire } : {}),
          },
          card: null,
        });
      } else if (key === "Delete" || key === "Backspace") {
        done();
        editor.remove(shift);
      } else if (low === "l" && only) {
        done();
        editor.set({ dialog: { what: "link", from: only } });
      } else if (low === "b") {
        done();
        editor.bypass();
      } else if (low === "t") {
        done();
        editor.tidy(shift ? !editor.drawing.across : undefined);
        home(editor);
      } else if (low === "x" && editor.store.message?.offer) {
        done();
        editor.store.accept();
      } else if (low === "x" && editor.card && "problem" in editor.card) {
        done();
        const problem = editor.problems[editor.card.problem];
        if (problem) editor.mend(problem);
      } else if (low === "n" && only) {
        done();
        const note = host.current!.querySelector<HTMLTextAreaElement>("[data-testid=note]");
        note?.closest("details")?.setAttribute("open", "");
        note?.focus();
      } else if (key === "F2" && only) {
        done();
        host.current!.querySelector<HTMLElement>("[data-testid=name]")?.click();
      }
    },
    [editor],
  );

  useEffect(() => {
    const box = host.current!;
    const typing = (event: Event): boolean =>
      !!(event.composedPath()[0] as HTMLElement).closest?.("input,textarea,select");
    const copy = (event: ClipboardEvent): void => {
      if (typing(event)) return;
      const text = editor.copy();
      if (text) {
        event.clipboardData?.setData("text/plain", text);
        event.preventDefault();
        if (event.type === "cut" && editor.mode === "edit") editor.remove();
      }
    };
    const paste = (event: ClipboardEvent): void => {
      if (typing(event) || editor.mode !== "edit") return;
      event.preventDefault();
      editor.paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    box.addEventListener("copy", copy);
    box.addEventListener("cut", copy);
    box.addEventListener("paste", paste);
    return () => {
      box.removeEventListener("copy", copy);
      box.removeEventListener("cut", copy);
      box.removeEventListener("paste", paste);
    };
  }, [editor]);

  const overlay = useCallback((root: React.RefObject<HTMLDivElement | null>) => <Overlays root={root} />, []);
  return (
    <div
      ref={host}
      className={`build ${size}`}
      data-mode={editor.mode}
      onKeyDown={(event) => {
        if (event.key === "F6") {
          event.preventDefault();
          const places = [
              ...host.current!.querySelectorAll<HTMLElement>(
                "[data-testid=search],.canvas,.inspector input,.tabs .tab.on",
              ),
            ],
            here = (host.current!.getRootNode() as ShadowRoot).activeElement;
          const zones = [".palette", ".canvas", ".inspector", ".under"],
            at = zones.findIndex((zone) => here?.closest(zone));
          for (let turn = 1; turn <= 4; turn++) {
            const zone = zones[(at + (event.shiftKey ? 4 - turn : turn)) % 4]!;
            const next = places.find((one) => one.matches(zone) || one.closest(zone));
            if (next) {
              next.focus();
              break;
            }
          }
        } else if (event.key === "Escape" && (event.target as HTMLElement).closest(".side,.bar")) {
          event.stopPropagation();
          editor.settle();
          editor.focus();
        } else if (
          (event.ctrlKey || event.metaKey) &&
          event.key.toLowerCase() === "z" &&
          !(event.target as HTMLElement).closest(".canvas,textarea")
        ) {
          event.preventDefault();
          editor.settle();
          if (event.shiftKey) editor.redo();
          else editor.undo();
        }
      }}
    >
      <Palette />
      <main className="middle">
        <Bar host={host} run={run !== null} />
        <Drawing differs={differs} overlay={overlay} onKey={onKey} />
        <Foot />
      </main>
      <aside className={`side ${short ? "short" : ""}`} aria-label="Inspector">
        <Inspector />
        <Under tab={tab} setTab={setTab} short={short} setShort={setShort} />
      </aside>
    </div>
  );
}

export function App({ editor, run }: { editor: Editor; run: string | null }): ReactElement {
  return (
    <EditorContext.Provider value={editor}>
      <Page run={run} />
    </EditorContext.Provider>
  );
}
