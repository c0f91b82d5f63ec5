import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { compareText } from "#domain/text/compare-text.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import type { Dimension } from "#engine/query/question.ts";
import { listPlaces, type Profile, type ProfileDataset } from "#features/profiles/profile.ts";

/** A state, county, city or agency in the list of all, with what lies in it. */
export interface PlaceNode {
  readonly kind: Profile["kind"];
  readonly key: string;
  readonly name: string;
  /** "county", "city", "county jail": what it is, in small print. */
  readonly detail: string;
  /** Two letters. */
  readonly state: string;
  /** The value by which its rows are counted; null of a city, which has no column. */
  readonly value: readonly [Dimension, string] | null;
  readonly children: readonly PlaceNode[];
}

/** Every state with what lies in it, A to Z: counties and cities, in these their agencies. */
export function createPlaceTree(facts: ProfileDataset): readonly PlaceNode[] {
  const places = listPlaces(facts);
  const byState = new Map<string, Jurisdiction[]>();
  for (const place of places) {
    if (place.level === "state") continue;
    const list = byState.get(place.state) ?? [];
    list.push(place);
    byState.set(place.state, list);
  }
  const agencies = groupAgencies(facts, places);
  return places
    .filter(({ level }) => level === "state")
    .map((state): PlaceNode => {
      const children = [
        ...(byState.get(state.state) ?? []).map((place) =>
          createPlaceNode(place, agencies.get(place.key) ?? []),
        ),
        ...(agencies.get(state.key) ?? []),
      ].sort(compareNodes);
      return { ...createPlaceNode(state, children), detail: formatContents(children) };
    })
    .sort(compareNodes);
}

/** Every node of a tree, states before counties, cities and agencies. */
export function listNodes(tree: readonly PlaceNode[]): readonly PlaceNode[] {
  return tree.length === 0 ? [] : [...tree, ...listNodes(tree.flatMap((node) => node.children))];
}

function createPlaceNode(place: Jurisdiction, children: readonly PlaceNode[]): PlaceNode {
  const { key, name, level, state, county } = place;
  const value: PlaceNode["value"] =
    level === "state" ? ["state", state] : county === null ? null : ["county", county];
  return { kind: "place", key, name, detail: level, state, value, children };
}

/** Agencies by the key of the place under which they stand: their county, else the place they belong to, else the state. */
function groupAgencies(
  facts: ProfileDataset,
  places: readonly Jurisdiction[],
): ReadonlyMap<string, readonly PlaceNode[]> {
  const keys = new Set(places.map(({ key }) => key));
  const groups = new Map<string, PlaceNode[]>();
  for (const agency of facts.agencies.values()) {
    const state = agency.state.toLowerCase();
    const county = agency.county === null ? null : `${state}-${agency.county}`;
    const key =
      county !== null && keys.has(county)
        ? county
        : keys.has(agency.jurisdiction)
          ? agency.jurisdiction
          : state;
    const list = groups.get(key) ?? [];
    list.push(createAgencyNode(agency));
    groups.set(key, list);
  }
  for (const list of groups.values()) list.sort(compareNodes);
  return groups;
}

function createAgencyNode({ key, name, kind, state }: Agency): PlaceNode {
  const detail = kind === "unknown" || kind === "unclear" ? `kind ${kind}` : kind;
  return {
    kind: "agency",
    key,
    name,
    detail,
    state,
    value: ["agency", key],
    children: [],
  };
}

function compareNodes(a: PlaceNode, b: PlaceNode): number {
  return compareText(a.name, b.name) || compareText(a.key, b.key);
}

const LEVEL_NOUNS = [
  ["county", "counties"],
  ["city", "cities"],
] as const;

/** "3 counties, 1 city, 4 agencies". */
function formatContents(children: readonly PlaceNode[]): string {
  const nodes = listNodes(children);
  const agencyCount = nodes.filter(({ kind }) => kind === "agency").length;
  const counts = LEVEL_NOUNS.map(
    ([one, many]) =>
      [
        nodes.filter(({ kind, detail }) => kind === "place" && detail === one).length,
        one,
        many,
      ] as const,
  );
  return [...counts, [agencyCount, "agency", "agencies"] as const]
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => formatPlural(count, one, many))
    .join(", ");
}

/** The place in which a node lies: "Colorado" of a county, nothing of a state. */
export function formatNodePlace({ key, state }: PlaceNode): string {
  return key.length === 2 ? "" : getStateName(state);
}
