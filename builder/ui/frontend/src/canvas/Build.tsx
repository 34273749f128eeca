/* The Build page: palette, drawing with its bar, inspector over code, totals. */
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useStable } from "../parts/useStable";
import { Bar } from "./bar/Bar";
import { Foot } from "./bar/Foot";
import { differences } from "./document/differences";
import type { Editor } from "./editing/editor";
import { EditorContext, useEditorBeside } from "./editing/useEditor";
import { Drawing } from "./flow/Drawing";
import { type Hand, type KeyRow, press } from "./gestures/keys";
import { isTyping } from "./gestures/places";
import { ANYWHERE, KEYS, PAGE_KEYS } from "./gestures/table";
import { useClipboard } from "./gestures/useClipboard";
import { Inspector } from "./inspector/Inspector";
import { Palette } from "./palette/Palette";
import { remember, remembered } from "./saving/memory";
import { SETTINGS, Under } from "./under/Under";

interface BuildProps {
  editor: Editor;
  hasRun: boolean;
}

export const Build = ({ editor, hasRun }: BuildProps): ReactElement => (
  <EditorContext.Provider value={editor}>
    <Page hasRun={hasRun} />
  </EditorContext.Provider>
);

function Page({ hasRun }: { hasRun: boolean }): ReactElement {
  const editor = useEditorBeside();
  const page = useRef<HTMLDivElement>(null);
  const size = useSizeClass(page);
  const [tab, setTab] = useTab();
  const [isFolded, setFolded] = useState(false);
  const isTiny = size.includes("tiny");
  const chosen = editor.onlyNode;
  // On a telephone a press on a layer asks for its settings.
  useEffect(() => {
    if (isTiny && chosen !== undefined) setTab(SETTINGS);
  }, [isTiny, chosen, setTab]);
  const differs = useDifferences(editor);
  useClipboard(editor, page);
  useKeysOutside(() => ({ editor, page: page.current! }));
  const call = (rows: KeyRow[], event: KeyboardEvent): void => {
    if (!press(rows, event, { editor, page: page.current! })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyInDrawing = useStable((event: KeyboardEvent): void => {
    if (isTyping(event.target)) return;
    // Streamlit's own r (rerun) and c (clear the cache) would fire while the drawing has the focus; nothing else is
    // held back.
    if (/^[rc]$/i.test(event.key)) event.nativeEvent.stopPropagation();
    call(KEYS, event);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys are those of what is in it, and each of these has its own role
    <div ref={page} className={`build ${size}`} data-mode={editor.mode} onKeyDown={(event) => call(PAGE_KEYS, event)}>
      <Palette />
      <main className="middle">
        <Bar page={page} hasRun={hasRun} />
        <Drawing differs={differs} onKeyDown={onKeyInDrawing} />
        <Foot />
      </main>
      <aside className={`side ${isFolded ? "short" : ""}`} aria-label="Inspector">
        {!isTiny && <Inspector />}
        <Under tab={tab} setTab={setTab} isFolded={isFolded} setFolded={setFolded} hasSettings={isTiny} />
      </aside>
    </div>
  );
}

/** Keys that are pressed where nothing of the page has the focus, and nobody writes. */
function useKeysOutside(hand: () => Hand): void {
  const pressed = useStable((event: globalThis.KeyboardEvent): void => {
    const path = event.composedPath();
    const own = hand();
    if (path.includes(own.page) || isTyping(path[0])) return;
    if (press(ANYWHERE, event, own)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [pressed]);
}

/** Widths in pixels under which less is shown, and the classes that do so. */
const SIZES: [width: number, classes: string][] = [
  [560, "slim narrow tiny"],
  [1000, "slim narrow"],
  [1240, "narrow"],
];

function useSizeClass(page: RefObject<HTMLDivElement | null>): string {
  const [classes, setClasses] = useState("");
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const { width } = entry!.contentRect;
      setClasses(SIZES.find(([limit]) => width < limit)?.[1] ?? "");
    });
    watch.observe(page.current!);
    return () => watch.disconnect();
  }, [page]);
  return classes;
}

/** The tab under the inspector, also the next time. */
function useTab(): [tab: string, setTab: (tab: string) => void] {
  const [tab, setTab] = useState(() => remembered("tab") ?? "code");
  useEffect(() => remember("tab", tab), [tab]);
  return [tab, setTab];
}

const none = new Map<string, string>();

/** What is not as it was trained last. */
function useDifferences({ trained, store: { document }, scope }: Editor): Map<string, string> {
  return useMemo(() => (trained ? differences(trained, document, scope) : none), [trained, document, scope]);
}
