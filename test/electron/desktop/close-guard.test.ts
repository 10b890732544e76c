// The question before the window closes: in the page, in a dialog where the page does not answer, and not at all where nothing would be lost.
import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guardClose, pageAnswersWithinMs } from "../../../electron/desktop/window/close-guard.ts";
import type { CloseReason } from "../../../shared/contract/contract.ts";

type Guarded = Pick<BrowserWindow, "on" | "close">;

function rig(first: CloseReason | null) {
  const events = new EventEmitter();
  const state = { why: first, closed: 0, inPage: [] as CloseReason[], inDialog: [] as string[] };
  let respond: (answer: { response: number }) => void = () => undefined;
  const close = (): void => {
    let kept = false;
    events.emit("close", { preventDefault: () => (kept = true) });
    if (!kept) state.closed += 1;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron's overloads cannot be spelled out by a plain object
  const window = { on: events.on.bind(events), close } as unknown as Guarded;
  const answer = guardClose(window, {
    why: () => state.why,
    askPage: (why) => void state.inPage.push(why),
    askDialog: ({ message }) => {
      state.inDialog.push(message);
      return new Promise((resolve) => (respond = resolve));
    },
  });
  return { state, close, answer, respond: (response: number) => respond({ response }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("closing the window", () => {
  it("is not asked about where nothing would be lost", () => {
    const { state, close } = rig(null);
    close();
    expect(state).toMatchObject({ closed: 1, inPage: [], inDialog: [] });
  });

  it("in a hold is asked in the page, which shows it and answers", () => {
    const { state, close, answer } = rig("hold");
    close();
    answer("asked");
    vi.advanceTimersByTime(60_000);
    expect(state).toMatchObject({ closed: 0, inPage: ["hold"], inDialog: [] });
    answer("stay");
    expect(state.closed).toBe(0);
    // An answer to nothing closes nothing.
    answer("leave");
    expect(state.closed).toBe(0);
    close();
    answer("asked");
    answer("leave");
    expect(state).toMatchObject({ closed: 1, inDialog: [] });
  });

  it("is asked in a dialog, once, where the page does not answer", async () => {
    const { state, close, respond } = rig("hold");
    for (let time = 0; time < 3; time += 1) close();
    vi.advanceTimersByTime(pageAnswersWithinMs);
    close();
    vi.advanceTimersByTime(60_000);
    expect(state.inDialog).toEqual(["A hold is running. Close Steadyhold all the same?"]);
    respond(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(state.closed).toBe(0);
    close();
    vi.advanceTimersByTime(pageAnswersWithinMs);
    respond(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(state).toMatchObject({ closed: 1 });
  });

  it("is asked in a dialog where the page showed the question and hangs since", () => {
    const { state, close, answer } = rig("unsaved");
    close();
    answer("asked");
    close();
    vi.advanceTimersByTime(pageAnswersWithinMs);
    expect(state.inDialog).toEqual(["Not everything is on the disk yet. Close Steadyhold all the same?"]);
  });

  it("needs no answer any more once the reason is gone", () => {
    const { state, close, answer } = rig("hold");
    close();
    answer("asked");
    state.why = null;
    close();
    expect(state.closed).toBe(1);
  });
});
