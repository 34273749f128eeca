/* What is done with the whole project or its picture. */
import type { ReactElement, RefObject } from "react";
import { Menu, type MenuItem } from "../../parts/Menu";
import { save } from "../../parts/save";
import { turn } from "../editing/arranging";
import type { Editor } from "../editing/editor";
import { coloursOf, picture } from "./picture";
import { asPng } from "./png";

const SVG = "image/svg+xml";

interface ProjectMenuProps {
  editor: Editor;
  page: RefObject<HTMLDivElement | null>;
}

export const ProjectMenu = ({ editor, page }: ProjectMenuProps): ReactElement => (
  <Menu label="Project and picture" testid="menu" at={{ right: 0, top: 32 }} items={itemsFor(editor, page)} />
);

function itemsFor(editor: Editor, page: ProjectMenuProps["page"]): (MenuItem | null)[] {
  const { document } = editor.store;
  const name = document.name || "network";
  const svg = (): string => picture(editor, coloursOf(page.current!));
  return [
    { icon: "layout-panel-left", text: "New from a template", act: () => editor.go({ to: "gallery" }) },
    {
      icon: "save",
      text: "Save as a file",
      act: () => save(JSON.stringify(document, null, 1), "application/json", `${name}.json`),
    },
    null,
    { icon: "image", text: "Picture as SVG", testid: "svg", act: () => save(svg(), SVG, `${name}.svg`) },
    { icon: "image", text: "Picture as PNG", testid: "png", act: () => void savePng(editor, svg(), name) },
    null,
    {
      icon: "arrow-right-left",
      text: editor.drawing.across ? "Top to bottom" : "Left to right",
      act: () => {
        turn(editor);
        requestAnimationFrame(() => editor.view.home());
      },
    },
    {
      icon: "grid-3x3",
      text: editor.snap ? "Move freely" : "Snap to the grid",
      act: () => editor.set({ snap: !editor.snap }),
    },
    {
      icon: "text",
      text: editor.words === "plain" ? "Use torch's words" : "Use plain words",
      act: () => editor.setWords(editor.words === "plain" ? "torch" : "plain"),
    },
    { icon: "keyboard", text: "Keys", act: () => editor.set({ dialog: { what: "shortcuts" } }) },
  ];
}

async function savePng(editor: Editor, svg: string, name: string): Promise<void> {
  try {
    save(await asPng(svg), "image/png", `${name}.png`);
  } catch {
    editor.store.say("This browser could not make the picture; the SVG holds the same drawing.", true);
  }
}
