/* A code that is typed, and what the decoder makes of it. */
import { type ReactElement, useMemo, useState } from "react";
import { CommittedInput } from "../../parts/CommittedInput";
import { OptionControl } from "../../parts/OptionControl";
import type { LatentSpace, NoLatentSpace } from "../../records";
import { DecodedFigures } from "../../results/latent/Decoded";
import { useDecoded, type Wishes } from "../../results/latent/useDecoded";
import { wishesFor } from "../../results/latent/words";
import { Note } from "../Note";
import { useAnswerOf } from "../useAnswerOf";
import { codeOf, codeText } from "./code";

/** Nothing where the network has no code. `address` is that of the run. */
export function DecodeCode({ address }: { address: string }): ReactElement | null {
  const space = useAnswerOf<LatentSpace | NoLatentSpace>(`${address}/latent`);
  return space && "codes" in space && space.codes.length ? (
    <Decoding space={space} address={`${address}/latent`} />
  ) : null;
}

function Decoding({ space, address }: { space: LatentSpace; address: string }): ReactElement {
  const [text, setText] = useState(codeText(space.codes[0]!));
  const [wishes, setWishes] = useState<Wishes>(() => wishesFor(space, 0, {}));
  const read = useMemo(() => codeOf(text, space.size), [text, space.size]);
  const answered = useDecoded(
    address,
    useMemo(() => ("code" in read ? [read.code] : null), [read]),
    wishes,
  );
  return (
    <section className="decode-code" aria-label="Decode a code">
      <div className="try-head">
        <h2>Decode a code</h2>
        <span className="s q">{space.size} numbers; at first those of a real sample</span>
      </div>
      <CommittedInput
        className="inp"
        aria-label="Numbers of the code"
        defaultValue={text}
        onCommit={setText}
        spellCheck={false}
      />
      <div className="make-wishes">
        {space.wishes.map((wish) => (
          <OptionControl
            key={wish.name}
            option={wish}
            value={wishes[wish.name]}
            onChange={(value) => setWishes((before) => ({ ...before, [wish.name]: value }))}
          />
        ))}
      </div>
      <div aria-live="polite">
        {"wrong" in read ? <Note tone="warn">{read.wrong}</Note> : <DecodedFigures answered={answered} />}
      </div>
    </section>
  );
}
