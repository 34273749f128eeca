/* What floats over the drawing. */
import { type ReactElement, type RefObject, useEffect } from "react";
import { Icon } from "../../parts/icons";
import { Words } from "../../parts/Words";
import type { Editor } from "../editing/editor";
import { useEditor } from "../editing/useEditor";
import { Card } from "./Card";
import { Empty } from "./Empty";
import { HeldMenu } from "./HeldMenu";
import { HelpSheet } from "./HelpSheet";
import { LinkDialog } from "./LinkDialog";
import { ProblemsPanel } from "./ProblemsPanel";
import { QuickAdd } from "./QuickAdd";
import { Watched } from "./Watched";

const MESSAGE_STAYS = 9000; // ms

export function Overlays({ root }: { root: RefObject<HTMLDivElement | null> }): ReactElement {
  const editor = useEditor();
  return (
    <>
      <Empty />
      <Watched />
      <ProblemsPanel />
      <Card root={root} />
      <QuickAdd root={root} />
      <HeldMenu root={root} />
      <Message editor={editor} />
      {editor.dialog && <OpenDialog editor={editor} />}
      <div className="hidden" aria-live="polite" data-testid="announce">
        {editor.announcement}
      </div>
    </>
  );
}

function Message({ editor }: { editor: Editor }): ReactElement | null {
  const { store } = editor;
  const { message } = store;
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => {
      if (store.message === message) store.hush();
    }, MESSAGE_STAYS);
    return () => clearTimeout(timer);
  }, [store, message]);
  if (!message) return null;
  return (
    <div className="toast" role={message.error ? "alert" : "status"} data-testid="toast">
      <span className="grow">
        <Words text={message.text} />
      </span>
      {message.offer && (
        <button
          type="button"
          className="offer"
          title="Key: X"
          data-testid="offer"
          onClick={() => {
            store.accept();
            editor.view.focus();
          }}
        >
          {message.offer.label}
        </button>
      )}
      <button type="button" aria-label="Close" onClick={() => store.hush()}>
        <Icon name="x" />
      </button>
    </div>
  );
}

function OpenDialog({ editor }: { editor: Editor }): ReactElement {
  const { dialog } = editor;
  return (
    <div
      className="veil"
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget) return;
        editor.set({ dialog: null });
        editor.view.focus();
      }}
    >
      {dialog?.what === "shortcuts" && <HelpSheet editor={editor} />}
      {dialog?.what === "link" && editor.network.nodes[dialog.from] && (
        <LinkDialog editor={editor} from={dialog.from} />
      )}
    </div>
  );
}
