import { parseFloat16 } from "hyparquet/src/convert.js";
import type { SchemaElement } from "hyparquet";

/** A value of a column as text. Dates and times are ISO; instants end in `Z`; fractions are exact; an empty text is a missing value. */
export type ValueFormatter = (value: unknown) => string;

const SECONDS_A_DAY = 86_400n;
/** Day 0 of Parquet's old timestamps of 96 bits, in days before 1970. */
const JULIAN_1970 = 2_440_588n;
const PER_SECOND = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;

/** True where a column's bytes are text as they stand. */
export function isText({
  type,
  converted_type: old,
  logical_type: logical,
}: SchemaElement): boolean {
  if (type !== "BYTE_ARRAY") return false;
  if (logical !== undefined) return ["STRING", "ENUM", "JSON"].includes(logical.type);
  return old === undefined || ["UTF8", "ENUM", "JSON"].includes(old);
}

/** How values of a column are written as text; null where they have no text, as pictures of places have none. */
export function createValueFormatter(element: SchemaElement): ValueFormatter | null {
  const { type, converted_type: old, logical_type: logical } = element;
  if (old === "DECIMAL" || logical?.type === "DECIMAL") return createDecimalFormatter(element);
  if (old === "INTERVAL" || old === "BSON") return null;
  if (logical?.type === "UUID") return formatUuid;
  if (logical?.type === "FLOAT16")
    return (value) => formatFloat(parseFloat16(value as Uint8Array) ?? NaN);
  if (type === "BOOLEAN") return (value) => (value === true ? "TRUE" : "FALSE");
  if (type === "FLOAT") return (value) => formatFloat(shortenFloat(value as number));
  if (type === "DOUBLE") return (value) => formatFloat(value as number);
  if (type === "INT96") return (value) => formatInt96Instant(value as bigint);
  if (type !== "INT32" && type !== "INT64") return null;
  if (old === "DATE" || logical?.type === "DATE") return (value) => formatDay(toBigInt(value));
  const isUtc =
    logical !== undefined && "isAdjustedToUTC" in logical ? logical.isAdjustedToUTC : true;
  if (logical?.type === "TIMESTAMP") {
    return (value) => formatInstant(toBigInt(value), PER_SECOND[logical.unit], isUtc);
  }
  if (logical?.type === "TIME")
    return (value) => formatTime(toBigInt(value), PER_SECOND[logical.unit]);
  if (old === "TIMESTAMP_MILLIS")
    return (value) => formatInstant(toBigInt(value), PER_SECOND.MILLIS, true);
  if (old === "TIMESTAMP_MICROS")
    return (value) => formatInstant(toBigInt(value), PER_SECOND.MICROS, true);
  if (old === "TIME_MILLIS") return (value) => formatTime(toBigInt(value), PER_SECOND.MILLIS);
  if (old === "TIME_MICROS") return (value) => formatTime(toBigInt(value), PER_SECOND.MICROS);
  const isUnsigned =
    old?.startsWith("UINT_") === true || (logical?.type === "INTEGER" && !logical.isSigned);
  if (!isUnsigned) return String;
  const bits = type === "INT32" ? 32 : 64;
  return (value) => String(BigInt.asUintN(bits, toBigInt(value)));
}

function toBigInt(value: unknown): bigint {
  return BigInt(value as number | bigint);
}

function formatFloat(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}

/** The fewest digits that mean the same number of 32 bits. */
function shortenFloat(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return rounded;
  }
  return value;
}

function formatDay(day: bigint): string {
  const date = new Date(Number(day) * 86_400_000);
  return Number.isNaN(date.getTime()) ? `day ${day}` : date.toISOString().slice(0, -14);
}

function formatTime(units: bigint, perSecond: bigint): string {
  const seconds = units / perSecond;
  const fraction = String(units % perSecond).padStart(String(perSecond).length - 1, "0");
  const [hours, minutes, rest] = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(
    (part) => String(part).padStart(2, "0"),
  );
  return `${hours}:${minutes}:${rest}${`.${fraction}`.replace(/\.?0*$/u, "")}`;
}

function formatInstant(units: bigint, perSecond: bigint, isUtc: boolean): string {
  const perDay = perSecond * SECONDS_A_DAY;
  const within = ((units % perDay) + perDay) % perDay;
  return `${formatDay((units - within) / perDay)}T${formatTime(within, perSecond)}${isUtc ? "Z" : ""}`;
}

function formatInt96Instant(value: bigint): string {
  const nanos = value & 0xffff_ffff_ffff_ffffn;
  const days = (value >> 64n) - JULIAN_1970;
  return formatInstant(
    days * SECONDS_A_DAY * PER_SECOND.NANOS + nanos,
    PER_SECOND.NANOS,
    true,
  ).slice(0, -1);
}

function formatUuid(value: unknown): string {
  const hex = Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

function createDecimalFormatter({
  scale,
  logical_type: logical,
}: SchemaElement): ValueFormatter | null {
  const places = scale ?? (logical?.type === "DECIMAL" ? logical.scale : 0) ?? 0;
  if (places < 0 || places > 76) return null;
  return (value) => {
    const units = value instanceof Uint8Array ? readSignedInteger(value) : toBigInt(value);
    const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
    const sign = units < 0n ? "-" : "";
    const at = digits.length - places;
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, at)}.${digits.slice(at)}`;
  };
}

function readSignedInteger(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  if (bytes.length > 64) throw new Error("decimal of more than 512 bits");
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`));
}
