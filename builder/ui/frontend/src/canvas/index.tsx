/* What Streamlit calls.  It calls the default export again, with the same parent, whenever data or theme change: the React root must survive that. */

import flowCss from "@xyflow/react/dist/style.css?inline";
import { Component, type ReactElement, type ReactNode, useEffect, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import tokens from "../parts/tokens.css?inline";
import { App } from "./App";
import { type Json, newId } from "./document";
import { Editor, type Live } from "./editor";
import { Gallery } from "./Gallery";
import { Icon } from "../parts/icons";
import look from "./look.css?inline";
import { Api, catalogue } from "./server";
import { type Memory, type Project, Store } from "./store";

type Data = {
  what?: "canvas" | "gallery";
  project?: string;
  mode?: "edit" | "watch";
  run?: string | null;
  trained?: { networks: object; blocks: object } | null;
  own?: boolean;
  height?: number | string | null;
  api?: string;
  theme?: "light" | "dark" | null;
  revision?: number;
};
type Host = {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setStateValue?: (name: string, value: unknown) => void;
  setTriggerValue?: (name: string, value: unknown) => void;
};
type Mounted = { root: Root; host: HTMLElement; bridge: Bridge };

/** What the last call of Streamlit brought; screens subscribe to it. */
class Bridge {
  data: Data = {};
  trigger: (name: string, value: unknown) => void = () => {};
  private listeners = new Set<() => void>();
  update(host: Host): void {
    this.data = host.data ?? {};
    this.trigger = host.setTriggerValue ?? (() => {});
    for (const listener of this.listeners) listener();
  }
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** Made anew with each page: a duplicated tab would inherit one that is kept, and the server would not tell it what its twin did. */
const client = newId("c");
function memory(project: string): Memory {
  const name = (what: string): string => `layerloom:${what}:${project}`;
  return {
    // The steps of this tab, or of the last one that had this project open; what was not sent, of this tab only.
    read: (what) => {
      try {
        return sessionStorage.getItem(name(what)) ?? (what === "steps" ? localStorage.getItem(name(what)) : null);
      } catch {
        return null;
      }
    },
    write: (what, text) => {
      for (const store of what === "steps" ? [sessionStorage, localStorage] : [sessionStorage])
        try {
          if (text === null) store.removeItem(name(what));
          else store.setItem(name(what), text);
        } catch {
          /* full: comfort only */
        }
    },
  };
}

/** A mistake of ours in drawing must not take the document with it: say what is safe, and draw anew. */
class Safe extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state = { broken: null as Error | null };
  static getDerivedStateFromError(broken: Error): { broken: Error } {
    return { broken };
  }
  override componentDidCatch(error: Error): void {
    console.error(error);
  }
  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="loading" role="alert">
        <div style={{ textAlign: "center", color: "var(--ink-2)", maxWidth: 420 }}>
          <h2>The drawing met a mistake of ours</h2>
          <p style={{ margin: "4px 0 16px" }}>
            Your project is kept with every edit; only its picture could not be drawn. ({this.state.broken.message})
          </p>
          <button className="btn p" onClick={() => this.setState({ broken: null })}>
            Draw it again
          </button>
        </div>
      </div>
    );
  }
}

/** The page's header hears how saving stands, also when the last edit's answer comes after this screen was left. */
function announce(store: Store): void {
  let told = "";
  const tell = (): void => {
    const state = store.saved === "away" ? "unsaved" : store.saved;
    if (state !== told) window.dispatchEvent(new CustomEvent("layerloom:saved", { detail: { state: (told = state) } }));
  };
  store.subscribe(tell);
  tell();
}

/** The page's header holds the Train button: while the drawing has errors it is quiet, and its tip says the first of them (page.css). */
function quieten(store: Store): () => void {
  const { style, dataset } = document.documentElement;
  let seen: unknown = null;
  const tell = (): void => {
    if (store.verdict.problems === seen) return;
    seen = store.verdict.problems;
    const errors = store.verdict.problems.filter((one) => one.severity === "error"),
      more = errors.length - 1;
    if (!errors.length) return clear();
    const text = `Not yet. ${errors[0]!.text}${more ? ` And ${more} more problem${more > 1 ? "s" : ""}.` : ""}`;
    dataset["drawing"] = "errors";
    style.setProperty("--train-tip", JSON.stringify(text.replace(/\*\*?/g, "").replace(/\s+/g, " ")));
  };
  const clear = (): void => {
    delete dataset["drawing"];
    style.removeProperty("--train-tip");
  };
  const stop = store.subscribe(tell);
  tell();
  return () => {
    stop();
    clear();
  };
}

