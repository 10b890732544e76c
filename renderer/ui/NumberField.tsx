// A whole number to be typed, with what it counts beside it. It is taken with Enter, by going on to something else and by leaving the screen;
// what cannot be read stays in the field, is said below it and changes nothing.
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { err, ok, type Result } from "../../shared/result.ts";
import { readNumber, type NumberLimits } from "../../shared/typed-number.ts";
import { t } from "../../shared/words/words.ts";
import { Button } from "./Button.tsx";
import { setLeftUnread } from "./left-unread.ts";
import field from "./TextField.module.css";
import styles from "./NumberField.module.css";

type Props = {
  readonly label: string;
  /** What is recorded; null: nothing. */
  readonly value: number | null;
  readonly limits: NumberLimits;
  readonly onTake: (value: number) => void;
  /** Left out where there has to be a number. */
  readonly onEmpty?: () => void;
  /** Enter and Escape give the keys back to the screen. */
  readonly givesKeysBack?: boolean;
  /** It has a button for less and one for more. */
  readonly step?: number;
  readonly unit?: string;
};

export function NumberField({ label, value, limits, onTake, onEmpty, givesKeysBack = false, step, unit }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Null: nobody is typing, and what is recorded is shown. */
  const [typed, setShown] = useState<string | null>(null);
  /** The same at once: what was taken may take the field away with it, and is taken once. */
  const untaken = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function setTyped(text: string | null): void {
    untaken.current = text;
    setShown(text);
  }
  function read(text: string): Result<number | null, string> {
    const number = readNumber(text, limits);
    if (!number.ok) return err(t(`number.${number.error}`, { ...limits, typed: text.trim() }));
    return number.value === null && onEmpty === undefined ? err(t("number.missing")) : ok(number.value);
  }
  /** Whether nothing is left to be said about what was typed. */
  function take(): boolean {
    if (untaken.current === null) return true;
    const number = read(untaken.current);
    setProblem(number.ok ? null : number.error);
    if (!number.ok) return false;
    setTyped(null);
    if (number.value === value) return true;
    if (number.value === null) onEmpty?.();
    else onTake(number.value);
    return true;
  }
  function drop(): void {
    setTyped(null);
    setProblem(null);
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Of a method of input that is still composing.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") drop();
    const done = event.key === "Escape" || (event.key === "Enter" && take());
    if (done && givesKeysBack) event.currentTarget.blur();
  }
  const by = (change: number) => (): void => {
    drop();
    const next = Math.min(limits.max, Math.max(limits.min, (value ?? limits.min) + change));
    if (next !== value) onTake(next);
  };

  const takeNow = useEffectEvent(take);
  const isTyped = typed !== null;
  // Buttons leave the focus where it is, so a click elsewhere is no blur; and it acts, so what was typed comes first.
  useEffect(() => {
    if (!isTyped) return;
    const onDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && input.current?.contains(target) !== true) takeNow();
    };
    window.addEventListener("pointerdown", onDown, { capture: true });
    return () => window.removeEventListener("pointerdown", onDown, { capture: true });
  }, [isTyped]);
  // A field that goes away with its screen is not blurred.
  const leave = useEffectEvent(() => {
    if (!take()) setLeftUnread(t("number.left", { label, typed: untaken.current?.trim() ?? "" }));
  });
  useLayoutEffect(() => () => leave(), []);

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.line}>
        {step !== undefined && <Button label="−" name={t("number.less", { label })} onPress={by(-step)} />}
        <input
          ref={input}
          id={id}
          className={field.input}
          // Not a field of the browser's for numbers: that one is changed by the wheel, and hides what it cannot read.
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={typed ?? value ?? ""}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={onKeyDown}
        />
        {unit}
        {step !== undefined && <Button label="+" name={t("number.more", { label })} onPress={by(step)} />}
      </span>
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
