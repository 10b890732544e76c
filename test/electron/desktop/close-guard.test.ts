// The question before the window closes: in the page, in a dialog where the page does not answer, and not at all where nothing would be lost.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { guardClose, pageAnswersWithinMs } from "../../../electron/desktop/window/close-guard.ts";
import type { CloseReason } from "../../../shared/contract/contract.ts";
import { closeWindows, openWindow } from "../../support/desktop/in-process.ts";

async function rig(first: CloseReason | null) {
  const { window, electrons } = await openWindow();
  const state = { why: first, closed: 0, inPage: [] as CloseReason[], inDialog: [] as string[] };
  let respond: (answer: { response: number }) => void = () => undefined;
  window.on("closed", () => (state.closed += 1));
  const answer = guardClose(electrons, {
    why: () => state.why,
    askPage: (why) => void state.inPage.push(why),
    askDialog: ({ message }) => {
      state.inDialog.push(message);
      return new Promise((resolve) => (respond = resolve));
    },
  });
  return { state, close: () => window.close(), answer, respond: (response: number) => respond({ response }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  closeWindows();
});

describe("closing the window", () => {
  it("is not asked about where nothing would be lost", async () => {
    const { state, close } = await rig(null);
    close();
    expect(state).toMatchObject({ closed: 1, inPage: [], inDialog: [] });
  });

  it("in a hold is asked in the page, which shows it and answers", async () => {
    const { state, close, answer } = await rig("hold");
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
    const { state, close, respond } = await rig("hold");
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

  it("is asked in a dialog where the page showed the question and hangs since", async () => {
    const { state, close, answer } = await rig("unsaved");
    close();
    answer("asked");
    close();
    vi.advanceTimersByTime(pageAnswersWithinMs);
    expect(state.inDialog).toEqual(["Not everything is on the disk yet. Close Steadyhold all the same?"]);
  });

  it("needs no answer any more once the reason is gone", async () => {
    const { state, close, answer } = await rig("hold");
    close();
    answer("asked");
    state.why = null;
    close();
    expect(state.closed).toBe(1);
  });
});
