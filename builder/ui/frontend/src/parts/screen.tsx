/* How a screen of ours comes into a page of Streamlit. A screen's index.tsx exports `screen(Component, its style sheets)`; Streamlit calls
   it with the page's data again and again, and the same tree of React stays. */
import { Component, type ComponentType, type ReactNode, StrictMode, useSyncExternalStore } from "react";
import { createRoot, type Root } from "react-dom/client";
import term from "./term.css?inline";
import { isDark } from "./theme";
import tokens from "./tokens.css?inline";

/** What Streamlit calls with. */
export interface Call<Data> {
  data: Data;
  parentElement: HTMLElement | ShadowRoot;
  setTriggerValue: (name: string, value: unknown) => void;
}

export interface ScreenProps<Data> {
  data: Data;
  /** Says something to the Python function behind the screen; the page runs again. */
  tell: (name: string, value: unknown) => void;
  /** The element around all of it, which knows the theme's colours. */
  host: HTMLElement;
}

const TORN_DOWN_AFTER = 100; // ms: a call whose import was still pending may be cleaned up although the element lives on

class Mounted<Data> {
  private readonly listeners = new Set<() => void>();
  private readonly root: Root;
  readonly host = document.createElement("div");

  constructor(
    Screen: ComponentType<ScreenProps<Data>>,
    css: string,
    private call: Call<Data>,
  ) {
    const style = document.createElement("style");
    style.textContent = `${tokens}\n${term}\n${css}`;
    this.host.className = "ll";
    call.parentElement.append(style, this.host);
    this.root = createRoot(this.host);
    this.repaint();
    const Current = (): ReactNode => {
      const { data } = useSyncExternalStore(this.subscribe, () => this.call);
      return <Screen data={data} tell={this.tell} host={this.host} />;
    };
    this.root.render(
      <StrictMode>
        <Safe>
          <Current />
        </Safe>
      </StrictMode>,
    );
  }

  update(call: Call<Data>): void {
    this.call = call;
    this.repaint();
    for (const listener of this.listeners) listener();
  }

  unmount(): void {
    this.root.unmount();
  }

  private repaint(): void {
    this.host.dataset.theme = isDark(this.host) ? "dark" : "light";
  }

  private readonly tell = (name: string, value: unknown): void => this.call.setTriggerValue(name, value);

  private readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export function screen<Data>(Screen: ComponentType<ScreenProps<Data>>, css: string): (call: Call<Data>) => () => void {
  const places = new WeakMap<Node, Mounted<Data>>();
  return (call) => {
    const { parentElement } = call;
    const known = places.get(parentElement);
    if (known) known.update(call);
    const here = known ?? new Mounted(Screen, css, call);
    places.set(parentElement, here);
    return () => {
      setTimeout(() => {
        if (here.host.isConnected) return;
        here.unmount();
        places.delete(parentElement);
      }, TORN_DOWN_AFTER);
    };
  };
}

/** A mistake of ours in drawing must not leave an empty page: say what is safe, and offer to draw anew. */
class Safe extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state: { broken: Error | null } = { broken: null };

  static getDerivedStateFromError(broken: Error): { broken: Error } {
    return { broken };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h2>This screen met a mistake of ours</h2>
        <p className="m">Your project, its data and its runs are kept; only the picture of them could not be drawn.</p>
        <p className="s q">{broken.message}</p>
        <button type="button" className="btn p" onClick={() => this.setState({ broken: null })}>
          Draw it again
        </button>
      </div>
    );
  }
}
