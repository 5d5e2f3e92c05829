;; A module with a bit of everything that needs sections: functions that nobody
;; calls, a table, a global, data with and without contents, a function of a
;; common name that is its own business.
(module
  (import "env" "host" (func $host (param i32) (result i32)))
  (memory 1)
  (data (i32.const 16) "contents of the memory")
  (table funcref (elem $memset $double))
  (global $count (mut i32) (i32.const 7))
  (global $limit i32 (i32.const 1000))
  (type $unary (func (param i32) (result i32)))
  (func $memset (export "memset") (param i32) (result i32)
    (i32.add (local.get 0) (i32.load8_u (i32.const 17))))
  (func $double (param i32) (result i32)
    (i32.mul (local.get 0) (i32.const 2)))
  (func (export "next") (param i32) (result i32)
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (i32.store (i32.const 4096) (global.get $count))
    (call $host (call_indirect (type $unary) (local.get 0) (i32.and (local.get 0) (i32.const 1)))))
  (func (export "fast") (param i32) (result i32)
    (call $host (i32.load offset=4000 (local.get 0))))
  (func (export "unused") (param i32) (result i32)
    (local.get 0)))
