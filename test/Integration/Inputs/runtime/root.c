// Floats inside only: how C passes them depends on the image.
int scaled_root(int number) {
  return (int)(1000 * __builtin_sqrtf((float)number));
}
