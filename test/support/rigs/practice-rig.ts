// A practice on a real data folder whose weeks a test lives through as a therapist does: clients, visits, holds and answers through the real host,
// with its time in the test's hand.
import { openHost } from "../../../electron/host/open-host.ts";
import { type OpenHost } from "../../../electron/host/guarded-host.ts";
import { placeUsualPoint } from "../../../shared/body/places.ts";
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
import type { QuestionId } from "../../../shared/screening/questions.ts";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { FeedbackKind, Response as Answer } from "../../../shared/session/vocabulary.ts";
import { markQuadratus } from "../samples/given.ts";
import { createDrivenTime } from "./driven-time.ts";
import { makeFolder } from "./temporary-folder.ts";

type Site = Extract<SessionCommand, { type: "mark-site" }>;
const minuteMs = 60_000;
export const dayMs = 86_400_000;
/** Monday 2 November 2026, 10:00 in Toronto. */
export const firstMorning = Date.parse("2026-11-02T10:00:00-05:00");

export function practiceRig(startsAt = firstMorning, startsIn = "America/Toronto") {
  const folder = makeFolder();
  const time = createDrivenTime(startsAt, startsIn);
  time.stop();
  const pushes: Push[] = [];
  let count = 0;
  let host = open();

  function open(): OpenHost {
    const opened = openHost({
      folder: folder.path,
      version: "1.2.3",
      kind: "browser",
      clock: time.clock,
      timers: time.timers,
      saveFile: async () => err({ code: "bad-request", detail: "no files here" }),
    });
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
    if (!answer.ok) throw new Error(`${name} ${JSON.stringify(request)}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** What is done in an open visit; each act takes a few seconds, as it does. A refusal is a broken test. */
  function visitOf(sessionId: string) {
    const command = (one: SessionCommand) =>
      done("session.command", { sessionId, commandId: id(), stamp: null, command: one });
    const visit = {
      sessionId,
      async act(one: SessionCommand): Promise<void> {
        time.pass(3_000);
        await command(one);
      },
      async site(muscle: Site["muscle"], side: Site["side"]): Promise<void> {
        await visit.act({ type: "mark-site", muscle, side, ...placeUsualPoint(muscle, side) });
      },
      /** `feedback`: in the middle of it. A hold of 30 s ends by itself. */
      async hold(seconds: number, response: Answer | null = null, feedback: FeedbackKind | null = null) {
        await visit.act({ type: "start-hold" });
        time.pass(seconds * 500);
        if (feedback !== null) await command({ type: "give-feedback", kind: feedback, by: "therapist" });
        time.pass(seconds * 500);
        if (seconds < 30) await command({ type: "end-hold" });
        if (response !== null) await visit.act({ type: "record-response", response });
      },
      wait: (minutes: number): void => time.pass(minutes * minuteMs),
      async pain(moment: "before" | "after", score: number | null): Promise<void> {
        await visit.act({ type: "record-pain", moment, score });
      },
      async end(after?: number | null): Promise<void> {
        time.pass(10 * minuteMs);
        await visit.act({ type: "finish-session" });
        if (after !== undefined) await visit.pain("after", after);
      },
      async sign(): Promise<void> {
        const by = { name: "Ada Roy", credentials: "RMT", wording: "full" } as const;
        await done("session.sign", { sessionId, commandId: id(), ...by });
      },
    };
    return visit;
  }

  const rig = {
    folder: folder.path,
    time,
    pushes,
    call,
    done,
    id,
    /** Time in which nothing is open may jump, and the host is let see it: 60 days are not 60 days of looks. */
    later(ms: number): void {
      const seen = Math.min(ms, minuteMs);
      time.travel(time.clock.wall() + ms - seen, time.clock.timeZone());
      time.pass(seen);
    },
    days: (days: number): void => rig.later(days * dayMs),
    client: async (details: Partial<ClientDetails> & Pick<ClientDetails, "code">): Promise<string> =>
      (await done("client.create", { details: { ...noDetails, ...details }, commandId: id() })).clientId,
    command: (clientId: string, command: ClientCommand) =>
      call("client.command", { clientId, commandId: id(), command }),
    read: (clientId: string) => done("client.read", { clientId }),
    async session(sessionId: string): Promise<Session> {
      const { events } = await done("session.read", { sessionId });
      const state = fold(events.map(({ event }) => event));
      if (state.status === "none") throw new Error("no session");
      return state;
    },
    act: (sessionId: string, command: SessionCommand) =>
      call("session.command", { sessionId, commandId: id(), stamp: null, command }),
    start: (clientId: string, courseId: string | null = null) =>
      call("client.start-session", { clientId, courseId, commandId: id() }),
    async answerScreening(clientId: string, yes: readonly QuestionId[], by: string): Promise<void> {
      const course = (await rig.read(clientId)).courses.at(-1);
      if (course === undefined) throw new Error("no course to answer for");
      const command: ClientCommand = { type: "answer-screening", courseId: course.courseId, yes: [...yes], by };
      await rig.command(clientId, command);
    },
    answerNo: (clientId: string): Promise<void> => rig.answerScreening(clientId, [], "B. Mueller"),
    /** Starts the next visit of the open course; `yes`: what the screening is answered with, null where it is not asked. */
    async begin(clientId: string, yes: readonly QuestionId[] | null = null) {
      const { sessionId } = await done("client.start-session", { clientId, courseId: null, commandId: id() });
      if (yes !== null) await rig.answerScreening(clientId, yes, "Ada Roy");
      return visitOf(sessionId);
    },
    async walkIn(label: string) {
      const { sessionId } = await done("session.start", { client: label, commandId: id() });
      return visitOf(sessionId);
    },
    /** A whole visit: one site held twice, answered. */
    async visit(
      clientId: string,
      said: { before?: number; after?: number; response?: Answer; suspected?: boolean } = {},
    ): Promise<string> {
      const { sessionId } = await done("client.start-session", { clientId, courseId: null, commandId: id() });
      await rig.answerNo(clientId);
      const act = async (command: SessionCommand): Promise<void> => {
        await done("session.command", { sessionId, commandId: id(), stamp: null, command });
      };
      await act({ type: "record-pain", moment: "before", score: said.before ?? 5 });
      await act(markQuadratus);
      for (const heldMs of [1_500, 12_000]) {
        await act({ type: "start-hold" });
        time.pass(heldMs);
        await act({ type: "end-hold" });
      }
      await act({ type: "record-response", response: said.response ?? "easing" });
      if (said.suspected === true) await act({ type: "suspect-inflammation" });
      await act({ type: "finish-session" });
      await act({ type: "record-pain", moment: "after", score: said.after ?? 4 });
      return sessionId;
    },
    restart(): void {
      host.close();
      host = open();
    },
    close(): void {
      host.close();
      time.end();
      folder.remove();
    },
  };
  return rig;
}
