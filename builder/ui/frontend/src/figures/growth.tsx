/* How a score, or the seconds of fitting, grow with the rows to learn from: a curve a contestant, its band from the worst draw to the best. */

import type { ReactElement } from "react";
import { capital } from "../parts/metrics";
import { count, plural, seconds } from "../parts/numbers";
import { Segments } from "../parts/Segments";
import type { Growth, GrowthCurve, Scale } from "../records";
import { type Around, drawnBy, type FigureModule, type FigureProps } from "./figure";
import { type CurveLook, FLOOR, HEIGHT, LEFT, looksOf, namePlaces, type View, valuesOf, viewOf } from "./growth-view";
import { logTicks, scoreText, spoken, ticks } from "./scales";
import { useRoom } from "./useRoom";

const CHOICES = [
  ["Score", false],
  ["Seconds", true],
] as const;

function Picture({ record, around }: FigureProps<Growth>): ReactElement {
  const [room, width] = useRoom(420);
  const isTime = around.choice?.growTime ?? false;
  const choose = (growTime: boolean): void => around.choose?.({ growTime });
  const curves = record.curves.filter((curve) => valuesOf(curve, isTime).some((value) => value != null));
  return (
    <>
      <div className="tools">
        <Segments label="What is drawn" choices={CHOICES} value={isTime} onChoose={choose} />
        <span className="s q">{wordsOf(record, isTime)}</span>
      </div>
      <div ref={room}>
        {curves.length > 0 && <Plot record={record} curves={curves} isTime={isTime} width={width} around={around} />}
      </div>
      {record.curves
        .filter((curve) => curve.missing.length)
        .map((curve, k) => (
          <p key={k} className="m">
            {curve.title} has no score at {curve.missing.map(count).join(" and ")} rows. {curve.why.replaceAll("*", "")}
          </p>
        ))}
      {record.notes.map((note, k) => (
        <p key={k} className="m">
          {note}
        </p>
      ))}
    </>
  );
}

function wordsOf({ done, of, scale }: Growth, isTime: boolean): string {
  if (done != null) return `${done} of ${of ?? "all"} fits`;
  if (isTime) return "Seconds of fitting against training rows, both on logarithmic scales";
  return `Validation ${scale.title} against training rows; the band goes from the worst draw to the best`;
}

interface PlotProperties {
  record: Growth;
  curves: readonly GrowthCurve[];
  isTime: boolean;
  width: number;
  around: Around;
}

function Plot({ record, curves, isTime, width, around }: PlotProperties): ReactElement {
  const view = viewOf(record, curves, isTime, width);
  const looks = looksOf(curves, around);
  const ends = curves.map((curve) => endOf(curve, view, isTime));
  const names = namePlaces(ends.map(([, y]) => y));
  return (
    <svg width={width} height={Math.max(HEIGHT, Math.max(...names) + 12)} role="img" aria-label="Learning curves">
      <Axes record={record} view={view} isTime={isTime} />
      {curves.map((curve, k) => (
        <CurveLine key={k} curve={curve} look={looks[k]!} view={view} scale={record.scale} isTime={isTime} />
      ))}
      {curves.map((curve, k) => (
        <Name key={k} text={nameOf(curve, isTime)} end={ends[k]!} y={names[k]!} right={view.right} look={looks[k]!} />
      ))}
    </svg>
  );
}

/** Of the last point that has a value. */
function endOf(curve: GrowthCurve, { x, y }: View, isTime: boolean): [number, number] {
  const values = valuesOf(curve, isTime);
  const last = values.findLastIndex((value) => value != null);
  return [x(curve.sizes[last]!), y(values[last]!)];
}

function nameOf({ title, power }: GrowthCurve, isTime: boolean): string {
  return isTime && power != null ? `${title}, rows^${Math.max(0, power).toFixed(1)}` : title;
}

