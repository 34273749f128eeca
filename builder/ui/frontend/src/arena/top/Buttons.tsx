/* What can be done with the whole race. */
import type { MouseEvent, ReactElement } from "react";
import { Icon } from "../../parts/icons";
import { useMenu } from "../../parts/Menus";
import { useWarning } from "../../parts/Toast";
import { usePlace } from "../place";
import { addItems } from "./add-items";
import { moreItems, reportItems } from "./more-items";
import { useSharing } from "./useSharing";

export function Buttons(): ReactElement {
  const { race, isLive, address } = usePlace();
  if (!race.mine) {
    return (
      <a className="btn" href={`${address}/report.html`}>
        <Icon name="download" />
        Report
      </a>
    );
  }
  if (!isLive && race.contestants.length === 0) return <OnceMore />;
  return (
    <div className="row">
      <Add />
      {isLive ? <StopAll /> : <Report />}
      <More />
    </div>
  );
}

function OnceMore(): ReactElement {
  const { doing } = usePlace();
  return (
    <div className="row">
      <button type="button" className="btn p" onClick={() => doing.go("data")}>
        Open Data
      </button>
      <button type="button" className="btn" onClick={doing.close}>
        <Icon name="flag" />
        Race again
      </button>
    </div>
  );
}

function Add(): ReactElement {
  const { race, doing, isStarting } = usePlace();
  const openMenu = useMenu();
  const warn = useWarning();
  const choose = async ({ currentTarget: button }: MouseEvent<HTMLButtonElement>): Promise<void> => {
    try {
      openMenu(button, addItems(race, await doing.entries(), doing.control), { side: "near", isWide: true });
    } catch (error) {
      warn((error as Error).message);
    }
  };
  return (
    <button type="button" className="btn p" disabled={isStarting} onClick={choose}>
      <Icon name="plus" />
      Add a contestant
    </button>
  );
}

function StopAll(): ReactElement {
  const { doing } = usePlace();
  return (
    <button type="button" className="btn" onClick={() => doing.control({ do: "stop" })}>
      <Icon name="stop" />
      Stop all
    </button>
  );
}

function Report(): ReactElement {
  const { address } = usePlace();
  const openMenu = useMenu();
  return (
    <button
      type="button"
      className="btn"
      onClick={(event) => openMenu(event.currentTarget, reportItems(address), { side: "near" })}
    >
      <Icon name="download" />
      Report
    </button>
  );
}

function More(): ReactElement {
  const { race, doing } = usePlace();
  const openMenu = useMenu();
  const share = useSharing();
  const open = async ({ currentTarget: button }: MouseEvent<HTMLButtonElement>): Promise<void> => {
    const races = await doing.races().catch(() => []); // the rest of the menu works without
    openMenu(button, moreItems(race, races, doing, share), { side: "near" });
  };
  return (
    <button type="button" className="btn t i" title="More" aria-label="More" onClick={open}>
      <Icon name="ellipsis-vertical" />
    </button>
  );
}
