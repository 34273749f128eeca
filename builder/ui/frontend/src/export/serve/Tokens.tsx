/* Who may ask an endpoint, how often, and until when. */
import type { FormEvent, ReactElement } from "react";
import { moment } from "../../parts/moments";
import { count } from "../../parts/numbers";
import type { EndpointMade, TokenSent } from "../../records";
import type { Do } from "./EndpointCard";

interface Properties {
  tokens: readonly TokenSent[];
  onDo: Do;
  onSecret: (secret: string) => void;
}

export const Tokens = ({ tokens, onDo, onSecret }: Properties): ReactElement => (
  <div>
    <table>
      <tbody>
        {tokens.map((token) => (
          <Line key={token.id} token={token} onDo={onDo} />
        ))}
      </tbody>
    </table>
    <NewToken onDo={onDo} onSecret={onSecret} />
  </div>
);

const Line = ({ token, onDo }: { token: TokenSent; onDo: Do }): ReactElement => (
  <tr>
    <td>{token.name}</td>
    <td>made {moment(token.created)}</td>
    <td>{token.expires ? `ends ${moment(token.expires)}` : "never ends"}</td>
    <td>{token.per_minute ? `${count(token.per_minute)} a minute` : "any rate"}</td>
    <td>
      <button
        type="button"
        className="btn sm t"
        onClick={() => onDo({ do: "withdraw", token: token.id }, "Withdrawing")}
      >
        Withdraw
      </button>
    </td>
  </tr>
);

type Choices = readonly (readonly [number, string])[];

const DAYS: Choices = [
  [0, "never ends"],
  [1, "ends in 1 day"],
  [30, "ends in 30 days"],
  [365, "ends in a year"],
];

const RATES: Choices = [
  [0, "any rate"],
  [60, "60 a minute"],
  [600, "600 a minute"],
  [6000, "6,000 a minute"],
];

function NewToken({ onDo, onSecret }: Pick<Properties, "onDo" | "onSecret">): ReactElement {
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const deed = {
      do: "token",
      name: String(typed.get("name")),
      days: Number(typed.get("days")),
      per_minute: Number(typed.get("rate")),
    } as const;
    const made = await onDo<EndpointMade>(deed, "Making a token");
    if (!made) return;
    onSecret(made.secret);
    form.reset();
  };
  return (
    <form className="row below new-token" onSubmit={add}>
      <input className="inp" name="name" placeholder="Who is it for?" aria-label="Name of the token" maxLength={60} />
      <Select name="days" label="Ends after" choices={DAYS} />
      <Select name="rate" label="Rate" choices={RATES} />
      <button type="submit" className="btn sm">
        New token
      </button>
    </form>
  );
}

const Select = ({ name, label, choices }: { name: string; label: string; choices: Choices }): ReactElement => (
  <select className="inp" name={name} aria-label={label}>
    {choices.map(([value, text]) => (
      <option key={value} value={value}>
        {text}
      </option>
    ))}
  </select>
);
