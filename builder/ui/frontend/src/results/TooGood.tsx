/* A score that is too good to be true, with the columns that make it. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { Words } from "../parts/Words";
import type { Evaluation } from "../records";

export const TooGood = ({ doubt: { title, text } }: { doubt: NonNullable<Evaluation["doubt"]> }): ReactElement => (
  <section className="wide banner warn" role="note">
    <Icon name="triangle-alert" />
    <p>
      <b>{title}</b>
      <br />
      <Words text={text} />
    </p>
  </section>
);
