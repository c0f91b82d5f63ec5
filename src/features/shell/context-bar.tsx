import { Link } from "react-router";
import { formatDate } from "#domain/calendar/week.ts";
import type { Collection } from "#domain/report/collection.ts";
import { useCollection, useDatasetInfo, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { Band } from "#ui/layout/page.tsx";
import { MenuButton } from "#ui/popup/menu-button.tsx";
import { TextButton } from "#ui/button.tsx";
import { useAsofChoice } from "./asof-sections.ts";
import { useCollectionChoice } from "./collection-sections.ts";
import { DownloadMenu, useDownloadSections } from "./download-menu.tsx";
import { formatCompleteness, formatLoadProgress, listOriginWords } from "./format-context.ts";
import { MenuMessage, useMenuMessage } from "./menu-message.tsx";
import { ShareButton } from "./share-menu.tsx";
import styles from "./context-bar.module.css";

/** What every number on the page rests on: collection, as-of date, how much is here; and bands where that is unusual. */
export function ContextBar() {
  const collection = useCollection().data;
  const info = useDatasetInfo().data;
  return (
    <section aria-label="What the numbers rest on">
      <Band className={styles.basis} data-print="frame">
        <div className={styles.line}>
          <ContextLine collection={collection} info={info} />
        </div>
      </Band>
      <ContextWarnings collection={collection} info={info} />
    </section>
  );
}

interface ContextProps {
  /** Undefined until they are known. */
  readonly collection: Collection | undefined;
  readonly info: DatasetInfo | undefined;
}

function ContextLine({ collection, info }: ContextProps) {
  const { view, formatUrl } = useUrlView();
  const choice = useCollectionChoice();
  const asof = useAsofChoice(collection);
  const [message, say] = useMenuMessage();
  const downloads = useDownloadSections(say);
  const completeness = info === undefined ? null : formatCompleteness(info);
  const origin =
    choice.pendingName === null
      ? collection === undefined
        ? ""
        : listOriginWords(collection, view.asof).join(" · ")
      : `Loading ${choice.pendingName}`;
  const file = collection?.basis === "issued" ? "File of" : "Published";
  const label = <span className={styles.name}>{choice.name}</span>;
  const name = `Collection: ${choice.name ?? ""}`;
  return (
    <>
      {choice.name === null ? null : (
        <>
          <span className={styles.collection}>
            <MenuButton
              label={label}
              name={name}
              look="box"
              title="Collection"
              sections={choice.sections}
            />
          </span>
          <span className={styles.phone}>
            <MenuMessage words={message} align="start">
              <MenuButton
                label={label}
                name={name}
                title="Collection, date and files"
                sections={() => [
                  ...choice.sections(),
                  ...(asof?.hasChoice === true ? asof.sections() : []),
                  ...downloads().map((section) => ({
                    ...section,
                    key: `download ${section.key}`,
                    title: `Download: ${(section.title ?? "this page").toLowerCase()}`,
                  })),
                ]}
              />
            </MenuMessage>
          </span>
          <b data-print="only">{choice.name}</b>
        </>
      )}
      <div className={styles.facts}>
        <span className={styles.origin} title={origin}>
          <span role="status">{origin}</span>
        </span>
        {completeness === null ? null : (
          <Link className={styles.completeness} to={`${formatUrl(view, "/")}#missing`}>
            <b>{completeness.figure}</b> {completeness.words}
          </Link>
        )}
        {asof === null || collection?.imported !== undefined ? null : (
          <span className={styles.asof}>
            {asof.hasChoice ? (
              <>
                <MenuButton
                  label={
                    <span>
                      As of <b>{formatDate(asof.chosen)}</b>
                    </span>
                  }
                  title="As of"
                  sections={asof.sections}
                />
                <span data-print="only">As of {formatDate(asof.chosen)}</span>
              </>
            ) : (
              <span>
                {file} <b>{formatDate(asof.chosen)}</b>
              </span>
            )}
          </span>
        )}
      </div>
      <div className={styles.tools}>
        <ShareButton />
        <DownloadMenu />
      </div>
    </>
  );
}

/** Bands of what a reader has to know before any number: invented data, data that are still coming, a date in the past. */
function ContextWarnings({ collection, info }: ContextProps) {
  const { setView } = useUrlView();
  const asof = useAsofChoice(collection);
  return (
    <>
      {collection?.origin === "synthetic" ? (
        <Band className={styles.warning}>
          Synthetic data: every agency and number here is invented. Nothing on this page is about a
          real place.
        </Band>
      ) : null}
      {info === undefined || info.progress === null ? null : (
        <Band className={styles.warning}>
          <span role="status">{formatLoadProgress(info)}</span>
        </Band>
      )}
      {asof === null || asof.isLatest ? null : (
        <Band className={styles.warning}>
          You are reading the reports as they stood on {formatDate(asof.chosen)}. Editions and
          corrections of later dates are left out.{" "}
          <TextButton
            onClick={() => {
              setView((current) => ({ ...current, asof: null }));
            }}
          >
            Go to the latest
          </TextButton>
        </Band>
      )}
    </>
  );
}
