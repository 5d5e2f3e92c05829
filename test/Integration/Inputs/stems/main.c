int codec(void);
int log_(void) __asm__("log");
int main(void) { return codec() + log_() - 42; }
