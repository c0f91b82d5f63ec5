import type { Mapping } from "#domain/opening/mapping.ts";
import type { MappingProposal } from "#domain/opening/table-sample.ts";

/** What every part of the form of a mapping is given. */
export interface MappingPart {
  readonly proposal: MappingProposal;
  readonly value: Mapping;
  readonly onChange: (next: Mapping) => void;
}
