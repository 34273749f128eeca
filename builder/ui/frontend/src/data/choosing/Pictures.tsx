/* A data set as a picture: on its card, and larger beside the cards. */
import type { ReactElement } from "react";
import type { SampleCard, SampleGrid, Thumbnail, UsedColumn } from "../../records";
import { DrawnValues } from "../drawn/Bars";
import { LineChart } from "../drawn/LineChart";
import { PointChart } from "../drawn/PointChart";
import { thinned } from "../drawn/point-places";

const LINES = ["series", "sound"];
const NO_GRID: SampleGrid = { kind: "", groups: [] };

/** A few samples of every class. */
const samplesOf = ({ groups }: SampleGrid, each: number): (SampleCard & { class: string })[] =>
  groups.flatMap((group) => group.samples.slice(0, each).map((sample) => ({ ...sample, class: group.class })));

export function TinyPicture({ thumbnail: { map, kind, grid = NO_GRID } }: { thumbnail: Thumbnail }): ReactElement {
  if (map) return <PointChart map={thinned(map, 220)} width={92} height={64} radius={1.6} />;
  if (kind === "image") {
    return (
      <span className="mini">
        {samplesOf(grid, grid.groups.length > 2 ? 2 : 6)
          .slice(0, 6)
          .map(({ row, picture }) => (
            <img key={row} src={picture} alt="" />
          ))}
      </span>
    );
  }
  const samples = samplesOf(grid, 3);
  if (!LINES.includes(kind)) return <span className="s q clip3">{samples[0]?.text ?? ""}</span>;
  const lines = samples.slice(0, 3).flatMap(({ series }) => series?.slice(0, 1) ?? []);
  return <LineChart lines={lines} width={92} height={64} stroke={1.25} />;
}

export function LargePicture({ thumbnail }: { thumbnail: Thumbnail }): ReactElement {
  const { map, kind, grid = NO_GRID, columns = [] } = thumbnail;
  if (map && kind === "points") return <PointChart map={map} width={376} height={260} radius={2.5} />;
  if (map) {
    return (
      <div>
        <PointChart map={map} width={376} height={180} radius={2} />
        <div className="s q">A map of the rows: near ones are alike</div>
        <div className="minicolumns">
          {columns.slice(0, 8).map((column) => (
            <SmallColumn key={column.name} column={column} />
          ))}
        </div>
      </div>
    );
  }
  const samples = samplesOf(grid, grid.groups.length > 3 ? 6 : 18);
  if (kind === "image") {
    return (
      <div className="wall">
        {samples.slice(0, 60).map((sample) => (
          <img key={sample.row} src={sample.picture} alt={sample.class} title={sample.class} />
        ))}
      </div>
    );
  }
  return LINES.includes(kind) ? <Curves samples={samples} /> : <Quotes samples={samples} />;
}

function SmallColumn({ column: { name, use, values, examples } }: { column: UsedColumn }): ReactElement {
  const isDrawn = values.kind === "histogram" || values.kind === "shares";
  return (
    <div className="row spread">
      <span className={use === "target" ? "s clip b" : "s clip"}>{name}</span>
      {isDrawn ? <DrawnValues values={values} size={[110, 18]} /> : <span className="s q">{examples}</span>}
    </div>
  );
}

type Samples = { samples: ReturnType<typeof samplesOf> };

const Curves = ({ samples }: Samples): ReactElement => (
  <div className="curves">
    {samples.slice(0, 10).map((sample) => (
      <div key={sample.row} className="row">
        <span className="s q clip tag">{sample.class || sample.label || ""}</span>
        <LineChart lines={sample.series ?? []} width={300} height={34} stroke={1.25} />
      </div>
    ))}
  </div>
);

const Quotes = ({ samples }: Samples): ReactElement => (
  <div className="quotes">
    {samples.slice(0, 6).map((sample) => (
      <blockquote key={sample.row} className="s">
        {sample.class && <b>{`${sample.class}: `}</b>}
        {sample.text}
      </blockquote>
    ))}
  </div>
);
