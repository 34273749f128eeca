/* The templates that use an entry; pressing one opens it. */
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { safeSvg } from "../parts/safeSvg";
import type { UseShown } from "../records";

const SHOWN = 3;

export function UsedIn({
  used,
  onOpen,
}: {
  used: readonly UseShown[];
  onOpen: (name: string) => void;
}): ReactElement | null {
  if (!used.length) return null;
  return (
    <section>
      <h3>Used in</h3>
      <div className="uses">
        {used.slice(0, SHOWN).map((use) => (
          <button
            key={use.name}
            type="button"
            className="use"
            title={`Open ${use.title} as a project`}
            onClick={() => onOpen(use.name)}
          >
            <Network picture={use.picture} />
            <span>{use.name}</span>
          </button>
        ))}
      </div>
      {used.length > SHOWN && (
        <p className="s q">
          and in{" "}
          {used.slice(SHOWN).map(({ name }, k) => (
            <span key={name}>
              {k > 0 && ", "}
              <button type="button" className="link s" onClick={() => onOpen(name)}>
                {name}
              </button>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Network({ picture }: { picture: string }): ReactElement {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const drawn = safeSvg(picture);
    place.current!.replaceChildren(...(drawn ? [drawn] : []));
  }, [picture]);
  return <span ref={place} className="network" aria-hidden="true" />;
}
