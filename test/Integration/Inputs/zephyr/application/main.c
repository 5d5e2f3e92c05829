int twice(int);
int start(void) { return twice(21); }
