// A practice for a component test: a real host in Vitest's process, spoken to through the contract, and time that passes there and in the page
// together. Ended after each test by setup.ts.
import { commands } from "vitest/browser";
import type { CallName, FileContent, Push, Request, Response } from "../../../shared/contract/contract.ts";
import { ok } from "../../../shared/result.ts";
import { createBridgeHost } from "../../../renderer/host/bridge-host.ts";
import type { Host } from "../../../renderer/host/host.ts";
import type { PageClock } from "../../../renderer/state/session-store.ts";
import { holdTime, letTimeGo, passPageTime } from "./page-time.ts";
import type { Seed, Answered } from "./practices.ts";

export type Saved = { readonly name: string; readonly content: FileContent };
export type Called = { readonly name: string; readonly request: unknown };

export type Practice = {
  readonly host: Host;
  readonly clock: PageClock;
  /** The data folder. */
  readonly folder: string;
  /** Files that the page saved, and everything it asked of the host, oldest first. */
  readonly saved: readonly Saved[];
  readonly calls: readonly Called[];
  /** Asks the host past the page; a refusal is a broken test. */
  readonly done: <N extends CallName>(name: N, request: Request<N>) => Promise<Response<N>>;
  /** As if it came from the host. */
  readonly push: (push: Push) => void;
};

type Open = { readonly id: string; readonly receive: (answered: Answered) => void; owedMs: number };
let open: Open[] = [];

/** A host takes the time of a press from a page that is this much behind, and it is far less than what it would take for a sleep. */
const stepMs = 1_000;

/** The page's time stands still from now on. */
export async function openPractice(seed: Seed = {}): Promise<Practice> {
  const { id, folder, mono, wall } = await commands.openPractice(seed);
  if (open.length === 0) holdTime(wall);
  const beganAt = performance.now();
  const saved: Saved[] = [];
  const calls: Called[] = [];
  let listener: (push: unknown) => void = () => {};
  const receive = ({ pushes }: Answered): void => pushes.forEach((push) => listener(push));
  const practice: Open = { id, receive, owedMs: 0 };
  open.push(practice);
  const host = createBridgeHost({
    async call(name, request) {
      calls.push({ name, request });
      const passedMs = practice.owedMs;
      practice.owedMs = 0;
      const answered = await commands.callPractice({ id, name, request, passedMs });
      receive(answered);
      return answered.answer;
    },
    onPush(heard) {
      listener = heard;
      return () => {};
    },
  });
  return {
    async done(name, request) {
      const answer = await host.call(name, request);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    host: {
      ...host,
      kind: "browser",
      savePdf: null,
      files: "handed",
      async saveExport(asked) {
        const answer = await host.call("export.compose", asked);
        if (!answer.ok) return answer;
        const { text, ...rest } = answer.value;
        saved.push({ name: rest.name, content: { text } });
        return ok({ ...rest, saved: true });
      },
      async saveFile(name, content) {
        saved.push({ name, content });
        return ok({ saved: true });
      },
    },
    clock: { toHostMono: (pageMs) => pageMs - beganAt + mono, nowMs: () => performance.now() },
    folder,
    saved,
    calls,
    push: (push) => listener(push),
  };
}

/** Lets time pass in the page and in every open practice; a practice learns of less than a second with what it is asked next. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= stepMs) {
    const step = Math.min(left, stepMs);
    for (const practice of open) {
      practice.owedMs += step;
      if (practice.owedMs < stepMs) continue;
      const passedMs = practice.owedMs;
      practice.owedMs = 0;
      practice.receive(await commands.passPractice(practice.id, passedMs));
    }
    await passPageTime(step);
  }
}

export async function closePractices(): Promise<void> {
  const ids = open.map(({ id }) => id);
  open = [];
  letTimeGo();
  if (ids.length > 0) await commands.closePractices(ids);
}
