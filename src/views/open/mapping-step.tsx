import { useEffect, useState } from "react";
import type { Mapping } from "#domain/opening/mapping.ts";
import { missingIn } from "#domain/opening/mapping-missing.ts";
import type { RowsPreview } from "#domain/opening/rows-preview.ts";
import { downloadMapping } from "#state/files/mapping-file.ts";
import type { Mapper } from "#state/opening/use-opening.ts";
import { Button } from "#ui/button.tsx";
import { faultWords } from "#views/notices/fault-words.ts";
import { MappingForm } from "#views/mapping/mapping-form.tsx";

/** Milliseconds that a choice stands still before the first rows are read by it. */
const SETTLED = 150;

/** The form of a table's columns, with the first rows as they would be read, and the word to read all. */
export function MappingStep({
  mapper,
  name,
  opened,
  onRead,
}: {
  readonly mapper: Mapper;
  readonly name: string;
  readonly opened: string;
  readonly onRead: (mapping: Mapping) => void;
}) {
  const { proposal } = mapper;
  const [value, setValue] = useState(proposal.mapping);
  const [preview, setPreview] = useState<RowsPreview | null>(null);
  const [loadFault, setLoadFault] = useState<string | null>(null);
  useEffect(() => {
    let isLate = false;
    async function read(): Promise<void> {
      const next = await mapper.preview(value, opened);
      if (!isLate) setPreview(next);
    }
    const timer = setTimeout(() => void read(), SETTLED);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [mapper, value, opened]);
  const isWhole = missingIn(value, proposal.sample.headings).length === 0;
  return (
    <>
      <MappingForm
        proposal={proposal}
        value={value}
        preview={preview}
        onChange={setValue}
        onSave={() => downloadMapping(value, name)}
        onLoad={(file) => {
          void mapper.readMapping(file, file.name).then((had) => {
            setLoadFault(had.ok ? null : faultWords(had.fault).words);
            if (had.ok) setValue(had.value);
          });
        }}
        loadFault={loadFault}
      />
      <p>
        <Button weight="main" disabled={!isWhole} onClick={() => onRead(value)}>
          Read {name}
        </Button>
      </p>
    </>
  );
}
