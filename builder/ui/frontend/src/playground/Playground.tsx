/* Networks over points of a plane, as TensorFlow's Playground shows them: the boundary live, each unit's own map, wires by weight, dials. */
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import type { Around, Drawn } from "../figures/figure";
import { drawFigure, keyOf } from "../figures/registry";
import type { Figure, OverPlane } from "../records";
import { usePlace } from "../train/place";
import { Bar } from "./Bar";
import { DialsPart, type Seeing } from "./DialsPart";
import { MapAxes } from "./MapAxes";
import { Scores, SmallCurve } from "./SmallCurve";
import { type Looked, usePlane } from "./usePlane";
import { Weave, type WeaveHandle } from "./Weave";

interface Properties {
  isSeen: boolean;
  /** The choice of what to show. */
  choice: ReactNode;
}

export function Playground({ isSeen, choice }: Properties): ReactElement {
  const { theme } = usePlace();
  const [seeing, setSeeing] = useState<Seeing>({ validation: true, sharp: false });
  const [key, setKey] = useState<ReactNode>(null);
  const [over, setOver] = useState<OverPlane | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [watched, setWatched] = useState<string | null>(null);
  const weave = useRef<WeaveHandle>(null);
  const map = useRef<HTMLDivElement>(null);
  const painter = useRef<MapPainter>(null);
  const newest = useRef<Looked | null>(null);
  painter.current ??= new MapPainter();

  const paint = (looked: Looked): void => {
    newest.current = looked;
    weave.current?.paint(looked);
    painter.current!.paint(map.current!, looked, { theme, ...seeing });
  };
  const nothing = usePlane(isSeen, opened ?? watched, (looked) => {
    setOver(looked.over);
    paint(looked);
    if (painter.current!.isAnotherKey(looked)) setKey(keyOf(looked.plane, looked.over));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is seen and the theme are another picture of the same plane
  useEffect(() => {
    if (newest.current) paint(newest.current);
  }, [seeing, theme]);

  return (
    <div className="playground" hidden={!isSeen}>
      <DialsPart seeing={seeing} onSee={setSeeing} />
      <div className="middle">
        <Bar choice={choice} />
        <Weave ref={weave} nothing={nothing} opened={opened} onOpen={setOpened} onWatch={setWatched} />
      </div>
      <section className="answers" aria-label="What it answers">
        <div className="row">
          <h2 className="grow">What it answers</h2>
          <span className="row s q">{key}</span>
        </div>
        <MapAxes over={over}>
          <div ref={map} />
        </MapAxes>
        <div className="s q row legend">
          <i className="pt learn" />
          training point
          <i className="pt test" />
          validation point
          <i className="line" />
          boundary
        </div>
        <Scores />
        <SmallCurve />
      </section>
    </div>
  );
}

/** The map of answers: drawn anew where it is another figure, else painted on. */
class MapPainter {
  private figure: Figure["figure"] | null = null;
  private drawn: Drawn<Figure> | null = null;
  private key = "";

  paint(host: HTMLElement, { plane, over }: Looked, seeing: Around): void {
    const around = { ...seeing, over };
    if (this.drawn && this.figure === plane.figure) {
      this.drawn.update(plane, around);
      return;
    }
    this.drawn?.close();
    this.drawn = drawFigure(plane, host, around);
    this.figure = plane.figure;
  }

  /** The ends of a scale of numbers move with each look; the names of classes stay. */
  isAnotherKey({ plane, over }: Looked): boolean {
    const ends = plane.figure === "plane-of-number" ? `${plane.low} ${plane.high}` : "";
    const key = `${plane.figure} ${ends} ${over?.classes?.join()}`;
    const isAnother = key !== this.key;
    this.key = key;
    return isAnother;
  }
}
