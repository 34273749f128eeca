/* The bar over the drawing. */
import { type ReactElement, type RefObject, useEffect, useState } from "react";
import { Icon, type IconName } from "../../parts/icons";
import { Segments } from "../../parts/Segments";
import { tidyUp } from "../editing/arranging";
import type { Editor } from "../editing/editor";
import { quickAddToChosen } from "../editing/quickAdding";
import { useEditorBeside } from "../editing/useEditor";
import { BlockTrail, NetworkTabs } from "./NetworkTabs";
import { ProjectMenu } from "./ProjectMenu";

interface BarProps {
  page: RefObject<HTMLDivElement | null>;
  /** There is a run that may be watched. */
  hasRun: boolean;
}

export function Bar({ page, hasRun }: BarProps): ReactElement {
  const editor = useEditorBeside();
  return (
    <div className="bar" role="toolbar" aria-label="Drawing">
      {editor.scope.kind === "blocks" ? <BlockTrail editor={editor} /> : <NetworkTabs editor={editor} />}
      {editor.mode === "edit" && (
        <button
          type="button"
          className="btn sm addhere"
          data-testid="add-layer"
          onClick={() => quickAddToChosen(editor)}
        >
          <Icon name="plus" />
          Layer
        </button>
      )}
      <span className="grow" />
      <Saved editor={editor} />
      <History editor={editor} />
      <button
        type="button"
        className="btn t sm"
        data-testid="tidy"
        title="Lay the drawing out anew (T)"
        onClick={() => {
          tidyUp(editor);
          requestAnimationFrame(() => editor.view.home());
        }}
      >
        <Icon name="layout-dashboard" />
        <span className="wideonly">Tidy</span>
      </button>
      <Zoom editor={editor} />
      <IconButton
        icon="maximize"
        label="Fit into view"
        title="Fit into view (F)"
        testid="fit-view"
        act={() => requestAnimationFrame(() => editor.view.home(true))}
      />
      <span style={{ width: 4 }} />
      {hasRun && (
        <Segments
          label="Mode"
          choices={[
            ["Edit", "edit"],
            ["Watch", "watch", "watch"],
          ]}
          value={editor.mode}
          onChoose={(mode) => editor.set({ mode })}
        />
      )}
      <span className="vocabulary">
        <Segments
          label="Words"
          choices={[
            ["Plain words", "plain"],
            ["torch", "torch", "torch-words"],
          ]}
          value={editor.words}
          onChoose={(words) => editor.setWords(words)}
        />
      </span>
      <ProjectMenu editor={editor} page={page} />
    </div>
  );
}

/** The page's header has its own mark. Here only what needs attention is said. */
function Saved({ editor: { store } }: { editor: Editor }): ReactElement {
  const isAway = store.saved === "away";
  return (
    <span className={`saved ${isAway ? "away" : ""}`} role="status" data-testid="saved" data-state={store.saved}>
      {isAway && (
        <>
          <Icon name="cloud-off" />
          {store.unsaved ? "Not saved yet" : "Server away"}
          <span className="hidden">: the server does not answer. Go on; all is saved when it is back.</span>
        </>
      )}
    </span>
  );
}

function History({ editor }: { editor: Editor }): ReactElement {
  const { undos, redos } = editor.store;
  const undo = undos.at(-1);
  const redo = redos.at(-1);
  return (
    <>
      <IconButton
        icon="undo-2"
        label="Undo"
        title={undo ? `Undo: ${undo.label}` : "Nothing to undo"}
        testid="undo"
        disabled={!undo}
        act={() => editor.undo()}
      />
      <IconButton
        icon="redo-2"
        label="Redo"
        title={redo ? `Redo: ${redo.label}` : "Nothing to do again"}
        testid="redo"
        disabled={!redo}
        act={() => editor.redo()}
      />
    </>
  );
}

const LOOK_EVERY = 250; // ms: the zoom changes with every turn of the wheel

function Zoom({ editor }: { editor: Editor }): ReactElement {
  const [percent, setPercent] = useState(100);
  useEffect(() => {
    const timer = setInterval(() => setPercent(Math.round(editor.view.zoomLevel() * 100)), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [editor]);
  return (
    <button
      type="button"
      className="btn t sm zoom"
      title="Back to 100%"
      data-testid="zoom"
      onClick={() => editor.view.zoom(1)}
      style={{ minWidth: 48, justifyContent: "center" }}
    >
      {percent}%
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  title: string;
  testid: string;
  disabled?: boolean;
  act: () => void;
}

const IconButton = ({ icon, label, title, testid, disabled, act }: IconButtonProps): ReactElement => (
  <button
    type="button"
    className="btn t sm i"
    aria-label={label}
    title={title}
    disabled={disabled}
    data-testid={testid}
    onClick={act}
  >
    <Icon name={icon} />
  </button>
);
