// The published JSON Schema, held by an independent validator against files as they are really written.
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { fileAsJson } from "../../../../shared/documents/file/as-json.ts";
import { exportFileSchema, jsonSchemaText, logOf } from "../../../../shared/documents/file/file.ts";
import { sampleLogs } from "../../../support/samples/sessions.ts";

const isValid = new Ajv2020({ strict: true, validateFormats: false }).compile(JSON.parse(jsonSchemaText()));
const written = { wall: 1_795_600_000_000, version: "1.2.3" };
const text = fileAsJson({ sessions: Object.entries(sampleLogs).map(([name, log]) => logOf(name, log)) }, written);

describe("the published JSON Schema", () => {
  it("accepts every file that is written, with any of the sections", () => {
    expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid(JSON.parse(fileAsJson({}, written)))).toBe(true);
  });

  it.each([
    ['"format": "steadyhold"', '"format": "other"'],
    ['"formatVersion": 1', '"formatVersion": 2'],
    ['"position":1,', '"position":0,'],
    ['"stamp":"host"', '"stamp":"guess"'],
    ['"heldMs":9999', '"heldMs":30001'],
    ['"muscle":"iliopsoas"', '"muscle":"heart"'],
    ['"type":"session-started"', '"type":"tea-drunk"'],
    ['"hold":1,"site":1,', '"hold":1,"site":1,"extra":1,'],
    ['"digest": "', '"digest": "?'],
  ])("refuses %s made %s, as the reader does", (from, to) => {
    const changed: unknown = JSON.parse(text.replace(from, to));
    expect(text).toContain(from);
    expect(isValid(changed)).toBe(false);
    expect(exportFileSchema.safeParse(changed).success).toBe(false);
  });
});
