/* The tab that is open. What a tab cannot draw leaves the others as they are. */
import { Component, type ReactElement, type ReactNode } from "react";
import { Trouble } from "./Answered";
import { ChartsTab } from "./charts/ChartsTab";
import { ColumnsTab } from "./columns/ColumnsTab";
import { RowsTab } from "./samples/RowsTab";
import { SamplesTab } from "./samples/SamplesTab";
import { SplitTab } from "./split/SplitTab";
import { TransformsTab } from "./transforms/TransformsTab";

const TABS: Record<string, () => ReactElement> = {
  Columns: ColumnsTab,
  Rows: RowsTab,
  Charts: () => <ChartsTab />,
  Map: () => <ChartsTab isMapOnly />,
  Split: SplitTab,
  Transforms: TransformsTab,
};

export function Tab({ name }: { name: string }): ReactElement {
  const Content = TABS[name] ?? SamplesTab;
  return (
    <div className="main" role="tabpanel" data-tab={name}>
      <Guard>
        <Content />
      </Guard>
    </div>
  );
}

class Guard extends Component<{ children: ReactNode }, { broken: Error | null }> {
  override state: { broken: Error | null } = { broken: null };

  static getDerivedStateFromError(broken: Error): { broken: Error } {
    return { broken };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.broken ? <Trouble error={this.state.broken} /> : this.props.children;
  }
}
