/* What the browser tests and benchmarks hold the editor by. Nothing else uses it. */
import type { ReactFlowInstance } from "@xyflow/react";
import type { Field } from "../answers";
import type { Json } from "../document/document";
import { add } from "../editing/adding";
import type { Editor } from "../editing/editor";
import type { Where } from "../editing/joint";
import { setParam } from "../editing/settings";

export function handleForTests(editor: Editor, flow: ReactFlowInstance): { editor: Editor; flow: ReactFlowInstance } {
  const commands = {
    add: (type: string, where?: Where) => add(editor, type, where),
    setParam: (ids: string[], field: Field, value: Json | undefined, merge?: boolean) =>
      setParam(editor, ids, field, value, merge),
    home: (slow?: boolean) => editor.view.home(slow),
  };
  return { editor: Object.assign(editor, commands), flow };
}
