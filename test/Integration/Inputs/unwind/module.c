// Functions of a module that call back while they have frames of all kinds.
void leaf(long long, long long, int);

/// Saved registers and arguments on the stack.
int saves(int a, int b, long long c) {
  leaf(c, c + a, b);
  leaf(c, c + b, a);
  return a + b + (int)c;
}

void fill(char *, int);

/// A frame of its own, with objects.
int objects(int n) {
  char text[40];
  fill(text, n);
  leaf(n, n, text[3]);
  return text[n - 1];
}

/// A frame whose size is not known before it runs.
int varies(int n) {
  char text[n];
  fill(text, n);
  leaf(n, n, text[3]);
  return text[n - 1];
}
