/* The help sheet, made from the table of gestures. */
import { Fragment, type ReactElement, useEffect, useRef } from "react";
import { Icon } from "../../parts/icons";
import type { Editor } from "../editing/editor";
import { KEYS, POINTERS } from "../gestures/table";

export function HelpSheet({ editor }: { editor: Editor }): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const close = (): void => {
    editor.set({ dialog: null });
    editor.view.focus();
  };
  return (
    <div
      className="pop sheet"
      role="dialog"
      aria-modal="true"
      aria-label="Keys"
      data-testid="shortcuts"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape" || event.key === "?") close();
      }}
    >
      <div className="row" style={{ marginBottom: 12 }}>
        <h2 className="grow">Keys</h2>
        <button ref={button} type="button" className="btn t sm i" aria-label="Close" onClick={close}>
          <Icon name="x" />
        </button>
      </div>
      <div className="keys">
        {KEYS.map(
          ({ shown, words }) =>
            shown && (
              <div key={shown}>
                <span>{words}</span>
                <Keys shown={shown} />
              </div>
            ),
        )}
      </div>
      <p className="m" style={{ marginTop: 12 }}>
        With the mouse: {pointerWords()}.
      </p>
    </div>
  );
}

const pointerWords = (): string =>
  Object.values(POINTERS)
    .map(({ words }) => words)
    .filter(Boolean)
    .join("; ");

const Keys = ({ shown }: { shown: string }): ReactElement => (
  <span className="nw">
    {shown.split(" ").map((key, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a key may stand twice in a row
      <Fragment key={place}>
        {place && key !== "·" ? " " : ""}
        {key === "·" ? " ·" : <span className="kbd">{key}</span>}
      </Fragment>
    ))}
  </span>
);
