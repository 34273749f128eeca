/* One sample from near, and as the network gets it. */
import { Fragment, type ReactElement } from "react";
import type { SampleShown } from "../../records";
import { LineChart } from "../drawn/LineChart";
import { FieldOfNetwork } from "./FieldOfNetwork";
import { PaintKey } from "./PaintKey";

export function SampleSheet({ sample }: { sample: SampleShown }): ReactElement {
  const { part, label, picture, painted, paints, series, channels = [], sound, values, network } = sample;
  return (
    <>
      <div className="s q">{`In the ${part} part`}</div>
      {picture && <img className="large" src={picture} alt={label ? `Picture of ${label}` : "Picture"} />}
      {painted && (
        <>
          <img className="large" src={painted} alt="The same with its mask" />
          <PaintKey paints={paints} />
        </>
      )}
      {series && (
        <div className="large">
          <LineChart lines={series} width={420} height={140} stroke={1.5} axis />
          {channels.length > 1 && <div className="s q">{channels.join(" · ")}</div>}
        </div>
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: nobody knows what is to be heard in a stranger's sound */}
      {sound && <audio className="large" controls src={sound} aria-label={label ? `Sound of ${label}` : "Sound"} />}
      {values.length > 0 && <Values values={values} />}
      <h3>What the network gets</h3>
      {network.map((field) => (
        <FieldOfNetwork key={field.name} field={field} />
      ))}
    </>
  );
}

const Values = ({ values }: Pick<SampleShown, "values">): ReactElement => (
  <dl className="facts">
    {values.map(([name, value, use]) => (
      <Fragment key={name}>
        <dt className={use === "target" ? "b" : ""}>{name}</dt>
        <dd className={use === "out" ? "q" : ""}>{value ?? <span className="gap">missing</span>}</dd>
      </Fragment>
    ))}
  </dl>
);
