/* What a question was answered, once it is. */
import type { ReactElement, ReactNode } from "react";
import { Refused } from "../parts/ask";
import { Icon } from "../parts/icons";
import type { Asked } from "./shown";

interface Properties<Answer> {
  asked: Asked<Answer>;
  /** Until there is an answer. */
  meanwhile?: ReactNode;
  children: (answer: Answer) => ReactNode;
}

export function Answered<Answer>({ asked, meanwhile, children }: Properties<Answer>): ReactNode {
  const { answer, error } = asked;
  if (error) return <Trouble error={error} />;
  if (answer !== undefined) return children(answer);
  return meanwhile === undefined ? <div className="s q pad">Looking</div> : meanwhile;
}

const OURS = "This could not be drawn. Your data and project are untouched; another tab still works.";

export const Trouble = ({ error }: { error: Error }): ReactElement => (
  <div className="note bad pad" role="alert">
    <Icon name="circle-alert" />
    <span>{error instanceof Refused ? error.message : OURS}</span>
  </div>
);
