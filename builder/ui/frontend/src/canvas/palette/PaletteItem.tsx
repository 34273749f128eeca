/* One kind of layer in the palette. */
import type { DragEvent, KeyboardEvent, ReactElement, RefObject } from "react";
import { Glyph, Icon } from "../../parts/icons";
import { addToChosen } from "../editing/adding";
import type { Editor } from "../editing/editor";
import { LAYER_MIME } from "../flow/useDropping";
import type { Item } from "./search";
import { stepByKey } from "./stepping";
import { favouriteTypes, toggleFavourite } from "./usual";

interface PaletteItemProps {
  editor: Editor;
  item: Item;
  list: RefObject<HTMLElement | null>;
  /** Among what was found: which this is, and which the keyboard is at. */
  place?: { index: number; active: number };
  /** The group before the families that it is seen in. */
  shelf?: string | undefined;
}

export function PaletteItem({ editor, item, list, place, shelf }: PaletteItemProps): ReactElement {
  const isActive = place !== undefined && place.index === place.active;
  const title = editor.words === "torch" ? item.torch : item.title.replace(/-D$/, "\u2011D"); // "1-D" stays on one line
  const onKeyDown = (event: KeyboardEvent): void => {
    if (stepByKey(list.current, event)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      addToChosen(editor, item.type);
    } else if (event.key === "*") toggleFavourite(editor, item.type);
    else if (event.key === "Escape") editor.view.focus();
  };
  const onDragStart = ({ dataTransfer }: DragEvent): void => {
    editor.dragged = item.type;
    dataTransfer.setData(LAYER_MIME, item.type);
    dataTransfer.setData("text/plain", item.title);
    dataTransfer.effectAllowed = "copy";
  };
  const isKept = favouriteTypes().includes(item.type);
  return (
    <span className="itemrow" role="presentation">
      <button
        type="button"
        className={`item ${item.family} ${isActive ? "on" : ""}`}
        draggable
        data-testid={`${shelf ?? "pal"}-${item.type}`}
        data-type={item.type}
        {...(place ? { role: "option", "aria-selected": isActive, id: `ll-layers-${place.index}` } : {})}
        tabIndex={-1}
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
      {!place && (
        <button
          type="button"
          className={`star q ${isKept ? "kept" : ""}`}
          tabIndex={-1}
          aria-pressed={isKept}
          aria-label={`Keep ${item.title} among the favourites`}
          title={isKept ? "Take out of the favourites (*)" : "Keep among the favourites (*)"}
          data-testid={`star-${shelf ?? "pal"}-${item.type}`}
          onClick={() => toggleFavourite(editor, item.type)}
        >
          <Icon name="star" size={14} />
        </button>
      )}
    </span>
  );
}
