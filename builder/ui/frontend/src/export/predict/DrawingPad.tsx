/* A pad to draw on: it is asked of while somebody draws. Strokes go straight onto the canvas. */
import { type PointerEvent, type ReactElement, useEffect, useRef } from "react";
import { groundAndPen } from "../../parts/pictures/colours";
import type { WayProps } from "./way";

const SIDE = 280; // px
const PEN = 22; // px wide
const ASKED_EVERY = 120; // ms, while it is drawn

type Place = [number, number];

interface Properties extends Pick<WayProps, "onAsk" | "onClear"> {
  form: { picture?: { dark: boolean } | null };
}

export function DrawingPad({ form, onAsk, onClear }: Properties): ReactElement {
  const pad = useRef<HTMLCanvasElement>(null);
  const last = useRef<Place | null>(null);
  const sent = useRef(0);
  const [ground, pen] = groundAndPen(form.picture?.dark ?? true);
  useEffect(() => wipe(pad.current!, ground), [ground]);
  const send = (): void => onAsk({ drawing: pad.current!.toDataURL("image/png") });
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    try {
      event.currentTarget.setPointerCapture(event.pointerId);
    } catch {
      // A pointer that is gone.
    }
    last.current = placeOf(event);
    dot(event.currentTarget, pen, last.current);
    event.preventDefault();
  };
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!last.current) return;
    const now = placeOf(event);
    stroke(event.currentTarget, pen, last.current, now);
    last.current = now;
    if (performance.now() - sent.current <= ASKED_EVERY) return;
    sent.current = performance.now();
    send();
  };
  const end = (): void => {
    if (!last.current) return;
    last.current = null;
    send();
  };
  const clear = (): void => {
    wipe(pad.current!, ground);
    onClear();
  };
  return (
    <div>
      <canvas
        ref={pad}
        className="pad"
        width={SIDE}
        height={SIDE}
        tabIndex={0}
        role="img"
        aria-label="Drawing pad: draw with the mouse or a finger"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className="row below">
        <button type="button" className="btn sm" onClick={clear}>
          Clear
        </button>
        <span className="s q">brought to the size of the training pictures</span>
      </div>
    </div>
  );
}

function placeOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): Place {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return [((clientX - left) * SIDE) / width, ((clientY - top) * SIDE) / height];
}

function wipe(pad: HTMLCanvasElement, colour: string): void {
  const pen = pad.getContext("2d")!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, SIDE, SIDE);
}

function dot(pad: HTMLCanvasElement, colour: string, [x, y]: Place): void {
  const pen = pad.getContext("2d")!;
  pen.beginPath();
  pen.fillStyle = colour;
  pen.arc(x, y, PEN / 2, 0, 2 * Math.PI);
  pen.fill();
}

function stroke(pad: HTMLCanvasElement, colour: string, from: Place, to: Place): void {
  const pen = pad.getContext("2d")!;
  pen.strokeStyle = colour;
  pen.lineWidth = PEN;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}
