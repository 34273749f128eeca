/* One class more and another less: the difference of their mean codes is added to a place, step by step. */
import { type ReactElement, useMemo, useState } from "react";
import { Select } from "../../parts/Select";
import type { LatentSpace } from "../../records";
import { DecodedFigures } from "./Decoded";
import { added, between, type Code } from "./space";
import { useDecoded, type Wishes } from "./useDecoded";
import { useSettled } from "./useSettled";

const STEPS = 5;
const AFTER = 150; // ms without a change

interface Properties {
  space: LatentSpace;
  address: string;
  code: Code;
  wishes: Wishes;
  onGo: (code: Code) => void;
}

export function Arithmetic({ space, address, code, wishes, onGo }: Properties): ReactElement | null {
  const there = space.classes.map((name, value) => ({ value, label: name, count: countOf(space, value) }));
  const choices = there.map(({ value, label, count }) => ({ value, label, ...(!count && { why: "no sample here" }) }));
  const first = there.filter(({ count }) => count);
  const [plus, setPlus] = useState(first[1]?.value ?? 0);
  const [minus, setMinus] = useState(first[0]?.value ?? 0);
  const sum = useMemo(() => added(space, code, plus, minus), [space, code, plus, minus]);
  const way = useDecoded(
    address,
    useSettled(
      useMemo(() => sum && between(code, sum, STEPS), [code, sum]),
      AFTER,
    ),
    wishes,
  );
  if (first.length < 2) return null;
  return (
    <div className="latent-sum">
      <div className="row">
        <h3>Here, with more of</h3>
        <Select label="More of" className="inp pick" choices={choices} value={plus} onChoose={setPlus} />
        <h3>and less of</h3>
        <Select label="Less of" className="inp pick" choices={choices} value={minus} onChoose={setMinus} />
      </div>
      <p className="s q">
        The mean code of {space.classes[plus]} minus that of {space.classes[minus]}, added in {STEPS - 1} steps.
      </p>
      <div className="latent-strip" data-testid="latent-sum">
        <DecodedFigures answered={way} />
      </div>
      <button type="button" className="btn sm" disabled={!sum || plus === minus} onClick={() => sum && onGo(sum)}>
        Go there
      </button>
    </div>
  );
}

const countOf = ({ labels }: LatentSpace, kind: number): number => labels.filter((label) => label === kind).length;
