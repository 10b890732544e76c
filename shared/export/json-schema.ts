// The published JSON Schema of Steadyhold's files, generated from the same definitions that write and read them.
import { z } from "zod";
import { exportFileSchema } from "./file.ts";

/** JSON Schema 2020-12, as text to save or publish. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(exportFileSchema, { target: "draft-2020-12", reused: "ref", cycles: "throw" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
