/* What one input of the network gets of a sample, or what is to be said of it. */
import { Fragment, type ReactElement } from "react";
import { Icon } from "../../parts/icons";
import type { NetworkField } from "../../records";
import { shapeText, tickText, tokenText } from "../words";
import { fits, realTokens } from "./words";

export function FieldOfNetwork({ field }: { field: NetworkField }): ReactElement {
  const { name, names, shape, declared, input } = field;
  return (
    <div className="fieldbox">
      <div className="row">
        <b>{name}</b>
        <span className="chip" title={names.join(" × ")}>
          {shapeText(shape)}
        </span>
        <span className="s q">{input ? `input of ${shapeText(declared)}` : "what is to be said"}</span>
        {fits(field) ? (
          <span className="ok" title="The sample has the shape that the network's input has">
            <Icon name="check" size={14} />
          </span>
        ) : (
          <span className="warned">differs</span>
        )}
      </div>
      <Content field={field} />
    </div>
  );
}

function Content({ field }: { field: NetworkField }): ReactElement | null {
  const { name, tokens, numbers, value, range, picture } = field;
  if (tokens) return <Tokens field={field} />;
  if (numbers) {
    return (
      <dl className="facts small">
        {numbers.map(([name, number]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className="n">{tickText(number)}</dd>
          </Fragment>
        ))}
      </dl>
    );
  }
  if (value != null) return <span className="m">{String(value).replace("-", "−")}</span>;
  if (!range) return null;
  return (
    <>
      {picture && <img className="large" src={picture} alt={`All channels of ${name} over time`} />}
      <span className="s q">{`numbers from ${tickText(range[0])} to ${tickText(range[1])}`}</span>
    </>
  );
}

function Tokens({ field }: { field: NetworkField }): ReactElement {
  const { tokens = [], columns } = field;
  const shown = realTokens(field);
  const empty = tokens.length - shown.length;
  return (
    <div className="tokens">
      {shown.map(([code, text], k) => (
        <span
          key={k}
          className={code === 0 && !columns ? "tok q" : "tok"}
          title={`${columns ? `${columns[k]}: ` : ""}number ${code}`}
        >
          {tokenText(code, text) || String(code)}
          <small>{code}</small>
        </span>
      ))}
      {empty > 0 && <span className="s q">{`and ${empty} empty places`}</span>}
    </div>
  );
}
