/* Opening a project: its document, its verdict and the catalogue, and what the page's header is told of it. */
import type { Json } from "./document/document";
import { newId } from "./document/names";
import { layOutIfDrawnByProgram } from "./editing/arranging";
import { Editor } from "./editing/editor";
import { Api, catalogue } from "./saving/api";
import { memoryOf } from "./saving/memory";
import { Store } from "./saving/store";

/**
 * Made anew with each page: a duplicated tab would inherit one that is kept, and the server would not tell it what
 * its twin did.
 */
const client = newId("c");

export type Go = (where: Record<string, Json>) => void;

export interface Opened {
  editor: Editor;
  close: () => void;
}

/** Throws where it cannot be opened, and where nobody waits for it any more. */
export async function openProject(base: string, project: string, go: Go, signal: AbortSignal): Promise<Opened> {
  const api = new Api(base, project, client);
  const [entries, opened] = await Promise.all([catalogue(base), api.open()]);
  signal.throwIfAborted();
  const store = new Store(opened, client, api, memoryOf(project));
  announceSaving(store);
  const endTips = tellOfErrors(store);
  const editor = new Editor(store, entries, api, go);
  // The page behind hears of no edit: nothing on it depends on one, and a rerun in the wrong moment would swallow a
  // press of its buttons.
  if (opened.revision === 0) layOutIfDrawnByProgram(editor);
  store.start();
  const leave = (): void => {
    store.rememberNow();
    void store.flush(true);
  };
  window.addEventListener("pagehide", leave);
  return {
    editor,
    close() {
      window.removeEventListener("pagehide", leave);
      endTips();
      store.stop();
    },
  };
}

/** The page's header hears how saving stands, also when the last edit's answer comes after this screen was left. */
function announceSaving(store: Store): void {
  let last = "";
  const announce = (): void => {
    const state = store.saved === "away" ? "unsaved" : store.saved;
    if (state === last) return;
    last = state;
    window.dispatchEvent(new CustomEvent("layerloom:saved", { detail: { state } }));
  };
  store.subscribe(announce);
  announce();
}

/**
 * The page's header holds the Train button: while the drawing has errors it is quiet, and its tip says the first of
 * them (page.css).
 */
function tellOfErrors(store: Store): () => void {
  const { style, dataset } = document.documentElement;
  const clear = (): void => {
    delete dataset.drawing;
    style.removeProperty("--train-tip");
  };
  let last: unknown = null;
  const tell = (): void => {
    const { problems } = store.verdict;
    if (problems === last) return;
    last = problems;
    const tip = trainTip(problems.filter(({ severity }) => severity === "error").map(({ text }) => text));
    if (!tip) clear();
    else {
      dataset.drawing = "errors";
      style.setProperty("--train-tip", JSON.stringify(tip));
    }
  };
  const stop = store.subscribe(tell);
  tell();
  return () => {
    stop();
    clear();
  };
}

/** Why it cannot be trained yet, in plain text; "" where it can. */
export function trainTip(errors: string[]): string {
  const [first] = errors;
  if (first === undefined) return "";
  const others = errors.length - 1;
  const more = others ? ` And ${others} more problem${others > 1 ? "s" : ""}.` : "";
  return `Not yet. ${first}${more}`.replace(/\*\*?/g, "").replace(/\s+/g, " ");
}
