import type { ComponentPropsWithRef } from "react";
import styles from "./button.module.css";

type NativeButtonProps = Omit<ComponentPropsWithRef<"button">, "className">;

/** What a native button takes, with a weight: `main` is for the one action that a part is about. */
export type ButtonProps = NativeButtonProps & { readonly weight?: "main" | "plain" };

/** A button with an edge; never submits a form unless its type says so. Paper has none. */
export function Button({ weight = "plain", ...rest }: ButtonProps) {
  const className = weight === "main" ? styles.main : styles.button;
  return <button type="button" {...rest} className={className} />;
}

/** A button that looks like a link in running text; at least 24 px high. Paper has none. */
export function TextButton(props: NativeButtonProps) {
  return <button type="button" {...props} className={styles.textButton} />;
}
