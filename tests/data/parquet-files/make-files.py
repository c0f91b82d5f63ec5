"""Makes types-*.parquet and values-written.json by pyarrow and DuckDB: python make-files.py (pyarrow 25.0.1, duckdb 1.5.6)."""
import json
from datetime import date, datetime, time, timezone
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

HERE = Path(__file__).parent
ROWS = 300


def every(values):
    """The values in turn, with every seventh missing."""
    return [None if i % 7 == 3 else values[i % len(values)] for i in range(ROWS)]


def column(type_, values, words):
    return pa.array(every(values), type_), ["" if v is None else words(v) for v in every(values)]


UTC = timezone.utc
DATES = [date(2024, 1, 2), date(1899, 12, 30), date(9999, 12, 31), date(1969, 12, 31)]
TIMES = [datetime(2024, 1, 2), datetime(1969, 12, 31, 23, 59, 59, 500000), datetime(2031, 5, 6, 7, 8, 9)]


def iso(zone):
    def words(value):
        text = value.isoformat()
        return (text.rstrip("0") if "." in text else text) + zone
    return words


COLUMNS = {
    "text": column(pa.string(), ["Travis", "São Paulo", "“quoted”, and\nbroken", "", "0"], str),
    "many": (pa.array([f"key {i:05}" for i in range(ROWS)]), [f"key {i:05}" for i in range(ROWS)]),
    "large": column(pa.large_string(), ["a" * 60, "b"], str),
    "int8": column(pa.int8(), [-128, 127, 0], str),
    "uint8": column(pa.uint8(), [255, 0], str),
    "int32": column(pa.int32(), [-(2**31), 2**31 - 1, 5], str),
    "uint32": column(pa.uint32(), [2**32 - 1, 0], str),
    "int64": column(pa.int64(), [-(2**63), 2**63 - 1, 42], str),
    "uint64": column(pa.uint64(), [2**64 - 1, 7], str),
    "float32": column(pa.float32(), [0.5, -1.25, 1996.0], lambda v: repr(v).removesuffix(".0")),
    "float64": column(pa.float64(), [0.1, 74.0, -2.5e-7], lambda v: {0.1: "0.1", 74.0: "74"}.get(v, "-2.5e-7")),
    "bool": column(pa.bool_(), [True, False, False], lambda v: str(v).upper()),
    "date": column(pa.date32(), DATES, date.isoformat),
    "ms": column(pa.timestamp("ms"), TIMES, iso("")),
    "us": column(pa.timestamp("us"), TIMES, iso("")),
    "ns": column(pa.timestamp("ns"), TIMES, iso("")),
    "utc": column(pa.timestamp("us", "UTC"), [t.replace(tzinfo=UTC) for t in TIMES],
                  lambda v: iso("Z")(v.replace(tzinfo=None))),
    "time": column(pa.time32("ms"), [time(7, 8, 9), time(23, 59, 59, 250000)], iso("")),
    "decimal9": column(pa.decimal128(9, 2), [Decimal("12.50"), Decimal("-0.05")], str),
    "decimal18": column(pa.decimal128(18, 4), [Decimal("99999999999999.0001")], str),
    "decimal38": column(pa.decimal128(38, 3), [Decimal("-12345678901234567890.125"), Decimal("7.000")], str),
    "nothing": (pa.nulls(ROWS), [""] * ROWS),
    "last": (pa.array([i // 100 for i in range(ROWS)], pa.int32()), [str(i // 100) for i in range(ROWS)]),
}

table = pa.table({name: values for name, (values, _) in COLUMNS.items()})
nested = table.append_column("list", pa.array([[1, 2], None, []] * (ROWS // 3)))
nested = nested.append_column("record", pa.array([{"a": 1, "b": {"c": "x"}}] * ROWS))
words = [list(COLUMNS)] + [list(row) for row in zip(*(text for _, text in COLUMNS.values()))]
(HERE / "values-written.json").write_text(json.dumps(words, ensure_ascii=False, separators=(",", ":")) + "\n")


def write(name, of=table, **options):
    pq.write_table(of, HERE / f"types-{name}.parquet", row_group_size=130, **options)


write("snappy", of=nested)
write("gzip-old", compression="gzip", version="1.0", use_dictionary=False, data_page_size=400)
write("zstd-second", compression="zstd", data_page_version="2.0", data_page_size=400, write_batch_size=20)
write("brotli", compression="brotli", dictionary_pagesize_limit=1000, data_page_size=400)
write("lz4-checked", compression="lz4", write_page_checksum=True)
write("old-instants", compression="none", use_deprecated_int96_timestamps=True)
DELTA = {"text": "DELTA_LENGTH_BYTE_ARRAY", "many": "DELTA_BYTE_ARRAY", "large": "DELTA_BYTE_ARRAY",
         "int32": "DELTA_BINARY_PACKED", "int64": "DELTA_BINARY_PACKED", "float32": "BYTE_STREAM_SPLIT",
         "float64": "BYTE_STREAM_SPLIT", "us": "DELTA_BINARY_PACKED", "bool": "RLE"}
write("delta", use_dictionary=False, column_encoding=DELTA, data_page_version="2.0", compression="snappy")
duckdb.sql("SET threads=1")
duckdb.from_arrow(table.drop_columns(["nothing", "ms"])).write_parquet(str(HERE / "types-duckdb.parquet"))
