// A window of the app on a real engine, with the way between them in the test's hand: answers and pushes arrive when it says so.
import { readAnswer } from "../../../renderer/host/answer.ts";
import type { Host } from "../../../renderer/host/host.ts";
import { createSessionStore, type SessionChange } from "../../../renderer/state/session-store.ts";
import { schemas, type Failure, type Push, type SessionSnapshot } from "../../../shared/contract/contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { SessionCommand } from "../../../shared/session/commands.ts";
import type { Facts } from "../../../shared/session/state.ts";
import { sessionsRig } from "../../electron/host/streams/sessions-rig.ts";
import { markQuadratus } from "../../support/samples/given.ts";

/** The page's clock runs beside the host's, from another zero. */
const pageZero = 990_000;

export function windowRig() {
  const rig = sessionsRig();
  const opened = rig.open();
  if (!opened.ok) throw new Error("no session");
  rig.pass(1_000);

  const waiting: (() => void)[] = [];
  const listeners = new Set<(push: Push) => void>();
  let pushes: Push[] = [];
  let refusing: Failure | null = null;
  let late: SessionSnapshot | null = null;
  const asked: string[] = [];
  rig.listen((push) => pushes.push(push));

  const host: Pick<Host, "call" | "onPush"> = {
    call(name, request) {
      asked.push(name);
      return new Promise((resolve) => {
        waiting.push(() => resolve(readAnswer(name, answerTo(name, request))));
      });
    },
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  function answerTo(name: string, request: unknown): Result<unknown, Failure> {
    if (refusing !== null) return err(refusing);
    if (late !== null) {
      const reading = late;
      late = null;
      return ok(reading);
    }
    if (name === "session.read") return rig.sessions.read(rig.sessionId);
    if (name !== "session.command") return err({ code: "host-failed" });
    const { commandId, command, stamp } = schemas["session.command"].request.parse(request);
    const done = rig.sessions.execute(rig.sessionId, commandId, command, stamp);
    return done.ok ? ok({ position: done.value, saved: true }) : done;
  }

  let commandCount = 0;
  const store = createSessionStore(
    {
      host,
      clock: { toHostMono: (pageMs) => pageMs + pageZero, nowMs: () => rig.clock.mono() - pageZero },
      newId: () => `w-${(commandCount += 1)}`,
    },
    opened.value,
  );
  const happenings: SessionChange[] = [];
  store.onSessionChange((happening) => happenings.push(happening));
  const close = store.open();

  const window = {
    rig,
    store,
    close,
    asked,
    happenings,
    get facts(): Facts {
      const session = store.session();
      if (session.status === "none") throw new Error("no session");
      return session.facts;
    },

    /** A press in this window, now; its answer is on the way. */
    press: (command: SessionCommand) => store.act(command, rig.clock.mono() - pageZero),
    /** The host answers the oldest call, or the newest one before the others. */
    async answer(which: "oldest" | "newest" = "oldest"): Promise<void> {
      const answered = which === "oldest" ? waiting.shift() : waiting.pop();
      answered?.();
      await new Promise((settled) => setImmediate(settled));
    },
    /** The pushes of the host arrive, all of them or those chosen, in the order given. */
    arrive(choose: (waiting: readonly Push[]) => readonly Push[] = (all) => all): void {
      const chosen = choose(pushes);
      pushes = [];
      for (const push of chosen) for (const listener of listeners) listener(push);
    },
    tell(push: Push): void {
      for (const listener of listeners) listener(push);
    },
    /** From now on the host answers everything with this failure; null: as usual. */
    failWith(failure: Failure | null): void {
      refusing = failure;
    },
    /** The next answer is this reading, made earlier and overtaken on the way. */
    answerWith(reading: SessionSnapshot): void {
      late = reading;
    },
    /** A press and everything that comes of it. */
    async settled(command: SessionCommand): Promise<Result<void, unknown>> {
      const answer = window.press(command);
      await window.answer();
      window.arrive();
      return answer;
    },
  };
  return window;
}

/** A window that has read its session for the first time and has nothing on the way. */
export async function openWindow() {
  const window = windowRig();
  await window.answer();
  window.arrive();
  return window;
}

/** The same with one site, and nothing told of it. */
export async function openWindowWithSite() {
  const window = await openWindow();
  await window.settled(markQuadratus);
  window.happenings.length = 0;
  return window;
}
