/* What a layer would do to those behind it, and what is offered instead of one that cannot stand there. */
import type { Entry, Fit, Problem } from "../answers";
import type { Port, Wire } from "../document/document";
import { cannotTake, leaving, type Sent } from "../document/fitting";
import { wiring } from "../document/wiring";
import type { Editor } from "./editor";

/**
 * Why a layer of this kind cannot come after that port, in a sentence; null where it can, or where nobody knows yet
 * what comes out there.
 */
export function cannotFollow(editor: Editor, entry: Entry, from: Port): string | null {
  const sent = sentBy(editor, from);
  const [input] = entry.inputs;
  return sent && input ? cannotTake(entry.title, input, sent, `${editor.plainTitle(from[0])} sends`) : null;
}

export const sentBy = (editor: Editor, [node, port]: Port): Sent | null =>
  editor.verdictOf(node)?.outputs?.[port] ?? null;

interface Misfit {
  why: string;
  /** A layer between the two can bring it into form. */
  mends: boolean;
}

interface Arrival {
  sent: Sent;
  to: Port;
  by: string;
}

/** What a layer of this kind, put into this wire, would send to a layer behind it that cannot take it. */
export function cannotTakeBeyond(editor: Editor, entry: Entry, line: Wire): Misfit | null {
  const sent = sentBy(editor, line.from);
  const first = sent && leaving(entry, sent);
  const isWrongAlready = nodesWithErrors(editor.problems);
  const seen = new Set<string>();
  const arrivals: Arrival[] = first ? [{ sent: first, to: line.to, by: entry.title }] : [];
  for (let next = arrivals.shift(); next; next = arrivals.shift()) {
    const [id, port] = next.to;
    const node = editor.network.nodes[id];
    if (!node || seen.has(id) || isWrongAlready.has(id)) continue;
    seen.add(id);
    const taking = editor.entry(node);
    const input = taking.inputs.find((candidate) => candidate.name === port);
    const title = editor.plainTitle(id);
    const why = input && cannotTake(title, input, next.sent, `${next.by} would send`);
    if (why) return { why, mends: !input.dtype || input.dtype === next.sent.dtype };
    const onward = taking.inputs[0]?.name === port ? leaving(taking, next.sent) : null;
    if (onward)
      for (const wire of wiring(editor.network).outOf.get(id) ?? [])
        arrivals.push({ sent: onward, to: wire.to, by: title });
  }
  return null;
}

const nodesWithErrors = (problems: Problem[]): Set<string | null> =>
  new Set(problems.filter((problem) => problem.severity === "error").map((problem) => problem.node));

/** The layers that can take what leaves this port, best first. */
export async function askFits({ api, scope }: Editor, [node, port]: Port): Promise<Fit[]> {
  const asked = new URLSearchParams({ scope: scope.kind, network: scope.name, node, port });
  const fits = await api.get<Fit[]>(`${api.at}/fits?${asked}`);
  return Array.isArray(fits) ? fits : [];
}

interface Refusal {
  type: string;
  why: string;
  from: Port;
  /** What is offered instead must send something on. */
  needsOutput: boolean;
  /** The wire that it would stand in. */
  line?: Wire;
  addInstead: (type: string) => void;
}

/** Says why it cannot stand there, and offers what fits best. */
export function refuse(editor: Editor, refusal: Refusal): void {
  const { store } = editor;
  store.say(refusal.why, true);
  const { message } = store;
  askFits(editor, refusal.from)
    .then((fits) => {
      const best = bestInstead(editor, refusal, fits);
      if (!best || store.message !== message) return;
      const label = `Add ${editor.entryOfType(best.type).title} instead`;
      store.say(refusal.why, true, { label, act: () => refusal.addInstead(best.type) });
    })
    .catch(() => {}); // without the server the sentence stands alone
}

/** Its twin for other dimensions, one of its family, else what usually comes next. */
function bestInstead(editor: Editor, { type, needsOutput, line }: Refusal, fits: Fit[]): Fit | undefined {
  const withoutDimensions = (name: string): string => name.replace(/[123]d$/, "");
  const { family } = editor.entryOfType(type);
  const fitting = fits.filter((fit) => {
    const entry = editor.entryOfType(fit.type);
    return (!needsOutput || entry.outputs.length > 0) && !(line && cannotTakeBeyond(editor, entry, line));
  });
  return (
    fitting.find((fit) => withoutDimensions(fit.type) === withoutDimensions(type)) ??
    fitting.find((fit) => editor.entryOfType(fit.type).family === family) ??
    fitting[0]
  );
}

/**
 * What was just put into a wire may leave a layer behind it with something that it cannot take: once the server has
 * said so, its remedy is one press away.
 */
export function offerRemedyFor(editor: Editor): void {
  const { store } = editor;
  const { version } = store;
  const key = (problem: Problem): string => `${problem.check} ${problem.node} ${problem.wire}`;
  const old = new Set(editor.problems.map(key));
  const stop = store.subscribe(() => {
    if (store.version <= version && store.judged < version) return;
    stop();
    if (store.version > version) return; // something else was done meanwhile
    const problem = editor.problems.find((fresh) => fresh.severity === "error" && fresh.fix && !old.has(key(fresh)));
    if (!problem) return;
    store.say(problem.text, true, {
      label: `${problem.fix!.label}: ${problem.fix!.does ?? problem.title}`,
      act: () => {
        mend(editor, problem);
        offerRemedyFor(editor);
      },
    });
  });
}

/** Does what a problem proposes. */
export function mend(editor: Editor, problem: Problem, which: "fix" | "other" = "fix"): void {
  const fix = problem[which];
  if (!fix) return;
  editor.edit(`${fix.label}: ${problem.title}`, fix.puts, { node: problem.node });
  editor.set({ card: null });
  editor.announce(`${fix.label} done`);
  editor.view.focus();
}
