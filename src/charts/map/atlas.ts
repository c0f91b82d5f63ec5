import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A point of the drawing. */
export type MapPoint = readonly [x: number, y: number];

/** A closed line. */
export type Ring = readonly MapPoint[];

/** The outline of a state or county, drawn on a field of 975 by 610. */
export interface Outline {
  /** Two digits of a state, five of a county. */
  readonly fips: string;
  readonly name: string;
  readonly path: string;
  /** Outer lines, the one around the largest field first. */
  readonly rings: readonly Ring[];
}

/** A part of the drawing. */
export interface MapBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The whole drawing. */
export const NATION_BOX: MapBox = { left: 0, top: 0, width: 975, height: 610 };

/** Outlines of the states; Alaska and Hawaii stand below, the territories are not among them. */
export async function loadStateOutlines(): Promise<readonly Outline[]> {
  const file = await import("us-atlas/states-albers-10m.json");
  const topology = file.default as unknown as Topology<{ states: Areas }>;
  return readOutlines(topology, topology.objects.states);
}

/** Outlines of the counties, ten times as large as those of the states. */
export async function loadCountyOutlines(): Promise<readonly Outline[]> {
  const file = await import("us-atlas/counties-albers-10m.json");
  const topology = file.default as unknown as Topology<{ counties: Areas }>;
  return readOutlines(topology, topology.objects.counties);
}

/** Lines of one field, the outer one first, or of several. */
type Shape =
  | { readonly type: "Polygon"; readonly coordinates: number[][][] }
  | { readonly type: "MultiPolygon"; readonly coordinates: number[][][][] };

type Areas = GeometryCollection<{ readonly name: string }>;

function readOutlines(topology: Topology, areas: Areas): readonly Outline[] {
  const path = geoPath().digits(1);
  return feature(topology, areas).features.flatMap((area) => {
    if (area.geometry.type !== "Polygon" && area.geometry.type !== "MultiPolygon") return [];
    return [
      {
        fips: String(area.id),
        name: area.properties.name,
        path: path(area) ?? "",
        rings: listRings(area.geometry),
      },
    ];
  });
}

function listRings(geometry: Shape): readonly Ring[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap(([outer]) =>
    outer === undefined ? [] : [outer.map(([x = 0, y = 0]): MapPoint => [x, y])],
  );
  return rings.sort((a, b) => measureRing(b) - measureRing(a));
}

/** The field inside a closed line, by the shoelace formula. */
function measureRing(ring: Ring): number {
  let sum = 0;
  let [lastX, lastY] = ring.at(-1) ?? [0, 0];
  for (const [x, y] of ring) {
    sum += lastX * y - x * lastY;
    [lastX, lastY] = [x, y];
  }
  return Math.abs(sum) / 2;
}

/** The part of the drawing in which outlines stand. */
export function findMapBox(outlines: readonly Outline[]): MapBox {
  const points = outlines.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) return NATION_BOX;
  const edge = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    edge.left = Math.min(edge.left, x);
    edge.right = Math.max(edge.right, x);
    edge.top = Math.min(edge.top, y);
    edge.bottom = Math.max(edge.bottom, y);
  }
  const { left, right, top, bottom } = edge;
  return { left, top, width: right - left, height: bottom - top };
}
