// The settings: a list of pages at the left, one page at the right. Knows no setting; each page is its own.
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ComponentType } from "react";
import { type MessageName, t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import styles from "./SettingsScreen.module.css";
import { AboutPage } from "./AboutPage.tsx";
import { BackupsPage } from "./BackupsPage.tsx";
import { KeysPage } from "./keys/KeysPage.tsx";
import { NotePage } from "./NotePage.tsx";
import { PracticePage } from "./PracticePage.tsx";
import { ProtocolPage } from "./protocol/ProtocolPage.tsx";
import { SoundPage } from "./sound/SoundPage.tsx";

type SettingsPage = {
  readonly id: string;
  readonly name: Extract<MessageName, `settings.page.${string}`>;
  readonly Page: ComponentType;
};

const settingsPages: readonly SettingsPage[] = [
  { id: "practice", name: "settings.page.practice", Page: PracticePage },
  { id: "protocol", name: "settings.page.protocol", Page: ProtocolPage },
  { id: "sound", name: "settings.page.sound", Page: SoundPage },
  { id: "keys", name: "settings.page.keys", Page: KeysPage },
  { id: "note", name: "settings.page.note", Page: NotePage },
  { id: "backups", name: "settings.page.backups", Page: BackupsPage },
  { id: "about", name: "settings.page.about", Page: AboutPage },
];

type Props = {
  /** The page's id; one that is not there is the first. */
  readonly section: string;
  readonly onSection: (section: string) => void;
  readonly onHome: () => void;
};

export function SettingsScreen({ section, onSection, onHome }: Props) {
  const shown = settingsPages.find((page) => page.id === section) ?? settingsPages[0];
  useScope("settings", { leave: onHome });

  return (
    <main className={styles.screen}>
      <header className={look.row}>
        <Button label={t("home.back")} hint={useKeyOf()("leave")} kind="quiet" onPress={onHome} />
        <h1 className={look.title}>{t("settings.title")}</h1>
      </header>
      <Tabs
        className={styles.tabs}
        orientation="vertical"
        selectedKey={shown?.id ?? ""}
        onSelectionChange={(key) => onSection(String(key))}
      >
        <TabList aria-label={t("settings.title")}>
          {settingsPages.map(({ id, name }) => (
            <Tab key={id} id={id} className={styles.tab}>
              {t(name)}
            </Tab>
          ))}
        </TabList>
        {settingsPages.map(({ id, Page }) => (
          <TabPanel key={id} id={id} className={`${look.scroll} ${styles.page}`}>
            <Page />
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
