// A button with a menu of formats to save in: first for which sessions, then in which format. While it is open, digits choose the sessions and a
// letter takes a format; nothing else hears those keys.
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { useState } from "react";
import {
  menuFormats,
  menuParts,
  type Format,
  type MenuFormat,
  type MenuPart,
  type Scope,
} from "../../shared/documents/formats.ts";
import { t } from "../../shared/words/words.ts";
import { SlotButton } from "../ui/Button.tsx";
import { KeyCap } from "../ui/KeyCap.tsx";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { useLook } from "../ui/use-look.ts";
import look from "../ui/look.module.css";
import option from "../ui/OptionList.module.css";
import styles from "./ExportMenu.module.css";

export type MenuScope = { readonly scope: Scope; readonly title: string };

type Props = {
  readonly label: string;
  /** Where a key opens the menu. */
  readonly keyed?: "client" | "note";
  /** Where the menu goes from its button. */
  readonly placement?: "top start" | "top end" | "bottom end";
  /** At least one; the first is taken where nobody chooses. */
  readonly scopes: readonly [MenuScope, ...MenuScope[]];
  /** What can be done from here. */
  readonly acts: readonly Format["act"][];
  readonly onTake: (format: MenuFormat, scope: Scope) => void;
};

const scopeKeys = ["menu-scope-1", "menu-scope-2", "menu-scope-3"] as const;

export function ExportMenu({ label, keyed, placement = "top start", scopes, acts, onTake }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Scope | null>(null);
  const scope = scopes.find((one) => one.scope === chosen)?.scope ?? scopes[0].scope;
  const offered = menuFormats(
    acts,
    scopes.map((one) => one.scope),
  );
  const parts = menuParts.filter((part) => offered.some(({ menu }) => menu === part));

  function turn(now: boolean): void {
    setOpen(now);
    // Every time it opens it begins with the nearest: what was chosen an hour ago is nobody's wish now.
    if (now) setChosen(null);
  }

  const keyOf = useKeyOf();
  const hint = keyed && keyOf("save-as");
  useScope(keyed ?? "app", { "save-as": keyed && (() => turn(true)) });
  const items = offered.map((format) => [`menu-${format.id}`, () => take(format)] as const);
  const ofScopes = scopes.map((one, index) => [scopeKeys[index], () => setChosen(one.scope)] as const);
  useScope("menu", open ? Object.fromEntries([...items, ...ofScopes]) : {}, open);

  function take(format: MenuFormat): void {
    setOpen(false);
    onTake(format, scope);
  }

  return (
    <MenuTrigger isOpen={open} onOpenChange={turn}>
      <SlotButton label={label} hint={hint} kind="quiet" />
      <Popover className={`${look.card} ${styles.popover}`} placement={placement}>
        <Menu aria-label={label} className={styles.menu ?? ""} data-wide={parts.length > 1}>
          {scopes.length > 1 && <Scopes scopes={scopes} chosen={scope} onChoose={setChosen} />}
          {parts.map((part) => (
            <MenuSection key={part} className={styles.part ?? ""}>
              <Header className={`${look.help} ${styles.title}`}>{titleOf(part, scopes)}</Header>
              {offered
                .filter(({ menu }) => menu === part)
                .map((format) => (
                  <MenuItem
                    key={format.id}
                    id={format.id}
                    textValue={t(`save.format.${format.id}`)}
                    className={`${option.option} ${styles.item}`}
                    onAction={() => take(format)}
                  >
                    <span>{t(`save.format.${format.id}`)}</span>
                    <KeyCap hidden>{keyOf(`menu-${format.id}`)}</KeyCap>
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
          <MarkSection />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Where nobody chooses of which sessions, the data says so. */
function titleOf(part: MenuPart, scopes: Props["scopes"]): string {
  return part === "data" && scopes.length === 1 ? scopes[0].title : t(`save.part.${part}`);
}

type ScopesProps = {
  readonly scopes: readonly MenuScope[];
  readonly chosen: Scope;
  readonly onChoose: (scope: Scope) => void;
};

function Scopes({ scopes, chosen, onChoose }: ScopesProps) {
  const keyOf = useKeyOf();
  return (
    <MenuSection
      className={styles.part ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const one = scopes.find(({ scope }) => keys !== "all" && keys.has(scope));
        if (one !== undefined) onChoose(one.scope);
      }}
    >
      <Header className={`${look.help} ${styles.title}`}>{t("save.scope.of")}</Header>
      {scopes.map(({ scope, title }, index) => (
        <MenuItem
          key={scope}
          id={scope}
          textValue={title}
          className={`${option.option} ${styles.item}`}
          shouldCloseOnSelect={false}
        >
          <span className={styles.choice}>
            <span className={styles.dot} aria-hidden="true" />
            {title}
          </span>
          <KeyCap hidden>{keyOf(scopeKeys[index] ?? "menu-scope-3")}</KeyCap>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

const options = ["csvMark", "decimalComma"] as const;

function MarkSection() {
  const [chosen, change] = useLook();
  return (
    <MenuSection
      className={styles.part ?? ""}
      selectionMode="multiple"
      selectedKeys={options.filter((one) => chosen[one])}
      onSelectionChange={(keys) => {
        const isOn = (one: (typeof options)[number]): boolean => keys === "all" || keys.has(one);
        change({ csvMark: isOn("csvMark"), decimalComma: isOn("decimalComma") });
      }}
    >
      <Header className={`${look.help} ${styles.title}`}>{t("save.options")}</Header>
      {options.map((one) => (
        <MenuItem
          key={one}
          id={one}
          textValue={t(`save.${one}`)}
          className={`${option.option} ${styles.item}`}
          shouldCloseOnSelect={false}
        >
          <span>{t(`save.${one}`)}</span>
          <span className={styles.check} aria-hidden="true">
            {chosen[one] ? "✓" : ""}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
