/* One kind of layer in the palette. */
import type { DragEvent, KeyboardEvent, ReactElement, RefObject } from "react";
import { Glyph } from "../../parts/icons";
import { addToChosen } from "../editing/adding";
import type { Editor } from "../editing/editor";
import { LAYER_MIME } from "../flow/useDropping";
import type { Item } from "./search";
import { stepByKey } from "./stepping";

interface PaletteItemProps {
  editor: Editor;
  item: Item;
  list: RefObject<HTMLElement | null>;
  /** Among what was found: which this is, and which the keyboard is at. */
  place?: { index: number; active: number };
}

export function PaletteItem({ editor, item, list, place }: PaletteItemProps): ReactElement {
  const isActive = place !== undefined && place.index === place.active;
  const title = editor.words === "torch" ? item.torch : item.title.replace(/-D$/, "\u2011D"); // "1-D" stays on one line
  const onKeyDown = (event: KeyboardEvent): void => {
    if (stepByKey(list.current, event)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      addToChosen(editor, item.type);
    } else if (event.key === "Escape") editor.view.focus();
  };
  const onDragStart = ({ dataTransfer }: DragEvent): void => {
    editor.dragged = item.type;
    dataTransfer.setData(LAYER_MIME, item.type);
    dataTransfer.setData("text/plain", item.title);
    dataTransfer.effectAllowed = "copy";
  };
  return (
    <button
      type="button"
      className={`item ${item.family} ${isActive ? "on" : ""}`}
      draggable
      data-testid={`pal-${item.type}`}
      {...(place ? { role: "option", "aria-selected": isActive, id: `ll-layers-${place.index}` } : {})}
      tabIndex={-1}
      title={item.summary}
      onClick={() => {
        addToChosen(editor, item.type);
        editor.view.focus();
      }}
      onKeyDown={onKeyDown}
      onDragStart={onDragStart}
      onDragEnd={() => {
        editor.dragged = null;
      }}
    >
      <span className="fam">
        <Glyph name={item.glyph} />
      </span>
      <span className="grow name">
        {title}
        {place && item.why && <span className="why cut">{item.why}</span>}
      </span>
    </button>
  );
}
