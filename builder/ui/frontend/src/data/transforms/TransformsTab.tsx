/* Transforms, fitted on the training part, with before and after; augmentations below them. */
import { type ReactElement, useEffect, useState } from "react";
import { Icon } from "../../parts/icons";
import { thousands } from "../../parts/numbers";
import type { TransformEntry } from "../../records";
import { Answered, Trouble } from "../Answered";
import type { Step, Transforms } from "../answers";
import { useQuestion, useShown } from "../shown";
import { Augmentations } from "./Augmentations";
import { Pairs } from "./Pairs";
import { blocksOf, movedUp } from "./steps";
import { TransformBlock } from "./TransformBlock";
import { useAddMenu } from "./useAddMenu";

export function TransformsTab(): ReactElement {
  const asked = useQuestion<Transforms>("transforms");
  const { entries, error } = useEntries();
  if (error) return <Trouble error={error} />;
  return (
    <Answered asked={entries ? asked : {}}>
      {(transforms) => <Chosen transforms={transforms} entries={entries!} />}
    </Answered>
  );
}

/** The transforms that there are. */
function useEntries(): { entries?: TransformEntry[]; error?: Error } {
  const { server } = useShown();
  const [known, setKnown] = useState<{ entries?: TransformEntry[]; error?: Error }>({});
  useEffect(() => {
    server.catalogue().then(
      ({ transforms }) => setKnown({ entries: transforms }),
      (error: Error) => setKnown({ error }),
    );
  }, [server]);
  return known;
}

interface Properties {
  transforms: Transforms;
  entries: TransformEntry[];
}

function Chosen({ transforms, entries }: Properties): ReactElement {
  const { view, change } = useShown();
  const { chosen, rows, automatic, augmentations } = transforms;
  const { blocks, added } = blocksOf(chosen, transforms.steps, entries);
  const save = (steps: Step[] | null, label: string): void =>
    change({ data: { ...view.data, transforms: steps }, label });
  const openMenu = useAddMenu(entries, chosen, save);
  return (
    <div className="scroll transforms-tab">
      <div className="row lead">
        <span className="s q">
          {`Fitted on the ${thousands(rows)} training ${rows === 1 ? "row" : "rows"} only, applied to all. `}
          {automatic && "These are what the columns need; change them as you like."}
        </span>
        <span className="grow" />
        {!automatic && (
          <button className="btn t sm" type="button" onClick={() => save(null, "Transforms as proposed")}>
            As proposed
          </button>
        )}
        <button className="btn sm" type="button" onClick={(event) => openMenu(event.currentTarget)}>
          <Icon name="plus" size={14} />
          Add a transform
        </button>
      </div>
      {blocks.map((block, place) => {
        const title = block.entry?.title ?? block.step.type;
        const others = chosen.filter((_, k) => k !== place);
        const withOptions = (options: Record<string, unknown>): Step[] =>
          chosen.map((step, k) => (k === place ? { ...step, options } : step));
        return (
          <TransformBlock
            key={place}
            block={block}
            onRemove={() => save(others, `Take out ${title}`)}
            onUp={place ? () => save(movedUp(chosen, place), "Reorder the transforms") : null}
            onEdit={(options) => save(withOptions(options), `Change ${title}`)}
          />
        );
      })}
      {added.length > 0 && (
        <section className="box step">
          <div className="row">
            <h3>Added by itself</h3>
            <span className="s q">since a network could not take these columns as they are</span>
          </div>
          <Pairs steps={added} />
        </section>
      )}
      {!blocks.length && !added.length && (
        <p className="m pad">Nothing is changed on the way to the network: these data can be taken as they are.</p>
      )}
      {augmentations.length > 0 && <Augmentations entries={augmentations} />}
    </div>
  );
}
