/* The data as they are: what they hold in tabs, what could fool us beside them, where to go next below. */
import { type ReactElement, useEffect, useMemo } from "react";
import { usePanel } from "../parts/Panels";
import { showTogether } from "../parts/together";
import { useStable, useStableFunctions } from "../parts/useStable";
import type { RunsBegun, SampleShown } from "../records";
import { Questions } from "./Questions";
import { useSay } from "./Said";
import { SampleSheet } from "./samples/SampleSheet";
import type { Server } from "./server";
import { type Comparing, type Shown, ShownData } from "./shown";
import { Side } from "./side/Side";
import { StartFrom } from "./start/StartFrom";
import { Tab } from "./Tab";
import { Top } from "./Top";
import { tabsOf } from "./tabs";
import type { ProjectData, Ready } from "./useProjectData";

interface Properties {
  server: Server;
  ready: Ready;
  projectData: ProjectData;
  go: (to: string) => void;
}

export function ReadyScreen({ server, ready, projectData, go }: Properties): ReactElement {
  const { tab, busy, doing } = projectData;
  const { view, turn } = ready;
  const tabs = tabsOf(view.samples);
  const chosen = tab !== null && tabs.includes(tab) ? tab : tabs[0]!;
  const panel = usePanel();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel speaks of the data of its turn, and goes with them
  useEffect(() => panel.close, [turn, panel]);
  return (
    <ShownData value={useShownData({ server, ready, projectData, go })}>
      <Top
        tabs={tabs}
        chosen={chosen}
        busy={busy}
        onTab={doing.openTab}
        onChoose={() => doing.choose({})}
        onDials={() => doing.choose({ select: { name: view.data.set, options: view.data.options } })}
      />
      <Questions />
      <div className="middle">
        <Tab key={`${chosen} ${turn}`} name={chosen} />
        <Side key={turn} />
      </div>
      <StartFrom turn={turn} />
    </ShownData>
  );
}

function useShownData({ server, ready: { view, saved }, projectData, go }: Properties): Shown {
  const { test, doing } = projectData;
  const say = useSay();
  const panel = usePanel();
  const ask = (name: string, more: object = {}, signal?: AbortSignal): Promise<unknown> =>
    server.ask(name, { data: view.data, test, ...more }, signal && { signal });
  const question = useStable(ask) as Shown["question"];
  const acts = useStableFunctions({
    change: async ({ data: changed, label }: Parameters<Shown["change"]>[0], done?: string): Promise<void> => {
      const refusal = await doing.change(changed, label);
      if (refusal !== null) {
        doing.drawAnew(); // controls go back to what holds
        say(refusal, "bad");
      } else if (done) say(done);
    },
    keep: async (...args: Parameters<Shown["keep"]>): Promise<void> => {
      const refusal = await doing.keep(...args);
      if (refusal !== null) say(refusal, "bad");
    },
    compare: async ({ data: changed, compares: label }: Comparing): Promise<void> => {
      try {
        say(`Two runs begin, one ${label}`);
        const { runs } = await server.ofProject<RunsBegun>("compare", { data: changed, label });
        showTogether(runs);
        go("runs");
      } catch (error) {
        say((error as Error).message, "bad");
      }
    },
    openSample: async (row: number): Promise<void> => {
      try {
        const sample = await question<SampleShown>("sample", { row });
        panel.open({
          title: `Row ${(row + 1).toLocaleString("en-US")}${sample.label ? `: ${sample.label}` : ""}`,
          button: null,
          className: "sample",
          children: <SampleSheet sample={sample} />,
        });
      } catch (error) {
        say((error as Error).message, "bad");
      }
    },
  });
  return useMemo(
    () => ({
      server,
      view,
      saved,
      test,
      question,
      go,
      ...acts,
      openTab: doing.openTab,
      showTest: doing.showTest,
    }),
    [server, view, saved, test, question, go, acts, doing],
  );
}
