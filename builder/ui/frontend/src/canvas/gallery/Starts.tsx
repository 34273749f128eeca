/* The three ways to begin: something that trains at once, a person's own data, an empty canvas. */
import type { CSSProperties, ReactElement, ReactNode } from "react";
import { Icon, type IconName } from "../../parts/icons";
import type { Go, Take } from "./useTaking";

interface StartsProps {
  hasOwnData: boolean;
  layers: number | null;
  isBusy: boolean;
  take: Take;
  go: Go;
}

const TWO_COLUMNS: CSSProperties = { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" };

export const Starts = ({ hasOwnData, layers, isBusy, take, go }: StartsProps): ReactElement => (
  <div className="starts" style={hasOwnData ? undefined : TWO_COLUMNS}>
    <Start
      isFirst
      icon="play"
      title="Handwritten digits"
      text="A small network on 1,797 pictures is ready. Its first curve appears in a second."
    >
      <button
        type="button"
        className="btn p"
        disabled={isBusy}
        data-testid="start-digits"
        onClick={() => take("digits-cnn", { train: true })}
      >
        Train it now
      </button>
    </Start>
    {hasOwnData && (
      <Start
        icon="upload"
        title="Your own data"
        text="A table, a zip of pictures, texts or series. Columns are typed and a fitting network proposed."
      >
        <button type="button" className="btn" onClick={() => go({ to: "data" })}>
          Choose a file
        </button>
      </Start>
    )}
    <Start
      icon="plus"
      title="An empty canvas"
      text={`${layers ?? "Many"} layers; each shows its shape and cost as you connect it.`}
    >
      <button type="button" className="btn" data-testid="start-empty" onClick={() => go({ empty: true })}>
        Start drawing
      </button>
    </Start>
  </div>
);

interface StartProps {
  isFirst?: boolean;
  icon: IconName;
  title: string;
  text: string;
  children: ReactNode;
}

const Start = ({ isFirst = false, icon, title, text, children }: StartProps): ReactElement => (
  <div className={isFirst ? "start first" : "start"}>
    <span className="fam struct" style={{ width: 40, height: 40, borderRadius: 8 }}>
      <Icon name={icon} size={20} />
    </span>
    <div className="grow">
      <h2>{title}</h2>
      <p className="m" style={{ margin: "2px 0 14px", minHeight: 40 }}>
        {text}
      </p>
      {children}
    </div>
  </div>
);
