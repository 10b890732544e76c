// A practice whose weeks a test tells as a therapist lives them: clients, visits, holds and answers through the real host on a real data folder, with
// driven time in between. For what the papers of a visit say after all of it.
import { openHost } from "../../../electron/host/open-host.ts";
import { noDetails, type ClientDetails } from "../../../shared/client/details.ts";
import type { ClientCommand } from "../../../shared/client/commands.ts";
import { schemas, type CallName, type Request, type Response } from "../../../shared/contract/contract.ts";
import { err } from "../../../shared/result.ts";
import type { QuestionId } from "../../../shared/screening/questions.ts";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import { fold } from "../../../shared/session/evolve.ts";
import type { Session } from "../../../shared/session/state.ts";
import type { FeedbackKind, Response as Answer } from "../../../shared/session/vocabulary.ts";
import { placeUsualPoint } from "../../../shared/body/places.ts";
import { createDrivenTime } from "./driven-time.ts";
import { makeFolder } from "./temporary-folder.ts";

type Site = Extract<SessionCommand, { type: "mark-site" }>;
const minuteMs = 60_000;

export function toldPractice(startsAt: string, timeZone: string) {
  const folder = makeFolder();
  const time = createDrivenTime(Date.parse(startsAt), timeZone);
  time.stop();
  const opened = openHost({
    folder: folder.path,
    version: "1.2.3",
    kind: "browser",
    clock: time.clock,
    timers: time.timers,
    saveFile: async () => err({ code: "bad-request", detail: "no files here" }),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const host = opened.value;
  let count = 0;
  const id = (): string => `c-${(count += 1)}`;

  async function done<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
    const answer = await host.dispatch(name, request);
    if (!answer.ok) throw new Error(`${name} ${JSON.stringify(request)}: ${JSON.stringify(answer.error)}`);
    return schemas[name].response.parse(answer.value);
  }

  async function sessionOf(sessionId: string): Promise<Session> {
    const { events } = await done("session.read", { sessionId });
    const state = fold(events.map(({ event }) => event));
    if (state.status === "none") throw new Error("no session");
    return state;
  }

  /** One visit, told in order; everything takes a few seconds, as it does. */
  function visit(sessionId: string) {
    const act = async (command: SessionCommand): Promise<void> => {
      time.pass(3_000);
      await done("session.command", { sessionId, commandId: id(), stamp: null, command });
    };
    const told = {
      sessionId,
      act,
      async site(muscle: Site["muscle"], side: Site["side"]) {
        await act({ type: "mark-site", muscle, side, ...placeUsualPoint(muscle, side) });
      },
      /** `said`: in the middle of it. */
      async hold(seconds: number, response: Answer | null = null, said: FeedbackKind | null = null) {
        await act({ type: "start-hold" });
        time.pass(seconds * 500);
        if (said !== null) {
          const command = { type: "give-feedback", kind: said, by: "therapist" } as const;
          await done("session.command", { sessionId, commandId: id(), stamp: null, command });
        }
        time.pass(seconds * 500);
        if (seconds < 30) {
          await done("session.command", { sessionId, commandId: id(), stamp: null, command: { type: "end-hold" } });
        }
        if (response !== null) await act({ type: "record-response", response });
      },
      wait: (minutes: number): void => time.pass(minutes * minuteMs),
      async pain(moment: "before" | "after", score: number | null) {
        await act({ type: "record-pain", moment, score });
      },
      async end(after?: number | null) {
        time.pass(10 * minuteMs);
        await act({ type: "finish-session" });
        if (after !== undefined) await told.pain("after", after);
      },
      async sign() {
        const by = { name: "Ada Roy", credentials: "RMT", wording: "full" } as const;
        await done("session.sign", { sessionId, commandId: id(), ...by });
      },
    };
    return told;
  }

  return {
    done,
    id,
    session: sessionOf,
    time,
    /** Nothing is open meanwhile, so the wall clock may jump, and the host is let see it. */
    days(days: number): void {
      time.travel(time.clock.wall() + days * 24 * 60 * minuteMs - minuteMs, time.clock.timeZone());
      time.pass(minuteMs);
    },
    async client(details: Partial<ClientDetails> & Pick<ClientDetails, "code">): Promise<string> {
      return (await done("client.create", { details: { ...noDetails, ...details }, commandId: id() })).clientId;
    },
    read: (clientId: string) => done("client.read", { clientId }),
    async tell(clientId: string, command: ClientCommand) {
      await done("client.command", { clientId, commandId: id(), command });
    },
    /** Starts the next visit of the open course; `yes`: what the screening is answered with, null where it is not asked. */
    async begin(clientId: string, yes: readonly QuestionId[] | null = null) {
      const { sessionId } = await done("client.start-session", { clientId, courseId: null, commandId: id() });
      if (yes !== null) {
        const courseId = (await done("client.read", { clientId })).courses.at(-1)?.courseId ?? "";
        const command: ClientCommand = { type: "answer-screening", courseId, yes: [...yes], by: "Ada Roy" };
        await done("client.command", { clientId, commandId: id(), command });
      }
      return visit(sessionId);
    },
    async walkIn(label: string) {
      const { sessionId } = await done("session.start", { client: label, commandId: id() });
      return visit(sessionId);
    },
    close(): void {
      host.close();
      time.end();
      folder.remove();
    },
  };
}
