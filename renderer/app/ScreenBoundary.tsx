// Catches what a screen throws while it is drawn, a translator's doing for one, and says so with a way on instead of a white page. Used over each
// screen, and in a session below its store and its sounds, so that these go on.
import { Component, type ReactNode } from "react";
import { t } from "../../shared/words/words.ts";
import { Button } from "../ui/Button.tsx";
import look from "../ui/look.module.css";
import styles from "./ScreenBoundary.module.css";

type Props = {
  readonly what: "screen" | "session";
  /** Asked before the screen is shown again: what it shows is read anew. */
  readonly onAgain?: () => Promise<void>;
  readonly onHome: () => void;
  readonly children: ReactNode;
};

export class ScreenBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  readonly #again = (): void => {
    void (this.props.onAgain?.() ?? Promise.resolve()).then(() => this.setState({ broken: false }));
  };
  readonly #home = (): void => {
    this.props.onHome();
    this.setState({ broken: false });
  };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { what } = this.props;
    return (
      <main className={styles.screen}>
        <div role="alert">
          <h1 className={look.sign}>{t("broken.title")}</h1>
          <p>{t(`broken.${what}`)}</p>
        </div>
        <div className={look.row}>
          <Button label={t("broken.again")} kind="primary" size="large" autoFocus onPress={this.#again} />
          <Button label={t("home.back")} onPress={this.#home} />
        </div>
      </main>
    );
  }
}
