/* The Data screen of a project: what we will predict from what, what could fool us, where to go next. It asks the
   data routes and draws the answers; what is chosen goes into the project's plan as one edit. */
import { type ReactElement, type ReactNode, useMemo } from "react";
import { Panels } from "../parts/Panels";
import type { ScreenProps } from "../parts/screen";
import { useStable } from "../parts/useStable";
import type { PageData } from "./answers";
import { Chooser } from "./choosing/Chooser";
import { FirstRows } from "./FirstRows";
import { CannotOpen, Opening } from "./Opening";
import { ReadyScreen } from "./ReadyScreen";
import { Said } from "./Said";
import { serverOf } from "./server";
import { useProjectData } from "./useProjectData";

export const DataScreen = ({ data, tell }: ScreenProps<PageData>): ReactElement => (
  <DataOfProject key={data.project} data={data} onGo={(to) => tell("go", to)} />
);

interface Properties {
  data: PageData;
  onGo: (to: string) => void;
}

function DataOfProject({ data: { api, project, data, name }, onGo }: Properties): ReactElement {
  const server = useMemo(() => serverOf(api, project), [api, project]);
  const go = useStable(onGo);
  const projectData = useProjectData(server, data, go);
  const { opened, choosing, progress, busy, doing } = projectData;
  const shown = opened.at === "ready" ? opened : null;
  const screen = (): ReactNode => {
    if (choosing) {
      return <Chooser server={server} choosing={choosing} view={shown?.view ?? null} project={name} doing={doing} />;
    }
    if (opened.at === "ready") return <ReadyScreen server={server} ready={opened} go={go} projectData={projectData} />;
    if (opened.at === "failed") {
      const { sentence } = opened;
      return (
        <CannotOpen
          sentence={sentence}
          onChoose={() => doing.choose({})}
          onTryAgain={() => doing.open({ ...opened.data })}
        />
      );
    }
    if (opened.at === "nothing") return null;
    const { reading, first } = progress;
    const stop = (): void => server.cancel(opened.data);
    const title = opened.data.options?.name;
    if (first) return <FirstRows title={title ?? "Your file"} first={first} reading={reading} onStop={stop} />;
    return <Opening title={title ?? "Opening the data"} reading={reading} onStop={stop} />;
  };
  return (
    <div className={busy === null ? "data" : "data busy"} data-state={opened.at === "nothing" ? undefined : opened.at}>
      <Said>
        <Panels>{screen()}</Panels>
      </Said>
    </div>
  );
}
