import { useLocation } from "react-router";
import { Band } from "#ui/layout/page.tsx";
import { Notice } from "#ui/notice.tsx";
import type { ParameterIssue } from "#state/url/view.ts";

/** What a switch of collections leaves in the history beside the address. */
export interface SwitchState {
  readonly switchedTo: string;
  readonly leftOut: readonly ParameterIssue[];
}

function isSwitchState(state: unknown): state is SwitchState {
  return typeof state === "object" && state !== null && "switchedTo" in state;
}

/** What was left out when the reader switched to the collection that is shown; until the reader chooses something else. */
export function SwitchNotice() {
  const { state } = useLocation();
  if (!isSwitchState(state) || state.leftOut.length === 0) return null;
  return (
    <Band data-print="hidden">
      <Notice title={`Left out of the address in “${state.switchedTo}”`}>
        <ul>
          {state.leftOut.map(({ parameter, value, message }) => (
            <li key={parameter + value}>
              {parameter}={value}: {message}
            </li>
          ))}
        </ul>
      </Notice>
    </Band>
  );
}
