// What a practice gives out to be put into a file, over a real folder on disk.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { jsonSchemaText } from "../../../../shared/documents/file/json-schema.ts";
import { practiceRig } from "../../../support/rigs/practice-rig.ts";
import { everything, twoClients, written } from "./gathered.ts";

let old: ReturnType<typeof practiceRig>;
beforeEach(() => {
  old = practiceRig();
});
afterEach(() => old.close());

describe("giving out", () => {
  it("is as the published JSON Schema says", async () => {
    await twoClients(old);
    const isValid = new Ajv2020({ strict: true, validateFormats: false }).compile(JSON.parse(jsonSchemaText()));
    const file: unknown = JSON.parse(fileAsJson(await everything(old), written));
    expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
  });

  it("leaves out a damaged record and says whose", async () => {
    const [first] = await twoClients(old);
    const file = join(old.folder, "steadyhold.sqlite");
    const database = new DatabaseSync(file);
    database.exec(
      `DROP TRIGGER events_are_never_changed;
       UPDATE events SET payload = replace(payload, 'Julia', 'Julie') WHERE stream = 'client:${first}' AND position = 1`,
    );
    database.close();
    const part = await old.done("practice.read", { section: "clients", from: 0, client: null });
    expect(part.unread).toEqual([{ id: first, client: "JM-042" }]);
    expect(part.sections.clients).toHaveLength(1);
  });

  it("comes in parts, and of one client where asked", async () => {
    for (let index = 0; index < 103; index += 1) await old.client({ code: `C-${index}` });
    const part = await old.done("practice.read", { section: "clients", from: 0, client: null });
    expect([part.sections.clients?.length, part.next]).toEqual([100, 100]);
    expect((await everything(old)).clients).toHaveLength(103);
    const one = await old.done("practice.read", { section: "clients", from: 0, client: "c-7" });
    expect(one.sections.clients?.map(({ events }) => events.length)).toEqual([1]);
  });
});
