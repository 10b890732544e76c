// A problem of a file in words: where it is, and what it is.
import { t } from "../../words/words.ts";
import type { Problem } from "./problems.ts";

export function formatProblem(one: Problem): { readonly where: string; readonly what: string } {
  const { code, field, detail } = one;
  return { where: formatWhere(one), what: t(`problem.${code}`, { field: field ?? "", detail }) };
}

function formatWhere({ session, record, client, entry }: Problem): string {
  const where = session === null ? formatRecordPlace(record, client) : formatSessionPlace(session, client);
  if (where === null) return t("problem.where.file");
  return entry === null ? where : t("problem.where.entry", { where, entry });
}

function formatSessionPlace(session: number, client: string | null): string {
  if (client === null) return t("problem.where.session", { session });
  return t("problem.where.client", { session, client });
}

function formatRecordPlace(record: number | null, client: string | null): string | null {
  if (record === null) return null;
  return client === null ? t("problem.where.record", { record }) : t("problem.where.record-of", { record, client });
}
