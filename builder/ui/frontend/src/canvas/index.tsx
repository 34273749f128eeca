/* The canvas of the Build page, and the gallery of templates. */
import flowCss from "@xyflow/react/dist/style.css?inline";
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from "react";
import { sentenceFor } from "../parts/ask";
import { Icon } from "../parts/icons";
import { type ScreenProps, screen } from "../parts/screen";
import { useStable } from "../parts/useStable";
import { Build } from "./Build";
import type { Drawn } from "./document/differences";
import type { Editor } from "./editing/editor";
import { useWatch } from "./editing/useWatch";
import { addWhereItFits, whereItStands } from "./editing/where-it-fits";
import { Gallery } from "./gallery/Gallery";
import look from "./look/look";
import { type Go, type Opened, openProject } from "./opening";

/** What builder/ui/canvas sends. */
interface Data {
  what?: "canvas" | "gallery";
  project?: string;
  mode?: "edit" | "watch";
  run?: string | null;
  /** The drawing that was trained last. */
  trained?: Drawn | null;
  /** A layer of this type is to be added, once. */
  put?: string | null;
  /** There is a page for a person's own data. */
  own?: boolean;
  height?: number | string | null;
  api?: string;
}

const AWAY = "The server does not answer. Your project is safe there.";
const BELOW_HEADER = "calc(100dvh - var(--ll-top, 52px))";

function Canvas({ data, tell, host }: ScreenProps<Data>): ReactElement {
  const { what, height, project, api = "/api", own = true } = data;
  useLayoutEffect(() => {
    host.style.height = typeof height === "number" ? `${height}px` : height || BELOW_HEADER;
  }, [host, height]);
  const go = useStable((where: Parameters<Go>[0]): void => tell("go", where));
  if (what === "gallery") return <Gallery base={api} hasOwnData={own} go={go} />;
  return project ? <OpenedProject key={project} data={data} project={project} base={api} go={go} /> : <Opening />;
}

interface OpenedProjectProps {
  data: Data;
  project: string;
  base: string;
  go: Go;
}

function OpenedProject({ data, project, base, go }: OpenedProjectProps): ReactElement {
  const { run = null, mode = "edit", trained, put = null } = data;
  const { editor, trouble, tryAgain } = useProject(base, project, go);
  useEffect(() => editor?.set({ mode }), [editor, mode]);
  // The same drawing comes as a new object with every run of the page.
  const trainedText = trained ? JSON.stringify(trained) : null;
  useEffect(() => {
    editor?.set({ trained: trainedText === null ? null : (JSON.parse(trainedText) as Drawn) });
  }, [editor, trainedText]);
  useWatch(editor, run);
  usePut(editor, put);
  if (trouble) return <Trouble sentence={trouble} tryAgain={tryAgain} />;
  return editor ? <Build editor={editor} hasRun={run !== null} /> : <Opening />;
}

/** What was chosen on another page is added once the drawing is open. */
function usePut(editor: Editor | null, put: string | null): void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (put) wanted.current = put;
    if (!editor || !wanted.current) return;
    const type = wanted.current;
    wanted.current = null;
    const id = addWhereItFits(editor, type);
    if (id) editor.store.say(whereItStands(editor, id));
  }, [editor, put]);
}

const Opening = (): ReactElement => (
  <div className="loading" role="status">
    Opening …
  </div>
);

interface ProjectState {
  editor: Editor | null;
  trouble: string;
  tryAgain: () => void;
}

function useProject(base: string, project: string, go: Go): ProjectState {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [trouble, setTrouble] = useState("");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const leaving = new AbortController();
    let opened: Opened | null = null;
    setEditor(null);
    setTrouble("");
    openProject(base, project, go, leaving.signal).then(
      (fresh) => {
        opened = fresh;
        setEditor(fresh.editor);
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setTrouble(sentenceFor(error, AWAY));
      },
    );
    return () => {
      leaving.abort();
      opened?.close();
    };
  }, [base, project, go, attempt]);
  return { editor, trouble, tryAgain: () => setAttempt(attempt + 1) };
}

interface TroubleProps {
  sentence: string;
  tryAgain: () => void;
}

const Trouble = ({ sentence, tryAgain }: TroubleProps): ReactElement => (
  <div className="loading" role="alert">
    <div style={{ textAlign: "center", color: "var(--ink-2)" }}>
      <h2>This project cannot be shown now</h2>
      <p style={{ margin: "4px 0 16px" }}>{sentence}</p>
      <button type="button" className="btn" onClick={tryAgain}>
        <Icon name="undo-2" />
        Try again
      </button>
    </div>
  </div>
);

export default screen(Canvas, `${flowCss}\n${look}`);
