// What the picker's order is made of: the sites that were really marked in the latest sessions, whoever the client was.
import { describe, expect, it } from "vitest";
import { musclesUsed } from "../../../../electron/host/calls/muscles-used.ts";
import { finish, markGluteus, markQuadratus, undo } from "../../../support/samples/given.ts";
import { memoryStore } from "../../../support/rigs/memory-store.ts";
import { sessionsRig } from "../streams/sessions-rig.ts";

describe("how often muscles were marked", () => {
  it("is nothing in a new practice", () => {
    expect(musclesUsed(memoryStore())).toEqual({ ok: true, value: [] });
  });

  it("counts over sessions and clients, the most used first, and not what was undone", () => {
    const rig = sessionsRig();
    rig.open("JM-042");
    rig.press(markQuadratus);
    rig.press(markGluteus);
    rig.press(finish);
    rig.pass(60_000);
    rig.open("Somebody else");
    rig.press(markGluteus);
    rig.press(markQuadratus);
    rig.press(undo);
    expect(musclesUsed(rig.store)).toEqual({
      ok: true,
      value: [
        { muscle: "gluteus-medius", times: 2 },
        { muscle: "quadratus-lumborum", times: 1 },
      ],
    });
  });
});
