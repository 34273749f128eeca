/* The frames around groups, with their titles. */
import { ViewportPortal } from "@xyflow/react";
import type { ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { TitleBox } from "../../parts/TitleBox";
import type { Group } from "../document/document";
import type { Editor } from "../editing/editor";
import { setGroup, ungroup } from "../editing/grouping";
import { useEditor } from "../editing/useEditor";
import { type Box, groupFrame } from "../geometry/boxes";
import type { Moving } from "./shown";

export function GroupFrames({ moving }: { moving: Moving | null }): ReactElement {
  const editor = useEditor();
  return (
    <ViewportPortal>
      {Object.entries(editor.network.groups ?? {}).map(([id, group]) => (
        <GroupFrame key={id} id={id} group={group} boxes={boxesIn(editor, id, group, moving)} editor={editor} />
      ))}
    </ViewportPortal>
  );
}

function boxesIn(editor: Editor, id: string, group: Group, moving: Moving | null): Box[] {
  if (group.collapsed) return [];
  return Object.entries(editor.network.nodes)
    .filter(([, node]) => node.group === id)
    .map(([node]) => {
      const box = editor.drawing.boxes.get(node)!;
      const at = moving?.get(node);
      return at ? { ...box, x: at[0], y: at[1] } : box;
    });
}

interface GroupFrameProps {
  id: string;
  group: Group;
  boxes: Box[];
  editor: Editor;
}

function GroupFrame({ id, group, boxes, editor }: GroupFrameProps): ReactElement | null {
  if (!boxes.length) return null;
  const { left, top, right, bottom } = groupFrame(boxes);
  const rename = (title: string): void => {
    editor.renaming = null;
    if (title !== group.title) setGroup(editor, id, { title });
    else editor.notify();
  };
  return (
    <div className="frame" data-testid={`group-${id}`} style={{ left, top, width: right - left, height: bottom - top }}>
      <span className="name nodrag nopan">
        {editor.renaming === id ? (
          <TitleBox
            title={group.title}
            label="Title of the group"
            style={{ height: 24, width: 140 }}
            onDone={(title, byKey) => {
              rename(title || "Group");
              if (byKey) editor.view.focus();
            }}
          />
        ) : (
          <GroupName id={id} group={group} boxes={boxes} editor={editor} />
        )}
      </span>
    </div>
  );
}

function GroupName({ id, group, boxes, editor }: GroupFrameProps): ReactElement {
  return (
    <>
      <button
        type="button"
        onClick={() => editor.select(boxes.map((box) => box.id))}
        onDoubleClick={() => editor.set({ renaming: id })}
        title="Click: choose what is in it. Double click: rename"
      >
        {group.title}
      </button>
      <button
        type="button"
        className="q"
        title="Fold into one"
        aria-label={`Fold ${group.title}`}
        data-testid={`fold-${id}`}
        onClick={() => setGroup(editor, id, { collapsed: true })}
      >
        <Icon name="minus" size={12} />
      </button>
      <button
        type="button"
        className="q"
        title="Ungroup"
        aria-label={`Ungroup ${group.title}`}
        onClick={() => ungroup(editor, id)}
      >
        <Icon name="x" size={12} />
      </button>
    </>
  );
}
