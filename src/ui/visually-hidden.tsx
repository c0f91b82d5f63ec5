import type { ReactNode } from "react";

/** Words for screen readers only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span data-visually-hidden>{children}</span>;
}
