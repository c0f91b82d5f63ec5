import { use, useEffect, useRef, useState } from "react";
import { MenuButton } from "#ui/popup/menu-button.tsx";
import type { TriggerLook } from "#ui/popup/trigger.tsx";
import { MenuMessage, useMenuMessage } from "./menu-message.tsx";
import { PagePrintContext } from "./page-print.ts";
import styles from "./menu-message.module.css";

interface ShareButtonProps {
  /** Words with an arrow, as in the context bar, or a box with an icon, as beside the filters of a phone. */
  readonly look?: Extract<TriggerLook, "plain" | "box">;
}

/** Takes the page as it is shown to others: its address, which holds everything chosen, and paper. */
export function ShareButton({ look = "plain" }: ShareButtonProps) {
  const [message, say] = useMenuMessage();
  const [isBlocked, setBlocked] = useState(false);
  const { print } = use(PagePrintContext);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(location.href);
    setBlocked(!isCopied);
    if (isCopied) say("Copied", true);
  };
  return (
    <MenuMessage words={message}>
      <MenuButton
        label="Share"
        look={look}
        icon={look === "box" ? "share" : undefined}
        title="Share this page"
        align="end"
        sections={() => [
          {
            key: "link",
            items: [{ key: "copy", label: "Copy link", onSelect: () => void copy() }],
          },
          { key: "paper", items: [{ key: "print", label: "Print", onSelect: print }] },
        ]}
      />
      {isBlocked ? <LinkField onClose={() => setBlocked(false)} /> : null}
    </MenuMessage>
  );
}

/** True where the browser let the page write the text to the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (reason) {
    // Refused by the reader or by a rule; where the page is not served safely, there is no clipboard at all.
    if (reason instanceof DOMException || reason instanceof TypeError) return false;
    throw reason;
  }
}

/** The address in a field, selected, for copying by hand. */
function LinkField({ onClose }: { readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <label className={styles.message}>
      The browser did not copy it. Copy the link by hand:
      <input
        ref={field}
        readOnly
        value={location.href}
        onBlur={onClose}
        onKeyDown={({ key }) => {
          if (key === "Escape") onClose();
        }}
      />
    </label>
  );
}
