;; Finds where the cells of a CSV end, 64 bytes together: a bit a byte says what stands there.
(module
  (memory (export "memory") 1)
  ;; Where the row after the last that was found begins.
  (global $next (export "next") (mut i32) (i32.const 0))
  ;; 1 where a quotation mark is doubled in a cell of the rows that were found, or beside them.
  (global $doubled (export "doubled") (mut i32) (i32.const 0))

  ;; A bit for each of 64 bytes that is `byte`.
  (func $bits (param $a v128) (param $b v128) (param $c v128) (param $d v128) (param $byte v128) (result i64)
    (i64.or
      (i64.or
        (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $a) (local.get $byte))))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $b) (local.get $byte)))) (i64.const 16)))
      (i64.or
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $c) (local.get $byte)))) (i64.const 32))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $d) (local.get $byte)))) (i64.const 48)))))

  ;; Bits that say of each byte whether an odd number of bits is set up to it.
  (func $odd (param $x i64) (result i64)
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 1))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 2))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 4))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 8))))
    (local.set $x (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 16))))
    (i64.xor (local.get $x) (i64.shl (local.get $x) (i64.const 32))))

  ;; Rows found from a row's first byte to before `to`, `room` at most; -1 where one of them is not even. The list at
  ;; `cells` has for each cell, the last of which has number `last`, where its starts and, `room` numbers on, its ends
  ;; are put; -1 where nobody wants it.
  (func (export "scan")
    (param $from i32) (param $to i32) (param $cells i32) (param $last i32) (param $room i32) (param $separator i32)
    (result i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $quotes i64) (local $ends i64) (local $lines i64) (local $returns i64) (local $separators i64)
    (local $inside i64) (local $closes i64) (local $after i64) (local $opens i64) (local $valid i64)
    (local $wasInside i64) (local $wasEnd i64) (local $wasClose i64) (local $wasReturn i64)
    (local $at i32) (local $end i32) (local $start i32) (local $stop i32) (local $cell i32) (local $rows i32)
    (local $into i32) (local $isLine i32) (local $first i32)
    (local.set $at (local.get $from))
    (local.set $start (local.get $from))
    (local.set $wasEnd (i64.const 1))
    (global.set $doubled (i32.const 0))
    (block $uneven
      (block $done
        (loop $blocks
          (br_if $done (i32.ge_u (local.get $at) (local.get $to)))
          (local.set $a (v128.load (local.get $at)))
          (local.set $b (v128.load offset=16 (local.get $at)))
          (local.set $c (v128.load offset=32 (local.get $at)))
          (local.set $d (v128.load offset=48 (local.get $at)))
          (local.set $valid
            (if (result i64) (i32.lt_u (i32.sub (local.get $to) (local.get $at)) (i32.const 64))
              (then
                (i64.sub
                  (i64.shl (i64.const 1) (i64.extend_i32_u (i32.sub (local.get $to) (local.get $at))))
                  (i64.const 1)))
              (else (i64.const -1))))
          (local.set $quotes
            (i64.and (local.get $valid)
              (call $bits (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 34)))))
          (local.set $lines
            (i64.and (local.get $valid)
              (call $bits (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 10)))))
          (local.set $separators
            (i64.and (local.get $valid)
              (call $bits (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (local.get $separator)))))
          (local.set $returns
            (i64.and (local.get $valid)
              (call $bits (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 13)))))
          ;; NUL
          (br_if $uneven
            (i64.ne (i64.const 0)
              (i64.and (local.get $valid)
                (call $bits (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 0))))))
          (local.set $inside (i64.xor (call $odd (local.get $quotes)) (local.get $wasInside)))
          (local.set $opens (i64.and (local.get $quotes) (local.get $inside)))
          (local.set $closes (i64.and (local.get $quotes) (i64.xor (local.get $inside) (i64.const -1))))
          (local.set $after (i64.or (i64.shl (local.get $closes) (i64.const 1)) (local.get $wasClose)))
          (local.set $ends
            (i64.and
              (i64.or (local.get $separators) (local.get $lines))
              (i64.xor (local.get $inside) (i64.const -1))))
          ;; A line break in a cell; a carriage return without one after it, or in a cell.
          (br_if $uneven
            (i64.ne (i64.const 0)
              (i64.or
                (i64.and (i64.or (local.get $lines) (local.get $returns)) (local.get $inside))
                (i64.and
                  (i64.and (local.get $valid)
                    (i64.or (i64.shl (local.get $returns) (i64.const 1)) (local.get $wasReturn)))
                  (i64.xor (local.get $lines) (i64.const -1))))))
          ;; A mark that opens where no cell begins, and is not the second of two; text after one that closes.
          (br_if $uneven
            (i64.ne (i64.const 0)
              (i64.or
                (i64.and (local.get $opens)
                  (i64.xor (i64.const -1)
                    (i64.or (local.get $after)
                      (i64.or (i64.shl (local.get $ends) (i64.const 1)) (local.get $wasEnd)))))
                (i64.and (i64.and (local.get $valid) (local.get $after))
                  (i64.xor (i64.const -1)
                    (i64.or
                      (i64.or (local.get $separators) (local.get $lines))
                      (i64.or (local.get $returns) (local.get $quotes))))))))
          (if (i64.ne (i64.const 0) (i64.and (local.get $opens) (local.get $after)))
            (then (global.set $doubled (i32.const 1))))
          (local.set $wasInside (i64.shr_s (local.get $inside) (i64.const 63)))
          (local.set $wasEnd (i64.shr_u (local.get $ends) (i64.const 63)))
          (local.set $wasClose (i64.shr_u (local.get $closes) (i64.const 63)))
          (local.set $wasReturn (i64.shr_u (local.get $returns) (i64.const 63)))
          (block $found
            (loop $each
              (br_if $found (i64.eqz (local.get $ends)))
              (local.set $end (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $ends)))))
              (local.set $ends (i64.and (local.get $ends) (i64.sub (local.get $ends) (i64.const 1))))
              (local.set $isLine (i32.eq (i32.load8_u (local.get $end)) (i32.const 10)))
              (br_if $uneven
                (i32.ne (local.get $isLine) (i32.eq (local.get $cell) (local.get $last))))
              (local.set $into
                (i32.load (i32.add (local.get $cells) (i32.shl (local.get $cell) (i32.const 2)))))
              (local.set $cell (i32.add (local.get $cell) (i32.const 1)))
              (if (i32.or (i32.ge_s (local.get $into) (i32.const 0)) (local.get $isLine))
                (then
                  (local.set $stop (local.get $end))
                  (if (local.get $isLine)
                    (then
                      (if (i32.and
                            (i32.gt_u (local.get $end) (local.get $start))
                            (i32.eq (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 13)))
                        (then (local.set $stop (i32.sub (local.get $end) (i32.const 1)))))))
                  (local.set $first (local.get $start))
                  (if (i32.and
                        (i32.lt_u (local.get $start) (local.get $stop))
                        (i32.eq (i32.load8_u (local.get $start)) (i32.const 34)))
                    (then
                      (local.set $first (i32.add (local.get $start) (i32.const 1)))
                      (local.set $stop (i32.sub (local.get $stop) (i32.const 1)))))
                  ;; A blank line is no row of one blank cell.
                  (br_if $uneven
                    (i32.and (i32.eqz (local.get $last)) (i32.eq (local.get $first) (local.get $stop))))
                  (if (i32.ge_s (local.get $into) (i32.const 0))
                    (then
                      (local.set $into (i32.add (local.get $into) (i32.shl (local.get $rows) (i32.const 2))))
                      (i32.store (local.get $into) (local.get $first))
                      (i32.store
                        (i32.add (local.get $into) (i32.shl (local.get $room) (i32.const 2)))
                        (local.get $stop))))))
              (local.set $start (i32.add (local.get $end) (i32.const 1)))
              (br_if $each (i32.eqz (local.get $isLine)))
              (local.set $cell (i32.const 0))
              (local.set $rows (i32.add (local.get $rows) (i32.const 1)))
              (if (i32.eq (local.get $rows) (local.get $room))
                (then
                  (global.set $next (local.get $start))
                  (return (local.get $rows))))
              (br $each)))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (br $blocks)))
      ;; What follows the last line break is no whole row.
      (br_if $uneven (i32.ne (local.get $start) (local.get $to)))
      (global.set $next (local.get $to))
      (return (local.get $rows)))
    (i32.const -1)))
