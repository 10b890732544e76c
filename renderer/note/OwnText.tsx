// The therapist's own words for one part of the note: saved into the log while they are typed, with own phrases written out by code.
import { useLayoutEffect, useRef } from "react";
import { longest } from "../../shared/bounds.ts";
import { expandPhrase, withHomeCare, type Phrase } from "../../shared/documents/note/phrases.ts";
import type { ActionId } from "../../shared/input/actions.ts";
import { t } from "../../shared/words/words.ts";
import { useKeyOf } from "../keyboard/use-bindings.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { Button } from "../ui/Button.tsx";
import { KeyCap } from "../ui/KeyCap.tsx";
import { TextArea } from "../ui/TextField.tsx";
import look from "../ui/look.module.css";
import styles from "./OwnText.module.css";
import { useDraft } from "../state/use-draft.ts";

type Props = {
  readonly id: string;
  readonly label: string;
  /** Its key leads here. */
  readonly action: ActionId;
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /** Sentences that one press adds to the text. */
  readonly homeCare?: readonly string[];
  readonly onSave: (text: string) => Promise<boolean>;
};

const none: readonly string[] = [];

export function OwnText({ id, label, action, text, phrases, homeCare = none, onSave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useKeyOf()(action);
  useScope("note", { [action]: () => field.current?.focus() });
  const caret = useRef<number | null>(null);
  const { text: draft, state, keeper } = useDraft(text, onSave);

  // A phrase was written out: the caret goes behind it.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function expand(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart !== selectionEnd || event.nativeEvent.isComposing) return;
    const expanded = expandPhrase({ text: value, caret: selectionStart }, phrases);
    if (expanded === null || expanded.text.length > longest.freeText) return;
    event.preventDefault();
    caret.current = expanded.caret;
    keeper.type(expanded.text);
  }

  return (
    <div className={`${look.stack} ${styles.part}`}>
      <TextArea
        id={id}
        ref={field}
        label={
          <>
            {hint !== undefined && <KeyCap hidden>{hint}</KeyCap>} {label}
          </>
        }
        state={
          <span className={styles.state} data-state={state} role={state === "failed" ? "alert" : undefined}>
            {draft === "" && state === "saved" ? "" : t(`wrap.text.${state}`)}
          </span>
        }
        rows={1}
        value={draft}
        maxLength={longest.freeText}
        aria-keyshortcuts={hint}
        onChange={(typed) => keeper.type(typed)}
        onBlur={() => void keeper.saveNow()}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key === " " && !event.ctrlKey && !event.metaKey && !event.altKey) expand(event);
        }}
      />
      {homeCare.length > 0 && (
        <div className={look.row} role="group" aria-label={t("wrap.home-care")}>
          {homeCare.map((phrase) => {
            const added = withHomeCare(draft, phrase);
            const fits = added !== null && added.length <= longest.freeText;
            return (
              <Button
                key={phrase}
                label={phrase}
                kind="quiet"
                disabled={!fits}
                onPress={() => {
                  if (added !== null) keeper.type(added);
                  void keeper.saveNow();
                }}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
