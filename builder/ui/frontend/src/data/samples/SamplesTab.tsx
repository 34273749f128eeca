/* Samples: pictures in a grid by class, series as lines, texts. */
import { type ReactElement, type ReactNode, useState } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import type { SampleCard, SampleGrid } from "../../records";
import { Answered } from "../Answered";
import { LineChart } from "../drawn/LineChart";
import { useQuestion, useShown } from "../shown";
import { share } from "../words";
import { PaintKey } from "./PaintKey";
import { closedWords } from "./words";

const LOOKS: Record<string, string> = { image: "pictures", series: "curves", sound: "curves", text: "texts" };

export function SamplesTab(): ReactElement {
  const shown = useShown();
  const [page, setPage] = useState(0);
  const asked = useQuestion<SampleGrid>("grid", { page });
  return (
    <Answered asked={asked}>
      {({ kind, groups, paints }) => {
        const total = groups.reduce((sum, { count }) => sum + count, 0);
        return (
          <div className="scroll">
            <div className="row lead">
              <span className="s q">
                {closedWords(shown, `${thousands(total)} of ${thousands(shown.view.rows)} are looked at`)}
              </span>
              <PaintKey paints={paints} />
              <span className="grow" />
              <button className="btn sm" type="button" onClick={() => setPage(page + 1)}>
                <Icon name="again" size={14} />
                Others
              </button>
            </div>
            {groups.map((group) => (
              <Group
                key={group.class}
                group={group}
                look={LOOKS[kind] ?? "texts"}
                total={total}
                isPainted={Boolean(paints?.length)}
              />
            ))}
          </div>
        );
      }}
    </Answered>
  );
}

interface GroupProperties {
  group: SampleGrid["groups"][number];
  look: string;
  total: number;
  isPainted: boolean;
}

function Group({ group, look, total, isPainted }: GroupProperties): ReactElement {
  return (
    <section className={`group ${look}`}>
      {group.class !== "" && (
        <div className="who" title={group.class}>
          <b>{group.class}</b>
          <div className="s q">{`${thousands(group.count)} · ${share(group.count, total)}`}</div>
        </div>
      )}
      <div className="cells">
        {group.samples.map((sample) => (
          <Cell key={sample.row} sample={sample} isPainted={isPainted} />
        ))}
      </div>
    </section>
  );
}

function Cell({ sample, isPainted }: { sample: SampleCard; isPainted: boolean }): ReactElement {
  const { openSample } = useShown();
  const { row, label, picture, series } = sample;
  const name = `Row ${row + 1}${label ? `, ${label}` : ""}`;
  const look = picture ? "cell" : series ? "cell line" : "cell words";
  return (
    <button className={look} type="button" title={name} aria-label={name} onClick={() => openSample(row)}>
      <Inside sample={sample} isPainted={isPainted} />
    </button>
  );
}

function Inside({ sample, isPainted }: { sample: SampleCard; isPainted: boolean }): ReactNode {
  const { label, picture, series, text } = sample;
  if (picture) {
    return (
      <>
        <img src={picture} alt="" loading="lazy" />
        {label && !isPainted && <span className="s q under">{ending(label)}</span>}
      </>
    );
  }
  if (series) {
    return (
      <>
        <LineChart lines={series} width={132} height={48} stroke={1.25} />
        {label && <span className="s q">{label}</span>}
      </>
    );
  }
  return (
    <>
      {text || <i className="q">empty</i>}
      {label && <span className="q"> → {label}</span>}
    </>
  );
}

const ending = (label: string): string => (label.length > 11 ? `…${label.slice(-9)}` : label);
