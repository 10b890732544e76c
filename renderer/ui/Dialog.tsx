// A dialog with a title: in the middle of the screen where nothing behind it is needed, else at its side. Esc closes it, and a press beside it;
// what it asks, and its buttons, are its children's.
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { t } from "../../shared/words/words.ts";
import { useScope } from "../keyboard/use-scope.ts";
import { SlotButton } from "./Button.tsx";
import look from "./look.module.css";
import styles from "./Dialog.module.css";

type Props = {
  readonly title: string;
  /** `column`: at the side, as wide as the chart's column, so that the timer is never covered. */
  readonly place?: "centre" | "side" | "column";
  /** False: nothing but its children closes it. */
  readonly dismissable?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function Dialog({ title, place = "side", dismissable = true, onClose, children }: Props) {
  useScope("dialog", {}, true);
  const heading = (
    <Heading slot="title" className={place === "centre" ? look.title : look.sign}>
      {title}
    </Heading>
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable={dismissable}
      onOpenChange={onClose}
      className={styles.shade ?? ""}
      data-place={place}
    >
      <Modal className={styles.modal ?? ""}>
        <AriaDialog className={styles.dialog ?? ""}>
          {place === "centre" ? (
            heading
          ) : (
            <header className={`${look.row} ${styles.head}`}>
              {heading}
              <SlotButton slot="close" label={t("keys.close")} />
            </header>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
