/* The figures of an answer that costs a moment: waited for, refused with a way to ask again, or drawn. */
import type { ReactElement } from "react";
import type { DisagreementAnswer, ImportanceAnswer } from "../../records";
import { useAnswer } from "../following/useAnswers";
import { usePlace } from "../place";
import { Figures } from "./Figures";

interface Properties {
  address: string;
  waiting: string;
}

export function Answer({ address, waiting }: Properties): ReactElement {
  const { answers } = usePlace();
  const { answer, refusal } = useAnswer<ImportanceAnswer | DisagreementAnswer>(address);
  if (answer) return <Figures records={answer.figures} />;
  if (!refusal) return <p className="q">{waiting}</p>;
  return (
    <>
      <p className="m">{refusal}</p>
      <button type="button" className="btn sm" onClick={() => answers.again(address)}>
        Try again
      </button>
    </>
  );
}
