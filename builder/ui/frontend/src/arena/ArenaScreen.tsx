/* The Arena of one project: who is ahead and how sure. */
import type { ReactElement } from "react";
import { Menus } from "../parts/Menus";
import type { ScreenProps } from "../parts/screen";
import { Toasts } from "../parts/Toast";
import type { ArenaData } from "./answers";
import { Gone, Looking, NoRace } from "./Empty";
import { useArena } from "./following/useArena";
import { OpenRace } from "./OpenRace";
import { useView } from "./useView";

export function ArenaScreen({ data, tell, host }: ScreenProps<ArenaData>): ReactElement {
  return (
    <div className="arena">
      <Toasts>
        <Menus>
          <Pieces data={data} theme={host.dataset.theme} say={(what) => tell("said", what)} />
        </Menus>
      </Toasts>
    </div>
  );
}

interface Properties {
  data: ArenaData;
  theme: string | undefined;
  say: (what: string) => void;
}

function Pieces({ data, theme, say }: Properties): ReactElement {
  const { race, gone, doing, isStarting, isClosed } = useArena(data, say);
  const [view, change] = useView();
  if (gone) return <Gone sentence={gone} onOpen={doing.openNewest} />;
  if (race) return <OpenRace key={race.id} {...{ data, race, theme, view, change, doing, isStarting }} />;
  if (isClosed) return <NoRace name={data.name} isStarting={isStarting} onBegin={doing.begin} />;
  return <Looking />;
}
