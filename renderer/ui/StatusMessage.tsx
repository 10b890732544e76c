// What a screen says by itself: what was done, or what is wrong. It is there before it has words, so that they are heard.
import styles from "./StatusMessage.module.css";

type Props = {
  readonly text: string | null;
  readonly problem?: boolean;
  /** It breaks in on what a screen reader says; every problem of a form does. */
  readonly urgent?: boolean;
  /** Its line is there before its words, so that nothing moves when they come. */
  readonly keepsRoom?: boolean;
};

export function StatusMessage({ text, problem = false, urgent = false, keepsRoom = false }: Props) {
  return (
    <p className={styles.message} role={urgent ? "alert" : "status"} data-problem={problem} data-room={keepsRoom}>
      {text}
    </p>
  );
}

/** What is wrong with what was typed; null or "": nothing. */
export function Problem({ text }: { readonly text: string | null }) {
  return <StatusMessage text={text} problem urgent keepsRoom />;
}
