import { ChargePanel } from "./charge-panel.tsx";
import { CitizenshipAndDays } from "./citizenship-and-days.tsx";
import type { PanelData } from "./panel-data.ts";

/** Charge, citizenship and days, each where a row holds it. */
export function FieldPanels(data: PanelData) {
  return (
    <>
      {data.info.knownColumns.includes("charge") ? <ChargePanel {...data} /> : null}
      <CitizenshipAndDays {...data} />
    </>
  );
}
