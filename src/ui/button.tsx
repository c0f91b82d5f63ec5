import type { ComponentPropsWithRef } from "react";
import "./button.css";

/** What a native button takes, with a weight: `main` is for the one action that a part is about. */
export type ButtonProps = ComponentPropsWithRef<"button"> & { readonly weight?: "main" | "plain" };

/** A button with an edge; never submits a form unless told. */
export function Button({ weight = "plain", className = "", ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={`button button-${weight} ${className}`} />;
}

/** A button that looks like a link in running text; at least 24 px high. */
export function TextButton({ className = "", ...rest }: ComponentPropsWithRef<"button">) {
  return <button type="button" {...rest} className={`text-button ${className}`} />;
}
