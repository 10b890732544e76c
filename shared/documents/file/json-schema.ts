// The published JSON Schema of Steadyhold's files, generated from the same definitions that write and read them.
import { z } from "zod";
import { exportFileSchema, formatVersion } from "./file.ts";

/** JSON Schema 2020-12, as text to save or publish. */
export function jsonSchemaText(): string {
  // What may stand in a file, not what is made of it: a field that came later has a default, and older files lack it.
  const { $schema, ...schema } = z.toJSONSchema(exportFileSchema, {
    target: "draft-2020-12",
    cycles: "throw",
    io: "input",
  });
  return `${JSON.stringify({ $schema, $id: `urn:steadyhold:file:${formatVersion}`, ...schema }, null, 2)}\n`;
}