function Mount({ bridge }: { bridge: Bridge }): ReactElement {
  const [, draw] = useState(0);
  useEffect(() => bridge.subscribe(() => draw((n) => n + 1)), [bridge]);
  const { what, project, api = "/api", run = null, mode = "edit", trained = null, own = true } = bridge.data;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [trouble, setTrouble] = useState("");
  const [again, setAgain] = useState(0);
  useEffect(() => {
    if (what === "gallery" || !project) return;
    let gone = false,
      store: Store | null = null,
      loud = (): void => {};
    const routes = new Api(api, project, client);
    setEditor(null);
    setTrouble("");
    const leave = (): void => {
      store?.rememberNow();
      void store?.flush(true);
    };
    void Promise.all([catalogue(routes), routes.get<Project>(routes.at)])
      .then(([entries, opened]) => {
        if (gone) return;
        store = new Store(opened, client, routes.server(), memory(project));
        announce(store);
        loud = quieten(store);
        const made = new Editor(store, entries, routes, (value: Record<string, Json>) => bridge.trigger("go", value));
        // The page behind hears of no edit: nothing on it depends on one, and a rerun in the wrong moment would swallow a press of its buttons.
        if (opened.revision === 0) made.layOut();
        store.start();
        made.set({ mode });
        setEditor(made);
      })
      .catch((error: Error) => {
        if (!gone)
          setTrouble(
            error instanceof TypeError ? "The server does not answer. Your project is safe there." : error.message,
          );
      });
    window.addEventListener("pagehide", leave);
    return () => {
      gone = true;
      window.removeEventListener("pagehide", leave);
      loud();
      store?.stop();
    };
  }, [what, project, api, again]);
  useEffect(() => {
    editor?.set({ mode });
  }, [mode, editor]);
  // What was trained last, to mark what has changed since.
  const drawn = trained ? JSON.stringify(trained) : "";
  useEffect(() => {
    editor?.set({ trained: drawn ? { document: JSON.parse(drawn) as import("./document").Document } : null });
  }, [editor, drawn]);
  useWatch(editor, run, api);
  if (what === "gallery") return <Gallery api={api} own={own} onGo={(value) => bridge.trigger("go", value)} />;
  if (trouble)
    return (
      <div className="loading" role="alert">
        <div style={{ textAlign: "center", color: "var(--ink-2)" }}>
          <h2>This project cannot be shown now</h2>
          <p style={{ margin: "4px 0 16px" }}>{trouble}</p>
          <button className="btn" onClick={() => setAgain((n) => n + 1)}>
            <Icon name="undo-2" />
            Try again
          </button>
        </div>
      </div>
    );
  if (!editor)
    return (
      <div className="loading" role="status">
        Opening …
      </div>
    );
  return (
    <Safe key={editor.api.project}>
      <App editor={editor} run={run} />
    </Safe>
  );
}

type Told = {
  cursor?: string;
  state?: string;
  epoch?: number;
  epochs?: number;
  reset?: boolean;
  nodes?: Record<string, Live>;
  series?: Record<string, { y: (number | null)[] }>;
};
/** While a run trains: four times a second what its layers do now. */
function useWatch(editor: Editor | null, run: string | null, api: string): void {
  useEffect(() => {
    if (!editor || !run) return;
    let gone = false,
      cursor = "",
      timer: ReturnType<typeof setTimeout> | undefined,
      wait = 250,
      away: (() => void) | undefined;
    const moves = new Map<string, number>();
    const turn = async (): Promise<void> => {
      if (gone) return;
      if (editor.mode !== "watch") {
        away = editor.subscribe(() => {
          if (editor.mode === "watch") {
            away?.();
            away = undefined;
            void turn();
          }
        });
        return;
      }
      try {
        const got = await editor.api.get<Told>(
          `/runs/${encodeURIComponent(run)}/stream?watch=nodes${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
        );
        cursor = got.cursor ?? cursor;
        if (got.reset) moves.clear();
        // `update/<role>/<layer>`: how far a layer's weights move in a step, as a share of their size.
        for (const [name, { y }] of Object.entries(got.series ?? {})) {
          if (!name.startsWith("update/")) continue;
          const last = y.findLast((one) => one !== null);
          if (last != null) moves.set(name.slice(7), last);
        }
        const live: Record<string, Live> = { ...got.nodes };
        for (const [key, update] of moves) live[key] = { ...live[key], update };
        if (!gone)
          editor.set({
            ...(Object.keys(live).length ? { live } : {}),
            watched: { state: got.state ?? "", epoch: got.epoch ?? 0, epochs: got.epochs ?? 0 },
          });
        wait = got.state === "running" || got.state === "starting" || got.state === "queued" ? 250 : 2000;
      } catch {
        wait = Math.min(4000, wait * 2);
      }
      timer = setTimeout(turn, wait);
    };
    void turn();
    return () => {
      gone = true;
      clearTimeout(timer);
      away?.();
    };
  }, [editor, run, api]);
}

const mounted = new WeakMap<object, Mounted>();

/** Streamlit's background colour says whether the theme is dark. */
function isDark(element: HTMLElement): boolean {
  const colour = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  const hex = /^#([0-9a-f]{6})/i.exec(colour)?.[1],
    rgb = hex
      ? [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))
      : /^rgba?\(([^)]+)\)/
          .exec(colour)?.[1]
          ?.split(/[ ,/]+/)
          .map(Number);
  return rgb ? (rgb[0]! * 299 + rgb[1]! * 587 + rgb[2]! * 114) / 1000 < 128 : false;
}

export default function render(args: Host): () => void {
  const { parentElement } = args;
  let one = mounted.get(parentElement);
  if (!one) {
    const style = document.createElement("style");
    style.textContent = `${flowCss}\n${tokens}\n${look}`;
    const host = document.createElement("div");
    host.className = "ll";
    parentElement.append(style, host);
    one = { root: createRoot(host), host, bridge: new Bridge() };
    mounted.set(parentElement, one);
    one.bridge.update(args);
    one.root.render(<Mount bridge={one.bridge} />);
  } else one.bridge.update(args);
  const { host, root } = one;
  const { height, theme } = args.data ?? {};
  host.style.height = typeof height === "number" ? `${height}px` : height || "calc(100dvh - var(--ll-top, 52px))";
  host.dataset["theme"] = theme ?? (isDark(host) ? "dark" : "light");
  // A call whose import was still pending may be cleaned up although the element lives on: tear down only what is really gone.
  return () => {
    setTimeout(() => {
      if (host.isConnected) return;
      root.unmount();
      mounted.delete(parentElement);
    }, 100);
  };
}
