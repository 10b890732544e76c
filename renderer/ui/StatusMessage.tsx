// What a screen says by itself: what was done, or what is wrong. It is there before it has words, so that they are heard.
import styles from "./StatusMessage.module.css";

type Props = {
  readonly text: string | null;
  readonly problem?: boolean;
  /** It breaks in on what a screen reader says; every problem of a form does. */
  readonly urgent?: boolean;
  /** Its line is there before its words, so that nothing moves when they come. */
  readonly keepsRoom?: boolean;
  /** Which message it is, counted: the same words said again are heard again. */
  readonly count?: number;
};

export function StatusMessage({ text, problem = false, urgent = false, keepsRoom = false, count = 0 }: Props) {
  return (
    <p className={styles.message} role={urgent ? "alert" : "status"} data-problem={problem} data-room={keepsRoom}>
      {/* The same words again are another element: what does not change is not heard. */}
      <span key={count}>{text}</span>
    </p>
  );
}

/** What is wrong with what was typed; null or "": nothing. */
export function Problem({ text }: { readonly text: string | null }) {
  return <StatusMessage text={text} problem urgent keepsRoom />;
}
