// A stream that only counts: the smallest thing the stream machine runs, for tests of the machine itself.
import { z } from "zod";
import { err, ok } from "../../../shared/result.ts";
import { isBegun, type Decider } from "../../../shared/stream.ts";

const countedSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("begun"), id: z.string() }),
  z.strictObject({ type: z.literal("added"), by: z.int() }),
]);
export type Counted = z.infer<typeof countedSchema>;
export type Count = { readonly status: "counting"; readonly id: string; readonly sum: number };
export type Counting = { readonly type: "begin"; readonly id: string } | { readonly type: "add"; readonly by: number };
type Breach = "never-begun" | "begun-twice" | "another";

/** Zero changes nothing; numbers below it are refused. `at` is when, and does not matter. */
export const counterDecider: Decider<Count, Counting, Counted, "negative", number, Breach> = {
  decide(command) {
    if (command.type === "begin") return ok([{ type: "begun", id: command.id }]);
    if (command.by < 0) return err("negative");
    return ok(command.by === 0 ? [] : [{ type: "added", by: command.by }]);
  },
  evolve(state, event) {
    if (event.type === "begun") return { status: "counting", id: event.id, sum: 0 };
    return isBegun(state) ? { ...state, sum: state.sum + event.by } : state;
  },
  format: { version: 1, schema: countedSchema, lifts: [] },
  breachOf(event, state, id) {
    if (isBegun(state)) return event.type === "begun" ? "begun-twice" : null;
    if (event.type !== "begun") return "never-begun";
    return event.id === id ? null : "another";
  },
  neverBegun: "never-begun",
};
