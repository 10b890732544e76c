// A practice on a real data folder with the clock in the test's hand: clients, visits and days, told by what a therapist does.
import { openHost } from "../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../electron/host/guarded-host.ts";
import type { ClientCommand } from "../../../shared/client/commands.ts";
import { noDetails, type ClientDetails } from "../../../shared/client/details.ts";
import {
  schemas,
  type CallName,
  type Failure,
  type Push,
  type Request,
  type Response,
} from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import type { Response as Answer } from "../../../shared/session/vocabulary.ts";
import { manualClock } from "./manual-clock.ts";
import { markQuadratus } from "../samples/given.ts";
import { makeFolder } from "./temporary-folder.ts";

export const dayMs = 86_400_000;
/** Monday 2 November 2026, 10:00 in Toronto. */
export const firstMorning = Date.parse("2026-11-02T10:00:00-05:00");

export function practiceRig() {
  const folder = makeFolder();
  const clock = manualClock(1_000_000, firstMorning);
  const pushes: Push[] = [];
  let count = 0;
  let host = open();

  function open(): OpenHost {
    const saveFile = async () => err({ code: "bad-request", detail: "no files here" } as const);
    const opened = openHost({ folder: folder.path, version: "1.2.3", kind: "browser", clock, saveFile });
    if (!opened.ok) throw new Error(opened.error.code);
    opened.value.onPush((push) => pushes.push(push));
    return opened.value;
  }

  const id = (): string => `c-${(count += 1)}`;

  /** The answer, checked against the contract's own shape. */
  async function call<N extends CallName>(name: N, request: Request<N>): Promise<Result<Response<N>, Failure>> {
    const answer = await host.dispatch(name, request);
    if (!answer.ok) return answer;
    return ok(schemas[name].response.parse(answer.value));
  }

  async function done<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
    const answer = await call(name, request);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  const rig = {
    folder: folder.path,
    clock,
    pushes,
    call,
    done,
    id,
    client: async (details: Partial<ClientDetails> & { code: string }): Promise<string> =>
      (await done("client.create", { details: { ...noDetails, ...details }, commandId: id() })).clientId,
    tell: (clientId: string, command: ClientCommand) => call("client.command", { clientId, commandId: id(), command }),
    read: (clientId: string) => done("client.read", { clientId }),
    act: (sessionId: string, command: SessionCommand) =>
      call("session.command", { sessionId, commandId: id(), stamp: null, command }),
    start: (clientId: string, courseId: string | null = null) =>
      call("client.start-session", { clientId, courseId, commandId: id() }),
    async answerNo(clientId: string): Promise<void> {
      const course = (await rig.read(clientId)).courses.at(-1);
      if (course === undefined) throw new Error("no course to answer for");
      await rig.tell(clientId, { type: "answer-screening", courseId: course.courseId, yes: [], by: "B. Mueller" });
    },
    /** A whole visit: half an hour, one site held twice, answered. */
    async visit(
      clientId: string,
      told: { before?: number; after?: number; response?: Answer; suspected?: boolean } = {},
    ) {
      const started = await rig.start(clientId);
      if (!started.ok) throw new Error(JSON.stringify(started.error));
      const { sessionId } = started.value;
      await rig.answerNo(clientId);
      const commands: SessionCommand[] = [
        { type: "record-pain", moment: "before", score: told.before ?? 5 },
        markQuadratus,
        { type: "start-hold" },
      ];
      for (const command of commands) await must(rig.act(sessionId, command));
      clock.pass(1_500);
      await must(rig.act(sessionId, { type: "end-hold" }));
      // A hold that the clock vouches for: time passes in steps a healthy host would see.
      await must(rig.act(sessionId, { type: "start-hold" }));
      for (let step = 0; step < 12; step += 1) {
        clock.pass(1_000);
        await rig.done("clock.read", {});
        await rig.act(sessionId, { type: "choose-site", site: 1 });
      }
      await must(rig.act(sessionId, { type: "end-hold" }));
      await must(rig.act(sessionId, { type: "record-response", response: told.response ?? "easing" }));
      if (told.suspected === true) await must(rig.act(sessionId, { type: "suspect-inflammation" }));
      await must(rig.act(sessionId, { type: "finish-session" }));
      await must(rig.act(sessionId, { type: "record-pain", moment: "after", score: told.after ?? 4 }));
      return sessionId;
    },
    restart(): void {
      host.close();
      host = open();
    },
    close(): void {
      host.close();
      folder.remove();
    },
  };
  return rig;
}

async function must(answer: Promise<Result<unknown, Failure>>): Promise<void> {
  const told = await answer;
  if (!told.ok) throw new Error(JSON.stringify(told.error));
}
