// A button with a menu of forms to save in. Each form has a letter that takes it while the menu is open; nothing else hears those keys.
import { useEffect, useState, type KeyboardEvent } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { forms, type FormId, type Scope } from "../../shared/export/forms.ts";
import { t } from "../../shared/words/words.ts";
import { setMark, withMark } from "./csv-mark.ts";
import styles from "./FormMenu.module.css";

export type MenuPart = {
  readonly title: string;
  readonly scope: Scope;
  readonly items: readonly FormId[];
};

type Props = {
  readonly label: string;
  /** The letter that opens the menu from anywhere but a text field; none where a text field has the keys. */
  readonly hint?: string;
  /** Where the menu goes from its button. */
  readonly placement?: "top start" | "top end" | "bottom end";
  readonly parts: readonly MenuPart[];
  readonly onTake: (form: FormId, scope: Scope) => void;
};

export function FormMenu({ label, hint, placement = "top start", parts, onTake }: Props) {
  const [open, setOpen] = useState(false);
  const [mark, setMarkShown] = useState(withMark);
  // Letters belong to the first scope's forms; the others are reached by the arrows.
  const lettered = parts.filter((part) => part.scope === parts[0]?.scope);

  useEffect(() => {
    function press(event: globalThis.KeyboardEvent): void {
      const typing =
        event.target instanceof Element &&
        event.target.closest("input:not([type=checkbox]), textarea, select") !== null;
      if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toUpperCase() !== hint || document.querySelector("[role=dialog]") !== null) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [hint]);

  function take(form: FormId, scope: Scope): void {
    setOpen(false);
    onTake(form, scope);
  }

  function pressInMenu(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    for (const { scope, items } of lettered) {
      const form = items.find((one) => forms[one].key === event.key.toUpperCase());
      if (form === undefined) continue;
      event.preventDefault();
      event.stopPropagation();
      take(form, scope);
    }
  }

  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.button ?? ""} {...(hint === undefined ? {} : { "aria-keyshortcuts": hint })}>
        {hint !== undefined && (
          <kbd className={styles.key} aria-hidden="true">
            {hint}
          </kbd>
        )}
        {label}
      </Button>
      <Popover className={styles.popover ?? ""} placement={placement}>
        {/* Keys pressed in the menu are the menu's alone; Esc goes on to close it. */}
        <div onKeyDownCapture={pressInMenu} onKeyDown={(event) => event.key !== "Escape" && event.stopPropagation()}>
          <Menu aria-label={label} className={styles.menu ?? ""}>
            {parts.map((part) => (
              <MenuSection key={part.title} className={styles.part ?? ""}>
                <Header className={styles.title}>{part.title}</Header>
                {part.items.map((form) => (
                  <MenuItem
                    key={form}
                    id={`${part.title} ${form}`}
                    textValue={t(`save.form.${form}`)}
                    className={styles.item ?? ""}
                    onAction={() => take(form, part.scope)}
                  >
                    <span>{t(`save.form.${form}`)}</span>
                    {lettered.includes(part) && (
                      <kbd className={styles.key} aria-hidden="true">
                        {forms[form].key}
                      </kbd>
                    )}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
            <Separator className={styles.line ?? ""} />
            <MenuSection
              aria-label={t("save.options")}
              selectionMode="multiple"
              selectedKeys={mark ? ["mark"] : []}
              onSelectionChange={(keys) => {
                const on = keys === "all" || keys.has("mark");
                setMark(on);
                setMarkShown(on);
              }}
            >
              <MenuItem id="mark" textValue={t("save.mark")} className={styles.item ?? ""} shouldCloseOnSelect={false}>
                <span>{t("save.mark")}</span>
                <span className={styles.check} aria-hidden="true">
                  {mark ? "✓" : ""}
                </span>
              </MenuItem>
            </MenuSection>
          </Menu>
        </div>
      </Popover>
    </MenuTrigger>
  );
}
