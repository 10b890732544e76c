// The pages of the settings screen in their order: an address, a name, what is drawn. A new section is one row.
import type { ComponentType } from "react";
import type { MessageName } from "../../shared/words/words.ts";
import { AboutPage } from "./AboutPage.tsx";
import { BackupsPage } from "./BackupsPage.tsx";
import { KeysPage } from "./keys/KeysPage.tsx";
import { NotePage } from "./NotePage.tsx";
import { PracticePage } from "./PracticePage.tsx";
import { ProtocolPage } from "./protocol/ProtocolPage.tsx";
import { SoundPage } from "./sound/SoundPage.tsx";

export type SettingsPage = {
  readonly id: string;
  readonly name: Extract<MessageName, `settings.page.${string}`>;
  readonly Page: ComponentType;
};

export const settingsPages: readonly SettingsPage[] = [
  { id: "practice", name: "settings.page.practice", Page: PracticePage },
  { id: "protocol", name: "settings.page.protocol", Page: ProtocolPage },
  { id: "sound", name: "settings.page.sound", Page: SoundPage },
  { id: "keys", name: "settings.page.keys", Page: KeysPage },
  { id: "note", name: "settings.page.note", Page: NotePage },
  { id: "backups", name: "settings.page.backups", Page: BackupsPage },
  { id: "about", name: "settings.page.about", Page: AboutPage },
];
