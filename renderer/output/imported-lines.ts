// What came of reading a file in, line by line: what is new here, what was here already, and what was left as it is.
import type { Response } from "../../shared/contract/contract.ts";
import type { SectionName } from "../../shared/settings/settings.ts";
import { t } from "../../shared/words/words.ts";

type Imported = Extract<Response<"practice.import">, { outcome: "imported" }>;

export function importedLines({ sessions, clients, settings }: Omit<Imported, "outcome">): readonly string[] {
  const names = (sections: readonly SectionName[]): string =>
    sections.map((section) => t(`import.settings.${section}`)).join(t("import.settings.list"));
  return [
    ...(clients.added > 0 ? [t("import.clients.added", { count: clients.added })] : []),
    ...(clients.continued > 0 ? [t("import.clients.continued", { count: clients.continued })] : []),
    ...(clients.known > 0 ? [t("import.clients.known", { count: clients.known })] : []),
    t("import.added", { count: sessions.added }),
    ...(sessions.continued > 0 ? [t("import.continued", { count: sessions.continued })] : []),
    ...(sessions.known > 0 ? [t("import.known", { count: sessions.known })] : []),
    ...(settings.taken.length > 0 ? [t("import.settings.taken", { sections: names(settings.taken) })] : []),
    ...(settings.left.length > 0 ? [t("import.settings.left", { sections: names(settings.left) })] : []),
  ];
}
