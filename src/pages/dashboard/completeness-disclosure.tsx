import { lazy, Suspense, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Disclosure } from "#ui/disclosure.tsx";
import { Placeholder } from "#ui/placeholder.tsx";
import type { CompletenessProps } from "./completeness-list.tsx";

const CompletenessList = lazy(async () => ({
  default: (await import("./completeness-list.tsx")).CompletenessList,
}));

/** "See what is missing": what is not known week by week, fetched when it is opened. */
export function CompletenessDisclosure(props: CompletenessProps) {
  const { hash, key } = useLocation();
  const part = useRef<HTMLDivElement>(null);
  const asked = hash === "#missing";
  useEffect(() => {
    if (asked) part.current?.scrollIntoView();
  }, [asked, key]);
  return (
    <div id="missing" ref={part}>
      <Disclosure key={asked ? key : ""} summary="See what is missing" open={asked}>
        {() => (
          <Suspense fallback={<Placeholder height={300} />}>
            <CompletenessList {...props} />
          </Suspense>
        )}
      </Disclosure>
    </div>
  );
}
