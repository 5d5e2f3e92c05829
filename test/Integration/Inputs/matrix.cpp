// What C++ defines in every object that uses it, and linkers keep once: inline
// functions and their static variables, inline variables, members of templates,
// virtual tables. Parts as in matrix.c.
extern "C" {
int host(int x);
int step(int n);
int fast(int n);
int other(int n);
}

#ifdef HOST
static int calls;
int host(int x) { return x * 3 + ++calls; }
extern "C" int run() {
  unsigned hash = 0;
  for (int i = 0; i < 40; ++i)
    hash = hash * 31 + step(i) + fast(i * 7);
  return hash;
}
#else
template <typename T> struct Sum {
  static T total;
  static T add(T x) { return total += x; }
};
template <typename T> T Sum<T>::total = 5;
__attribute__((noinline)) inline int count(int x) {
  static int calls = 100;
  return x * 3 + ++calls;
}
inline const char *const names[3] = {"one", "two", "three"};
inline int level = 7;
struct Shape {
  int side;
  constexpr Shape(int side) : side(side) {}
  virtual int area() const { return side; }
  virtual int twice() const { return 2 * area(); }
};
struct Square : Shape {
  using Shape::Shape;
  int area() const override { return side * side + level; }
};
#if !defined(PART) || PART == 2
int other(int n) {
  static Shape shape(3);
  const Shape *volatile p = &shape;
  level += n & 1;
  return Sum<int>::add(2 * n) - count(n) + names[n % 3][1] + p->twice();
}
#endif
#if !defined(PART) || PART == 1
int step(int n) {
  Square square(n);
  const Shape *volatile p = &square;
  return Sum<int>::add(n) + count(n) + other(n) + names[n % 3][0] + p->twice();
}
int fast(int n) { return host(n) + Sum<int>::total + level; }
#endif
#endif
