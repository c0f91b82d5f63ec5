import type { Mapping } from "#domain/import/mapping.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";

/** What every part of the form of a mapping is given. */
export interface MappingFieldsProps {
  readonly proposal: MappingProposal;
  readonly value: Mapping;
  readonly onChange: (next: Mapping) => void;
}
