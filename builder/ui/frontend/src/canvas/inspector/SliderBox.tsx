/* A slider with its number; where the field may be found from what comes in, a button for that. */
import type { CSSProperties, ReactElement } from "react";
import type { ControlProps } from "./control";
import { NumberBox } from "./NumberBox";
import { limitsOf, SLIDER, sliderScale } from "./numbers";
import { several } from "./values";

export function SliderBox({ field, value, id, testid, set, setOnce, onDone }: ControlProps): ReactElement {
  const number = typeof value === "number" ? value : null;
  const isAutomatic = value === null;
  const scale = sliderScale(field, number);
  const place = scale && number !== null ? scale.toPlace(number) : 0;
  return (
    <span className="row" style={{ gap: 12, width: "100%" }}>
      {scale && (
        <input
          type="range"
          min={0}
          max={SLIDER}
          step={1}
          tabIndex={-1}
          aria-label={`${field.label}, slider`}
          aria-valuetext={number === null ? "several" : String(number)}
          data-testid={`${testid}-slider`}
          value={place}
          style={{ "--part": `${(place / SLIDER) * 100}%` } as CSSProperties}
          onChange={(event) => set(scale.toNumber(Number(event.target.value)))}
          onPointerUp={onDone}
          onKeyUp={onDone}
        />
      )}
      <NumberBox
        id={id}
        testid={testid}
        label={field.label}
        value={value === several ? several : number}
        limits={limitsOf(field)}
        onChange={set}
        onDone={onDone}
      />
      {field.nullable && (
        <button
          type="button"
          className={`pill ${isAutomatic ? "b" : ""}`}
          aria-pressed={isAutomatic}
          onClick={() => setOnce(isAutomatic ? (field.default ?? field.low ?? 1) : null)}
          title="Let it be found from what comes in"
        >
          auto
        </button>
      )}
    </span>
  );
}
