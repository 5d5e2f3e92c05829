// C++: bases are laid out like members, static members are none, names have
// their namespaces; two compilers name the table of virtual functions
// differently.
// REQUIRES: clang-22, arm-none-eabi-gcc
// RUN: clang-22 --target=wasm32 -x c++ -g -c %s -o %t.wasm.o
// RUN: arm-none-eabi-gcc -x c++ -g -c %s -o %t.arm.o
// RUN: not warm-layout %t.wasm.o %t.arm.o | FileCheck %s --match-full-lines

// CHECK-NOT: {{.+}}
// CHECK:      Outer.wide: 16 bytes in wasm, 8 bytes in image
// CHECK-NEXT: Outer.last: 32 in wasm, 24 in image
// CHECK-NEXT: Outer: 48 bytes in wasm, 32 bytes in image
// CHECK-NOT: {{.+}}

namespace outer {
struct Base {
  virtual int f() { return 0; }
  int b;
};
struct Derived : Base {
  static int number;
  bool flag;
  enum class Kind : char { A } kind;
};
} // namespace outer
struct Outer {
  struct Inner {
    char c;
    double d;
  } inner;
  long double wide;
  float last;
};
template <class T> struct Box {
  T content;
};

outer::Derived derived;
Outer outside;
Box<int> box;
Box<outer::Base> other;
