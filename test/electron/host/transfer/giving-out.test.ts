// What a practice gives out to be put into a file, over a real folder on disk.
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { jsonSchemaText } from "../../../../shared/documents/file/file.ts";
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
    const given = await old.done("export.compose", { format: "json", of: { scope: "practice" }, bom: false });
    expect(given.unread).toEqual(["JM-042"]);
    expect(JSON.parse(given.text).sections.clients).toHaveLength(1);
  });

  it("has every client, however many there are", async () => {
    for (let index = 0; index < 103; index += 1) await old.client({ code: `C-${index}` });
    expect((await everything(old)).clients).toHaveLength(103);
  });
});
