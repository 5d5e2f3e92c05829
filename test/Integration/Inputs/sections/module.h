struct entry {
  int (*call)(int);
  int argument;
};
int start(void);
int fast(int x);
extern int kept;
extern const int vectors[2];
