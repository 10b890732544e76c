// The state that told sessions add up to, whole: every field that an event carries is in it. Read once; `vitest -u` writes it anew.
import { expect, it } from "vitest";
import { inflammationQuestion, isAwaitedSiteChosen } from "../../../shared/session/site-state.ts";
import { at, choose, given, held, markGluteus, markQuadratus, opening, respond } from "../../support/samples/given.ts";
import { sampleSession, sampleSessions } from "../../support/samples/sessions.ts";

it.each(Object.keys(sampleSessions))("the session called %s adds up to what was approved", async (name) => {
  const { past, future, position: _, ...state } = sampleSession(name);
  // What undo goes back to is as large as the state, once for every act.
  const acts = [...past.map(({ act, at: when, hold }) => [act, when, hold]), ...future.map(({ act }) => [act])];
  const { signature, ...rest } = state;
  const signed =
    signature === null ? null : { ...signature, text: signature.text.length, drawing: signature.drawing.length };
  // A seal covers the drawing and the log's clock: it is another with every better chart.
  const text = JSON.stringify({ ...rest, signed, acts }, null, 1).replaceAll(/"[0-9a-f]{64}"/gu, '"(seal)"');
  await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name}.json.txt`);
});

const ready = [opening, at(1_000, markQuadratus), at(1_100, markGluteus), at(1_200, choose(1))];
const notReleased = (from: number) => [...held(from, 12_000), at(from + 13_000, respond("not-released"))];

it("of two sites that are asked about, neither held last, the chosen one comes first", () => {
  const three = (from: number) => [0, 20_000, 40_000].flatMap((after) => notReleased(from + after));
  const both = [...ready, ...three(10_000), at(80_000, choose(2)), ...three(90_000)];
  const third = { ...markQuadratus, side: "right", point: { x: 50, y: -40 } } as const;
  const elsewhere = [...both, at(160_000, third), ...held(170_000, 3_000)];
  expect(inflammationQuestion(given(...both).facts)?.number).toBe(2);
  for (const chosen of [1, 2]) {
    expect(inflammationQuestion(given(...elsewhere, at(190_000, choose(chosen))).facts)?.number).toBe(chosen);
  }
  expect(inflammationQuestion(given(...elsewhere).facts)?.number).toBe(1);
});

it("a response that is asked for is that of the chosen site only where the hold was on it", () => {
  const waiting = [...ready, ...held(10_000, 12_000)];
  expect(isAwaitedSiteChosen(given(...waiting).facts)).toBe(true);
  expect(isAwaitedSiteChosen(given(...waiting, at(30_000, choose(2))).facts)).toBe(false);
  const both = [...ready, at(5_000, choose(2)), ...held(6_000, 3_000), at(9_500, choose(1)), ...held(10_000, 12_000)];
  expect(isAwaitedSiteChosen(given(...both, at(30_000, choose(2))).facts)).toBe(false);
});
