/* Text to take along: with a button that copies it, or selects it where the browser does not let us copy. */
import { type ReactElement, useRef, useState } from "react";

const SHOWN_FOR = 1600; // ms

export function Copy({ text }: { text: string }): ReactElement {
  const [word, setWord] = useState("Copy");
  const button = useRef<HTMLButtonElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setWord("Copied");
    } catch {
      const beside = button.current?.parentElement?.parentElement?.querySelector("pre, code");
      if (beside) getSelection()?.selectAllChildren(beside);
      setWord("Press Ctrl+C");
    }
    setTimeout(() => setWord("Copy"), SHOWN_FOR);
  };
  return (
    <button ref={button} type="button" className="btn sm" onClick={copy}>
      {word}
    </button>
  );
}

export const CodeBlock = ({ title, text }: { title: string; text: string }): ReactElement => (
  <div className="codeblock">
    <div className="row">
      <h3>{title}</h3>
      <span className="grow" />
      <Copy text={text} />
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its box is scrolled by the keyboard, too */}
    <pre tabIndex={0} role="region" aria-label={title}>
      {text}
    </pre>
  </div>
);
