import { useEffect, useRef } from "react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";
import { createLazyComponent } from "#ui/lazy-component.tsx";
import { useLocation } from "react-router";
import { Disclosure } from "#ui/disclosure.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { CompletenessProps } from "./completeness-list.tsx";

const CompletenessList = createLazyComponent(
  async () => (await import("./completeness-list.tsx")).CompletenessList,
);

/** "All that is missing": what is not known week by week, fetched when it is opened. */
export function CompletenessDisclosure(props: CompletenessProps) {
  const { hash, key } = useLocation();
  const part = useRef<HTMLDivElement>(null);
  const isTarget = hash === "#missing";
  useEffect(() => {
    if (isTarget) part.current?.scrollIntoView();
  }, [isTarget, key]);
  return (
    <div ref={part}>
      <Disclosure key={isTarget ? key : ""} summary="All that is missing" open={isTarget}>
        {() => (
          <PanelBoundary fallback={<Placeholder height={300} />}>
            <CompletenessList {...props} />
          </PanelBoundary>
        )}
      </Disclosure>
    </div>
  );
}
