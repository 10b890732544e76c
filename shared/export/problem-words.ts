// A problem of a file in words: where it is, and what it is.
import { t } from "../words/words.ts";
import type { Problem } from "./problems.ts";

export function problemWords(one: Problem): { readonly where: string; readonly what: string } {
  const { code, field, detail } = one;
  return { where: whereWords(one), what: t(`problem.${code}`, { field: field ?? "", detail }) };
}

function whereWords({ session, client, entry }: Problem): string {
  if (session === null) return t("problem.where.file");
  const values = { session, client: client ?? "" };
  const where = client === null ? t("problem.where.session", values) : t("problem.where.client", values);
  return entry === null ? where : t("problem.where.entry", { where, entry });
}