function Axes({ record, view, isTime }: { record: Growth; view: View; isTime: boolean }): ReactElement {
  const { y0, y1, right, x, y } = view;
  const heights = isTime ? logTicks(y0, y1) : ticks(y0, y1, 6);
  return (
    <>
      {heights.map((tick) => (
        <g key={tick}>
          <path className="grid" d={`M${LEFT} ${y(tick)}H${right}`} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {isTime ? spoken(tick) : scoreText(record.scale, tick, 0)}
          </text>
        </g>
      ))}
      {record.sizes.map((rows, k) => (
        <g key={k}>
          <path className="axis" d={`M${x(rows)} ${FLOOR}v4`} />
          <text x={x(rows)} y={FLOOR + 18} textAnchor="middle">
            {count(rows)}
          </text>
        </g>
      ))}
      <path className="axis" d={`M${LEFT} ${FLOOR}H${right}`} />
      <text x={right} y={HEIGHT - 4} textAnchor="end">
        training rows
      </text>
    </>
  );
}

interface LineProperties {
  curve: GrowthCurve;
  look: CurveLook;
  view: View;
  scale: Scale;
  isTime: boolean;
}

function CurveLine({ curve, look: { colour, width, dash }, view, scale, isTime }: LineProperties): ReactElement {
  const values = valuesOf(curve, isTime);
  const points = curve.sizes.flatMap((rows, k) => (values[k] == null ? [] : [{ rows, value: values[k], k }]));
  const said = points.map(
    ({ rows, value }) => `${count(rows)} rows ${isTime ? seconds(value) : scoreText(scale, value)}`,
  );
  const path = points.map(({ rows, value }) => `${view.x(rows)} ${view.y(value)}`).join("L");
  return (
    <>
      {!isTime && !curve.baseline && <path d={bandPath(curve, view)} style={{ fill: colour }} opacity=".09" />}
      <g>
        <title>{`${curve.title}: ${said.join(", ")}`}</title>
        <path className="l" d={`M${path}`} style={{ stroke: colour, strokeWidth: width }} strokeDasharray={dash} />
        {points.map(({ rows, value, k }) => (
          <circle key={k} cx={view.x(rows)} cy={view.y(value)} r="3" style={{ fill: colour }} />
        ))}
      </g>
    </>
  );
}

function bandPath({ sizes, low, high }: GrowthCurve, { x, y }: View): string {
  const places = [...sizes.keys()].filter((k) => low[k] != null && high[k] != null);
  if (!places.length) return "";
  const upper = places.map((k) => `${x(sizes[k]!)} ${y(high[k]!)}`);
  const lower = places.map((k) => `${x(sizes[k]!)} ${y(low[k]!)}`).reverse();
  return `M${[...upper, ...lower].join("L")}Z`;
}

interface NameProperties {
  text: string;
  end: [number, number];
  y: number;
  right: number;
  look: CurveLook;
}

function Name({ text, end, y, right, look: { colour } }: NameProperties): ReactElement {
  return (
    <>
      <path d={`M${end[0] + 4} ${end[1]}L${right + 12} ${y}`} fill="none" style={{ stroke: colour }} opacity=".5" />
      <text x={right + 16} y={y + 4} style={{ fill: colour, fontWeight: 600 }}>
        {text}
      </text>
    </>
  );
}

export const growth: FigureModule<Growth> = {
  draw: drawnBy(Picture),
  sentence: (record) => {
    const ends = record.curves.map(
      ({ title, mean }) =>
        `${title} ${scoreText(
          record.scale,
          mean.findLast((value) => value != null),
        )}`,
    );
    return `${capital(record.scale.title)} with the most of ${plural(record.sizes.length, "number")} of training rows${ends.length ? `: ${ends.join(", ")}` : ""}.`;
  },
  table: (record) => ({
    columns: ["Contestant", "Training rows", capital(record.scale.title), "From", "To", "Fit"],
    rows: record.curves.flatMap(({ title, sizes, mean, low, high, seconds: times }) =>
      sizes.map((rows, k) => [
        title,
        count(rows),
        scoreText(record.scale, mean[k]),
        scoreText(record.scale, low[k]),
        scoreText(record.scale, high[k]),
        seconds(times[k]),
      ]),
    ),
  }),
};
