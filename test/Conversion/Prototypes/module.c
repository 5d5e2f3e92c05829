// What the module's own debug information says of its functions and imports, in
// an object and in what is linked of it.
// RUN: %clang_wasm -g -c %s -o %t.o
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s
// RUN: wasm-ld-22 --no-entry --allow-undefined --export=run --export=other %t.o -o %t.wasm
// RUN: warm-translate --wasm-to-mlir %t.wasm | FileCheck %s
// RUN: %clang_wasm -c %s -o %t.plain.o
// RUN: warm-translate --wasm-to-mlir %t.plain.o | FileCheck %s --check-prefix=PLAIN
// PLAIN-NOT: prototype

enum color { RED, GREEN };
typedef unsigned int word;
struct pair { int a, b; };
struct one { struct { word value[1]; } inner; };
struct __attribute__((packed)) packed { char a; long long b; };
union either { int a; float b; };

// CHECK-DAG: @log(i32, i32) {{.*}}prototype = #wasm.prototype<(<pointer 4 "const char *">, ...) -> <void 0 "void">, "{{.*}}module.c" [[# @LINE + 1]]>
void log(const char *, ...);
// CHECK-DAG: @scalars(i32, i32, f64, i64, i32) -> i32 {{.*}}prototype = #wasm.prototype<(<enumeration 4 "enum color">, <boolean 1 "_Bool">, <float 8 "double">, <signed 8 "long long">, <signed 1 "char">) -> <unsigned 4 "word">
word scalars(enum color, _Bool, double, long long, char);
// CHECK-DAG: @records(i32, i32, i32, i32, i32) {{.*}}prototype = #wasm.prototype<(<record 4 "struct one" align 4 of <unsigned 4 "word">>, <record 9 "struct packed" align 1>, <record 4 "union either" align 4>, <complex 8 {{.*}}>) -> <record 8 "struct pair" align 4>
struct pair records(struct one, struct packed, union either, _Complex float);
// CHECK-DAG: @precise(i64, i64) {{.*}}prototype = #wasm.prototype<(<float 16 "long double">) -> <void 0 "void">
void precise(long double);
// An old declaration says nothing of the parameters.
// CHECK-DAG: wasm.func private @old(i32) {{.*}}import_name = "old"}
void old();

// CHECK-DAG: wasm.func @run(%{{.*}}: i32, %{{.*}}: i32) -> i32 {{.*}}prototype = #wasm.prototype<(<pointer 4 "struct pair *">, <signed 4 "int">) -> <signed 4 "int">, "{{.*}}module.c" [[# @LINE + 1]]>
int run(struct pair *p, int x) {
  struct one one = {{{x}}};
  struct packed packed = {1, x};
  union either either = {x};
  log("%d", x);
  *p = records(one, packed, either, x);
  precise(x);
  old(x);
  return scalars(RED, x, x, x, 'c');
}

// CHECK-DAG: wasm.func @other(%{{.*}}: i32, %{{.*}}: i32) {{.*}}prototype = #wasm.prototype<(<signed 4 "int">, ...) -> <void 0 "void">
void other(int x, ...) { log("%d", x); }
