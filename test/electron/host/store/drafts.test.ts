// C1: what is typed and not saved is kept by the host, beside the data: over a restart and a kill, until it is saved or its client is deleted.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDrafts } from "../../../../electron/host/store/drafts.ts";
import { noDetails } from "../../../../shared/client/details.ts";
import { longest } from "../../../../shared/bounds.ts";
import { practiceRig } from "../../../support/rigs/practice-rig.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

let rig = practiceRig();
beforeEach(() => {
  rig = practiceRig();
});
afterEach(() => rig.close());

const client = async (code: string) =>
  (await rig.done("client.create", { details: { ...noDetails, code }, commandId: rig.id() })).clientId;
const of = (id: string, form = "details") => ({ of: "client", id, form }) as const;
const read = async (key: ReturnType<typeof of>) => (await rig.done("draft.read", { key })).text;
const write = (key: ReturnType<typeof of>, text: string | null) => rig.done("draft.write", { key, text });

describe("C1: drafts in the host", () => {
  it("keeps each form's draft by itself, and takes one away that was saved", async () => {
    const id = await client("JM-042");
    await write(of(id), "details typed");
    await write(of(id, "plan k-1"), "plan typed");
    expect(await read(of(id))).toBe("details typed");
    await write(of(id), null);
    expect(await read(of(id))).toBeNull();
    expect(await read(of(id, "plan k-1"))).toBe("plan typed");
  });

  it("deletes a client's drafts with the client, and leaves those of others", async () => {
    const [gone, stays] = [await client("JM-042"), await client("JM-043")];
    await write(of(gone), "Jane Moore has");
    await write(of(stays), "kept");
    await rig.done("client.delete", { clientId: gone, typed: "JM-042" });
    expect(await read(of(gone))).toBeNull();
    expect(await read(of(stays))).toBe("kept");
    expect(readFileSync(join(rig.folder, "drafts.json"), "utf8")).not.toContain("Jane Moore");
  });

  it("keeps nothing for a client who was deleted while another window typed", async () => {
    const id = await client("JM-042");
    await rig.done("client.delete", { clientId: id, typed: "JM-042" });
    const late = await rig.call("draft.write", { key: of(id), text: "too late" });
    expect(late).toMatchObject({ ok: false, error: { code: "unknown-client" } });
    expect(await read(of(id))).toBeNull();
  });

  it("gives what was typed for a merged record to the one it ended in, unless that has its own", async () => {
    const [kept, ended] = [await client("JM-042"), await client("JM-42")];
    await write(of(kept), "its own");
    await write(of(ended), "the other's");
    await write(of(ended, "plan k-1"), "plan typed");
    await rig.done("client.merge", { clientId: kept, from: ended, commandId: rig.id() });
    expect(await read(of(kept))).toBe("its own");
    expect(await read(of(kept, "plan k-1"))).toBe("plan typed");
    expect(await read(of(ended))).toBeNull();
  });

  it("refuses more than a form can hold", async () => {
    const id = await client("JM-042");
    const text = "a".repeat(longest.draft + 1);
    expect(await rig.call("draft.write", { key: of(id), text })).toMatchObject({ error: { code: "bad-request" } });
  });
});

describe("C1: the drafts' file", () => {
  const folder = makeFolder();
  afterEach(() => folder.remove());

  it("is there after the host was killed: nothing waits in memory", () => {
    const file = join(folder.path, "drafts.json");
    openDrafts(file).write(of("c-1"), "typed");
    expect(openDrafts(file).read(of("c-1"))).toBe("typed");
  });

  it.each(["", "{", "null", '[{"key":1}]', '{"c-1":"typed"}'])(
    "that holds %j opens all the same, with no drafts",
    (text) => {
      const other = makeFolder();
      const file = join(other.path, "drafts.json");
      writeFileSync(file, text);
      const drafts = openDrafts(file);
      expect(drafts.read(of("c-1"))).toBeNull();
      drafts.write(of("c-1"), "typed");
      expect(openDrafts(file).read(of("c-1"))).toBe("typed");
      other.remove();
    },
  );
});
