/* What the file leaves open: both readings side by side, the likelier chosen until a person settles it. */
import type { ReactElement } from "react";
import { Icon } from "../parts/icons";
import { Words } from "../parts/Words";
import type { Question } from "./answers";
import { useShown } from "./shown";

export function Questions(): ReactElement | null {
  const { questions } = useShown().view;
  if (!questions.length) return null;
  return (
    <section className="questions" aria-label="What can be read in two ways">
      {questions.map((question) => (
        <QuestionLine key={question.title} question={question} />
      ))}
    </section>
  );
}

function QuestionLine({ question }: { question: Question }): ReactElement {
  const { change } = useShown();
  const { name, title, what, answers, chosen, settled } = question;
  return (
    <fieldset className="question" data-question={name}>
      <legend className="row">
        <span className={settled ? "ok" : "warned"}>
          <Icon name={settled ? "check" : "triangle-alert"} />
        </span>
        <span>
          <b>{title}</b>
          {!settled && (
            <span className="m">
              {" "}
              <Words text={what} /> Choose one; until then the first is taken.
            </span>
          )}
        </span>
      </legend>
      <div className="row wrap">
        {answers.map(({ label, examples, data }, place) => (
          <button
            key={label}
            className={place === chosen ? "answer on" : "answer"}
            type="button"
            aria-pressed={place === chosen}
            onClick={() => change({ data, label })}
          >
            <span>{label}</span>
            {examples.map((example) => (
              <span key={example} className="s m clip" title={example}>
                {example}
              </span>
            ))}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
