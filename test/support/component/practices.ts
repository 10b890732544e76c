// Real hosts for component tests, in Vitest's own process: each on a folder of its own, with the clock in the test's hand. The page asks through
// component/commands.ts; what a host tells by itself goes back with the next answer.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openHost } from "../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../electron/host/guarded-host.ts";
import type { ClientDetails } from "../../../shared/client/details.ts";
import type { Push } from "../../../shared/contract/contract.ts";
import { err } from "../../../shared/result.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { createDrivenTime, type DrivenTime } from "../rigs/driven-time.ts";
import { sitesInEveryState } from "../samples/large.ts";
import { seedClient, seedFolder } from "../samples/seed.ts";
import { makeFolder } from "../rigs/temporary-folder.ts";
import { sampleEvents } from "../samples/sessions.ts";

/** A session: by its name in samples/sessions.ts, or its events. */
type Story = string | readonly SessionEvent[];
type Stories = Readonly<Record<string, Story>>;

/** What lies in the folder before the host is opened on it; by session id. */
export type Seed = {
  readonly sessions?: Stories;
  readonly client?: {
    readonly details: Partial<ClientDetails> & Pick<ClientDetails, "code">;
    readonly visits: Stories;
  };
  /** In the log of this session somebody changed every 6 into a 9 afterwards. */
  readonly changed?: string;
  /** An open session `recorded` with this many sites in every state. */
  readonly sites?: number;
  /** ISO; the wall clock begins here. */
  readonly now?: string;
};

export type Opened = { readonly id: string; readonly folder: string; readonly mono: number; readonly wall: number };
/** `passedMs`: so much time has passed before. */
export type Asked = {
  readonly id: string;
  readonly name: string;
  readonly request: unknown;
  readonly passedMs: number;
};
/** `answer` is the contract's, not read yet; `pushes` happened before it. */
export type Answered = { readonly answer: unknown; readonly pushes: readonly Push[] };

type Practice = { readonly host: OpenHost; readonly time: DrivenTime; readonly remove: () => void; pushes: Push[] };

/** Later than the usual sessions, on the same day: Tuesday 24 November 2026, noon in Toronto. */
const usualNow = "2026-11-24T12:00:00-05:00";
const practices = new Map<string, Practice>();
let count = 0;

export function openPractice(seed: Seed): Opened {
  const folder = makeFolder();
  const wall = Date.parse(seed.now ?? usualNow);
  if (seed.sessions !== undefined) seedFolder(folder.path, storiesOf(seed.sessions));
  if (seed.client !== undefined)
    seedClient(folder.path, { details: seed.client.details, visits: storiesOf(seed.client.visits) });
  if (seed.sites !== undefined) seedFolder(folder.path, { recorded: sitesInEveryState(seed.sites, wall - 60_000) });
  if (seed.changed !== undefined) change(folder.path, seed.changed);
  const time = createDrivenTime(wall, "America/Toronto");
  time.stop();
  const { clock, timers } = time;
  const saveFile = async () => err({ code: "bad-request", detail: "the browser saves files itself" } as const);
  const opened = openHost({ folder: folder.path, version: "1.2.3", kind: "browser", clock, timers, saveFile });
  if (!opened.ok) throw new Error(opened.error.code);
  const practice: Practice = { host: opened.value, time, remove: folder.remove, pushes: [] };
  opened.value.onPush((push) => practice.pushes.push(push));
  const id = `practice-${(count += 1)}`;
  practices.set(id, practice);
  return { id, folder: folder.path, mono: clock.mono(), wall };
}

export async function callPractice({ id, name, request, passedMs }: Asked): Promise<Answered> {
  const practice = find(id);
  practice.time.pass(passedMs);
  const answer = await practice.host.dispatch(name, request);
  return { answer, pushes: takePushes(practice) };
}

export function passPractice(id: string, ms: number): Answered {
  const practice = find(id);
  practice.time.pass(ms);
  return { answer: null, pushes: takePushes(practice) };
}

export function closePractices(ids: readonly string[]): void {
  for (const id of ids) {
    const practice = find(id);
    practices.delete(id);
    practice.host.close();
    practice.time.end();
    practice.remove();
  }
}

function change(folder: string, stream: string): void {
  const database = new DatabaseSync(join(folder, "steadyhold.sqlite"));
  database.exec("DROP TRIGGER events_are_never_changed");
  database.prepare("UPDATE events SET payload = replace(payload, '6', '9') WHERE stream = ?").run(stream);
  database.close();
}

function find(id: string): Practice {
  const practice = practices.get(id);
  if (practice === undefined) throw new Error(`no practice ${id}`);
  return practice;
}

function takePushes(practice: Practice): readonly Push[] {
  const taken = practice.pushes;
  practice.pushes = [];
  return taken;
}

function storiesOf(stories: Stories): Readonly<Record<string, readonly SessionEvent[]>> {
  return Object.fromEntries(
    Object.entries(stories).map(([id, story]) => {
      const events = typeof story === "string" ? sampleEvents[story] : story;
      if (events === undefined) throw new Error(`no sample session for ${id}`);
      return [id, events];
    }),
  );
}
